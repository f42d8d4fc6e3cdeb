using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <summary>What recourse needs on file: <c>recourse-documents.csv</c>.</summary>
internal static class RecourseDocuments
{
    private static readonly FrozenDictionary<RecourseTarget, ImmutableArray<string>> Table =
        ClaimsData.Read("recourse-documents").GroupBy(r => ClaimsData.Name<RecourseTarget>(r, "target")).ToFrozenDictionary(g => g.Key, g => g.Select(r => r["document"]).ToImmutableArray());

    public static ImmutableArray<string> For(RecourseTarget target) => Table[target];
}
