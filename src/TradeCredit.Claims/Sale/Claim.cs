using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace TradeCredit.Claims;

/// <summary>A claim: what a claimant asserts about one sale.</summary>
/// <remarks>Equality is by all members and by content.</remarks>
public sealed record Claim
{
    /// <summary>What identifies the claim.</summary>
    public required string Id { get; init; }

    /// <summary>The sale: order, contract or invoice number.</summary>
    public required string Sale { get; init; }

    /// <summary>When it was received.</summary>
    public required Instant ReceivedAt { get; init; }

    /// <summary>The lines.</summary>
    public required ImmutableArray<ClaimLine> Lines { get; init; }

    /// <summary>Who claims. Default: the buyer.</summary>
    public Claimant Claimant { get; init; }

    /// <summary>How it came in: e-mail, portal, call. Empty = not stated.</summary>
    public string Channel { get; init; } = "";

    /// <summary>What the claimant asks for; null = not stated.</summary>
    public RemedyKind? Requested { get; init; }

    /// <summary>The sum of the lines.</summary>
    /// <exception cref="InvalidOperationException">There is no line.</exception>
    /// <exception cref="CurrencyMismatchException">The lines are in two currencies.</exception>
    public Money Amount => Money.Sum(Lines.Select(l => l.Amount), Lines.First().Amount.Currency);

    /// <summary>All faults of the claim, each with its path.</summary>
    /// <param name="now">The instant at which it is looked at; null = not checked against it.</param>
    /// <returns>
    /// The faults: <c>claims.id-missing</c>, <c>claims.lines-missing</c>, <c>claims.quantity-negative</c>, <c>claims.quantity-exceeds-delivery</c>, <c>claims.currency-mismatch</c>,
    /// <c>claims.duplicate-claim</c> (two lines of one delivery, item, batch and kind), <c>claims.chronology</c> (received in the future).
    /// </returns>
    public ImmutableArray<Failure> Validate(Instant? now = null) => [.. Faults(now)];

    /// <summary>Lines that several claims make of one batch: a defect is paid for once, whoever claims it.</summary>
    /// <param name="claims">The claims on one sale or on several.</param>
    /// <returns>A failure <c>claims.duplicate-claim</c> for each line that repeats one of an earlier claim.</returns>
    /// <remarks>An insurer that paid the buyer and the buyer itself are two claimants of one loss. Lines are the same if sale, delivery, item, batch and kind are.</remarks>
    public static ImmutableArray<Failure> DuplicatesAmong(params ReadOnlySpan<Claim> claims)
    {
        var failures = ImmutableArray.CreateBuilder<Failure>();
        var seen = new Dictionary<(string Sale, string Delivery, string Item, string Batch, ClaimKind Kind), string>();
        for (var c = 0; c < claims.Length; c++)
        {
            for (var i = 0; i < claims[c].Lines.Length; i++)
            {
                var line = claims[c].Lines[i];
                var key = (claims[c].Sale, line.Delivery, line.Item, line.Batch, line.Kind);
                if (seen.TryGetValue(key, out var earlier) && !string.Equals(earlier, claims[c].Id, StringComparison.Ordinal))
                    failures.Add(Duplicate(line, $"claim {earlier}", i).Under(string.Create(CultureInfo.InvariantCulture, $"[{c}]")).At(c));
                else seen[key] = claims[c].Id;
            }
        }

        return failures.ToImmutable();
    }

    /// <inheritdoc/>
    public bool Equals(Claim? other) =>
        other is not null && string.Equals(Id, other.Id, StringComparison.Ordinal) && string.Equals(Sale, other.Sale, StringComparison.Ordinal) && ReceivedAt == other.ReceivedAt
        && Claimant == other.Claimant && string.Equals(Channel, other.Channel, StringComparison.Ordinal) && Requested == other.Requested && Lines.SequenceEqual(other.Lines);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Sale, ReceivedAt, Claimant, Lines.Length);

    internal IEnumerable<Failure> Faults(Instant? now)
    {
        if (string.IsNullOrWhiteSpace(Id)) yield return new Failure(FailureReason.Missing, "claims.id-missing", "A claim has an id.", "id");
        if (ReceivedAt > now) yield return new Failure(FailureReason.Contradiction, "claims.chronology", "A claim cannot have been received in the future.", "receivedAt", ReceivedAt.ToString("g", CultureInfo.InvariantCulture));
        if (Lines.IsDefaultOrEmpty)
        {
            yield return new Failure(FailureReason.Missing, "claims.lines-missing", "A claim has at least one line.", "lines");
            yield break;
        }

        for (var i = 0; i < Lines.Length; i++)
        {
            foreach (var fault in LineFaults(i)) yield return fault;
        }
    }

    private IEnumerable<Failure> LineFaults(int index)
    {
        var line = Lines[index];
        var path = string.Create(CultureInfo.InvariantCulture, $"lines[{index}]");
        if (line.Delivered < 0m || line.Claimed < 0m || line.Amount.IsNegative) yield return new Failure(FailureReason.InvalidInput, "claims.quantity-negative", "Quantities and amounts are zero or more.", path, line.ToString());
        if (line.Claimed > line.Delivered && line.Kind != ClaimKind.Shortage)
            yield return new Failure(FailureReason.Contradiction, "claims.quantity-exceeds-delivery", string.Create(CultureInfo.InvariantCulture, $"{line.Claimed} are claimed of {line.Delivered} delivered."), path + ".claimed", line.Claimed.ToString(CultureInfo.InvariantCulture));
        if (line.Amount.Currency != Lines[0].Amount.Currency) yield return new Failure(FailureReason.CurrencyMismatch, "claims.currency-mismatch", $"The first line is in {Lines[0].Amount.Currency.Code}.", path + ".amount", line.Amount.ToString());
        for (var i = 0; i < index; i++)
        {
            var earlier = Lines[i];
            if (earlier.IsSameLossAs(line))
            {
                yield return Duplicate(line, string.Create(CultureInfo.InvariantCulture, $"line {i}"), index);
                yield break;
            }
        }
    }

    private static Failure Duplicate(ClaimLine line, string earlier, int index) => new(FailureReason.Duplicate, "claims.duplicate-claim",
        $"{line.Kind.Name} of item {line.Item}, batch {(line.Batch.Length > 0 ? line.Batch : "not stated")}, is claimed by {earlier} already.", string.Create(CultureInfo.InvariantCulture, $"lines[{index}]"), line.Item);
}
