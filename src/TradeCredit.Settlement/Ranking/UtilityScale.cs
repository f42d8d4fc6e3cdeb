namespace TradeCredit.Settlement;

/// <summary>How much a criterion counts, on a scale that is fixed beforehand and does not depend on the options compared.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Weight">Its weight, 0 or more.</param>
/// <param name="Worst">The figure of utility 0, in units of the currency or in days.</param>
/// <param name="Best">The figure of utility 1. Beyond both ends the utility stays; between them it is linear.</param>
public sealed record UtilityScale(RankCriterion Criterion, decimal Weight, decimal Worst, decimal Best)
{
    internal decimal Utility(decimal figure) => Weight * Math.Clamp((figure - Worst) / (Best - Worst), 0, 1);

    internal bool IsSound => Enum.IsDefined(Criterion) && Weight >= 0 && (Criterion == RankCriterion.Days ? Best < Worst : Best > Worst);
}
