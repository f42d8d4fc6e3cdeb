using FsCheck;
using FsCheck.Fluent;
using TradeCredit.Receivables;
using TradeCredit.Testing;

namespace TradeCredit.Aging.Tests.Measures;

public sealed class RollRateTests
{
    private static readonly AgingScheme Scheme = AgingScheme.OfDays(0, 30, 60);
    private static readonly LocalDate From = new(2024, 2, 29);
    private static readonly LocalDate To = new(2024, 3, 30);

    private static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    private static ItemId Item(string document) => new(Arbitraries.Company, document);

    private static Recorded<LedgerEvent> Posted(string document, int daysPastDue, decimal amount) =>
        Arbitraries.On(From.PlusDays(-90), Arbitraries.Invoice(document, From.PlusDays(-90), From.PlusDays(-daysPastDue), Eur(amount)), document);

    // 30 days on: 100 not due rolls into 1-30 but for 40 paid; 200 of 1-30 into 31-60 but for 50 written off; 80 of 61+ stays but for 30 rescheduled.
    private static Ledger History() => Ledger.From(
    [
        Posted("I1", 0, 100m),
        Posted("I2", 1, 200m),
        Posted("I3", 61, 80m),
        Arbitraries.On(To, new LedgerEvent.Applied(null, Item("I1"), Eur(40m)), "4"),
        Arbitraries.On(From.PlusDays(1), new LedgerEvent.WrittenOff(Item("I2"), Eur(60m), "lost"), "5"),
        Arbitraries.On(To, new LedgerEvent.WrittenOff(Item("I2"), Eur(-10m), "recovered"), "6"),
        Arbitraries.On(From.PlusDays(5), new LedgerEvent.Rescheduled([new ItemAmount(Item("I3"), Eur(30m))], Arbitraries.Company, "P1", new DebtorId("A"), From,
            Terms.PaymentTerms.Of("plan", Terms.Instalment.Full().On(To.PlusDays(60))).Schedule(Eur(30m), Terms.EventDates.None).Value), "7"),
        // On the second day only: in no row.
        Arbitraries.On(To, Arbitraries.Invoice("I4", To, To.PlusDays(30), Eur(999m)), "8"),
        // Paid the day after: still open.
        Arbitraries.On(To.PlusDays(1), new LedgerEvent.Applied(null, Item("I3"), Eur(50m)), "9"),
    ]).Value;

    [Fact]
    public void Of_ALedger_FollowsEachItem()
    {
        var result = RollRateMatrix.Of(History(), From, To, Scheme, AgingBasis.Due);
        Assert.Empty(result.Failures);
        var matrix = result.Value.Single();
        Assert.Equal<string>(["<=0", "1-30", "31-60", "61+", "settled", "written off", "rescheduled"], matrix.Columns);
        Assert.Equal(
            ["<=0 of 100.00: 0 60 0 0 40 0 0", "1-30 of 200.00: 0 0 150 0 0 50 0", "31-60 of 0.00: 0 0 0 0 0 0 0", "61+ of 80.00: 0 0 0 50 0 0 30"],
            matrix.Rows.Select(r => FormattableString.Invariant($"{r.Label} of {r.Opening.Amount}: {string.Join(' ', r.Rolled.Append(r.Settled).Append(r.WrittenOff).Append(r.Rescheduled).Select(a => (int)a.Amount))}")));
        Assert.Equal([Ratio.Zero, Ratio.Zero, Ratio.Of(3, 4), Ratio.Zero, Ratio.Zero, Ratio.Of(1, 4), Ratio.Zero], matrix.Rows[1].Rates().Value.AsEnumerable());
        Assert.Equal("aging.no-receivables", matrix.Rows[2].Rates().Failure!.Code);
    }

    [Fact]
    public void Of_ItemWithoutADate_IsAFailure()
    {
        var ledger = Ledger.From([Arbitraries.On(From, Arbitraries.Invoice("I9", From, null, Eur(1m)), "9")]).Value;
        Assert.Equal("aging.due-date-missing", RollRateMatrix.Of(ledger, From, To, Scheme, AgingBasis.Due).Failures.Single().Code);
    }

    [Fact]
    public void Rows_AddUpToOne_AndToWhatWasOwed() => Check.That(Arbitraries.Histories, Arb.From(Gen.Choose(-400, 100)), Arb.From(Gen.Choose(1, 200)), (events, start, days) =>
    {
        var (ledger, from) = (Ledger.From(events).Value, Arbitraries.AsOf.PlusDays(start));
        var matrices = RollRateMatrix.Of(ledger, from, from.PlusDays(days), AgingScheme.Default, AgingBasis.DueOrDocument).Value;
        return matrices.All(m =>
            m.Rows.All(r => r.Opening.IsZero || Ratio.Sum(r.Rates().Value) == Ratio.One)
            && m.Rows.All(r => r.Rolled.Append(r.Settled).Append(r.WrittenOff).Append(r.Rescheduled).All(a => !a.IsNegative))
            && Money.Sum(m.Rows.Select(r => r.Opening), m.Currency) == Money.Sum(ledger.AsOf(from).Select(i => i.Open).Where(o => o.Currency == m.Currency && o.IsPositive), m.Currency));
    }, maxTest: 200);

    // A row is a distribution over the buckets and the ways out; the ways out lead nowhere. So every power of the matrix is stochastic.
    [Fact]
    public void Powers_StayStochastic() => Check.That(Arbitraries.Histories, events =>
    {
        var matrices = RollRateMatrix.Of(Ledger.From(events).Value, Arbitraries.AsOf.PlusDays(-60), Arbitraries.AsOf, AgingScheme.OfDays(0, 30), AgingBasis.DueOrDocument).Value;
        return matrices.All(m =>
        {
            var size = m.Columns.Length;
            decimal[][] one = [.. Enumerable.Range(0, size).Select(i => Enumerable.Range(0, size).Select(j =>
                i < m.Rows.Length && !m.Rows[i].Opening.IsZero ? m.Rows[i].Rates().Value[j].ToDecimal(18, RoundingMode.HalfEven) : i == j ? 1m : 0m).ToArray())];
            var power = one;
            for (var n = 0; n < 4; n++) power = [.. power.Select(row => Enumerable.Range(0, size).Select(j => Enumerable.Range(0, size).Sum(k => row[k] * one[k][j])).ToArray())];
            return power.All(row => Math.Abs(row.Sum() - 1m) < 0.000_000_001m) && Enumerable.Range(m.Rows.Length, size - m.Rows.Length).All(i => power[i][i] == 1m);
        });
    }, maxTest: 200);

    [Fact]
    public void Merge_OfAnySplit_IsTheWhole() => Check.That(Arbitraries.Debits, Arb.From(Gen.Choose(0, 100)), (items, split) =>
    {
        RollRateBuilder New() => new(AgingScheme.Default.At(Arbitraries.AsOf), AgingScheme.Default.At(Arbitraries.AsOf.PlusDays(30)));
        var (all, left, right) = (New(), New(), New());
        foreach (var (item, i) in items.Select((item, i) => (item, i)))
        {
            var rolled = new RolledItem(item.DueDate!.Value, item.Open, Money.OfMinor(item.Open.MinorUnits * i % 97, Currency.EUR)) { WrittenOff = Money.OfMinor(i, Currency.EUR) };
            all.Add(rolled);
            (i * 37 % 101 < split ? left : right).Add(rolled);
        }

        right.Merge(left);
        return right.Build().SequenceEqual(all.Build());
    });

    [Fact]
    public void Builder_OtherDaysOrSchemes_Throw()
    {
        Assert.Throws<ArgumentException>(() => new RollRateBuilder(Scheme.At(To), Scheme.At(From)));
        Assert.Throws<ArgumentException>(() => new RollRateBuilder(Scheme.At(From), AgingScheme.Default.At(To)));
        Assert.Throws<ArgumentException>(() => new RollRateBuilder(Scheme.At(From), Scheme.At(To)).Merge(new RollRateBuilder(Scheme.At(From), Scheme.At(To.PlusDays(1)))));
        Assert.Throws<CurrencyMismatchException>(() => new RolledItem(From, Eur(1m), Money.Zero(Currency.USD)));
    }

    // 150 of 31-60 over 200 of 1-30; nothing was in 31-60 before.
    [Fact]
    public void NetRates_CompareTotalsOnly()
    {
        AgingLine<Currency> Totals(LocalDate day) => AgingReport.Of(History().AsOf(day), Scheme.At(day), AgingBasis.Due, _ => 0).Totals.Single();
        Assert.Equal(["3/5", "3/4", "aging.no-receivables"], NetRollRates.Of(Totals(From), Totals(To)).Select(r => r.Match(v => v.ToString(), f => f.Code)));
        var other = AgingReport.Of(History().AsOf(To), AgingScheme.OfDays(0).At(To), AgingBasis.Due, _ => 0).Totals.Single();
        Assert.Throws<ArgumentException>(() => NetRollRates.Of(Totals(From), other));
    }

    [Fact]
    public void Equality_IsByContent()
    {
        RollRateMatrix Matrix() => RollRateMatrix.Of(History(), From, To, Scheme, AgingBasis.Due).Value.Single();
        Assert.Equal(Matrix(), Matrix());
        Assert.Equal(Matrix().GetHashCode(), Matrix().GetHashCode());
        Assert.NotEqual(Matrix(), RollRateMatrix.Of(History(), From, To.PlusDays(1), Scheme, AgingBasis.Due).Value.Single());
    }
}
