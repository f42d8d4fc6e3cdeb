using NodaTime;

namespace TradeCredit.LatePayment;

/// <summary>Published reference rates by series and day.</summary>
/// <remarks>
/// <para>A rate is per cent a year. The rows are those that were read in a source; each names it (<see cref="LatePaymentLaw.FindSource"/> gives the weight of it, and
/// says so where it is only a secondary one). A half-year that nobody has entered yet has no rate: the look-up fails and names the table.</para>
/// <para><i>Source:</i> a row each in <c>reference-rates.csv</c>.</para>
/// </remarks>
/// <example><code>
/// ReferenceRates.BuiltIn.At("DE-BASISZINS", new LocalDate(2024, 3, 1))     // 3.62 %
/// ReferenceRates.BuiltIn.With(ReferenceRates.Row("DE-BASISZINS", new LocalDate(2026, 7, 1), new LocalDate(2026, 12, 31), 1.52m, "notice of the Bundesbank"))
/// </code></example>
public static class ReferenceRates
{
    /// <summary>The rates that come with the package.</summary>
    /// <remarks>
    /// Series: <c>ECB-MRO</c> (minimum bid rate before 2008-10-15), <c>DE-BASISZINS</c>, <c>GB-LATE-REF</c>, <c>IT-LATE-REF</c>, <c>FI-REF</c>, <c>SE-REF</c>,
    /// <c>AT-BASISZINS-HALFYEAR</c>, <c>US-PPA</c>, <c>IN-RBI-BANK-RATE</c>; with the statutory margin in them <c>NL-HANDELSRENTE-TOTAL</c>, <c>ES-LATE-TOTAL</c>,
    /// <c>IE-LATE-TOTAL</c>, <c>AT-UGB-TOTAL</c>, <c>BE-LATE-TOTAL</c>, <c>PL-LATE-TOTAL</c>, <c>PL-LATE-TOTAL-PUBLIC-HEALTH</c>, <c>NO-LATE-TOTAL</c>.
    /// </remarks>
    public static RuleTable<string, Percentage> BuiltIn => LawData.Rates;

    /// <summary>No rates: the start of a table of your own.</summary>
    public static RuleTable<string, Percentage> Empty { get; } = RuleTable.Of<string, Percentage>("reference-rates", [], RuleGaps.Allowed);

    /// <summary>A row for <see cref="RuleTable{TKey, TValue}.With"/>.</summary>
    /// <param name="series">The id of the series.</param>
    /// <param name="from">The first day of the rate.</param>
    /// <param name="to">The last day of the rate; null = until further notice. A half-yearly rate ends on 30 June or 31 December: what is published later is not known yet.</param>
    /// <param name="rate">Per cent a year; below 0 is possible.</param>
    /// <param name="source">The id of a source, or in words where the figure was read.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentException">The series or the source is blank, or the last day lies before the first.</exception>
    public static RuleRow<string, Percentage> Row(string series, LocalDate from, LocalDate? to, decimal rate, string source) =>
        new(Guard.Text(series, nameof(series)), from, to, Percentage.Of(rate), source);
}
