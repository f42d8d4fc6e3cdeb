using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>The customs clocks that the package knows. The law of the place prevails.</summary>
/// <remarks>Data with a source per row. What is not here, or not recent enough, the user supplies as a <see cref="CustomsClock"/> of his own.</remarks>
public static class CustomsClocks
{
    /// <summary>All clocks that the package knows.</summary>
    public static ImmutableArray<CustomsClock> All { get; } = [.. SettlementTables.Read("customs-clocks").Select(Of)];

    /// <summary>The clock of an id.</summary>
    /// <param name="id">For example <c>IN</c> or <c>BR-secondary</c>.</param>
    /// <param name="notBefore">The oldest statement that will do; null = any.</param>
    /// <returns>The clock; or <c>settlement.unknown-table</c> or <c>settlement.stale-table</c>.</returns>
    public static Result<CustomsClock> Find(string id, LocalDate? notBefore = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        return SettlementTables.Find(All, "customs clock", id, static c => c.Id, static c => c.AsOf, notBefore);
    }

    private static CustomsClock Of(EmbeddedRow row) => new()
    {
        Id = row["id"],
        Territory = row["territory"],
        Mode = row["mode"] switch { "any" => null, "sea" => TransportMode.Sea, "air" => TransportMode.Air, var text => throw row.Fault($"'{text}' is no mode.") },
        Clock = new DeadlineRule(row["id"], SettlementTables.Steps(row, "steps")) { Event = row["event"] },
        CountsEventDay = SettlementTables.Flag(row, "counts_event_day"),
        Consent = row["consent"] switch
        {
            "" => ReturnConsent.Unknown,
            "notNeeded" => ReturnConsent.NotNeeded,
            "practice" => ReturnConsent.InPractice,
            "needed" => ReturnConsent.Consignee,
            "authority" => ReturnConsent.Authority,
            var text => throw row.Fault($"'{text}' is no consent."),
        },
        AsOf = SettlementTables.Date(row, "as_of"),
        Source = row["source"],
        Note = row["note"],
    };
}
