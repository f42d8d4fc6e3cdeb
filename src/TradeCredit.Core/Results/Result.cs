using System.Diagnostics.CodeAnalysis;

namespace TradeCredit;

/// <summary>A value, or the reason for having none.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>
/// The default value is a failure with code <c>core.no-result</c>. Equality is by value and failure.
/// A failed result costs no exception; <see cref="Value"/> throws only when someone insists.
/// </remarks>
public readonly struct Result<T> : IEquatable<Result<T>>
{
    private static readonly Failure NoResult = new(FailureReason.Missing, "core.no-result", "This result was never assigned.");

    private readonly bool _success;
    private readonly T _value;
    private readonly Failure? _failure;

    internal Result(T value)
    {
        _success = true;
        _value = value;
        _failure = null;
    }

    internal Result(Failure failure)
    {
        _success = false;
        _value = default!;
        _failure = failure;
    }

    /// <summary>Whether there is a value.</summary>
    public bool IsSuccess => _success;

    /// <summary>The value.</summary>
    /// <exception cref="FailureException">There is none.</exception>
    public T Value => _success ? _value : throw new FailureException(Failure!);

    /// <summary>The reason for having no value; null on success.</summary>
    public Failure? Failure => _success ? null : _failure ?? NoResult;

    /// <summary>Gives the value or the failure.</summary>
    /// <param name="value">The value on success.</param>
    /// <param name="failure">The failure otherwise.</param>
    /// <returns>Whether there is a value.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out Failure? failure)
    {
        value = _value;
        failure = Failure;
        return _success;
    }

    /// <summary>Answers one of two ways.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="success">What to do with a value.</param>
    /// <param name="failure">What to do with a failure.</param>
    /// <returns>What the delegate returned.</returns>
    public TResult Match<TResult>(Func<T, TResult> success, Func<Failure, TResult> failure)
    {
        ArgumentNullException.ThrowIfNull(success);
        ArgumentNullException.ThrowIfNull(failure);
        return _success ? success(_value) : failure(Failure!);
    }

    /// <summary>Turns the value into another; a failure stays as it is.</summary>
    /// <typeparam name="TResult">The type of the new value.</typeparam>
    /// <param name="map">The function to apply.</param>
    /// <returns>The mapped result.</returns>
    public Result<TResult> Map<TResult>(Func<T, TResult> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return _success ? new Result<TResult>(map(_value)) : new Result<TResult>(Failure!);
    }

    /// <summary>Goes on with another step that may fail; a failure stays as it is.</summary>
    /// <typeparam name="TResult">The type of the next value.</typeparam>
    /// <param name="next">The next step.</param>
    /// <returns>The result of the next step, or the failure.</returns>
    public Result<TResult> Then<TResult>(Func<T, Result<TResult>> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return _success ? next(_value) : new Result<TResult>(Failure!);
    }

    /// <inheritdoc/>
    public bool Equals(Result<T> other) =>
        _success == other._success && EqualityComparer<T>.Default.Equals(_value, other._value) && Equals(Failure, other.Failure);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Result<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_success, _value, Failure);

    /// <summary>The value's text, or the failure's.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => _success ? _value?.ToString() ?? "" : Failure!.ToString();

    /// <summary>Whether both hold equal values or equal failures.</summary>
    /// <param name="left">One result.</param>
    /// <param name="right">Another result.</param>
    public static bool operator ==(Result<T> left, Result<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One result.</param>
    /// <param name="right">Another result.</param>
    public static bool operator !=(Result<T> left, Result<T> right) => !left.Equals(right);

    /// <summary>A value is a successful result.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Result<T>(T value) => new(value);

    /// <summary>A failure is a failed result.</summary>
    /// <param name="failure">The failure.</param>
    public static implicit operator Result<T>(Failure failure) => new(failure ?? throw new ArgumentNullException(nameof(failure)));
}
