using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>The tariffs that the package carries as examples of one place and time; the tariff in force prevails.</summary>
public static class MeterTariffs
{
    private static readonly ImmutableArray<Row> Rows = [.. SettlementTables.Read("meter-tariffs").Select(row => new Row(row["id"], Of(row)))];

    /// <summary>The ids of all tariffs.</summary>
    public static ImmutableArray<string> Ids => [.. Rows.Select(r => r.Id)];

    /// <summary>The tariff of an id.</summary>
    /// <param name="id">For example <c>india-import-20</c>.</param>
    /// <param name="notBefore">The oldest statement that will do; null = any.</param>
    /// <returns>The tariff; or <c>settlement.unknown-table</c> or <c>settlement.stale-table</c>.</returns>
    public static Result<MeterTariff> Find(string id, LocalDate? notBefore = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        return SettlementTables.Find(Rows, "tariff", id, static r => r.Id, static r => r.Tariff.AsOf, notBefore).Map(static r => r.Tariff);
    }

    private static MeterTariff Of(EmbeddedRow row)
    {
        var currency = Currency.Of(row["currency"]);
        var tariff = new MeterTariff
        {
            Name = row["name"],
            Kind = row["kind"] switch { "demurrage" => MeterKind.Demurrage, "detention" => MeterKind.Detention, "combined" => MeterKind.Combined, "storage" => MeterKind.Storage, var text => throw row.Fault($"'{text}' is no kind.") },
            Currency = currency,
            FreeDays = int.Parse(row["free_days"], CultureInfo.InvariantCulture),
            Tiers = [.. row["tiers"].Split('|').Select(tier => tier.Split('@') is [var days, var rate]
                ? new MeterTier(days is "*" ? null : int.Parse(days, CultureInfo.InvariantCulture), Money.Of(decimal.Parse(rate, CultureInfo.InvariantCulture), currency)) : throw row.Fault($"'{tier}' is no tier."))],
            CountsEventDay = SettlementTables.Flag(row, "counts_event_day"),
            AsOf = SettlementTables.Date(row, "as_of"),
            Source = row["source"],
        };
        return tariff.Validate() is { IsEmpty: false } faults ? throw row.Fault(faults[0].Message) : tariff;
    }

    private sealed record Row(string Id, MeterTariff Tariff);
}
