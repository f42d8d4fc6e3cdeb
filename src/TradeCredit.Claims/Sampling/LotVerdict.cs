namespace TradeCredit.Claims;

/// <summary>What a sample says about its lot.</summary>
public enum LotVerdict
{
    /// <summary>The lot is accepted.</summary>
    Accept = 0,

    /// <summary>The lot is rejected.</summary>
    Reject,

    /// <summary>Reduced inspection only: more than the acceptance number, less than the rejection number. The lot is acceptable; normal inspection comes back.</summary>
    /// <remarks><i>Source:</i> MIL-STD-105E 4.10.1.4, as quoted on a page of an inspection company.</remarks>
    Gap,

    /// <summary>The sample would be the whole lot: every unit is inspected, and there is no verdict by sample.</summary>
    InspectAll,
}
