namespace TradeCredit;

/// <summary>Thrown when the value of a failed <see cref="Result{T}"/> is demanded.</summary>
public sealed class FailureException : InvalidOperationException
{
    /// <summary>Makes the exception for a failure.</summary>
    /// <param name="failure">The failure; its text becomes the message.</param>
    public FailureException(Failure failure)
        : base((failure ?? throw new ArgumentNullException(nameof(failure))).ToString()) => Failure = failure;

    /// <summary>The failure.</summary>
    public Failure Failure { get; }
}
