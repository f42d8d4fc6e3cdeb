using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>A resale after the contract was avoided, which fixes damages.</summary>
/// <remarks>
/// Counts only after avoidance, made in a reasonable manner and time; in one case about two months were. The part that is not resold is valued by the market price or by the loss.
/// <i>Source:</i> CISG arts. 75, 76, 77; CLOUT 130 (OLG Düsseldorf 1994-01-14).
/// </remarks>
public static class SubstituteSale
{
    /// <summary>The damages: contract price - resale price + further loss - costs saved.</summary>
    /// <param name="contractPrice">What the buyer was to pay.</param>
    /// <param name="resalePrice">What the substitute sale brought.</param>
    /// <param name="furtherLoss">Costs that the breach caused: storage, transport, interest; what reasonable measures would have avoided is left out.</param>
    /// <param name="saved">Costs that the seller was spared.</param>
    /// <returns>The damages, zero or more: a resale above the price leaves none.</returns>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Money Damages(Money contractPrice, Money resalePrice, Money furtherLoss, Money saved) =>
        Money.Max(Money.Zero(contractPrice.Currency), contractPrice - resalePrice + furtherLoss - saved);

    /// <summary>The calendar days from avoidance to resale.</summary>
    /// <param name="avoided">The day on which the contract was avoided.</param>
    /// <param name="resold">The day of the resale.</param>
    /// <returns>The days; or <c>settlement.sale-before-avoidance</c>: such a sale is no substitute sale.</returns>
    public static Result<int> DaysToResale(LocalDate avoided, LocalDate resold) =>
        resold >= avoided ? Period.DaysBetween(avoided, resold)
            : Fault.NotPermitted("sale-before-avoidance", $"The goods were resold on {Iso.Text(resold)}, before the contract was avoided on {Iso.Text(avoided)}.", "resold", Iso.Text(resold));
}
