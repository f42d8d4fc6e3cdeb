namespace TradeCredit.Settlement;

/// <summary>Whose consent it takes to bring uncleared goods back or to another buyer.</summary>
public enum ReturnConsent
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Nobody's.</summary>
    NotNeeded,

    /// <summary>In practice the consignee's, or proof that he refused.</summary>
    InPractice,

    /// <summary>The consignee's.</summary>
    Consignee,

    /// <summary>A permit of the authority.</summary>
    Authority,
}
