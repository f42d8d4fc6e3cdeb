using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Aging;

/// <summary>Roll rates of one currency between two days: from each bucket, which share rolled into which bucket, and which share was settled, written off or rescheduled.</summary>
/// <remarks>
/// <para>Followed is each item that was owed on the first day, amount by amount. What an item grew by, for example because a payment was taken back, is no part of
/// what was open and counts in no row; nor do credits. Every row with something in it adds up to exactly one, so the matrix is stochastic.</para>
/// <para>The cheaper figure from two totals is <see cref="NetRollRates"/>. Equality is by content.</para>
/// </remarks>
public sealed record RollRateMatrix
{
    [JsonConstructor]
    internal RollRateMatrix(Currency currency, AgingCuts from, AgingCuts to, ImmutableArray<RollRateRow> rows)
    {
        Currency = currency;
        From = from;
        To = to;
        Rows = rows;
    }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>The buckets on the first day: the rows.</summary>
    public AgingCuts From { get; }

    /// <summary>The buckets on the second day: the columns.</summary>
    public AgingCuts To { get; }

    /// <summary>One row for each bucket, youngest first.</summary>
    public ImmutableArray<RollRateRow> Rows { get; }

    /// <summary>The labels of the columns: the buckets, then <c>settled</c>, <c>written off</c>, <c>rescheduled</c>.</summary>
    [JsonIgnore]
    public ImmutableArray<string> Columns => [.. To.Labels, "settled", "written off", "rescheduled"];

    /// <summary>The roll rates of a ledger between two closing states.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The second day, after the first.</param>
    /// <param name="scheme">The buckets.</param>
    /// <param name="basis">The date that the age of an item counts from.</param>
    /// <param name="knownAt">The instant of knowledge; null = everything that is in the ledger.</param>
    /// <returns>One matrix for each currency, ordered by code, and a failure for each item of the first day that the basis gives no date on both days.</returns>
    /// <exception cref="ArgumentException">The second day does not lie after the first.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ledger begins with a snapshot of a later day.</exception>
    public static ValueWithFailures<ImmutableArray<RollRateMatrix>> Of(Ledger ledger, LocalDate from, LocalDate to, AgingScheme scheme, AgingBasis basis, Instant? knownAt = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(basis);
        var builder = new RollRateBuilder(scheme.At(from), scheme.At(to));
        var failures = ImmutableArray.CreateBuilder<Failure>();
        foreach (var result in ItemHistory.Between(ledger, from, to, basis, knownAt))
        {
            if (!result.TryGet(out var item, out var failure)) failures.Add(failure);
            else if (item.Before is { } before) builder.Add(item.ToRolled(before));
        }

        return new ValueWithFailures<ImmutableArray<RollRateMatrix>>(builder.Build(), failures.ToImmutable());
    }

    /// <inheritdoc/>
    public bool Equals(RollRateMatrix? other) => other is not null && Currency == other.Currency && From == other.From && To == other.To && Rows.SequenceEqual(other.Rows);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Currency, From, To, Rows.Length);
}
