namespace TradeCredit;

/// <summary>Powers of ten by table.</summary>
internal static class PowersOfTen
{
    private static readonly long[] Table =
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000,
        1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000,
        100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ];

    /// <summary>Ten to the power of 0 to 18.</summary>
    public static long Of(int exponent) => Table[exponent];

    /// <summary>Ten to the power of 0 to 36.</summary>
    public static Int128 Wide(int exponent) => exponent <= 18 ? Table[exponent] : (Int128)Table[18] * Table[exponent - 18];
}
