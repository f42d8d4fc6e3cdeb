using System.Collections.Frozen;

namespace TradeCredit;

/// <summary>The names of day counts in other systems, from an embedded table.</summary>
internal static class DayCountNames
{
    private static readonly Lazy<FrozenDictionary<string, (string System, DayCount DayCount)[]>> Table = new(Load);

    /// <summary>The day count with a canonical name, or the one on which all systems agree.</summary>
    public static Result<DayCount> Resolve(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var canonical = DayCount.All.FirstOrDefault(d => string.Equals(d.Name, name.Trim(), StringComparison.OrdinalIgnoreCase));
        return canonical ?? Single(name, Readings(name));
    }

    /// <summary>The day count that a name means in one system.</summary>
    public static Result<DayCount> Resolve(string name, string system)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(system);
        return Single(name, [.. Readings(name).Where(r => string.Equals(r.System, system, StringComparison.OrdinalIgnoreCase))]);
    }

    private static (string System, DayCount DayCount)[] Readings(string name) => Table.Value.TryGetValue(name.Trim(), out var readings) ? readings : [];

    private static Result<DayCount> Single(string name, (string System, DayCount DayCount)[] readings)
    {
        var meanings = readings.Select(r => r.DayCount).Distinct().ToList();
        return meanings.Count switch
        {
            0 => new Failure(FailureReason.NotFound, "core.day-count-unknown", $"No day count is known by that name; the canonical names are {string.Join(", ", DayCount.All)}.", "", name),
            1 => meanings[0],
            _ => new Failure(FailureReason.Ambiguous, "core.day-count-ambiguous", $"The name means different day counts: {string.Join("; ", readings.GroupBy(r => r.DayCount, r => r.System).Select(g => $"{g.Key} in {string.Join(", ", g)}"))}.", "", name),
        };
    }

    private static FrozenDictionary<string, (string System, DayCount DayCount)[]> Load() =>
        EmbeddedTable.Read(typeof(DayCountNames).Assembly, "TradeCredit.Data.day-count-names.csv")
            .GroupBy(r => r["name"], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.Select(r => (r["system"], DayCount.Of(r["day_count"]))).ToArray(), StringComparer.OrdinalIgnoreCase);
}
