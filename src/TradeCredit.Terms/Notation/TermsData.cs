using System.Collections.Immutable;

namespace TradeCredit.Terms;

/// <summary>The tables that the package carries.</summary>
internal static class TermsData
{
    public static ImmutableArray<EmbeddedRow> Read(string table) => EmbeddedTable.Read(typeof(TermsData).Assembly, $"TradeCredit.Terms.Data.{table}");
}
