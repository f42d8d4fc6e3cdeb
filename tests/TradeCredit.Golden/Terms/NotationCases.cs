using System.Globalization;
using TradeCredit.Terms;

namespace TradeCredit.Golden.Terms;

/// <summary>notation.csv, xrechnung-skonto.csv.</summary>
public static class NotationCases
{
    // Every day of a leap cycle: two rules that agree on all of them name the same dates.
    private static readonly LocalDate[] Days = [.. Enumerable.Range(0, 4 * 365 + 1).Select(new LocalDate(2023, 1, 1).PlusDays)];

    public static void Notation(GoldenRow row)
    {
        var readings = TermsNotation.Of(row["dialect"]).Read(row["text"]).Value.Readings;
        // Limit and anchor together name a date; one reading must match every cell.
        var anchor = (Event: TradeEvent.Invoice, Start: DueRule.None);
        row.Matches("expected_anchor", cell => (anchor = Anchor(cell)) != default);
        var columns = new (string Name, Func<TermsReading, string, bool> Matches)[]
        {
            ("expected_anchor", (r, _) => Trigger(r) == anchor.Event),
            ("expected_net", (r, limit) => r.StatesNet && Agree(Whole(r).Due, Limits.Of(limit, anchor.Start))),
            ("expected_discounts", (r, tiers) => tiers.Split('+') is var all && all.Length == Whole(r).Discounts.Length && all.Zip(Whole(r).Discounts).All(p => IsTier(p.First, p.Second, anchor.Start))),
        };
        var best = readings.MaxBy(r => columns.Count(c => row.Matches(c.Name, cell => c.Matches(r, cell))))!;
        foreach (var (name, matches) in columns) row.Expect(name, $"{best.Draft.Instalments[0].Trigger} {string.Join('+', Whole(best).Discounts)} {Whole(best).Due}", cell => matches(best, cell));
    }

    public static void Skonto(GoldenRow row)
    {
        var lines = XRechnungSkonto.Read(row["text"].Replace("\\n", "\n", StringComparison.Ordinal));
        row.Expect("expected", lines.IsSuccess ? "valid" : "invalid");
        if (lines.IsSuccess) row.Expect("expected_tiers", string.Join('|', lines.Value.Select(Text)));
    }

    private static string Text(SkontoLine line) => string.Create(CultureInfo.InvariantCulture, $"{line.Days}:{line.Percent.Value:0.00}:{line.Base:0.00}");

    private static Instalment Whole(TermsReading reading) => reading.Draft.Instalments.Single();

    private static TradeEvent? Trigger(TermsReading reading) => (Whole(reading).Trigger as Trigger.OnEvent)?.Event;

    private static bool IsTier(string tier, CashDiscount discount, DueRule start) => tier.Split('@') is [var rate, var limit]
        ? discount.Percent == Percentage.Parse(rate, CultureInfo.InvariantCulture) && Agree(discount.Within, Limits.Of(limit, start)) : throw new GoldenException($"'{tier}' is no rate@limit");

    private static bool Agree(DueRule one, DueRule other) => Days.All(d => one.Apply(d).Value == other.Apply(d).Value);

    private static (TradeEvent Event, DueRule Start) Anchor(string cell) => cell switch
    {
        "invoice" or "document" or "invoice-month" => (TradeEvent.Invoice, DueRule.None),
        "receipt-of-goods" => (TradeEvent.GoodsReceived, DueRule.None),
        "end-of-invoice-month" => (TradeEvent.Invoice, DueRule.None.ToEndOf(CalendarUnit.Month)),
        var other => throw new GoldenException($"'{other}' is no anchor"),
    };
}
