namespace TradeCredit.Settlement;

/// <summary>The five Cs of credit, each from 0 to 100, and the weights they count with.</summary>
/// <remarks>Equality is by all members. <i>Source:</i> convention; figures and weights are the user's.</remarks>
public sealed record FiveCs
{
    /// <summary>Makes the scores.</summary>
    /// <param name="character">Whether the customer keeps his word.</param>
    /// <param name="capacity">Whether he earns what he owes.</param>
    /// <param name="capital">What he has of his own.</param>
    /// <param name="collateral">What secures the debt.</param>
    /// <param name="conditions">How market and country stand.</param>
    /// <exception cref="ArgumentOutOfRangeException">A score is not from 0 to 100.</exception>
    public FiveCs(decimal character, decimal capacity, decimal capital, decimal collateral, decimal conditions)
    {
        Character = Guard.InRange(character, 0, 100, "points", nameof(character));
        Capacity = Guard.InRange(capacity, 0, 100, "points", nameof(capacity));
        Capital = Guard.InRange(capital, 0, 100, "points", nameof(capital));
        Collateral = Guard.InRange(collateral, 0, 100, "points", nameof(collateral));
        Conditions = Guard.InRange(conditions, 0, 100, "points", nameof(conditions));
    }

    /// <summary>Whether the customer keeps his word.</summary>
    public decimal Character { get; }

    /// <summary>Whether he earns what he owes.</summary>
    public decimal Capacity { get; }

    /// <summary>What he has of his own.</summary>
    public decimal Capital { get; }

    /// <summary>What secures the debt.</summary>
    public decimal Collateral { get; }

    /// <summary>How market and country stand.</summary>
    public decimal Conditions { get; }

    /// <summary>The weighted score.</summary>
    /// <param name="weights">The weights of the five in the order of the members; each 0 or more, together exactly 1.</param>
    /// <returns>The score, 0 to 100.</returns>
    /// <exception cref="ArgumentException">There are not five weights, one is negative, or they do not come to 1.</exception>
    public decimal Score(params ReadOnlySpan<decimal> weights)
    {
        var (sum, score) = (0m, 0m);
        ReadOnlySpan<decimal> points = [Character, Capacity, Capital, Collateral, Conditions];
        if (weights.Length != points.Length) throw new ArgumentException($"Five weights are needed; {weights.Length.ToInvariantText()} were given.", nameof(weights));
        for (var i = 0; i < points.Length; i++)
        {
            if (weights[i] < 0) throw new ArgumentException($"A weight is 0 or more; it is {weights[i].ToInvariantText()}.", nameof(weights));
            sum += weights[i];
            score += weights[i] * points[i];
        }

        return sum == 1 ? score : throw new ArgumentException($"Weights come to exactly 1; they come to {sum.ToInvariantText()}.", nameof(weights));
    }
}
