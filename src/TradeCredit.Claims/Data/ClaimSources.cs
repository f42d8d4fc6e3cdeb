using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <summary>The sources of this package: of its rules, its tables and its formulas.</summary>
public static class ClaimSources
{
    /// <summary>All sources, ordered by id: acts, standards and decisions, and the conventions of this library, which are labelled so.</summary>
    public static ImmutableArray<LegalSource> All => ClaimsData.Sources;
}
