using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using TradeCredit.Receivables;
using TradeCredit.Terms;

namespace TradeCredit.Aging;

/// <summary>Loss rates derived from how sales flowed through the buckets: what was never paid, over what ever reached the bucket.</summary>
/// <remarks>The rates are exact fractions: rounded to a percent with one decimal first, they would give another allowance. Equality is by content.</remarks>
public sealed record FlowLossRates
{
    /// <summary>Makes loss rates of observed amounts.</summary>
    /// <param name="labels">The labels of the buckets, youngest first.</param>
    /// <param name="reached">What ever reached each bucket, all in one currency; the first is the sales themselves.</param>
    /// <param name="neverPaid">What of that was never paid.</param>
    /// <exception cref="ArgumentException">The three do not have one entry for each bucket, or there is none.</exception>
    /// <exception cref="CurrencyMismatchException">The amounts are in several currencies.</exception>
    [JsonConstructor]
    public FlowLossRates(ImmutableArray<string> labels, ImmutableArray<Money> reached, ImmutableArray<Money> neverPaid)
    {
        Labels = Guard.Assigned(labels, nameof(labels));
        Reached = Guard.Assigned(reached, nameof(reached));
        NeverPaid = Guard.Assigned(neverPaid, nameof(neverPaid));
        if (labels.IsEmpty || reached.Length != labels.Length || neverPaid.Length != labels.Length) throw new ArgumentException("Each bucket needs a label, what reached it and what of that was never paid.", nameof(labels));
        Quotient.CommonCurrency([.. reached, .. neverPaid]);
    }

    /// <summary>The labels of the buckets, youngest first.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>What ever reached each bucket.</summary>
    public ImmutableArray<Money> Reached { get; }

    /// <summary>What of that was never paid.</summary>
    public ImmutableArray<Money> NeverPaid { get; }

    /// <summary>The currency.</summary>
    [JsonIgnore]
    public Currency Currency => Reached[0].Currency;

    /// <summary>The loss rate of each bucket, youngest first.</summary>
    /// <returns>A share of one; or <c>aging.no-receivables</c> for a bucket that nothing reached.</returns>
    public ImmutableArray<Result<Ratio>> Rates() => [.. NeverPaid.Zip(Reached, (lost, reached) => Quotient.Of(lost.MinorUnits, reached.MinorUnits, CollectionMeasures.NoReceivables()))];

    /// <summary>Loss rates of sales of which one amount was never paid: it passed through all buckets.</summary>
    /// <param name="labels">The labels of the buckets, youngest first.</param>
    /// <param name="reached">What ever reached each bucket.</param>
    /// <param name="neverPaid">What was never paid.</param>
    /// <returns>The loss rates.</returns>
    /// <exception cref="ArgumentException">There is not one amount for each label, or none.</exception>
    /// <exception cref="CurrencyMismatchException">The amounts are in several currencies.</exception>
    public static FlowLossRates Of(ImmutableArray<string> labels, ImmutableArray<Money> reached, Money neverPaid) =>
        new(labels, reached, [.. Guard.Assigned(labels, nameof(labels)).Select(_ => neverPaid)]);

    /// <summary>The loss rates of the invoices posted in a period, observed in a ledger up to a later day.</summary>
    /// <param name="ledger">The ledger, with its history since the period.</param>
    /// <param name="posted">The period, both ends counted.</param>
    /// <param name="observedTo">The day up to which payments are seen: late enough that what is still open then counts as never paid.</param>
    /// <param name="scheme">The buckets, in days, by due date.</param>
    /// <param name="knownAt">The instant of knowledge; null = everything that is in the ledger.</param>
    /// <returns>
    /// One result for each currency, ordered by code, and a failure for each line without a due date (<c>aging.due-date-missing</c>). Never paid is what was
    /// written off after it reached the bucket, and what is still open on the last day; what moved into a plan counts as gone. An amount reaches a bucket if it
    /// was still open at the end of the day before its first day there. A cancelled invoice is no sale and counts nowhere.
    /// </returns>
    /// <exception cref="ArgumentException">The observation ends before the period.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ledger begins with a snapshot after the period began.</exception>
    public static ValueWithFailures<ImmutableArray<FlowLossRates>> Of(Ledger ledger, DateInterval posted, LocalDate observedTo, AgingScheme.Days scheme, Instant? knownAt = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(posted);
        ArgumentNullException.ThrowIfNull(scheme);
        if (observedTo < posted.End) throw new ArgumentException($"The observation ends on {Iso.Text(observedTo)}, before the period does.", nameof(observedTo));
        if (ledger.AnswersFrom >= posted.Start) throw new ArgumentOutOfRangeException(nameof(posted), posted, "The ledger begins with a snapshot after the period began; the invoices before it are not in it.");
        var flow = new LossFlow(ledger, observedTo, scheme, knownAt);
        foreach (var e in ledger.Events)
        {
            if (e.Event is not LedgerEvent.InvoicePosted invoice || !posted.Contains(e.EffectiveOn) || !flow.Follows(e, invoice)) continue;
            foreach (var line in invoice.Schedule.Lines) flow.Add(new ItemId(invoice.Entity, invoice.Document, line.Number), e.EffectiveOn, line);
        }

        return flow.Build();
    }

    /// <inheritdoc/>
    public bool Equals(FlowLossRates? other) =>
        other is not null && Labels.SequenceEqual(other.Labels, StringComparer.Ordinal) && Reached.SequenceEqual(other.Reached) && NeverPaid.SequenceEqual(other.NeverPaid);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Labels.Length, Reached[0], NeverPaid[0]);
}
