namespace TradeCredit.Terms;

/// <summary>What the schedule of a zero total is.</summary>
public enum ZeroTotal
{
    /// <summary>All instalments with zero amounts, so that no date is lost.</summary>
    KeepInstalments = 0,

    /// <summary>One zero instalment, due on the base date of the first.</summary>
    OneOnBaseDate,

    /// <summary>No instalment.</summary>
    None,
}
