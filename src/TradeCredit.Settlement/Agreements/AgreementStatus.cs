namespace TradeCredit.Settlement;

/// <summary>Where an agreement stands on a day.</summary>
public enum AgreementStatus
{
    /// <summary>An offer stands and waits for approval or for the other side.</summary>
    Proposed = 0,

    /// <summary>The creditor approved; the other side has to accept.</summary>
    Approved,

    /// <summary>The last day of the offer passed without acceptance.</summary>
    Expired,

    /// <summary>The offer was taken back or refused.</summary>
    Withdrawn,

    /// <summary>The plan runs, and no row is missed; see <see cref="Agreement.WasCured"/>.</summary>
    Performing,

    /// <summary>A row is missed beyond its days of grace.</summary>
    InDefault,

    /// <summary>Everything was called due.</summary>
    Accelerated,

    /// <summary>Another agreement took its place.</summary>
    Renegotiated,

    /// <summary>Everything was paid.</summary>
    Completed,
}
