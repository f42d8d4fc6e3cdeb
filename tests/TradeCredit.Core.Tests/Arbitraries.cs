using FsCheck;
using FsCheck.Fluent;

namespace TradeCredit.Tests;

/// <summary>Generators for the values of Core, with shrinkers.</summary>
internal static class Arbitraries
{
    public static Arbitrary<Currency> Currencies { get; } = Arb.From(
        Gen.OneOf(Gen.Elements(Currency.All.ToArray()), Gen.Elements(Currency.Custom("PTS", 0), Currency.Custom("USDC", 6), Currency.Custom("TOKEN12X", 12))),
        c => c == Currency.USD ? [] : [Currency.USD]);

    public static Arbitrary<long> Longs { get; } = Arb.From(
        Gen.Frequency(
            (4, Gen.Choose(-100_000, 100_000).Select(i => (long)i)),
            (3, Gen.Choose(int.MinValue, int.MaxValue).SelectMany(high => Gen.Choose(0, int.MaxValue).Select(low => ((long)high << 31) ^ low))),
            (1, Gen.Elements(0L, 1, -1, long.MaxValue, long.MinValue, long.MaxValue - 1, long.MinValue + 1))),
        l => l == 0 ? [] : [0L, l / 2, l - Math.Sign(l)]);

    public static Arbitrary<Money> Amounts { get; } = Arb.From(
        Longs.Generator.SelectMany(m => Currencies.Generator.Select(c => Money.OfMinor(m, c))),
        m => m.IsZero ? [] : [Money.Zero(m.Currency), Money.OfMinor(m.MinorUnits / 2, m.Currency)]);

    public static Arbitrary<Ratio> Ratios { get; } = Arb.From(
        Gen.Choose(-10_000, 10_000).SelectMany(n => Gen.Choose(1, 10_000).Select(d => Ratio.Of(n, d))),
        r => r == Ratio.Zero ? [] : [Ratio.Zero, Ratio.Of(r.Numerator / 2, r.Denominator)]);

    public static Arbitrary<Ratio[]> Weights { get; } = Arb.From(
        Gen.Choose(0, 500).SelectMany(n => Gen.Elements(1, 2, 3, 5, 7, 12, 360, 365).Select(d => Ratio.Of(n, d))).NonEmptyListOf().Select(w => w.ToArray()).Where(HasWeight),
        w => w.Length == 1 ? [] : new[] { w[1..], w[..^1] }.Where(HasWeight));

    public static Arbitrary<Rounding> Roundings { get; } = Arb.From(Gen.Elements(Enum.GetValues<RoundingMode>()).Select(Rounding.Of));

    private static bool HasWeight(Ratio[] weights) => Array.Exists(weights, w => w > Ratio.Zero);
}
