using System.Collections.Immutable;

namespace TradeCredit;

/// <summary>What worked, plus a failure for each row that did not: the result of a batch in which one bad row neither stops the rest nor vanishes.</summary>
/// <typeparam name="T">The type of what worked.</typeparam>
/// <remarks>Equality is by value and by the failures in order.</remarks>
public sealed record ValueWithFailures<T>
{
    /// <summary>Makes the result of a batch.</summary>
    /// <param name="value">What worked.</param>
    /// <param name="failures">The failures, in the order of their rows; default counts as none.</param>
    public ValueWithFailures(T value, ImmutableArray<Failure> failures)
    {
        Value = value;
        Failures = failures.IsDefault ? [] : failures;
    }

    /// <summary>What worked.</summary>
    public T Value { get; }

    /// <summary>A failure for each row that did not, in the order of the rows.</summary>
    public ImmutableArray<Failure> Failures { get; }

    /// <summary>Whether every row worked.</summary>
    public bool IsComplete => Failures.IsEmpty;

    /// <summary>The value, if every row worked.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="DefinitionException">At least one row failed; the exception holds all failures.</exception>
    public T ValueOrThrow() => IsComplete ? Value : throw new DefinitionException("batch", Failures);

    /// <summary>Turns the value into another and keeps the failures.</summary>
    /// <typeparam name="TResult">The type of the new value.</typeparam>
    /// <param name="map">The function to apply.</param>
    /// <returns>The mapped value with the same failures.</returns>
    public ValueWithFailures<TResult> Map<TResult>(Func<T, TResult> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return new ValueWithFailures<TResult>(map(Value), Failures);
    }

    /// <inheritdoc/>
    public bool Equals(ValueWithFailures<T>? other) =>
        other is not null && EqualityComparer<T>.Default.Equals(Value, other.Value) && Failures.SequenceEqual(other.Failures);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, Failures.Length);
}
