namespace TradeCredit.Cadence;

/// <summary>Where something that climbs the stages stands: an item, a currency, or the account. Days are day numbers.</summary>
internal struct UnitState
{
    /// <summary>The index of the highest stage taken; -1 = none.</summary>
    public int Stage;

    /// <summary>The highest level on record, whether the policy still has it or not.</summary>
    public int Level;

    /// <summary>The stages taken, by index.</summary>
    public ulong Taken;

    /// <summary>How many reminders were sent.</summary>
    public int Reminders;

    /// <summary>How many of them at the highest stage.</summary>
    public int AtStage;

    public int LastSentDay;

    public int LastDeadlineDay;

    public int LastInvoiceDay;

    /// <summary>The day of the contact that is still unanswered.</summary>
    public int SilentSinceDay;

    /// <summary>The day on which the debtor refused to pay, since the last reminder.</summary>
    public int RefusedDay;

    /// <summary>Whether the buyer does not take the goods.</summary>
    public bool RejectsGoods;

    /// <summary>Whether somebody has decided what comes after the last reminder.</summary>
    public bool IsDecided;

    /// <summary>The first day after the search for a payment that the debtor says he made.</summary>
    public int SearchUntilDay;

    /// <summary>The first day after the time to decide on more time.</summary>
    public int TimeUntilDay;

    /// <summary>The first day after the time to record a dispute.</summary>
    public int DisputeUntilDay;

    /// <summary>The day on which a reminder was prepared that still waits, and its place in the history.</summary>
    public int PreparedDay;

    public int PreparedEntry;

    /// <summary>The stages whose fee was charged, by index, and the sum of those fees in minor units of the item.</summary>
    public ulong FeeTaken;

    public long Fees;

    /// <summary>The last event that was counted, so that one event with several lines counts once.</summary>
    public int LastEntry;

    public static UnitState New => new()
    {
        Stage = -1,
        LastSentDay = StageTrigger.Never,
        LastDeadlineDay = StageTrigger.Never,
        LastInvoiceDay = StageTrigger.Never,
        SilentSinceDay = StageTrigger.Never,
        RefusedDay = StageTrigger.Never,
        SearchUntilDay = StageTrigger.Always,
        TimeUntilDay = StageTrigger.Always,
        DisputeUntilDay = StageTrigger.Always,
        PreparedDay = StageTrigger.Never,
        PreparedEntry = -1,
        LastEntry = -1,
    };
}
