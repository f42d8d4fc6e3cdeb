using System.Collections.Immutable;
using System.Globalization;

namespace TradeCredit.Aging;

/// <summary>Reads the table of presets. A fault in it is a defect of the package and throws.</summary>
internal static class AgingPresetTable
{
    /// <summary>The presets in the order of the table.</summary>
    public static ImmutableArray<AgingPreset> All { get; } = Load();

    private static ImmutableArray<AgingPreset> Load()
    {
        var presets = EmbeddedTable.Read(typeof(AgingPresetTable).Assembly, "TradeCredit.Aging.Data.aging-presets.csv").Select(PresetOf).ToImmutableArray();
        return presets.DistinctBy(p => p.Name, StringComparer.Ordinal).Count() == presets.Length ? presets : throw new InvalidOperationException("Two aging presets have the same name.");
    }

    private static AgingPreset PresetOf(EmbeddedRow row)
    {
        var scheme = row["kind"] switch
        {
            "days" => AgingScheme.OfDays(Edges(row), Inclusion(row), DueOnAsOf(row)),
            "anchored" => AgingScheme.OfAnchored(PeriodLength.Parse(row["period"], CultureInfo.InvariantCulture).Unit, Edges(row), Inclusion(row), DueOnAsOf(row)),
            "chained" => new AgingScheme.ChainedPeriods(PeriodLength.Parse(row["period"], CultureInfo.InvariantCulture), Number(row["periods"]), HasNotDueBucket(row)),
            var kind => throw row.Fault($"'{kind}' is no kind of scheme."),
        };
        if (row["labels"].Length > 0) scheme = scheme.WithLabels(row["labels"].Split('|'));
        return new AgingPreset(row["name"], row["system"], scheme, AgingBasis.Of(row["basis"]), row["source"], row["note"]);
    }

    private static int[] Edges(EmbeddedRow row) => [.. row["edges"].Split('/').Select(Number)];

    private static EdgeInclusion Inclusion(EmbeddedRow row) => row["inclusion"] switch
    {
        "upper" => EdgeInclusion.Upper,
        "lower" => EdgeInclusion.Lower,
        var text => throw row.Fault($"'{text}' is neither upper nor lower."),
    };

    private static DueOnAsOf DueOnAsOf(EmbeddedRow row) => row["due_on_as_of"] switch
    {
        "not-due" => Aging.DueOnAsOf.NotDue,
        "overdue" => Aging.DueOnAsOf.Overdue,
        var text => throw row.Fault($"'{text}' is neither not-due nor overdue."),
    };

    private static bool HasNotDueBucket(EmbeddedRow row) => row["not_due_bucket"] switch
    {
        "yes" => true,
        "no" => false,
        var text => throw row.Fault($"'{text}' is neither yes nor no."),
    };

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
