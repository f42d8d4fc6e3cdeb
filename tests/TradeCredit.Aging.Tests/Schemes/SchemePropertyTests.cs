using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using TradeCredit.Testing;

namespace TradeCredit.Aging.Tests.Schemes;

/// <summary>What holds for every kind of scheme.</summary>
public sealed class SchemePropertyTests
{
    [Fact]
    public void CutDays_Descend_AndBucketsTileTheCalendar() => Check.That(Arbitraries.Schemes, Arbitraries.Days, (scheme, asOf) =>
    {
        var cuts = scheme.At(asOf);
        return cuts.CutDays.OrderDescending().SequenceEqual(cuts.CutDays) && cuts.Buckets.Length == cuts.Labels.Length && cuts.Labels.Distinct().Count() == cuts.Labels.Length
            && cuts.Buckets.Zip(cuts.Buckets.Skip(1)).All(p => p.First.Earliest == p.Second.Latest!.Value.PlusDays(1));
    });

    [Fact]
    public void AgedOneDayMore_NothingGetsYounger() => Check.That(Arbitraries.Schemes, Arbitraries.Days, Arbitraries.Days, (scheme, asOf, date) =>
        scheme.At(asOf.PlusDays(1)).IndexOf(date) >= scheme.At(asOf).IndexOf(date));

    [Fact]
    public void LaterDate_IsNeverInAnOlderBucket() => Check.That(Arbitraries.Schemes, Arbitraries.Days, Arbitraries.Days, (scheme, asOf, date) =>
        scheme.At(asOf).IndexOf(date.PlusDays(1)) <= scheme.At(asOf).IndexOf(date));

    [Fact]
    public void Grace_IsTheSameDateSoManyDaysLater() => Check.That(Arbitraries.Schemes, Arbitraries.Days, Arbitraries.Days, (scheme, asOf, date) =>
        scheme.WithGrace(9).At(asOf).IndexOf(date) == scheme.WithGrace(0).At(asOf).IndexOf(date.PlusDays(9)));

    // With day buckets, grace of g days is the aging g days earlier.
    [Fact]
    public void Grace_OfDayBuckets_IsAnEarlierAsOfDay() => Check.That(Arbitraries.Days, Arbitraries.Days, Arb.From(Gen.Choose(0, 90)), (asOf, date, grace) =>
        AgingScheme.Default.WithGrace(grace).At(asOf).IndexOf(date) == AgingScheme.Default.At(asOf.PlusDays(-grace)).IndexOf(date));

    [Fact]
    public void Shift_OfAllDates_LeavesDayBuckets_AndWholeCyclesLeaveAll() => Check.That(Arbitraries.Schemes, Arbitraries.Days, Arbitraries.Days, (scheme, asOf, date) =>
    {
        const int cycle = 146_097;
        var before = scheme.At(asOf).IndexOf(date);
        var isOfDays = scheme is AgingScheme.Days;
        return scheme.At(asOf.PlusDays(-cycle)).IndexOf(date.PlusDays(-cycle)) == before && (!isOfDays || scheme.At(asOf.PlusDays(45)).IndexOf(date.PlusDays(45)) == before);
    });

    [Fact]
    public void Json_RoundTrips() => Check.That(Arbitraries.Schemes, Arb.From(Gen.Elements(true, false)), (scheme, labelled) =>
    {
        var stored = labelled ? scheme.WithLabels([.. scheme.Labels.Select((_, i) => $"L{i}")]) : scheme;
        var json = JsonSerializer.Serialize(stored);
        var read = JsonSerializer.Deserialize<AgingScheme>(json);
        return stored.Equals(read) && stored.GetHashCode() == read.GetHashCode() && stored.Labels.SequenceEqual(read.Labels) && json.StartsWith("{\"kind\":", StringComparison.Ordinal);
    });
}
