using NodaTime;
using TradeCredit.Aging;

namespace TradeCredit.Benchmarks.Batch;

/// <summary>Generated open items, the same on every machine: due from 90 days ahead to 270 days ago in no order, 6 % credits, five currencies.</summary>
internal sealed class Portfolio
{
    public static readonly LocalDate AsOf = new(2026, 11, 20);

    public static readonly Currency[] Currencies = [Currency.CNY, Currency.USD, Currency.EUR, Currency.JPY, Currency.GBP];

    /// <summary>0, 30, 60, 90, 120: six buckets.</summary>
    public static readonly AgingCuts FiveEdges = AgingScheme.Default.At(AsOf);

    /// <summary>0, 15, 30, ... 225: seventeen buckets.</summary>
    public static readonly AgingCuts SixteenEdges = AgingScheme.OfDays([.. Enumerable.Range(0, 16).Select(i => i * 15)]).At(AsOf);

    private static readonly int Today = DayNumber.Of(AsOf);

    public Portfolio(int length, int keyCount)
    {
        KeyCount = keyCount;
        Days = new int[length];
        Amounts = new long[length];
        Keys = new int[length];
        CurrencyCodes = new byte[length];
        DayOffsets = new ushort[length];
        NarrowAmounts = new int[length];
        for (var i = 0; i < length; i++)
        {
            var random = Mix((ulong)i);
            Days[i] = Today + 90 - (int)((random & 0xFFFF) * 361 >> 16);
            var amount = 1 + (long)(((random >> 16) & 0xFF_FFFF) * 5_000_000 >> 24);
            Amounts[i] = (random >> 40 & 0xFF) < 15 ? -amount : amount;
            CurrencyCodes[i] = (byte)((random >> 48 & 0xFF) * (ulong)Currencies.Length >> 8);
            Keys[i] = (int)((Mix(random) >> 32) * (ulong)keyCount >> 32);
            DayOffsets[i] = (ushort)(Days[i] - FirstDay);
            NarrowAmounts[i] = (int)Amounts[i];
        }
    }

    public static int FirstDay => Today - 1_000;

    public int Length => Days.Length;

    public int KeyCount { get; }

    public int[] Days { get; }

    public long[] Amounts { get; }

    public int[] Keys { get; }

    public byte[] CurrencyCodes { get; }

    public ushort[] DayOffsets { get; }

    public int[] NarrowAmounts { get; }

    public AgingBatch Batch => new AgingBatch(Days, Amounts).WithKeys(Keys).WithCurrencies(CurrencyCodes);

    public AgingBatch NarrowBatch => new(FirstDay, DayOffsets, NarrowAmounts);

    /// <summary>The items as a program without columns has them.</summary>
    public Invoice[] Objects() =>
        [.. Enumerable.Range(0, Length).Select(i => new Invoice(Keys[i], DayNumber.ToDate(Days[i]), Amounts[i] / 100m, Currencies[CurrencyCodes[i]].Code))];

    // SplitMix64: every item from its position alone.
    private static ulong Mix(ulong state) => unchecked(Finish((state + 1) * 0x9E3779B97F4A7C15));

    private static ulong Finish(ulong z)
    {
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return z ^ (z >> 31);
    }
}

internal sealed record Invoice(int Customer, LocalDate Due, decimal Open, string Currency);
