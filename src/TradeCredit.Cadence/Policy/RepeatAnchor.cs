namespace TradeCredit.Cadence;

/// <summary>What a repetition is counted from.</summary>
public enum RepeatAnchor
{
    /// <summary>The last sending.</summary>
    LastSent = 0,

    /// <summary>The day on which the stage was first ready, so that a holiday does not move all later dates.</summary>
    Timetable,
}
