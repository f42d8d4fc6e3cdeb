using System.Collections.Immutable;
using System.Globalization;
using TradeCredit.Aging;
using TradeCredit.Receivables;
using TradeCredit.Terms;

namespace TradeCredit.Docs.Tests;

/// <summary>The examples of docs/aging.md.</summary>
public sealed class AgingSnippets
{
    private static readonly DebtorId Hansa = new("Hansa GmbH");
    private static readonly LocalDate Day = new(2026, 10, 31);
    private static readonly Ledger History = Build();

    [Fact]
    public void Report()
    {
        var ledger = History;
        #region aging-report
        var day = new LocalDate(2026, 10, 31);
        AgingReport<DebtorId> report = AgingReport.Of(ledger.AsOf(day), AgingScheme.Default.At(day), AgingBasis.Due, i => i.Debtor);
        foreach (AgingLine<DebtorId> line in report.Lines)
            Console.WriteLine($"{line.Key}: {string.Join(", ", line.Cells.Where(c => c.Count > 0).Select(c => $"{c.Label} {c.Amount}"))}");
        // Hansa GmbH: <=0 EUR 4000.00, 1-30 EUR 5000.00, 61-90 EUR 6000.00
        // Pacific Inc: 61-90 USD 20000.00
        #endregion
        Assert.Equal(["<=0 EUR 4000.00, 1-30 EUR 5000.00, 61-90 EUR 6000.00", "61-90 USD 20000.00"],
            report.Lines.Select(l => string.Join(", ", l.Cells.Where(c => c.Count > 0).Select(c => $"{c.Label} {c.Amount}"))));
    }

    [Fact]
    public void Schemes()
    {
        #region aging-schemes
        AgingScheme forward = AgingScheme.OfDays(-30, -7, 0, 30, 60);                          // due in more than 30 days, ..., in the next 7 days, 1-30, ...
        AgingScheme strict = AgingScheme.OfDays([0, 30, 60], EdgeInclusion.Lower, DueOnAsOf.Overdue);   // <=-1 | 0-29 | 30-59 | 60+
        AgingScheme calendar = AgingScheme.OfCalendarMonths(0, 1, 2);                          // due this month or later, last month, the month before, older
        AgingScheme anchored = AgingScheme.OfAnchoredMonths(0, 1, 2);                          // as-of day less 1 month, less 2 months
        AgingScheme chained = AgingScheme.OfChained(PeriodLength.OfMonths(1), periods: 3);     // each month back from the one before
        AgingScheme withGrace = AgingScheme.Default.WithGrace(5);                              // begins to age five days after the due date
        #endregion
        Assert.Equal("<=-30 | -29--7 | -6-0 | 1-30 | 31-60 | 61+", forward.ToString());
        Assert.Equal("<=-1 | 0-29 | 30-59 | 60+", strict.ToString());
        Assert.Equal([4, 4, 5], new[] { calendar, anchored, chained }.Select(s => s.Labels.Length));
        Assert.Equal(5, withGrace.GraceDays);
    }

    [Fact]
    public void Explain()
    {
        var item = History.AsOf(Day).First();
        #region aging-explain
        AgingCuts cuts = AgingScheme.Default.At(new LocalDate(2026, 10, 31));
        Explained<Result<AgingBucket>> explained = cuts.Explain(item, AgingBasis.Due);
        // The item ages by its due date: 2026-08-14.
        // On 2026-10-31 its age is 78 calendar days.
        // Dates from 2026-08-02 to 2026-08-31 are in bucket 61-90: age in calendar days to the as-of day; edges 0, 30, 60, 90, 120;
        //   an age on an edge counts to the younger bucket; due on the as-of day counts as not overdue.
        #endregion
        Assert.Equal(
            [
                "The item ages by its due date: 2026-08-14.", "On 2026-10-31 its age is 78 calendar days.",
                "Dates from 2026-08-02 to 2026-08-31 are in bucket 61-90: age in calendar days to the as-of day; edges 0, 30, 60, 90, 120; an age on an edge counts to the younger bucket; due on the as-of day counts as not overdue.",
            ],
            explained.Steps.Select(s => s.Sentence));
    }

    [Fact]
    public void Preset()
    {
        #region aging-preset
        AgingPreset preset = AgingPreset.Of("business-central-120-30d");
        AgingReport<DebtorId> same = AgingReport.Of(History.AsOf(Day), preset.Scheme.At(Day), preset.Basis, i => i.Debtor);
        // its columns: Not Due | 1 - 30 days | 31 - 60 days | 61 - 90 days | After 90 days; preset.Note says what stands where
        #endregion
        Assert.Equal("Not Due | 1 - 30 days | 31 - 60 days | 61 - 90 days | After 90 days", preset.Scheme.ToString());
        Assert.Equal(2, same.Lines.Length);
    }

    [Fact]
    public void Detail()
    {
        var items = History.AsOf(Day);
        var cuts = AgingScheme.Default.At(Day);
        #region aging-detail
        AgingDetail<OpenItem, DebtorId> detail = AgingDetail.Of(items, cuts, AgingBasis.Due, i => i.Debtor);
        ImmutableArray<OpenItem> behind = detail.Rows(Hansa, Currency.EUR, bucket: 3);               // INV-1, EUR 6000.00

        var byDispute = AgingReport.Of(items, cuts, AgingBasis.Due, i => (i.Debtor, i.IsDisputed));  // any key: company, salesperson, country, flag
        var undisputed = AgingReport.Of(items, cuts, i => i.DueDate, i => i.Undisputed, i => i.Debtor);   // any amount

        ImmutableArray<Percentage> shares = detail.Summary.Lines[0].Percentages(decimals: 1).Value;  // 26.7%, 33.3%, 0%, 40%, ... together exactly 100 %
        #endregion
        Assert.Equal(["INV-1 EUR 6000.00"], behind.Select(i => $"{i.Id.Document} {i.Open}"));
        Assert.Equal([false, true, false], byDispute.Lines.Select(l => l.Key.IsDisputed));
        Assert.Equal(Money.Of(14_000m, Currency.EUR), undisputed.Totals[0].Total.Amount);
        Assert.Equal(["26.7%", "33.3%", "0%", "40%", "0%", "0%"], shares.Select(s => s.ToString()));
    }

    [Fact]
    public void Converted()
    {
        var report = AgingReport.Of(History.AsOf(Day), AgingScheme.Default.At(Day), AgingBasis.Due, i => i.Debtor);
        #region aging-converted
        var rate = ExchangeRate.Of(Currency.EUR, UnroundedAmount.Of(1.25m, Currency.USD), new LocalDate(2026, 10, 30));
        Result<ConvertedAging> inEuro = report.TotalsIn(Currency.EUR, [rate], Rounding.HalfUp);      // EUR 31000.00; without a rate, a failure
        #endregion
        Assert.Equal("EUR 31000.00", inEuro.Value.Total.Total.Amount.ToString());
    }

    [Fact]
    public void Months()
    {
        var ledger = History;
        var lines = new List<string>();
        #region aging-months
        var months = CollectionMonth.Of(ledger, newest: new YearMonth(2026, 10), months: 12, AgingBasis.Due, SalesFigure.Invoiced);
        foreach (CollectionMonth month in months.Value.Where(m => m.Period.Currency == Currency.EUR))
        {
            Result<Ratio> dso = month.Period.DaysSalesOutstanding();
            Result<Ratio> delinquent = month.Period.AverageDaysDelinquent();
            lines.Add($"{month.Month:uuuu-MM} {dso.Match(Days, f => f.Message)} {delinquent.Match(Days, f => f.Message)}");   // 2026-10 116.25 85.25
        }

        static string Days(Ratio days) => days.ToDecimal(2, RoundingMode.HalfEven).ToString(CultureInfo.InvariantCulture);
        #endregion
        Assert.Equal(["2026-10 116.25 85.25", "2026-09 102 72", "2026-08 77.5 46.5", "2026-07 31 0"], lines);
    }

    [Fact]
    public void CountBack()
    {
        var ledger = History;
        #region aging-countback
        CollectionPeriod october = CollectionPeriod.Of(ledger, new LocalDate(2026, 9, 30), new LocalDate(2026, 10, 31), AgingBasis.Due, SalesFigure.Invoiced).Value[0];
        Result<Ratio> effectiveness = october.CollectionEffectiveness();                             // 600/17 per cent
        Result<Ratio> countBack = CollectionMeasures.CountBack(
            october.Closing, CreditSales.ByMonth(ledger, Currency.EUR, new YearMonth(2026, 10), 12, SalesFigure.Invoiced));   // 92 days
        #endregion
        Assert.Equal((Ratio.Of(600, 17), Ratio.Of(92, 1)), (effectiveness.Value, countBack.Value));
    }

    [Fact]
    public void RollRates()
    {
        var ledger = History;
        #region aging-rollrates
        RollRateMatrix matrix = RollRateMatrix.Of(ledger, new LocalDate(2026, 9, 30), new LocalDate(2026, 10, 31), AgingScheme.Default, AgingBasis.Due).Value[0];
        foreach (RollRateRow row in matrix.Rows.Where(r => !r.Opening.IsZero))
            Console.WriteLine($"{row.Label}: {string.Join(", ", row.Rates().Value.Zip(matrix.Columns).Where(c => c.First.Sign > 0).Select(c => $"{c.First} -> {c.Second}"))}");
        // <=0: 1 -> 1-30      1-30: 1 -> settled      31-60: 1 -> 61-90
        #endregion
        Assert.Equal(["<=0: 1 -> 1-30", "1-30: 1 -> settled", "31-60: 1 -> 61-90"], matrix.Rows.Where(r => !r.Opening.IsZero)
            .Select(row => $"{row.Label}: {string.Join(", ", row.Rates().Value.Zip(matrix.Columns).Where(c => c.First.Sign > 0).Select(c => $"{c.First} -> {c.Second}"))}"));
    }

    [Fact]
    public void Provisions()
    {
        var ledger = History;
        var day = Day;
        #region aging-provision
        // By bucket, youngest first ...
        ProvisionMatrix byBucket = ProvisionMatrix.Of(
            AgingScheme.OfDays(0, 30, 60, 90), Percentage.Of(0.5m), Percentage.Of(1m), Percentage.Of(3m), Percentage.Of(10m), Percentage.Of(50m));
        // ... by bands as a policy states them, refused if a day has no rate or two ...
        ProvisionMatrix byBand = ProvisionMatrix.OfBands(
            new ProvisionBand(null, 0, Ratio.Of(1, 200)), new ProvisionBand(1, 90, Ratio.Of(3, 100)), new ProvisionBand(91, null, Ratio.Of(1, 2)));
        // ... or by steps: "from so many days past due on". Below the first step nothing is reserved.
        var steps = "0=0.5%,30=2%,60=10%,90=50%".Split(',').Select(s => s.Split('=')).Select(s => (int.Parse(s[0], CultureInfo.InvariantCulture), Percentage.Parse(s[1])));
        ProvisionMatrix byStep = StepReserve.Of([.. steps]).ToMatrix();

        var provisions = byStep.Provide(ledger.AsOf(day), day, AgingBasis.Due, ProvisionOptions.Default);
        // EUR: 0.5 % of 5000.00 + 10 % of 6000.00 = 625.00; USD: 10 % of 20000.00 = 2000.00
        #endregion
        Assert.Equal(["EUR 625.00", "USD 2000.00"], provisions.Value.Select(p => p.Allowance.ToString()));
        Assert.Equal(5, byBucket.Rates.Length);
        Assert.Equal("<=0 | 1-90 | 91+", byBand.Scheme.ToString());
    }

    [Fact]
    public void Movement()
    {
        var ledger = History;
        var matrix = StepReserve.Of((0, Percentage.Of(0.5m)), (30, Percentage.Of(2m)), (60, Percentage.Of(10m)), (90, Percentage.Of(50m))).ToMatrix();
        #region aging-movement
        ProvisionMovement movement = ProvisionMovement.Of(ledger, new LocalDate(2026, 9, 30), new LocalDate(2026, 10, 31), matrix, AgingBasis.Due, Rounding.HalfUp).Value[0];
        // Opening 150.00, Settled -30.00, Aged 505.00, Closing 625.00

        ProvisionMatrix worse = matrix with { ForwardFactor = Ratio.Of(6, 5) };                      // every rate times 1.2, never above the gross
        var losses = FlowLossRates.Of(ledger, new DateInterval(new LocalDate(2026, 7, 1), new LocalDate(2026, 7, 31)), Day, new AgingScheme.Days([0, 30, 60])).Value[0];
        ImmutableArray<Result<Ratio>> rates = losses.Rates();                                        // never paid / ever reached the bucket, exact fractions
        #endregion
        Assert.Equal((150m, "Settled -30.00, Aged 505.00", 625m),
            (movement.Opening.Allowance.Amount, string.Join(", ", movement.Changes.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Change} {c.Amount.Amount}"))), movement.Closing.Allowance.Amount));
        Assert.Equal(Ratio.Of(3, 5), worse.EffectiveRates[^1]);
        Assert.Equal([Ratio.Of(2, 3), Ratio.Of(2, 3), Ratio.One, Ratio.One], rates.Select(r => r.Value));
    }

    private static Ledger Build()
    {
        var company = new EntityId("CN01");
        Recorded<LedgerEvent> On(LocalDate day, string key, LedgerEvent e) => new(key, day, day.AtMidnight().InUtc().ToInstant(), e);
        Recorded<LedgerEvent> Invoice(string document, DebtorId debtor, LocalDate date, Money total) =>
            On(date, document, new LedgerEvent.InvoicePosted(company, document, debtor, date, PaymentTerms.Net(30).Schedule(total, EventDates.Of((TradeEvent.Invoice, date))).Value));
        Recorded<LedgerEvent> Paid(LocalDate day, string document, decimal amount) =>
            On(day, $"{document} paid", new LedgerEvent.Applied(null, new ItemId(company, document), Money.Of(amount, Currency.EUR)));
        return Ledger.From(
        [
            Invoice("INV-1", Hansa, new LocalDate(2026, 7, 15), Money.Of(9_000m, Currency.EUR)),
            Invoice("INV-2", Hansa, new LocalDate(2026, 8, 20), Money.Of(6_000m, Currency.EUR)),
            Invoice("INV-3", Hansa, new LocalDate(2026, 9, 25), Money.Of(5_000m, Currency.EUR)),
            Invoice("INV-4", Hansa, new LocalDate(2026, 10, 5), Money.Of(4_000m, Currency.EUR)),
            Invoice("INV-5", new DebtorId("Pacific Inc"), new LocalDate(2026, 7, 31), Money.Of(20_000m, Currency.USD)),
            Paid(new LocalDate(2026, 9, 1), "INV-1", 3_000m),
            Paid(new LocalDate(2026, 10, 10), "INV-2", 6_000m),
            On(new LocalDate(2026, 10, 20), "D-1", new LedgerEvent.DisputeOpened("D-1", new ItemId(company, "INV-3"), Money.Of(1_000m, Currency.EUR), "short delivery")),
        ]).Value;
    }
}
