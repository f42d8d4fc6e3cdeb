namespace TradeCredit.Cadence;

/// <summary>What happens after time that was agreed with the debtor.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record BufferRules
{
    /// <summary>Whether the day after the buffer brings a reminder of the same stage that cites the agreement. Default: it does.</summary>
    public bool RemindsAfterwards { get; init; } = true;

    /// <summary>Whether days of a buffer, or of a dispute of all that is open that ended, count for later stages. Default: they do not.</summary>
    public bool DaysCount { get; init; }
}
