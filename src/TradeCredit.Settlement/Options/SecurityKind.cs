namespace TradeCredit.Settlement;

/// <summary>What secures a debt.</summary>
public enum SecurityKind
{
    /// <summary>A pledge of goods or rights, or a mortgage.</summary>
    Pledge = 0,

    /// <summary>A guarantee of another person.</summary>
    Guarantee,

    /// <summary>A standby letter of credit or a demand guarantee of a bank.</summary>
    BankUndertaking,

    /// <summary>Title to the goods that the seller retains.</summary>
    RetentionOfTitle,

    /// <summary>Another person who owes the same debt.</summary>
    CoDebtor,
}
