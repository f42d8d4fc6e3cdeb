namespace TradeCredit.Claims;

/// <summary>What decided a limit of liability.</summary>
public enum LimitBasis
{
    /// <summary>The number of packages, being the higher track.</summary>
    Package = 0,

    /// <summary>The weight, being the higher track.</summary>
    Weight,

    /// <summary>Packages and weight gave the same.</summary>
    PackageAndWeight,

    /// <summary>The weight, there being no other track.</summary>
    WeightAlone,

    /// <summary>A multiple of the freight of the goods.</summary>
    Freight,

    /// <summary>The freight of the whole contract.</summary>
    TotalFreight,

    /// <summary>The declared value.</summary>
    DeclaredValue,

    /// <summary>A higher limit that the parties agreed on.</summary>
    AgreedLimit,

    /// <summary>The loss itself, being smaller.</summary>
    ActualLoss,

    /// <summary>There is no limit: the carrier lost it by intent or recklessness.</summary>
    Lost,

    /// <summary>There is no limit: bulk has no package or unit.</summary>
    NoPackageOrUnit,
}
