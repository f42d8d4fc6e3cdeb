using System.Collections.Immutable;

namespace TradeCredit.Receivables;

/// <summary>What was paid on a promise up to a snapshot.</summary>
/// <remarks>Equality is by content.</remarks>
/// <param name="Promise">The promise.</param>
/// <param name="Paid">What was paid on it by its last day.</param>
public sealed record CarriedPromise(string Promise, Money Paid)
{
    /// <summary>What was paid after its last day, by day.</summary>
    public ImmutableArray<LatePromisePayment> PaidLate { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(CarriedPromise? other) => other is not null && string.Equals(Promise, other.Promise, StringComparison.Ordinal) && Paid == other.Paid && PaidLate.SequenceEqual(other.PaidLate);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Promise, Paid);
}
