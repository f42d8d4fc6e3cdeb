namespace TradeCredit;

/// <summary>Whether a delivery rule obliges the seller to insure the goods for the buyer, and by which Institute Cargo Clauses.</summary>
public enum CargoInsuranceDuty
{
    /// <summary>Nobody owes insurance to the other.</summary>
    None = 0,

    /// <summary>The seller insures under clauses (A), for 110 % of the contract value.</summary>
    SellerClausesA,

    /// <summary>The seller insures under clauses (C), for 110 % of the contract value.</summary>
    SellerClausesC,
}
