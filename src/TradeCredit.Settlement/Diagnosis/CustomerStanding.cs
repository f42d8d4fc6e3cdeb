namespace TradeCredit.Settlement;

/// <summary>What kind of customer a debtor is, for the manner of a settlement.</summary>
public enum CustomerStanding
{
    /// <summary>A key account.</summary>
    KeyAccount = 0,

    /// <summary>A customer of middle size.</summary>
    Middle,

    /// <summary>A small or occasional customer.</summary>
    Small,

    /// <summary>A new customer.</summary>
    New,

    /// <summary>A state-owned or public body.</summary>
    Public,

    /// <summary>A member of a group of companies.</summary>
    GroupMember,
}
