namespace TradeCredit.Cadence;

/// <summary>What the planner works out about one item. Days are day numbers, amounts minor units.</summary>
internal struct ItemState
{
    /// <summary>What climbs the stages with this item.</summary>
    public int Unit;

    public long Demandable;

    public ulong Reasons;

    /// <summary>The next day on which a reason may end.</summary>
    public int CheckDay;

    public int DueDay;

    public int DocumentDay;

    /// <summary>The index of the stage that comes next or is repeated; -1 = none.</summary>
    public int Stage;

    public int ReadyDay;

    public ContactOccasion Occasion;

    /// <summary>The level that the debt of the day calls for, where levels are derived afresh.</summary>
    public int DerivedLevel;

    public readonly bool IsOpen => Reasons == 0;

    public void Exclude(PlanReason reason, int checkDay = StageTrigger.Never)
    {
        Reasons |= 1UL << (int)reason;
        CheckDay = Math.Min(CheckDay, checkDay);
    }
}
