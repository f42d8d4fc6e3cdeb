using System.Collections.Immutable;
using System.Numerics;

namespace TradeCredit;

/// <content>Splitting an amount without losing a minor unit.</content>
public readonly partial struct Money
{
    /// <summary>Splits the amount into equal parts; the left-over minor units go one each to the first parts.</summary>
    /// <param name="parts">How many parts, at least 1.</param>
    /// <returns>The parts in order; their sum is the amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is less than one part.</exception>
    /// <example><code>Money.Of(100m, Currency.EUR).Allocate(3)   // 33.34, 33.33, 33.33</code></example>
    public ImmutableArray<Money> Allocate(int parts) => Allocate(parts, ResidualRule.FirstParts);

    /// <summary>Splits the amount into equal parts.</summary>
    /// <param name="parts">How many parts, at least 1.</param>
    /// <param name="residual">Who gets the left-over minor units.</param>
    /// <returns>The parts in order; their sum is the amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is less than one part, or the rule is not declared.</exception>
    public ImmutableArray<Money> Allocate(int parts, ResidualRule residual)
    {
        Guard.InRange(parts, 1, int.MaxValue, "parts", nameof(parts));
        var (quotient, remainder) = Math.DivRem(MinorUnits, parts);
        var minor = new long[parts];
        Array.Fill(minor, quotient);
        // Equal parts have equal remainders, so the largest remainders are the first parts.
        Distribute(minor, remainder, residual is ResidualRule.LargestRemainder ? ResidualRule.FirstParts : residual, static _ => true, null);
        return ToMoney(minor);
    }

    /// <summary>Splits the amount by weights; the left-over minor units go to the largest remainders.</summary>
    /// <param name="weights">One weight of zero or more for each part; they need not sum to one.</param>
    /// <returns>The parts in the order of the weights; their sum is the amount. A part with weight zero is zero.</returns>
    /// <exception cref="ArgumentException">There is no weight, one is negative, or all are zero.</exception>
    public ImmutableArray<Money> Allocate(params ReadOnlySpan<Ratio> weights) => Allocate(weights, ResidualRule.LargestRemainder);

    /// <summary>Splits the amount by weights.</summary>
    /// <param name="weights">One weight of zero or more for each part; they need not sum to one.</param>
    /// <param name="residual">Who gets the left-over minor units.</param>
    /// <returns>The parts in the order of the weights; their sum is the amount. A part with weight zero is zero.</returns>
    /// <exception cref="ArgumentException">There is no weight, one is negative, or all are zero.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rule is not declared.</exception>
    public ImmutableArray<Money> Allocate(ReadOnlySpan<Ratio> weights, ResidualRule residual)
    {
        if (weights.IsEmpty) throw new ArgumentException("An allocation needs at least one weight.", nameof(weights));
        var common = BigInteger.One;
        foreach (var weight in weights)
        {
            if (weight < Ratio.Zero) throw new ArgumentException($"A weight must be zero or more; one is {weight}.", nameof(weights));
            common *= weight.Denominator / BigInteger.GreatestCommonDivisor(common, weight.Denominator);
        }

        var whole = new BigInteger[weights.Length];
        var sum = BigInteger.Zero;
        for (var i = 0; i < whole.Length; i++) sum += whole[i] = weights[i].Numerator * (common / weights[i].Denominator);
        if (sum.IsZero) throw new ArgumentException("The weights of an allocation must not all be zero.", nameof(weights));

        var minor = new long[whole.Length];
        var cut = new BigInteger[whole.Length];
        var rest = (Int128)MinorUnits;
        for (var i = 0; i < whole.Length; i++)
        {
            var quotient = BigInteger.DivRem(MinorUnits * whole[i], sum, out var remainder);
            minor[i] = (long)quotient;
            cut[i] = BigInteger.Abs(remainder);
            rest -= minor[i];
        }

        Distribute(minor, (long)rest, residual, i => !whole[i].IsZero, cut);
        return ToMoney(minor);
    }

    // The rest is smaller in magnitude than the number of parts that can take it, and has the sign of the amount.
    private static void Distribute(long[] minor, long rest, ResidualRule residual, Func<int, bool> takes, BigInteger[]? cut)
    {
        var takers = Enumerable.Range(0, minor.Length).Where(takes);
        var order = residual switch
        {
            ResidualRule.LargestRemainder => takers.OrderByDescending(i => cut![i]),
            ResidualRule.FirstParts or ResidualRule.AllToFirst => takers,
            ResidualRule.LastParts or ResidualRule.AllToLast => takers.Reverse(),
            _ => throw new ArgumentOutOfRangeException(nameof(residual), residual, "The residual rule is not declared."),
        };
        if (rest == 0) return;
        var each = residual is ResidualRule.AllToFirst or ResidualRule.AllToLast ? rest : Math.Sign(rest);
        foreach (var i in order)
        {
            minor[i] += each;
            rest -= each;
            if (rest == 0) return;
        }
    }

    private ImmutableArray<Money> ToMoney(long[] minor)
    {
        var parts = ImmutableArray.CreateBuilder<Money>(minor.Length);
        foreach (var m in minor) parts.Add(new Money(m, Currency));
        return parts.MoveToImmutable();
    }
}
