using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>What secures a debt.</summary>
/// <param name="Name">What tells it from other securities of the debt.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Collateral">Its value, the part of it that is not counted on, and what it costs to use it.</param>
/// <param name="ExpiresOn">The last day on which it can be used; null = it does not expire.</param>
public sealed record Security(string Name, SecurityKind Kind, Collateral Collateral, LocalDate? ExpiresOn = null)
{
    /// <summary>What it takes off a debt: the debt or the counted value, whichever is less.</summary>
    /// <param name="debt">The debt.</param>
    /// <param name="on">The day on which it is used.</param>
    /// <returns>The amount; zero once it has expired, or where its cost would exceed what it brings.</returns>
    /// <exception cref="CurrencyMismatchException">The debt is in another currency.</exception>
    public Money Covers(Money debt, LocalDate on) =>
        !(on > ExpiresOn) && Collateral.NetFor(debt).IsPositive ? Money.Min(debt, Collateral.CountedValue) : Money.Zero(debt.Currency);
}
