using NodaTime;

namespace TradeCredit.LatePayment;

/// <summary>How one payment was spread, and what it left.</summary>
/// <param name="On">The day of the payment.</param>
/// <param name="Spread">What costs, interest and principal were due and got.</param>
/// <param name="PrincipalOpen">The principal that is left.</param>
public sealed record AppliedPayment(LocalDate On, WaterfallResult Spread, Money PrincipalOpen)
{
    /// <summary>The payment in words.</summary>
    /// <returns>For example <c>2024-05-02: EUR 40.00 costs, EUR 110.64 interest, EUR 3849.36 principal; EUR 6150.64 left</c>.</returns>
    public override string ToString() =>
        $"{Iso.Text(On)}: {string.Join(", ", Spread.Lines.Select(l => $"{l.Paid} {l.Component.ToString().ToLowerInvariant()}"))}; {PrincipalOpen} left";
}
