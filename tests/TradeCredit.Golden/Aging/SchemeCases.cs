using TradeCredit.Aging;

namespace TradeCredit.Golden.Aging;

/// <summary>boundary_matrix.csv and bc_period_columns.csv.</summary>
public static class SchemeCases
{
    // Day buckets move with the as-of day, so any will do.
    private static readonly LocalDate AsOf = new(2024, 6, 15);

    private static readonly (string Column, AgingScheme Scheme)[] Columns =
    [
        ("this_library_default", AgingScheme.Default),
        ("erpnext_0_30_60_90_120", AgingPreset.Of("erpnext").Scheme),
        ("oca_16", AgingPreset.Of("oca-16").Scheme),
        ("odoo11_community_30", AgingPreset.Of("odoo-11-community").Scheme),
        ("tryton_6_day_30_60_90", AgingPreset.Of("tryton-6-days").Scheme),
        ("bc_report120_30D_by_due", AgingPreset.Of("business-central-120-30d").Scheme),
        ("gnucash_new_aging", AgingPreset.Of("gnucash-new-aging").Scheme),
        ("accountR_default", AgingPreset.Of("accountr").Scheme),
    ];

    public static void Boundary(GoldenRow row)
    {
        var date = AsOf.PlusDays(-row.Count("days_overdue"));
        foreach (var (column, scheme) in Columns) row.Expect(column, scheme.At(AsOf).BucketOf(date).Label);
    }

    public static void PeriodColumn(GoldenRow row)
    {
        var preset = AgingPreset.Of("business-central-120-30d").Scheme.Match<AgingScheme.ChainedPeriods>(_ => throw Unexpected(), _ => throw Unexpected(), _ => throw Unexpected(), c => c);
        var scheme = new AgingScheme.ChainedPeriods(PeriodLength.Parse(row["period_length"].ToLowerInvariant()), preset.Periods, preset.HasNotDueBucket);
        var bucket = scheme.At(row.Date("aged_as_of")).Buckets[row.Count("column") - 1];
        row.Expect("from_date", bucket.Earliest);
        row.Expect("to_date", bucket.Latest ?? LocalDate.MaxIsoValue);
    }

    private static GoldenException Unexpected() => new("the preset has no chained periods");
}
