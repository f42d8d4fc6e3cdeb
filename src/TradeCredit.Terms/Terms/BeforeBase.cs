namespace TradeCredit.Terms;

/// <summary>What happens to a due date that the rule puts before the date it counts from, for example the 10th of the month for an invoice of the 20th.</summary>
public enum BeforeBase
{
    /// <summary>It stays.</summary>
    Keep = 0,

    /// <summary>It moves to the date it counts from. A rule that counts back on purpose ("5 days before shipment") is not touched.</summary>
    MoveToBase,

    /// <summary>It is a failure.</summary>
    Refuse,
}
