using System.Numerics;

namespace TradeCredit.Settlement;

/// <summary>Finds the total that rows share: the A after which the last row leaves exactly the balloon.</summary>
/// <remarks>
/// The balance after a row is u - v A with u and v that follow from the rates alone, so A = (u - balloon) / v. A first pass in floating point knows its own error; only when
/// the named rounding could fall either way inside that error does exact arithmetic decide. The answer is always the exact quotient, rounded once.
/// </remarks>
internal static class LevelInstalment
{
    /// <summary>The total in minor units.</summary>
    public static long Of(in PlanTask task, long balloon, MinorRounding rounding)
    {
        if (task.Rates.AreNone) return rounding.Part(task.Principal - balloon, task.Rows - task.PrincipalGrace);
        var (u, v) = Estimate(task);
        var steps = (u - balloon) / v / rounding.Step;
        // Each row adds a few roundings of 2^-53, relative to terms that are all positive.
        var error = (u + balloon) / v / rounding.Step * (16.0 * (task.Rows + 2)) * Math.ScaleB(1, -53);
        var border = rounding.Mode is RoundingMode.HalfEven or RoundingMode.HalfUp or RoundingMode.HalfDown ? Math.Floor(steps) + 0.5 : Math.Round(steps);
        if (Math.Abs(steps - border) <= error || steps > (1L << 50)) return Exact(task, balloon, rounding);
        var whole = rounding.Mode switch
        {
            RoundingMode.HalfEven or RoundingMode.HalfUp or RoundingMode.HalfDown => Math.Round(steps),
            RoundingMode.Up or RoundingMode.Ceiling => Math.Ceiling(steps),
            _ => Math.Floor(steps),
        };
        return (long)whole * rounding.Step;
    }

    private static (double U, double V) Estimate(in PlanTask task)
    {
        var (u, v) = ((double)task.Principal, 0.0);
        var (restU, restV) = (u, v);
        // Neighbours often have one rate; dividing it out takes longer than all the rest.
        var (known, quotient) = (Ratio.Zero, 0.0);
        for (var k = 0; k < task.Rows; k++)
        {
            if (task.RestsAt(k)) (restU, restV) = (u, v);
            if (k < task.PrincipalGrace) continue;
            var rate = 0.0;
            if (k >= task.InterestGrace)
            {
                foreach (var slice in task.Rates[k])
                {
                    if (slice != known) (known, quotient) = (slice, slice.ToDouble());
                    rate += quotient;
                }
            }

            u += rate * restU;
            v += (rate * restV) + 1;
        }

        return (u, v);
    }

    private static long Exact(in PlanTask task, long balloon, MinorRounding rounding)
    {
        // u, v and the rests as numerators over one running denominator.
        BigInteger u = task.Principal, v = BigInteger.Zero, denominator = BigInteger.One;
        var (restU, restV) = (u, v);
        for (var k = 0; k < task.Rows; k++)
        {
            if (task.RestsAt(k)) (restU, restV) = (u, v);
            if (k < task.PrincipalGrace) continue;
            var (numerator, divisor) = k >= task.InterestGrace ? Sum(task.Rates[k]) : (BigInteger.Zero, BigInteger.One);
            denominator *= divisor;
            u = (u * divisor) + (numerator * restU);
            v = (v * divisor) + (numerator * restV) + denominator;
            restU *= divisor;
            restV *= divisor;
        }

        return rounding.Quotient(u - (balloon * denominator), v);
    }

    private static (BigInteger Numerator, BigInteger Denominator) Sum(ReadOnlySpan<Ratio> slices)
    {
        var (numerator, denominator) = (BigInteger.Zero, BigInteger.One);
        foreach (var slice in slices)
        {
            numerator = (numerator * slice.Denominator) + (slice.Numerator * denominator);
            denominator *= slice.Denominator;
        }

        return (numerator, denominator);
    }
}
