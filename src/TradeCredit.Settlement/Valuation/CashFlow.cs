using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>Money that moves on a day: above zero comes in, below zero goes out.</summary>
/// <param name="On">The day.</param>
/// <param name="Amount">The amount.</param>
public sealed record CashFlow(LocalDate On, Money Amount)
{
    /// <summary>The flow on one line.</summary>
    /// <returns>For example <c>2026-12-01 EUR 100.00</c>.</returns>
    public override string ToString() => $"{Iso.Text(On)} {Amount}";
}
