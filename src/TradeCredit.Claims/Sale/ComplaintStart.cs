namespace TradeCredit.Claims;

/// <summary>From when an agreed time for complaints runs.</summary>
public enum ComplaintStart
{
    /// <summary>From when the goods were handed over.</summary>
    HandingOver = 0,

    /// <summary>From when the goods could be examined at their destination.</summary>
    Examinable,

    /// <summary>From when the defect was discovered, or should have been.</summary>
    Discovery,
}
