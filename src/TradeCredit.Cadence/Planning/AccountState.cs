namespace TradeCredit.Cadence;

/// <summary>What the history says about the debtor as a whole. Days are day numbers, instants ticks since 1970.</summary>
internal struct AccountState
{
    public int LastContactDay;

    public long LastContactAt;

    /// <summary>The day of the last telephone conversation.</summary>
    public int ConversationDay;

    /// <summary>The day on which a statement of account was last sent, alone or with a reminder.</summary>
    public int StatementDay;

    public bool HadReminder;

    public bool NamedCause;

    /// <summary>Whether the last word of the debtor was an answer that named no day.</summary>
    public bool Acknowledged;

    /// <summary>The channels that failed or were stopped, as bits.</summary>
    public uint BlockedChannels;

    public int ComplaintDay;

    /// <summary>The channel that was complained of, as a bit.</summary>
    public uint ComplaintChannel;

    /// <summary>Whether something that is owed was handed to somebody else.</summary>
    public bool IsHandedOver;

    /// <summary>The tasks that are called for and not done, as bits.</summary>
    public uint OpenTasks;

    /// <summary>The last day on which another promise was approved.</summary>
    public int PromiseApprovedDay;

    /// <summary>Acts that were done and approved, as bits.</summary>
    public uint Done;

    public uint Approved;

    /// <summary>Kinds of evidence on file, as bits.</summary>
    public uint Evidence;

    public bool HasHardship;


    /// <summary>The highest tone sent so far.</summary>
    public int HighestTone;

    public static AccountState New => new()
    {
        LastContactDay = StageTrigger.Never,
        LastContactAt = long.MinValue,
        ConversationDay = StageTrigger.Never,
        ComplaintDay = StageTrigger.Never,
        StatementDay = StageTrigger.Always,
        PromiseApprovedDay = StageTrigger.Always,
        HighestTone = -1,
    };
}
