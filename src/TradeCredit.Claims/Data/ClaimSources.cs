using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <summary>The sources that the rules and tables of this package name.</summary>
public static class ClaimSources
{
    /// <summary>All sources, ordered by id: acts, standards and decisions, and the conventions of this library, which are labelled so.</summary>
    public static ImmutableArray<LegalSource> All => ClaimsData.Sources;
}
