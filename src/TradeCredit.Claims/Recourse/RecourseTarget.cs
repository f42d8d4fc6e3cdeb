namespace TradeCredit.Claims;

/// <summary>Against whom recourse lies.</summary>
public enum RecourseTarget
{
    /// <summary>A carrier.</summary>
    Carrier = 0,

    /// <summary>A cargo insurer. It pays; it causes nothing.</summary>
    Insurer,

    /// <summary>A supplier of the seller.</summary>
    Supplier,

    /// <summary>Somebody else, such as a terminal.</summary>
    ThirdParty,
}
