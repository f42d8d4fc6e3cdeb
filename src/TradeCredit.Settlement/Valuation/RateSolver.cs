namespace TradeCredit.Settlement;

/// <summary>Finds the rates at which a value is zero, on the scale x = ln(1 + rate).</summary>
internal static class RateSolver
{
    // Below, a rate is -1 to all its digits; above, it has no place in a double.
    private const double Lowest = -36;
    private const double Highest = 700;

    // Several roots are looked for from -99.9999 % to a hundred million per cent, so finely that two which lie closer than about 2 % are not told apart.
    private const double Border = 14;
    private const double Step = 1.0 / 64;

    /// <summary>The rate.</summary>
    /// <param name="value">The value at x; only its sign and its zeros matter.</param>
    /// <param name="signChanges">How often the amounts, in the order of their dates, change sign: as many roots there are at most, and with one change exactly one.</param>
    /// <param name="near">Which of several roots is wanted: the one nearest to this rate; null = several are a failure.</param>
    public static Result<double> Solve(Func<double, double> value, int signChanges, double? near)
    {
        if (near is { } wish && (!double.IsFinite(wish) || wish <= -1)) return TimeValue.InvalidRate(wish, "near");
        if (signChanges == 0) return NoRate("All flows have one sign.");
        if (signChanges == 1) return Only(value);
        var roots = All(value);
        return roots switch
        {
            [] => NoRate("The value is zero at no rate."),
            [var root] => root,
            _ when near is { } rate => roots.MinBy(r => Math.Abs(r - rate)),
            _ => Fault.Of("several-internal-rates", $"The value is zero at more than one rate; say which one is near.", "", string.Join(", ", roots.Select(r => r.ToInvariantText())), FailureReason.Ambiguous),
        };
    }

    private static Result<double> Only(Func<double, double> value)
    {
        var atZero = value(0);
        if (atZero == 0) return 0;
        for (var x = 1.0 / 16; x <= 2 * Highest; x *= 2)
        {
            foreach (var end in (ReadOnlySpan<double>)[Math.Min(x, Highest), Math.Max(-x, Lowest)])
            {
                if (Math.Sign(value(end)) != Math.Sign(atZero)) return RealMath.ExpLess1(Between(value, 0, end));
            }
        }

        return NoRate("The rate is -100 % or beyond all bounds.");
    }

    private static List<double> All(Func<double, double> value)
    {
        var roots = new List<double>();
        var (from, before) = (-Border, value(-Border));
        for (var x = -Border + Step; x <= Border; x += Step)
        {
            var now = value(x);
            if (now == 0) roots.Add(RealMath.ExpLess1(x));
            else if (before != 0 && Math.Sign(now) != Math.Sign(before)) roots.Add(RealMath.ExpLess1(Between(value, from, x)));
            (from, before) = (x, now);
        }

        return roots;
    }

    // Ridders' method: the bracket always holds the root, and its width falls at least by half a step.
    private static double Between(Func<double, double> value, double left, double right)
    {
        var (atLeft, atRight) = (value(left), value(right));
        for (var i = 0; i < 200; i++)
        {
            var middle = left + ((right - left) / 2);
            var atMiddle = value(middle);
            if (atMiddle == 0 || middle == left || middle == right) return middle;
            var x = middle + ((middle - left) * Math.Sign(atLeft) * atMiddle / Math.Sqrt((atMiddle * atMiddle) - (atLeft * atRight)));
            var atX = value(x);
            if (atX == 0 || Math.Abs(x - middle) < 1e-16) return x;
            if (Math.Sign(atMiddle) != Math.Sign(atX)) (left, atLeft, right, atRight) = (middle, atMiddle, x, atX);
            else if (Math.Sign(atLeft) != Math.Sign(atX)) (right, atRight) = (x, atX);
            else (left, atLeft) = (x, atX);
        }

        return left + ((right - left) / 2);
    }

    private static Failure NoRate(string why) => Fault.Of("no-internal-rate", $"{why} There is no internal rate.", "", null, FailureReason.NotFound);
}
