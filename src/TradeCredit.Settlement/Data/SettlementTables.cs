using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>Reads the tables of the package and finds rows in them.</summary>
internal static class SettlementTables
{
    public static ImmutableArray<EmbeddedRow> Read(string name) => EmbeddedTable.Read(typeof(SettlementTables).Assembly, $"TradeCredit.Settlement.Data.{name}.csv");

    public static LocalDate? Date(EmbeddedRow row, string column) =>
        row[column].Length == 0 ? null : Iso.TryDate(row[column], out var date) ? date : throw row.Fault($"'{row[column]}' is no date.");

    public static bool Flag(EmbeddedRow row, string column) => row[column] switch
    {
        "yes" => true,
        "no" => false,
        var text => throw row.Fault($"'{text}' is neither yes nor no."),
    };

    public static ImmutableArray<PeriodLength> Steps(EmbeddedRow row, string column) =>
        row[column].Length == 0 ? [] : [.. row[column].Split('|').Select(text => PeriodLength.TryParse(text, null, out var step) ? step : throw row.Fault($"'{text}' is no step."))];

    /// <summary>The row of an id; a table that is not known, or older than allowed, is a failure and never a default.</summary>
    public static Result<T> Find<T>(ImmutableArray<T> all, string table, string id, Func<T, string> idOf, Func<T, LocalDate?> asOf, LocalDate? notBefore)
        where T : class
    {
        var found = all.FirstOrDefault(row => string.Equals(idOf(row), id, StringComparison.Ordinal));
        if (found is null) return Fault.Of("unknown-table", $"There is no {table} '{id}'; the package has {string.Join(", ", all.Select(idOf))}. Supply your own.", "id", id, FailureReason.NotFound);
        if (notBefore is { } day && !(asOf(found) >= day))
            return Fault.Of("stale-table", $"The {table} '{id}' speaks as of {(asOf(found) is { } said ? Iso.Text(said) : "no stated day")}; {Iso.Text(day)} or later is asked for. Supply a newer one.", "id", id, FailureReason.OutsideCoveredRange);
        return found;
    }
}
