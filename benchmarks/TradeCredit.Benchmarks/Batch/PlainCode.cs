using NodaTime;
using TradeCredit.Aging;

namespace TradeCredit.Benchmarks.Batch;

/// <summary>What one writes without this library: the baselines.</summary>
internal static class PlainCode
{
    public static (long[] Sums, long[] Counts) Totals(ReadOnlySpan<int> days, ReadOnlySpan<long> amounts, int[] cuts, long[] sums, long[] counts)
    {
        for (var i = 0; i < days.Length; i++)
        {
            var bucket = 0;
            while (bucket < cuts.Length && days[i] < cuts[bucket]) bucket++;
            sums[bucket] = checked(sums[bucket] + amounts[i]);
            if (amounts[i] != 0) counts[bucket]++;
        }

        return (sums, counts);
    }

    public static long[] ByCurrency(ReadOnlySpan<int> days, ReadOnlySpan<long> amounts, ReadOnlySpan<byte> currencies, int[] cuts, long[] sums)
    {
        for (var i = 0; i < days.Length; i++)
        {
            var bucket = 0;
            while (bucket < cuts.Length && days[i] < cuts[bucket]) bucket++;
            ref var sum = ref sums[(currencies[i] * (cuts.Length + 1)) + bucket];
            sum = checked(sum + amounts[i]);
        }

        return sums;
    }

    public static long[] ByKey(ReadOnlySpan<int> days, ReadOnlySpan<long> amounts, ReadOnlySpan<int> keys, int[] cuts, long[] sums)
    {
        for (var i = 0; i < days.Length; i++)
        {
            var bucket = 0;
            while (bucket < cuts.Length && days[i] < cuts[bucket]) bucket++;
            ref var sum = ref sums[(keys[i] * (cuts.Length + 1)) + bucket];
            sum = checked(sum + amounts[i]);
        }

        return sums;
    }

    public static void Buckets(ReadOnlySpan<int> days, int[] cuts, Span<byte> buckets)
    {
        for (var i = 0; i < days.Length; i++)
        {
            var bucket = 0;
            while (bucket < cuts.Length && days[i] < cuts[bucket]) bucket++;
            buckets[i] = (byte)bucket;
        }
    }

    public static Dictionary<int, decimal> LinqTotals(Invoice[] invoices, LocalDate asOf) =>
        invoices.GroupBy(i => BucketOf(Period.DaysBetween(i.Due, asOf))).ToDictionary(g => g.Key, g => g.Sum(i => i.Open));

    public static Dictionary<(string, int), decimal> LinqByCurrency(Invoice[] invoices, LocalDate asOf) =>
        invoices.GroupBy(i => (i.Currency, BucketOf(Period.DaysBetween(i.Due, asOf)))).ToDictionary(g => g.Key, g => g.Sum(i => i.Open));

    public static Dictionary<(int, int), decimal> LinqByKey(Invoice[] invoices, LocalDate asOf) =>
        invoices.GroupBy(i => (i.Customer, BucketOf(Period.DaysBetween(i.Due, asOf)))).ToDictionary(g => g.Key, g => g.Sum(i => i.Open));

    private static int BucketOf(int age) => age <= 0 ? 0 : age <= 30 ? 1 : age <= 60 ? 2 : age <= 90 ? 3 : age <= 120 ? 4 : 5;
}
