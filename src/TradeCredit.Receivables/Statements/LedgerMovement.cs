using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>What changed the receivables of one currency between two days.</summary>
/// <remarks>Opening and changes add up to the closing balance. Equality is by content.</remarks>
public sealed record LedgerMovement
{
    internal LedgerMovement(Currency currency, LocalDate after, LocalDate to, Money opening, ImmutableArray<MovementSum> changes)
    {
        Currency = currency;
        After = after;
        To = to;
        Opening = opening;
        Changes = changes;
    }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>The day whose closing state is the start.</summary>
    public LocalDate After { get; }

    /// <summary>The day whose closing state is the end.</summary>
    public LocalDate To { get; }

    /// <summary>What was open at the start.</summary>
    public Money Opening { get; }

    /// <summary>The changes by kind; kinds that did not occur are left out.</summary>
    public ImmutableArray<MovementSum> Changes { get; }

    /// <summary>What was open at the end.</summary>
    public Money Closing => Opening + Money.Sum(Changes.Select(c => c.Amount), Currency);

    /// <inheritdoc/>
    public bool Equals(LedgerMovement? other) =>
        other is not null && Currency == other.Currency && After == other.After && To == other.To && Opening == other.Opening && Changes.SequenceEqual(other.Changes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Currency, After, To, Opening, Changes.Length);
}
