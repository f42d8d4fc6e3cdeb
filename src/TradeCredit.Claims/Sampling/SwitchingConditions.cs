namespace TradeCredit.Claims;

/// <summary>What a switch to or from reduced inspection asks beside the results of the lots.</summary>
/// <param name="ProductionIsSteady">Whether production runs at a steady rate.</param>
/// <param name="ReducedIsWanted">Whether the responsible authority wants reduced inspection.</param>
/// <param name="LimitNumberIsKept">Whether the defective units of the last ten lots keep the limit number of the standard, or the parties agreed to drop it. The table of limit numbers is not part of this package.</param>
public sealed record SwitchingConditions(bool ProductionIsSteady, bool ReducedIsWanted, bool LimitNumberIsKept)
{
    /// <summary>Production is steady, reduced inspection is not wanted.</summary>
    public static SwitchingConditions Default { get; } = new(ProductionIsSteady: true, ReducedIsWanted: false, LimitNumberIsKept: false);
}
