using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>The credit insurers and guarantee programmes that the package knows. The policy in hand prevails.</summary>
/// <remarks>Data with a source per row. What is not here, or not recent enough, the user supplies as a <see cref="CoverWindow"/> of his own.</remarks>
public static class CoverWindows
{
    /// <summary>All programmes that the package knows.</summary>
    public static ImmutableArray<CoverWindow> All { get; } = [.. SettlementTables.Read("cover-windows").Select(Of)];

    /// <summary>The programme of an id.</summary>
    /// <param name="id">For example <c>gb-ukef-exip</c>.</param>
    /// <param name="notBefore">The oldest statement that will do; null = any.</param>
    /// <returns>The programme; or <c>settlement.unknown-table</c> or <c>settlement.stale-table</c>.</returns>
    public static Result<CoverWindow> Find(string id, LocalDate? notBefore = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        return SettlementTables.Find(All, "cover window", id, static w => w.Id, static w => w.AsOf, notBefore);
    }

    private static CoverWindow Of(EmbeddedRow row)
    {
        DeadlineRule? Rule(string column, string from) => SettlementTables.Steps(row, column) is { IsEmpty: false } steps ? new DeadlineRule($"{row["id"]}-{column}", steps) { Event = from } : null;
        return new CoverWindow
        {
            Id = row["id"],
            Programme = row["programme"],
            Waits = Rule("waits", "due date"),
            Reports = Rule("reports", "due date"),
            Files = Rule("files", row["files_from"] is "policyEnd" ? "end of the policy" : "due date"),
            FilesFromPolicyEnd = row["files_from"] switch { "policyEnd" => true, "due" or "" => false, var text => throw row.Fault($"'{text}' is no event.") },
            DecisionDays = row["decides_days"].Length == 0 ? null : int.Parse(row["decides_days"], System.Globalization.CultureInfo.InvariantCulture),
            AsOf = SettlementTables.Date(row, "as_of"),
            Source = row["source"],
        };
    }
}
