namespace TradeCredit.Claims;

/// <summary>Whether evidence speaks for a cause or against it.</summary>
public enum EvidenceDirection
{
    /// <summary>For the cause.</summary>
    For = 0,

    /// <summary>Against the cause.</summary>
    Against,
}
