namespace TradeCredit.Claims;

/// <summary>Who must approve an offer.</summary>
public enum ApprovalRole
{
    /// <summary>The manager.</summary>
    Manager = 0,

    /// <summary>Finance: money goes out.</summary>
    Finance,

    /// <summary>Production: goods are replaced or repaired.</summary>
    Production,
}
