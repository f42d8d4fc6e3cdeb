using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;
using NodaTime.Text;
using TradeCredit.Receivables;
using TradeCredit.Testing;

namespace TradeCredit.Aging.Tests.Reports;

/// <summary>Agings of open items.</summary>
public sealed class AgingItemsTests
{
    private static readonly LocalDate AsOf = Arbitraries.AsOf;
    private static readonly AgingCuts Cuts = AgingScheme.Default.At(AsOf);

    private static AgingReport<string> Report(IEnumerable<OpenItem> items) => AgingReport.Of(items, Cuts, AgingBasis.DueOrDocument, i => i.Debtor.Value);

    [Fact]
    public void Of_ItemWithoutDueDate_FailsUnlessTheBasisSaysOtherwise()
    {
        OpenItem[] items = [Arbitraries.Item(0, "A", AsOf, AsOf, Money.Of(1m, Currency.EUR)), Arbitraries.Item(1, "A", AsOf.PlusDays(-40), null, Money.Of(2m, Currency.EUR))];
        var refused = AgingReport.Of(items, Cuts, AgingBasis.Due, i => i.Debtor);
        Assert.Equal(("aging.due-date-missing", "due", "CN01/D1/1", 1L), (refused.Failures.Single().Code, refused.Failures.Single().Path, refused.Failures.Single().Value, refused.Failures.Single().Index));
        Assert.Equal(Money.Of(1m, Currency.EUR), refused.Totals.Single().Total.Amount);
        Assert.Equal([1m, 0m, 2m], Report(items).Totals.Single().Cells.Take(3).Select(c => c.Amount.Amount));
    }

    [Fact]
    public void Pivot_ByAnyKey_AddsUpToTheWhole() => Check.That(Arbitraries.Items, items =>
    {
        var byDebtor = Report(items);
        var byTwo = AgingReport.Of(items, Cuts, AgingBasis.DueOrDocument, i => (i.Debtor.Value, i.Open.IsNegative));
        var ungrouped = AgingReport.Of(items, Cuts, AgingBasis.DueOrDocument, _ => 0);
        return byDebtor.Totals.SequenceEqual(byTwo.Totals) && byDebtor.Totals.SequenceEqual(ungrouped.Totals)
            && ungrouped.Lines.Zip(ungrouped.Totals).All(p => p.First.Cells.SequenceEqual(p.Second.Cells));
    });

    [Fact]
    public void Scale_MultipliesEveryBucket_AndSignNegates() => Check.That(Arbitraries.Items, Arb.From(Gen.Choose(2, 9)), (items, factor) =>
    {
        var (report, scaled, negated) = (Report(items), Report(items.Select(i => Times(i, factor))), Report(items.Select(i => Times(i, -1))));
        return report.Lines.Zip(scaled.Lines).All(p => p.First.Cells.Zip(p.Second.Cells).All(c => c.First.Amount.Times(factor) == c.Second.Amount && c.First.Count == c.Second.Count))
            && report.Lines.Zip(negated.Lines).All(p => p.First.Cells.Zip(p.Second.Cells).All(c => -c.First.Amount == c.Second.Amount));
    });

    [Fact]
    public void ItemAndItsOpposite_AddNothing() => Check.That(Arbitraries.Items, items =>
        Report(items.Concat(items.Select(i => Times(i, -1)))).Lines.All(l => l.Cells.All(c => c.Amount.IsZero)));

    // Instalments of one date and together the amount change counts, not amounts.
    [Fact]
    public void SplitIntoInstalments_ChangesNoAmount() => Check.That(Arbitraries.Items, Arb.From(Gen.Choose(2, 5)), (items, parts) =>
        Report(items.SelectMany(i => i.Open.Allocate(parts).Select(open => new OpenItem(i.Id, i.Debtor, i.DocumentDate, i.DueDate, i.Original, open)))).Lines
            .Zip(Report(items).Lines).All(p => p.First.Cells.Select(c => c.Amount).SequenceEqual(p.Second.Cells.Select(c => c.Amount))));

    [Fact]
    public void Replay_LaterEventsChangeNothing() => Check.That(Arbitraries.Histories, Arbitraries.Days, (events, asOf) =>
    {
        var whole = Ledger.From(events).Value;
        var truncated = Ledger.From(whole.Events.Where(e => e.EffectiveOn <= asOf)).Value;
        return Aged(whole, asOf).Equals(Aged(truncated, asOf));
    }, maxTest: 200);

    [Fact]
    public void Totals_TieToTheLedger() => Check.That(Arbitraries.Histories, Arbitraries.Days, Arbitraries.Days, (events, one, other) =>
    {
        var ledger = Ledger.From(events).Value;
        var (from, to) = (LocalDate.Min(one, other), LocalDate.Max(one, other));
        Money Total(LocalDate day, Currency currency) => Aged(ledger, day).Totals.SingleOrDefault(t => t.Currency == currency)?.Total.Amount ?? Money.Zero(currency);
        return ledger.MovementBetween(from, to).All(m => m.Opening == Total(from, m.Currency) && m.Closing == Total(to, m.Currency))
            && Aged(ledger, to).Totals.All(t => TieOut.Of(ledger, to, t.Total.Amount).Ties);
    }, maxTest: 200);

    [Fact]
    public void Lines_WithTextInTuples_AreOrderedByCharacter_InAnyCulture()
    {
        string[] names = ["a", "B", "ä", "Z"];
        var items = names.Select((n, i) => Arbitraries.Item(i, n, AsOf, AsOf, Money.Of(1m, Currency.EUR))).ToArray();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(["B", "Z", "a", "ä"], AgingReport.Of(items, Cuts, AgingBasis.Due, i => (i.Debtor.Value, 1)).Lines.Select(l => l.Key.Value));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Json_RoundTrips()
    {
        var options = new JsonSerializerOptions { Converters = { new DateConverter() } };
        OpenItem[] items = [Arbitraries.Item(0, "A", AsOf, AsOf, Money.Of(1m, Currency.EUR)), Arbitraries.Item(1, "A", AsOf.PlusDays(-40), null, Money.Of(2m, Currency.EUR))];
        var report = AgingReport.Of(items, AgingPreset.Of("erpnext").Scheme.WithGrace(3).At(AsOf), AgingBasis.Due, i => i.Debtor.Value);
        Assert.Equal(report, JsonSerializer.Deserialize<AgingReport<string>>(JsonSerializer.Serialize(report, options), options));
        Assert.Equal(report.Cuts.Buckets, JsonSerializer.Deserialize<AgingCuts>(JsonSerializer.Serialize(report.Cuts, options), options)!.Buckets.AsEnumerable());
    }

    private static AgingReport<string> Aged(Ledger ledger, LocalDate asOf) => AgingReport.Of(ledger.AsOf(asOf), AgingScheme.Default.At(asOf), AgingBasis.Due, i => i.Debtor.Value);

    private static OpenItem Times(OpenItem item, int factor) => new(item.Id, item.Debtor, item.DocumentDate, item.DueDate, item.Original, item.Open.Times(factor));

    private sealed class DateConverter : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => LocalDatePattern.Iso.Parse(reader.GetString()!).Value;

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }
}
