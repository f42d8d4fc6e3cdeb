namespace TradeCredit;

/// <summary>The exact parts of a decimal number.</summary>
internal static class DecimalParts
{
    /// <summary>value = mantissa / 10^scale, the scale from 0 to 28.</summary>
    public static (Int128 Mantissa, int Scale) Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        // The words are unsigned bit patterns in signed integers.
        var magnitude = unchecked(((Int128)(uint)bits[2] << 64) | ((Int128)(uint)bits[1] << 32) | (uint)bits[0]);
        return (bits[3] < 0 ? -magnitude : magnitude, (bits[3] >> 16) & 0xFF);
    }
}
