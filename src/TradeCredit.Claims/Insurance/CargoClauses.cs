namespace TradeCredit.Claims;

/// <summary>The Institute Cargo Clauses under which a cargo is insured. War and strikes are separate covers.</summary>
public enum CargoClauses
{
    /// <summary>Clauses (C): named perils, the smallest cover; what CIF asks of the seller.</summary>
    C = 0,

    /// <summary>Clauses (B): those of (C) and some more.</summary>
    B,

    /// <summary>Clauses (A): all risks but the general exclusions; what CIP asks of the seller.</summary>
    A,
}
