using System.Collections.Immutable;

namespace TradeCredit;

/// <summary>A result together with the steps that led to it. The result is the one that the plain call gives.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
/// <remarks>Equality is by value and steps.</remarks>
public sealed record Explained<T>
{
    /// <summary>Makes an explained result.</summary>
    /// <param name="value">The result.</param>
    /// <param name="steps">The steps in order.</param>
    public Explained(T value, ImmutableArray<ExplainedStep> steps)
    {
        Value = value;
        Steps = Guard.Assigned(steps, nameof(steps));
    }

    /// <summary>The result.</summary>
    public T Value { get; }

    /// <summary>The steps in order.</summary>
    public ImmutableArray<ExplainedStep> Steps { get; }

    /// <inheritdoc/>
    public bool Equals(Explained<T>? other) => other is not null && EqualityComparer<T>.Default.Equals(Value, other.Value) && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, Steps.Length);

    /// <summary>The steps, one a line.</summary>
    /// <returns>The sentences.</returns>
    public override string ToString() => string.Join('\n', Steps);
}
