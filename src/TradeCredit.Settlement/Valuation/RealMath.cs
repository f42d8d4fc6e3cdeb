namespace TradeCredit.Settlement;

/// <summary>Exponentials near one without loss of digits.</summary>
internal static class RealMath
{
    /// <summary>e^x - 1.</summary>
    public static double ExpLess1(double x)
    {
        var e = Math.Exp(x);
        if (e == 1) return x;
        // The errors of the two quotients cancel (Kahan).
        return double.IsInfinity(e) || e == 0 ? e - 1 : (e - 1) * x / Math.Log(e);
    }

    /// <summary>ln(1 + x), x > -1.</summary>
    public static double Log1Plus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * x / (sum - 1);
    }
}
