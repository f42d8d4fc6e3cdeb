using System.Globalization;
using CsvHelper;
using TradeCredit;

namespace ExportLedger;

/// <summary>Plays eighteen months of an exporter's receivables, event by event.</summary>
internal sealed class Exporter(int seed)
{
    /// <summary>The seed of the ledger that comes with ReceivablesReview.</summary>
    public const int ShippedSeed = 20260930;

    private static readonly LocalDate First = new(2025, 4, 1);
    private static readonly LocalDate Last = new(2026, 9, 30);

    // Name, country, currency, deposit %, net days, invoices a year, typical amount, mean days late, disputes, promises.
    private static readonly Customer[] Customers =
    [
        new("Hansa Handels GmbH", "DE", Currency.EUR, 0, 30, 14, 28_000, -2, 0.02, 0.0),
        new("Nordwind Import AG", "DE", Currency.EUR, 0, 45, 10, 16_500, 6, 0.05, 0.1),
        new("Atelier Lumiere SARL", "FR", Currency.EUR, 30, 30, 8, 12_400, 19, 0.06, 0.3),
        new("Casa Verde Srl", "IT", Currency.EUR, 30, 60, 9, 21_000, 33, 0.08, 0.4),
        new("Iberia Equipos SL", "ES", Currency.EUR, 0, 60, 7, 9_800, 14, 0.03, 0.2),
        new("Pacific Tools Inc", "US", Currency.USD, 0, 30, 16, 54_000, 4, 0.03, 0.1),
        new("Great Lakes Supply LLC", "US", Currency.USD, 0, 45, 12, 31_000, 11, 0.05, 0.2),
        new("Lone Star Outfitters", "US", Currency.USD, 30, 30, 9, 18_000, 41, 0.10, 0.5),
        new("Maple Home Ltd", "CA", Currency.USD, 0, 30, 8, 14_000, 2, 0.02, 0.0),
        new("Rio Importadora Ltda", "BR", Currency.USD, 30, 60, 8, 47_000, 52, 0.09, 0.6),
        new("Andes Comercial SA", "CL", Currency.USD, 40, 30, 6, 22_000, 8, 0.02, 0.1),
        new("Gulf Star Trading LLC", "AE", Currency.USD, 30, 0, 10, 39_000, 12, 0.04, 0.2),
        new("Lagos Building Supplies", "NG", Currency.USD, 50, 0, 5, 33_000, 70, 0.10, 0.7),
        new("Thames Valley Stores", "GB", Currency.GBP, 0, 30, 12, 15_200, 7, 0.04, 0.1),
        new("Highland Fittings Ltd", "GB", Currency.GBP, 0, 60, 6, 8_900, 25, 0.05, 0.3),
        new("Sakura Living KK", "JP", Currency.JPY, 0, 30, 9, 3_100_000, -5, 0.01, 0.0),
        new("Osaka Parts KK", "JP", Currency.JPY, 0, 60, 6, 1_450_000, 0, 0.03, 0.0),
        new("Mumbai Hardware Pvt", "IN", Currency.USD, 30, 45, 7, 19_500, 37, 0.07, 0.4),
    ];

    private readonly Random _random = new(seed);
    private readonly List<string[]> _rows = [];
    private int _document = 1000;
    private int _key;

    public void Write(TextWriter output)
    {
        foreach (var customer in Customers)
        {
            for (var n = 0; n < customer.InvoicesPerYear * 3 / 2; n++) Sell(customer);
        }

        using var csv = CsvWriter.Create(output, CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: true);
        csv.WriteHeader(["key", "effective_on", "recorded_at", "event", "item", "instalment", "debtor", "document_date", "due_date", "amount", "currency", "reference", "note"]);
        foreach (var row in _rows.OrderBy(r => r[2], StringComparer.Ordinal).ThenBy(r => r[0], StringComparer.Ordinal).ThenBy(r => r[5], StringComparer.Ordinal)) csv.WriteRecord(row);
    }

    private void Sell(Customer customer)
    {
        var contract = First.PlusDays(_random.Next(0, Period.DaysBetween(First, Last) - 20));
        var total = Money.Of(customer.TypicalAmount * (decimal)Math.Round(0.5 + _random.NextDouble(), 2), customer.Currency);
        var document = $"INV{++_document}";
        // The instalments of an invoice are rows of one event, under one key.
        var key = ++_key;
        var deposit = total.Times(Percentage.Of(customer.DepositPercent), Rounding.HalfUp);
        var shipped = contract.PlusDays(customer.DepositPercent > 0 ? _random.Next(25, 45) : 0);
        var instalment = 1;
        if (deposit.IsPositive)
        {
            Row(contract, 0, "invoice", document, instalment, customer, contract, contract.PlusDays(7), deposit, key: key);
            Pay(customer, document, instalment++, deposit, contract.PlusDays(7), Math.Min(customer.MeanDaysLate, 5));
        }

        var balance = total - deposit;
        var due = shipped.PlusDays(customer.NetDays);
        Row(deposit.IsPositive ? contract : shipped, 0, "invoice", document, instalment, customer, deposit.IsPositive ? contract : shipped, due, balance, key: key);
        if (_random.NextDouble() < customer.DisputeRate) balance = Dispute(customer, document, instalment, balance, due);
        if (balance.IsPositive) Pay(customer, document, instalment, balance, due, customer.MeanDaysLate);
    }

    // A dispute over a fifth or so: half of them end in a credit note.
    private Money Dispute(Customer customer, string document, int instalment, Money open, LocalDate due)
    {
        var opened = due.PlusDays(-_random.Next(0, 10));
        var part = open.Times(Ratio.Of(_random.Next(10, 35), 100), Rounding.HalfUp);
        var id = $"DSP-{document}";
        Row(opened, 0, "dispute", document, instalment, customer, null, null, part, id, "quality of part of the delivery");
        var closed = opened.PlusDays(_random.Next(20, 60));
        var upheld = _random.Next(2) == 0;
        Row(closed, 0, "dispute_closed", document, instalment, customer, null, null, null, id, upheld ? "upheld" : "rejected");
        if (!upheld || closed > Last) return open;
        var credit = $"CN-{document}";
        Row(closed, 0, "credit_note", credit, 1, customer, closed, null, part);
        Row(closed, 0, "application", document, instalment, customer, null, null, part, credit);
        return open - part;
    }

    private void Pay(Customer customer, string document, int instalment, Money open, LocalDate due, int meanDaysLate)
    {
        // Most pay near their habit; a few very late, and those promise and sometimes break the promise.
        var late = meanDaysLate + (int)Math.Round((_random.NextDouble() - 0.5) * 20);
        if (_random.NextDouble() < 0.06) late += _random.Next(60, 160);
        var paidOn = due.PlusDays(Math.Max(late, -15));
        if (late > 20 && _random.NextDouble() < customer.PromiseRate)
        {
            var made = due.PlusDays(15);
            var by = made.PlusDays(10);
            Row(made, 0, "promise", document, instalment, customer, null, by, open, $"PRM-{document}-{instalment}");
        }

        // Some never pay.
        if (paidOn > Last || (meanDaysLate > 30 && _random.NextDouble() < 0.12)) return;
        var payment = $"PAY-{document}-{instalment}";
        var inParts = _random.NextDouble() < 0.12;
        var first = inParts ? open.Times(Ratio.Of(_random.Next(30, 70), 100), Rounding.HalfUp) : open;
        // A bank fee of a few units is missing now and then, and written off.
        var fee = !inParts && _random.NextDouble() < 0.07 ? Money.Min(open, Money.OfMinor(customer.Currency.MinorDigits == 0 ? 1500 : 1500 + _random.Next(1000), customer.Currency)) : Money.Zero(customer.Currency);
        Receive(customer, payment, document, instalment, first - fee, paidOn);
        if (fee.IsPositive) Row(paidOn.PlusDays(3), 0, "write_off", document, instalment, customer, null, null, fee, "", "bank fee");
        var rest = paidOn.PlusDays(_random.Next(10, 40));
        if (inParts && rest <= Last) Receive(customer, payment + "B", document, instalment, open - first, rest);
    }

    private void Receive(Customer customer, string payment, string document, int instalment, Money amount, LocalDate on)
    {
        // Some payments are applied a few days after they arrive; until then they stand on account.
        var appliedOn = on.PlusDays(_random.NextDouble() < 0.2 ? _random.Next(1, 6) : 0);
        Row(on, _random.Next(0, 3), "payment", payment, 1, customer, null, null, amount);
        if (appliedOn <= Last) Row(appliedOn, _random.Next(0, 2), "application", document, instalment, customer, null, null, amount, payment);
    }

    private void Row(LocalDate effective, int enteredDaysLater, string kind, string item, int instalment, Customer customer, LocalDate? documentDate, LocalDate? dueDate, Money? amount, string reference = "", string note = "", int? key = null)
    {
        if (effective > Last) return;
        var number = key ?? ++_key;
        static string Date(LocalDate? date) => date?.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture) ?? "";
        _rows.Add(
        [
            $"E{number:D5}", Date(effective), $"{Date(effective.PlusDays(enteredDaysLater))}T{8 + (number % 9):D2}:{number % 60:D2}:00Z", kind, item, instalment.ToString(CultureInfo.InvariantCulture), customer.Name,
            Date(documentDate), Date(dueDate), amount?.ToString("F", null) ?? "", amount?.Currency.Code ?? customer.Currency.Code, reference, note,
        ]);
    }
}
