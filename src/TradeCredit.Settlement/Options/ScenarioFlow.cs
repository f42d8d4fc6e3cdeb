using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>Money that moves in a scenario: above zero comes in, below zero goes out.</summary>
/// <param name="On">The day.</param>
/// <param name="Amount">The amount.</param>
/// <param name="What">What it is, in a few English words.</param>
public sealed record ScenarioFlow(LocalDate On, Money Amount, string What)
{
    /// <summary>The flow on one line.</summary>
    /// <returns>For example <c>2026-12-01 EUR 100.00 (instalment 1)</c>.</returns>
    public override string ToString() => $"{Iso.Text(On)} {Amount} ({What})";
}
