namespace TradeCredit.Claims;

/// <summary>How firm a finding on a cause is.</summary>
public enum FindingStatus
{
    /// <summary>Somebody says so; it carries no weight until it is proven.</summary>
    Alleged = 0,

    /// <summary>The evidence proves it, as far as it goes.</summary>
    Proven,

    /// <summary>It is taken for true until evidence speaks against it; it needs none of its own.</summary>
    Presumed,

    /// <summary>The evidence disproves it.</summary>
    Disproved,
}
