namespace TradeCredit;

/// <summary>Whether the rows of one key may leave days uncovered.</summary>
public enum RuleGaps
{
    /// <summary>A gap between two rows of a key is a fault of the table.</summary>
    Refused = 0,

    /// <summary>Gaps are real (a value was not published, or not read); a day in a gap has no answer.</summary>
    Allowed,
}
