using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>What secures a debt.</summary>
/// <param name="Name">What tells it from other securities of the debt.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Value">What it is taken to be worth.</param>
/// <param name="Haircut">The part of the value that is not counted on, 0 to 100 %.</param>
/// <param name="RealisationCost">What it costs to turn it into money.</param>
/// <param name="ExpiresOn">The last day on which it can be used; null = it does not expire.</param>
public sealed record Security(string Name, SecurityKind Kind, Money Value, Percentage Haircut, Money RealisationCost, LocalDate? ExpiresOn = null)
{
    /// <summary>What it brings of a debt, after its cost: at most the debt, and never below zero.</summary>
    /// <param name="debt">The debt.</param>
    /// <param name="on">The day on which it is used.</param>
    /// <returns>The amount, half even to the minor unit; zero once it has expired.</returns>
    /// <remarks>What it brings beyond the debt belongs to whoever gave it.</remarks>
    /// <exception cref="CurrencyMismatchException">The debt is in another currency.</exception>
    public Money Brings(Money debt, LocalDate on)
    {
        if (on > ExpiresOn) return Money.Zero(debt.Currency);
        var counted = Value.Times(Ratio.One - Haircut.ToRatio(), Rounding.HalfEven);
        return Money.Max(Money.Min(debt, counted) - RealisationCost, Money.Zero(debt.Currency));
    }
}
