namespace TradeCredit.Settlement;

/// <summary>The values that a term of a credit allows, both ends included.</summary>
/// <param name="Low">The lowest.</param>
/// <param name="High">The highest.</param>
public sealed record ToleranceRange(decimal Low, decimal High)
{
    /// <summary>Whether a value is allowed.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it lies in the range.</returns>
    public bool Contains(decimal value) => value >= Low && value <= High;

    internal static ToleranceRange Around(decimal value, decimal part) => new(value * (1 - part), value * (1 + part));
}
