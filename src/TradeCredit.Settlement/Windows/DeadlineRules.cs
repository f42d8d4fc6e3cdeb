using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>The deadlines that the package knows: documentary credits, guarantees, limitation, tax.</summary>
/// <remarks>Data with a source per row. What is not here, or not recent enough, the user supplies as a <see cref="DeadlineRule"/> of his own.</remarks>
public static class DeadlineRules
{
    /// <summary>All rules, in the order of the table.</summary>
    public static ImmutableArray<DeadlineRule> All { get; } = [.. SettlementTables.Read("deadlines").Select(Of)];

    /// <summary>The rule of an id.</summary>
    /// <param name="id">For example <c>ucp600-examination</c>.</param>
    /// <param name="notBefore">The oldest statement that will do; null = any.</param>
    /// <returns>The rule; or <c>settlement.unknown-table</c> or <c>settlement.stale-table</c>.</returns>
    public static Result<DeadlineRule> Find(string id, LocalDate? notBefore = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        return SettlementTables.Find(All, "deadline", id, static r => r.Id, static r => r.AsOf, notBefore);
    }

    internal static DeadlineRule Known(string id) => All.Single(r => string.Equals(r.Id, id, StringComparison.Ordinal));

    private static DeadlineRule Of(EmbeddedRow row) =>
        new(row["id"], SettlementTables.Steps(row, "steps"), row["roll"] switch { "" => false, "next" => true, var text => throw row.Fault($"'{text}' is no roll.") })
        {
            Event = row["event"],
            Effect = row["effect"],
            AsOf = SettlementTables.Date(row, "as_of"),
            Source = new LegalSource(row["id"], row["regime"], row["provision"], row["kind"] switch
            {
                "standard" => LegalSourceKind.Standard,
                "law" => LegalSourceKind.Law,
                "convention" => LegalSourceKind.Convention,
                "secondary" => LegalSourceKind.SecondarySummary,
                var text => throw row.Fault($"'{text}' is no kind of source."),
            }, null, row["source"]),
        };
}
