using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>The recovery curves that the package knows: polls of US collection agencies.</summary>
/// <remarks>Data with a source per row; own history should replace it.</remarks>
public static class RecoveryCurves
{
    /// <summary>All curves that the package knows.</summary>
    public static ImmutableArray<RecoveryCurve> All { get; } = [.. SettlementTables.Read("recovery-curves").GroupBy(row => row["table"], StringComparer.Ordinal).Select(Of)];

    /// <summary>The curve of a name.</summary>
    /// <param name="name">For example <c>ccaa2004</c>.</param>
    /// <param name="notBefore">The oldest statement that will do; null = any.</param>
    /// <returns>The curve; or <c>settlement.unknown-table</c> or <c>settlement.stale-table</c>.</returns>
    public static Result<RecoveryCurve> Find(string name, LocalDate? notBefore = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        return SettlementTables.Find(All, "recovery curve", name, static c => c.Name, static c => c.AsOf, notBefore);
    }

    private static RecoveryCurve Of(IGrouping<string, EmbeddedRow> rows)
    {
        var points = rows.Select(row => new RecoveryPoint(int.Parse(row["age_days"], CultureInfo.InvariantCulture), Percentage.Of(decimal.Parse(row["percent"], CultureInfo.InvariantCulture))));
        return new RecoveryCurve(rows.Key, [.. points]) { AsOf = SettlementTables.Date(rows.First(), "as_of"), Source = rows.First()["source"] };
    }
}
