namespace TradeCredit.Settlement;

/// <summary>What there is of a consent to bring goods back or to another buyer.</summary>
public enum ConsentState
{
    /// <summary>Nothing.</summary>
    Missing = 0,

    /// <summary>It was given.</summary>
    Given,

    /// <summary>It was refused.</summary>
    Refused,

    /// <summary>In its place there is proof that the buyer refused the goods, or a bank's notice that he did not pay.</summary>
    ProofOfRefusal,
}
