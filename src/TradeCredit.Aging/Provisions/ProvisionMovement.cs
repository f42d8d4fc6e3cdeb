using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Aging;

/// <summary>How a loss allowance of one currency moved between two closing states, by reason.</summary>
/// <remarks>
/// <para>Opening and changes add up to the closing allowance. Each reason is computed exactly, item by item, and rounded once; what that leaves is a reason of its own.
/// Both allowances are made on debit items without offset. What leaves an item leaves at its opening rate; what stays moves first to the opening rate of its
/// new bucket, then to the closing rate.</para>
/// <para>Equality is by content. <i>Source:</i> the reconciliation that IFRS 7 paragraph 35H asks for.</para>
/// </remarks>
public sealed record ProvisionMovement
{
    [JsonConstructor]
    internal ProvisionMovement(LocalDate after, LocalDate to, Provision opening, ImmutableArray<ProvisionChangeSum> changes, Provision closing)
    {
        After = after;
        To = to;
        Opening = opening;
        Changes = changes;
        Closing = closing;
    }

    /// <summary>The day whose closing state is the start.</summary>
    public LocalDate After { get; }

    /// <summary>The day whose closing state is the end.</summary>
    public LocalDate To { get; }

    /// <summary>The allowance at the start.</summary>
    public Provision Opening { get; }

    /// <summary>The changes by reason; reasons that come to zero are left out.</summary>
    public ImmutableArray<ProvisionChangeSum> Changes { get; }

    /// <summary>The allowance at the end.</summary>
    public Provision Closing { get; }

    /// <summary>The movement of an allowance by one matrix.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="after">The day whose closing state is the start.</param>
    /// <param name="to">The day whose closing state is the end, after the start.</param>
    /// <param name="matrix">The matrix.</param>
    /// <param name="basis">The date that the age of an item counts from.</param>
    /// <param name="rounding">The rounding of each bucket and each reason.</param>
    /// <param name="knownAt">The instant of knowledge; null = everything that is in the ledger.</param>
    /// <returns>One movement for each currency, ordered by code, and a failure for each item that the basis gives no date; it is in neither allowance.</returns>
    /// <exception cref="ArgumentException">The end does not lie after the start.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ledger begins with a snapshot of a later day.</exception>
    public static ValueWithFailures<ImmutableArray<ProvisionMovement>> Of(Ledger ledger, LocalDate after, LocalDate to, ProvisionMatrix matrix, AgingBasis basis, Rounding rounding, Instant? knownAt = null) =>
        Of(ledger, after, to, matrix, matrix, basis, rounding, knownAt);

    /// <summary>The movement of an allowance whose matrix was changed in between.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="after">The day whose closing state is the start.</param>
    /// <param name="to">The day whose closing state is the end, after the start.</param>
    /// <param name="opening">The matrix at the start.</param>
    /// <param name="closing">The matrix at the end; it may have other buckets.</param>
    /// <param name="basis">The date that the age of an item counts from.</param>
    /// <param name="rounding">The rounding of each bucket and each reason.</param>
    /// <param name="knownAt">The instant of knowledge; null = everything that is in the ledger.</param>
    /// <returns>One movement for each currency, ordered by code, and a failure for each item that the basis gives no date; it is in neither allowance.</returns>
    /// <exception cref="ArgumentException">The end does not lie after the start.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ledger begins with a snapshot of a later day.</exception>
    public static ValueWithFailures<ImmutableArray<ProvisionMovement>> Of(Ledger ledger, LocalDate after, LocalDate to, ProvisionMatrix opening, ProvisionMatrix closing, AgingBasis basis, Rounding rounding, Instant? knownAt = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(opening);
        ArgumentNullException.ThrowIfNull(closing);
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(rounding);
        if (to <= after) throw new ArgumentException($"The end {Iso.Text(to)} does not lie after the start {Iso.Text(after)}.", nameof(to));
        var movements = new Dictionary<Currency, AllowanceMovement>();
        var failures = ImmutableArray.CreateBuilder<Failure>();
        foreach (var result in ItemHistory.Between(ledger, after, to, basis, knownAt))
        {
            if (!result.TryGet(out var item, out var failure))
            {
                failures.Add(failure);
                continue;
            }

            var currency = (item.Before ?? item.After!).Open.Currency;
            if (!movements.TryGetValue(currency, out var movement)) movements.Add(currency, movement = new AllowanceMovement(currency, opening, closing, after, to));
            movement.Add(item);
        }

        return new ValueWithFailures<ImmutableArray<ProvisionMovement>>(
            [.. movements.OrderBy(m => m.Key.Code, StringComparer.Ordinal).Select(m => m.Value.Build(rounding))], failures.ToImmutable());
    }

    /// <inheritdoc/>
    public bool Equals(ProvisionMovement? other) =>
        other is not null && After == other.After && To == other.To && Opening == other.Opening && Closing == other.Closing && Changes.SequenceEqual(other.Changes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(After, To, Opening, Closing);
}
