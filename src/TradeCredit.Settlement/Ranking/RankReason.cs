namespace TradeCredit.Settlement;

/// <summary>Says why one option stands above the next one: what decided, and what speaks against it.</summary>
internal static class RankReason
{
    public static string Of(RankOrder order, string id, OptionValue own, string nextId, OptionValue next)
    {
        var (result, by) = RankComparison.Compare(order, own, next);
        if (result == 0) return $"Equal to {nextId} in all that is compared; order of authority, kind and name.";
        var decided = by is { } criterion ? Words(criterion, own, next) : $"{ScoreOf(order, own)} points against {ScoreOf(order, next)}";
        var against = Enum.GetValues<RankCriterion>().Where(c => c != by && RankComparison.By(c, own, next) < 0).Select(c => Words(c, own, next)).ToArray();
        return $"Above {nextId}: {decided}{(against.Length > 0 ? $", although {string.Join(" and ", against)}" : "")}.";
    }

    private static string Words(RankCriterion criterion, OptionValue own, OptionValue next) => criterion switch
    {
        RankCriterion.Npv => Difference(own.Npv, next.Npv, "net present value"),
        RankCriterion.P10 => Difference(own.P10, next.P10, "in nine cases out of ten"),
        RankCriterion.Relationship => Difference(own.Relationship, next.Relationship, "for the relation"),
        _ => $"money comes on mean day {Day(own)} instead of {Day(next)}",
    };

    private static string Difference(Money own, Money next, string what) => own >= next ? $"{own - next} more {what}" : $"{next - own} less {what}";

    private static string Day(OptionValue value) => value.Days is { } days ? decimal.Round(days, 0, MidpointRounding.ToEven).ToInvariantText() : "never";

    private static string ScoreOf(RankOrder order, OptionValue value) => decimal.Round(RankComparison.Score((RankOrder.Weighted)order, value), 4, MidpointRounding.ToEven).ToInvariantText();
}
