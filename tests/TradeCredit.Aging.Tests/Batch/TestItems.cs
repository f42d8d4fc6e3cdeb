using System.Numerics;

namespace TradeCredit.Aging.Tests.Batch;

/// <summary>Seeded items as columns, and their aging by the rule for objects: one date after another, sums without limit.</summary>
internal sealed class TestItems
{
    public static readonly LocalDate AsOf = new(2026, 11, 20);
    public static readonly int Today = DayNumber.Of(AsOf);

    private TestItems(int[] days, long[] amounts, int[] keys, byte[] currencies)
    {
        Days = days;
        Amounts = amounts;
        Keys = keys;
        Currencies = currencies;
    }

    public int[] Days { get; }

    public long[] Amounts { get; }

    public int[] Keys { get; }

    public byte[] Currencies { get; }

    public int Length => Days.Length;

    public AgingBatch Batch => new AgingBatch(Days, Amounts).WithKeys(Keys).WithCurrencies(Currencies);

    /// <summary>Items from 90 days before to 270 days past due, a few with amount zero, a few credits.</summary>
    public static TestItems Usual(int length, int seed, int keyCount = 10, int currencyCount = 5)
    {
        var random = new Random(seed);
        return Make(length, random, _ => Today - random.Next(-90, 270), _ => random.Next(50) switch { 0 => 0L, < 4 => -random.NextInt64(1, 5_000_000), _ => random.NextInt64(1, 5_000_000) }, keyCount, currencyCount);
    }

    /// <summary>Items whose days and amounts are the ends of their ranges, the values around the limits of the kernels, and anything between.</summary>
    public static TestItems Extreme(int length, int seed, int keyCount = 10, int currencyCount = 5)
    {
        var random = new Random(seed);
        int[] days = [DayNumber.Min, DayNumber.Max, DayNumber.Min + 1, DayNumber.Max - 1, Today, Today - 1, Today + 1, 0, -1, Today - 32_767, Today - 32_768, Today + 32_768];
        long[] amounts = [long.MinValue, long.MaxValue, long.MinValue + 1, 0, 1, -1, .. Enumerable.Range(25, 38).SelectMany(i => new[] { 1L << i, -(1L << i), (1L << i) - 1, -(1L << i) - 1 })];
        return Make(length, random, _ => random.Next(3) > 0 ? days[random.Next(days.Length)] : random.Next(DayNumber.Min, DayNumber.Max + 1),
            _ => random.Next(3) > 0 ? amounts[random.Next(amounts.Length)] : random.NextInt64(long.MinValue, long.MaxValue), keyCount, currencyCount);
    }

    /// <summary>The items from a position on, as columns that begin at any address.</summary>
    public AgingBatch From(int start) => Batch.Slice(start, Length - start);

    public BucketTotal[] Totals(AgingCuts cuts, Func<int, bool>? where = null)
    {
        var sums = new BigInteger[cuts.Labels.Length];
        var counts = new long[cuts.Labels.Length];
        for (var i = 0; i < Length; i++)
        {
            if (where is not null && !where(i)) continue;
            var bucket = cuts.IndexOf(DayNumber.ToDate(Days[i]));
            sums[bucket] += Amounts[i];
            if (Amounts[i] != 0) counts[bucket]++;
        }

        return [.. sums.Zip(counts, (s, c) => new BucketTotal((Int128)s, c))];
    }

    private static TestItems Make(int length, Random random, Func<int, int> day, Func<int, long> amount, int keyCount, int currencyCount) => new(
        [.. Enumerable.Range(0, length).Select(day)],
        [.. Enumerable.Range(0, length).Select(amount)],
        [.. Enumerable.Range(0, length).Select(_ => random.Next(keyCount))],
        [.. Enumerable.Range(0, length).Select(_ => (byte)random.Next(currencyCount))]);
}
