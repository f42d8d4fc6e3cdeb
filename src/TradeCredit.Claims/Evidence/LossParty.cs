namespace TradeCredit.Claims;

/// <summary>Who or what caused a loss. An insurer pays, but causes nothing, so it is not among them.</summary>
public enum LossParty
{
    /// <summary>The seller.</summary>
    Seller = 0,

    /// <summary>The buyer.</summary>
    Buyer,

    /// <summary>A carrier, of a leg that is named or open.</summary>
    Carrier,

    /// <summary>A supplier of the seller.</summary>
    Supplier,

    /// <summary>Somebody else: a terminal, a warehouse, a thief.</summary>
    ThirdParty,

    /// <summary>The nature of the goods: ordinary wastage that nobody answers for.</summary>
    Nature,

    /// <summary>An impediment beyond control.</summary>
    ForceMajeure,

    /// <summary>Nobody knows.</summary>
    Undetermined,
}
