using FsCheck;
using FsCheck.Fluent;
using TradeCredit.Terms;

namespace TradeCredit.Receivables.Tests;

/// <summary>Ledger events for tests: short ways to write them, and generated histories.</summary>
internal static class History
{
    public static readonly EntityId Company = new("CN01");
    public static readonly DebtorId Hansa = new("Hansa");
    public static readonly DebtorId Pacific = new("Pacific");
    public static readonly LocalDate Start = new(2026, 1, 1);

    public static ItemId Item(string document, int instalment = 1) => new(Company, document, instalment);

    public static Money Euro(decimal amount) => Money.Of(amount, Currency.EUR);

    /// <summary>An event that counts from a day and was entered at noon of it, or later.</summary>
    public static Recorded<LedgerEvent> On(int day, string key, LedgerEvent e, int enteredDaysLater = 0) =>
        new(key, Start.PlusDays(day), Instant.FromUtc(2026, 1, 1, 12, 0).Plus(Duration.FromDays(day + enteredDaysLater)), e);

    public static LedgerEvent Invoice(string document, DebtorId debtor, int day, Money amount, int netDays = 30) =>
        new LedgerEvent.InvoicePosted(Company, document, debtor, Start.PlusDays(day), PaymentTerms.Net(netDays).Schedule(amount, EventDates.Of((TradeEvent.Invoice, Start.PlusDays(day)))).Value);

    public static Ledger LedgerOf(params Recorded<LedgerEvent>[] events)
    {
        var result = Ledger.From(events);
        Assert.Empty(result.Failures);
        return result.Value;
    }

    /// <summary>Histories without contradictions: invoices, payments, applications (also early, late, too much, taken back), write-offs, disputes, promises, holds.</summary>
    public static Arbitrary<Recorded<LedgerEvent>[]> Histories { get; } = Arb.From(
        Gen.Choose(1, 12).SelectMany(invoices => Gen.Choose(0, 30).SelectMany(others => Gen.Choose(0, int.MaxValue).Select(seed => Make(invoices, others, new Random(seed))))),
        events => events.Length > 1 ? [Closed(events[..^1]), Closed(events[1..])] : []);

    // Without the events that refer to what is not there any more.
    private static Recorded<LedgerEvent>[] Closed(Recorded<LedgerEvent>[] events)
    {
        var result = Ledger.From(events);
        return result.IsComplete ? events : [.. result.Value.Events];
    }

    private static Recorded<LedgerEvent>[] Make(int invoices, int others, Random random)
    {
        var events = new List<Recorded<LedgerEvent>>();
        var items = new List<(ItemId Id, int Day, Money Amount)>();
        for (var i = 0; i < invoices; i++)
        {
            var (day, amount) = (random.Next(0, 60), Money.OfMinor(random.Next(1, 500_000), random.Next(3) == 0 ? Currency.USD : Currency.EUR));
            var document = $"INV{i}";
            events.Add(On(day, $"post {i}", Invoice(document, random.Next(2) == 0 ? Hansa : Pacific, day, amount, random.Next(0, 60)), random.Next(0, 10)));
            items.Add((Item(document), day, amount));
        }

        for (var i = 0; i < others; i++)
        {
            var (id, posted, amount) = items[random.Next(items.Count)];
            var day = Math.Max(0, posted + random.Next(-5, 60));
            var part = Money.OfMinor(random.NextInt64(1, amount.MinorUnits + (amount.MinorUnits / 4) + 2), amount.Currency);
            LedgerEvent? e = random.Next(9) switch
            {
                0 or 1 or 2 => new LedgerEvent.Applied(null, id, part),
                3 => new LedgerEvent.Applied(null, id, -Money.OfMinor(1, amount.Currency)),
                4 => new LedgerEvent.WrittenOff(id, part, "small difference"),
                5 => new LedgerEvent.DisputeOpened($"D{i}", id, part, "quality"),
                6 => new LedgerEvent.PromiseMade($"P{i}", random.Next(2) == 0 ? Hansa : Pacific, part, Start.PlusDays(day + random.Next(0, 20)), random.Next(2) == 0 ? [id] : []),
                7 => new LedgerEvent.HoldPlaced($"H{i}", Hansa, id, HoldReason.Claim, random.Next(2) == 0 ? null : Start.PlusDays(day + 10)),
                _ => new LedgerEvent.PaymentReceived(Item($"PAY{i}"), Hansa, part),
            };
            events.Add(On(day, $"e{i}", e, random.Next(0, 10)));
        }

        return [.. events];
    }
}
