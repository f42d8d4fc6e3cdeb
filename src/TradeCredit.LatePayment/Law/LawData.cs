using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using TradeCredit.Terms;

namespace TradeCredit.LatePayment;

/// <summary>The embedded tables of law and rates, each loaded when it is first needed. A fault in one is a defect of the package and throws.</summary>
internal static class LawData
{
    private static readonly Lazy<FrozenDictionary<string, LegalSource>> SourceTable = new(LoadSources);
    private static readonly Lazy<RuleTable<string, Percentage>> RateTable = new(LoadRates);
    private static readonly Lazy<ImmutableArray<LatePaymentRegime>> RegimeTable = new(LoadRegimes);
    private static readonly Lazy<RuleTable<string, StatutoryInterest>> InterestTable = new(LoadInterest);
    private static readonly Lazy<RuleTable<string, FixedCompensation>> CompensationTable = new(() => Table("late-payment compensation", "compensation.csv", "regime", r => FixedCompensation.Parse(r["amounts"], CultureInfo.InvariantCulture)));
    private static readonly Lazy<RuleTable<string, StatutoryTerms>> TermsTable = new(LoadTerms);
    private static readonly Lazy<RuleTable<string, LimitationRule>> LimitationTable = new(() => Table("limitation rules", "limitation-rules.csv", "rule", LimitationOf));

    public static FrozenDictionary<string, LegalSource> Sources => SourceTable.Value;

    public static RuleTable<string, Percentage> Rates => RateTable.Value;

    public static ImmutableArray<LatePaymentRegime> Regimes => RegimeTable.Value;

    public static RuleTable<string, StatutoryInterest> Interest => InterestTable.Value;

    public static RuleTable<string, FixedCompensation> Compensation => CompensationTable.Value;

    public static RuleTable<string, StatutoryTerms> Terms => TermsTable.Value;

    public static RuleTable<string, LimitationRule> Limitation => LimitationTable.Value;

    private static FrozenDictionary<string, LegalSource> LoadSources() => Read("sources.csv").ToFrozenDictionary(
        r => r["id"],
        r => new LegalSource(r["id"], r["title"], r["article"], EnumOf<LegalSourceKind>(r, "kind"), DateOf(r, "read_on"), r["note"].Length == 0 ? null : r["note"]),
        StringComparer.Ordinal);

    private static RuleTable<string, Percentage> LoadRates() => Table("reference-rates", "reference-rates.csv", "series", r => Percentage.Of(NumberOf(r, "rate")));

    private static ImmutableArray<LatePaymentRegime> LoadRegimes() =>
    [
        .. Read("regimes.csv").Select(r => new LatePaymentRegime(
            r["id"], r["name"], r["country"].Length == 0 ? null : CountryCode.Of(r["country"]),
            string.Equals(r["applies_to"], "by-id", StringComparison.Ordinal) ? null : PartyCondition.Parse(r["applies_to"], CultureInfo.InvariantCulture),
            string.Equals(r["compensation_by"], "default", StringComparison.Ordinal) ? CompensationDate.Default : CompensationDate.Contract)),
    ];

    // Splitting a delay at a rate change must not change its length: statutory day counts are additive.
    private static RuleTable<string, StatutoryInterest> LoadInterest() => Table("late-payment interest", "interest-rules.csv", "regime", r =>
    {
        var dayCount = DayCount.Of(r["day_count"]);
        if (!dayCount.IsAdditive) throw r.Fault($"the day count {dayCount} is not additive.");
        return new StatutoryInterest
        {
            Rule = new InterestRule
            {
                Rate = RateOf(r),
                Binding = EnumOf<RateBinding>(r, "binding"),
                Compounding = r["rest"].Length == 0 ? CompoundingRule.None : CompoundingRule.After(PeriodLength.Parse(r["rest"], CultureInfo.InvariantCulture), r["rest_fraction"].Length == 0 ? null : Ratio.Parse(r["rest_fraction"], CultureInfo.InvariantCulture)),
                AccruesFor = LengthOf(r, "accrues_for"),
                DayCount = dayCount,
            },
            Source = SourceOf(r),
            DayCountBasis = r["day_count_basis"],
            Agreed = EnumOf<AgreedRateEffect>(r, "agreed"),
            AgreedFloor = r["floor_series"].Length == 0 ? null : new InterestRate.OverReference(r["floor_series"], Percentage.Zero) { Multiple = NumberOf(r, "floor_multiple") },
            WaivedBelow = r["waived_below"].Length == 0 ? null : Money.Parse(r["waived_below"], CultureInfo.InvariantCulture),
        };
    });

    // Rows of one regime may overlap: between each two days on which one of them begins or ends, all that apply hold together.
    private static RuleTable<string, StatutoryTerms> LoadTerms() => RuleTable.Of(
        "statutory payment terms",
        Read("statutory-terms.csv").GroupBy(r => r["regime"], StringComparer.Ordinal).SelectMany(regime =>
        {
            var rows = regime.Select(r => (From: DateOf(r, "from"), To: r["to"].Length == 0 ? (LocalDate?)null : DateOf(r, "to"), Term: TermOf(r))).ToList();
            var starts = rows.Select(r => r.From).Concat(rows.Where(r => r.To is not null).Select(r => r.To!.Value.PlusDays(1))).Distinct().Order().ToList();
            return starts.Select((start, i) => (start, end: i + 1 < starts.Count ? starts[i + 1].PlusDays(-1) : (LocalDate?)null, Terms: rows.Where(r => r.From <= start && !(r.To < start)).Select(r => r.Term).ToImmutableArray()))
                .Where(p => !p.Terms.IsEmpty)
                .Select(p => new RuleRow<string, StatutoryTerms>(regime.Key, p.start, p.end, new StatutoryTerms(p.Terms), p.Terms[0].Source.Id));
        }),
        RuleGaps.Allowed);

    private static StatutoryTerm TermOf(EmbeddedRow row) => new(
        EnumOf<TermBasis>(row, "on"),
        row["term"].Length == 0 ? null : DueRuleOf(row),
        row["events"].Length == 0 ? [] : [.. row["events"].Split('+').Select(TradeEvent.Of)],
        PartyCondition.Parse(row["parties"], CultureInfo.InvariantCulture),
        SourceOf(row),
        row["note"].Length == 0 ? null : row["note"]);

    // 30d, 45d>eom or eom>45d.
    private static DueRule DueRuleOf(EmbeddedRow row) => row["term"].Split('>').Aggregate(DueRule.None, (rule, step) =>
        string.Equals(step, "eom", StringComparison.Ordinal) ? rule.ToEndOf(CalendarUnit.Month)
            : step.EndsWith('d') ? rule.PlusDays(int.Parse(step.AsSpan(0, step.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture))
            : throw row.Fault($"'{step}' is no step of a term."));

    private static LimitationRule LimitationOf(EmbeddedRow row) => new()
    {
        Id = row["rule"],
        Length = PeriodLength.Parse(row["length"], CultureInfo.InvariantCulture),
        Source = SourceOf(row),
        Start = Choice(row, "start", ("event", PeriodStart.AfterEvent), ("year-end", PeriodStart.AfterYearOfEvent)),
        AtEnd = Choice(row, "at_end", ("keep", HolidayAtEnd.Keep), ("next-business-day", HolidayAtEnd.NextBusinessDay)),
        LongStop = LengthOf(row, "long_stop"),
        Letter = EffectOf(row, "letter"),
        Acknowledgement = EffectOf(row, "acknowledgement"),
        Proceedings = EffectOf(row, "proceedings"),
        ShortestAgreed = LengthOf(row, "shortest"),
        LongestAgreed = LengthOf(row, "longest"),
    };

    private static LimitationEffect EffectOf(EmbeddedRow row, string column) => Choice(
        row, column, ("", LimitationEffect.NotResearched), ("none", LimitationEffect.None), ("restarts", LimitationEffect.Restarts), ("stops", LimitationEffect.Stops));

    private static InterestRate RateOf(EmbeddedRow row)
    {
        var rate = row["rate"];
        if (rate.Length == 0) return new InterestRate.OverReference(row["series"], Percentage.Of(NumberOf(row, "margin"))) { Multiple = NumberOf(row, "multiple"), Day = EnumOf<ReferenceDay>(row, "day") };
        return rate.EndsWith("/day", StringComparison.Ordinal)
            ? new InterestRate.Daily(Percentage.Parse(rate[..^4], CultureInfo.InvariantCulture)) : new InterestRate.Yearly(Percentage.Parse(rate, CultureInfo.InvariantCulture));
    }

    private static RuleTable<string, TValue> Table<TValue>(string name, string file, string key, Func<EmbeddedRow, TValue> value) => RuleTable.Of(
        name,
        Read(file).Select(r => new RuleRow<string, TValue>(r[key], DateOf(r, "from"), r["to"].Length == 0 ? null : DateOf(r, "to"), value(r), SourceOf(r).Id)),
        RuleGaps.Allowed);

    private static ImmutableArray<EmbeddedRow> Read(string table) => EmbeddedTable.Read(typeof(LawData).Assembly, $"TradeCredit.LatePayment.Data.{table}");

    private static LegalSource SourceOf(EmbeddedRow row) => Sources.TryGetValue(row["source"], out var source) ? source : throw row.Fault($"'{row["source"]}' is no source of sources.csv.");

    private static LocalDate DateOf(EmbeddedRow row, string column) =>
        Iso.TryDate(row[column], out var date) ? date : throw row.Fault($"'{row[column]}' in column {column} is no date.");

    private static decimal NumberOf(EmbeddedRow row, string column) =>
        decimal.TryParse(row[column], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : throw row.Fault($"'{row[column]}' in column {column} is no number.");

    private static PeriodLength? LengthOf(EmbeddedRow row, string column) => row[column].Length == 0 ? null : PeriodLength.Parse(row[column], CultureInfo.InvariantCulture);

    private static T EnumOf<T>(EmbeddedRow row, string column)
        where T : struct, Enum =>
        Enum.TryParse<T>(row[column], out var value) && Enum.IsDefined(value) ? value : throw row.Fault($"'{row[column]}' in column {column} is none of {string.Join(", ", Enum.GetNames<T>())}.");

    private static T Choice<T>(EmbeddedRow row, string column, params ReadOnlySpan<(string Text, T Value)> choices)
    {
        foreach (var (text, value) in choices)
        {
            if (string.Equals(row[column], text, StringComparison.Ordinal)) return value;
        }

        throw row.Fault($"'{row[column]}' in column {column} is unknown.");
    }
}
