namespace TradeCredit.Receivables;

/// <summary>Why a control total can differ from the sum of the open items.</summary>
public enum TieOutFindingKind
{
    /// <summary>An event that counts by the day was entered later than the control total was taken.</summary>
    EnteredLater = 0,

    /// <summary>An event of one of the next days has just this amount: a cut-off difference.</summary>
    NextDays,

    /// <summary>An event of the last days has just this amount: it is missing on the other side.</summary>
    LastDays,

    /// <summary>An event has half this amount: it was booked with the other sign.</summary>
    OtherSign,

    /// <summary>The difference is divisible by nine: two digits may have changed places.</summary>
    TransposedDigits,
}
