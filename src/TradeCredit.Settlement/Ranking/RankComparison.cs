using System.Collections.Immutable;

namespace TradeCredit.Settlement;

/// <summary>Compares valued options by an order, and says what decided.</summary>
internal static class RankComparison
{
    private const decimal NoMoneyEver = decimal.MaxValue;

    private static readonly ImmutableArray<RankCriterion> Criteria = [RankCriterion.Npv, RankCriterion.P10, RankCriterion.Days, RankCriterion.Relationship];

    /// <summary>The figure of a criterion as the scales see it.</summary>
    public static decimal Figure(OptionValue value, RankCriterion criterion) => criterion switch
    {
        RankCriterion.Npv => value.Npv.Amount,
        RankCriterion.P10 => value.P10.Amount,
        RankCriterion.Days => value.Days ?? NoMoneyEver,
        _ => value.Relationship.Amount,
    };

    /// <summary>Above zero if the first one is better by the criterion.</summary>
    public static int By(RankCriterion criterion, OptionValue one, OptionValue other)
    {
        var difference = Figure(one, criterion).CompareTo(Figure(other, criterion));
        return criterion == RankCriterion.Days ? -difference : difference;
    }

    public static bool Dominates(OptionValue one, OptionValue other) => Criteria.All(c => By(c, one, other) >= 0) && Criteria.Any(c => By(c, one, other) > 0);

    /// <summary>Above zero if the first one stands higher; with the criterion that decided, or null if the weighted score did or all are equal.</summary>
    public static (int Result, RankCriterion? By) Compare(RankOrder order, OptionValue one, OptionValue other)
    {
        if (order is RankOrder.Weighted weighted)
        {
            var difference = Score(weighted, one).CompareTo(Score(weighted, other));
            if (difference != 0) return (difference, null);
        }

        foreach (var criterion in order is RankOrder.Lexicographic lexicographic ? lexicographic.Criteria.Concat(Criteria) : Criteria)
        {
            var difference = By(criterion, one, other);
            if (difference != 0) return (difference, criterion);
        }

        return (0, null);
    }

    public static decimal Score(RankOrder.Weighted order, OptionValue value) => order.Scales.Sum(s => s.Utility(Figure(value, s.Criterion)));
}
