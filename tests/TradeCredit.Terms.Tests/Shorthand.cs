namespace TradeCredit.Terms.Tests;

/// <summary>What nearly every test of schedules says.</summary>
internal static class Shorthand
{
    public static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    public static PaymentSchedule Schedule(PaymentTerms terms, Money total, params ReadOnlySpan<(TradeEvent Event, LocalDate Date)> events) => terms.Schedule(total, EventDates.Of(events)).Value;

    /// <summary>The amounts of the lines, without currency: <c>30.00|70.00</c>.</summary>
    public static string Amounts(PaymentTerms terms, Money total) => string.Join('|', Schedule(terms, total).Lines.Select(l => l.Amount.ToString("F", null)));
}
