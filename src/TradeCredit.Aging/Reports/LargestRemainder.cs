namespace TradeCredit.Aging;

/// <summary>Splits a whole number in proportion to amounts, without losing a unit.</summary>
internal static class LargestRemainder
{
    /// <summary>One part for each amount, of either sign; together the whole. The sum of the amounts is not zero.</summary>
    public static Int128[] Split(Int128 whole, long[] amounts)
    {
        Int128 total = 0;
        foreach (var amount in amounts) total += amount;
        var parts = new Int128[amounts.Length];
        var remainders = new Int128[amounts.Length];
        var rest = whole;
        for (var i = 0; i < parts.Length; i++)
        {
            // Rounded down, so that every remainder is from 0 to below the divisor and what is left is to be added.
            var (quotient, remainder) = Int128.DivRem(whole * amounts[i] * Int128.Sign(total), Int128.Abs(total));
            if (remainder < 0) (quotient, remainder) = (quotient - 1, remainder + Int128.Abs(total));
            (parts[i], remainders[i]) = (quotient, remainder);
            rest -= quotient;
        }

        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => remainders[i]).Take((int)rest)) parts[i]++;
        return parts;
    }
}
