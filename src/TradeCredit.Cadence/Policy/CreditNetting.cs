namespace TradeCredit.Cadence;

/// <summary>What credits that are not applied do to a demand in the same currency.</summary>
public enum CreditNetting
{
    /// <summary>They are shown beside the demand.</summary>
    Shown = 0,

    /// <summary>They are subtracted; a debtor in credit is not reminded.</summary>
    Subtracted,

    /// <summary>They are left out.</summary>
    LeftOut,
}
