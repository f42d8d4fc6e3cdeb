namespace TradeCredit.Cadence;

/// <summary>How long the last contact is remembered by the minimum gap.</summary>
public enum GapMemory
{
    /// <summary>Always.</summary>
    Always = 0,

    /// <summary>Only while something that was reminded of is still counted: a debtor who has settled starts anew.</summary>
    WhileCounting,
}
