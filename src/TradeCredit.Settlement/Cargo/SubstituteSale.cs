using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>A resale after the contract was avoided, which fixes damages.</summary>
/// <remarks>
/// Counts only after avoidance, made in a reasonable manner and time; in one case about two months were. The damages themselves are a matter of claims.
/// <i>Source:</i> CISG art. 75; CLOUT 130 (OLG Düsseldorf 1994-01-14).
/// </remarks>
public static class SubstituteSale
{
    /// <summary>The calendar days from avoidance to resale.</summary>
    /// <param name="avoided">The day on which the contract was avoided.</param>
    /// <param name="resold">The day of the resale.</param>
    /// <returns>The days; or <c>settlement.sale-before-avoidance</c>: such a sale is no substitute sale.</returns>
    public static Result<int> DaysToResale(LocalDate avoided, LocalDate resold) =>
        resold >= avoided ? Period.DaysBetween(avoided, resold)
            : Fault.NotPermitted("sale-before-avoidance", $"The goods were resold on {Iso.Text(resold)}, before the contract was avoided on {Iso.Text(avoided)}.", "resold", Iso.Text(resold));
}
