using FsCheck;
using FsCheck.Fluent;

namespace TradeCredit.Tests.Dates;

public sealed class OpenDaysTests
{
    // Dense, sparse and empty stretches, around the borders of words.
    private static readonly Arbitrary<bool[]> Days = Arb.From(
        Gen.Choose(0, 6).SelectMany(density => Gen.Choose(1, 400).SelectMany(length => Gen.Choose(0, 5).ArrayOf(length).Select(d => Array.ConvertAll(d, x => x < density)))),
        d => d.Length == 1 ? [] : [d[1..], d[..^1]]);

    [Fact]
    public void EveryQuestion_AgreesWithCountingByHand() => Check.That(Days, days =>
    {
        var open = OpenDays.Where(days.Length, i => days[i]);
        var list = Enumerable.Range(0, days.Length).Where(i => days[i]).ToList();
        return open.Count == list.Count
            && list.Select((day, n) => open.At(n) == day).All(x => x)
            && Enumerable.Range(0, days.Length + 1).All(i => open.CountBefore(i) == list.Count(d => d < i))
            && Enumerable.Range(0, days.Length).All(i =>
                open[i] == days[i]
                && open.OnOrAfter(i) == list.Where(d => d >= i).DefaultIfEmpty(-1).First()
                && open.OnOrBefore(i) == list.Where(d => d <= i).DefaultIfEmpty(-1).Last());
    }, 200);

    [Theory]
    [InlineData(64)]
    [InlineData(128)]
    [InlineData(100_000)]
    public void LoneDays_AreFoundFarApart(int length)
    {
        var open = OpenDays.Where(length, i => i == 0 || i == length - 1);
        Assert.Equal((0, length - 1), (open.At(0), open.At(1)));
        Assert.Equal(length - 1, open.OnOrAfter(1));
        Assert.Equal(0, open.OnOrBefore(length - 2));
        Assert.Equal(2, open.CountBefore(length));
    }

    [Fact]
    public void With_OpensAndCloses_AndLeavesTheOriginal()
    {
        var open = OpenDays.Where(130, i => i % 2 == 0);
        Assert.Equal(open.Count + 2, open.With([1, 129], open: true).Count);
        Assert.Equal(open.Count - 2, open.With([0, 64], open: false).Count);
        Assert.Equal(65, open.Count);
    }
}
