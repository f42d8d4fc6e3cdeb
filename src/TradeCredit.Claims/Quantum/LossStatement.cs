using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <summary>The loss that a buyer claims, in one currency.</summary>
/// <remarks>Equality is by all members and by content.</remarks>
public sealed record LossStatement
{
    /// <summary>The heads.</summary>
    public required ImmutableArray<LossHead> Heads { get; init; }

    /// <summary>What the buyer should have avoided (CISG art. 77); null = nothing.</summary>
    public Money? Avoidable { get; init; }

    /// <summary>What the goods that the buyer keeps still bring; null = nothing. Goods that cost money to get rid of are a head of loss (<see cref="LossHeadKind.Disposal"/>), not negative salvage.</summary>
    public Money? Salvage { get; init; }

    /// <inheritdoc/>
    public bool Equals(LossStatement? other) => other is not null && Heads.SequenceEqual(other.Heads) && Avoidable == other.Avoidable && Salvage == other.Salvage;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Heads.Length, Avoidable, Salvage);

    internal IEnumerable<Failure> Faults()
    {
        if (Heads.IsDefaultOrEmpty)
        {
            yield return new Failure(FailureReason.Missing, "claims.loss-heads-missing", "A statement of loss has at least one head.", "heads");
            yield break;
        }

        var currency = Heads[0].Amount.Currency;
        for (var i = 0; i < Heads.Length; i++)
        {
            if (Heads[i].Amount.IsNegative) yield return new Failure(FailureReason.InvalidInput, "claims.quantity-negative", "A head of loss is zero or more.", $"heads[{i}].amount", Heads[i].Amount.ToString());
            if (Heads[i].Amount.Currency != currency) yield return Mismatch($"heads[{i}].amount", currency, Heads[i].Amount);
        }

        if (Avoidable is { IsNegative: true } avoidable) yield return new Failure(FailureReason.InvalidInput, "claims.quantity-negative", "What should have been avoided is zero or more.", "avoidable", avoidable.ToString());
        if (Salvage is { IsNegative: true } salvage) yield return new Failure(FailureReason.InvalidInput, "claims.quantity-negative", "Salvage is zero or more; the cost of getting rid of goods is a head of loss of its own.", "salvage", salvage.ToString());
        if (Avoidable is { } a && a.Currency != currency) yield return Mismatch("avoidable", currency, a);
        if (Salvage is { } s && s.Currency != currency) yield return Mismatch("salvage", currency, s);
    }

    private static Failure Mismatch(string path, Currency expected, Money actual) => new(FailureReason.CurrencyMismatch, "claims.currency-mismatch",
        $"The statement is in {expected.Code}, this amount in {actual.Currency.Code}: convert one by a dated rate first.", path, actual.ToString());
}
