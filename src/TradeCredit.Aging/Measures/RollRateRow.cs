using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TradeCredit.Aging;

/// <summary>What became of the items that were in one bucket.</summary>
/// <remarks>The amounts add up to <see cref="Opening"/>; all are zero or more. Equality is by content.</remarks>
public sealed record RollRateRow
{
    [JsonConstructor]
    internal RollRateRow(string label, Money opening, ImmutableArray<Money> rolled, Money settled, Money writtenOff, Money rescheduled)
    {
        Label = label;
        Opening = opening;
        Rolled = rolled;
        Settled = settled;
        WrittenOff = writtenOff;
        Rescheduled = rescheduled;
    }

    /// <summary>The bucket on the first day.</summary>
    public string Label { get; }

    /// <summary>What was open in it.</summary>
    public Money Opening { get; }

    /// <summary>What of that is open in each bucket on the second day, youngest first.</summary>
    public ImmutableArray<Money> Rolled { get; }

    /// <summary>What was paid, credited or cancelled.</summary>
    public Money Settled { get; }

    /// <summary>What was written off.</summary>
    public Money WrittenOff { get; }

    /// <summary>What moved into a plan of instalments: neither paid nor lost.</summary>
    public Money Rescheduled { get; }

    /// <summary>The roll rates: each amount as a share of what was open.</summary>
    /// <returns>One rate for each bucket, then settled, written off and rescheduled; together exactly one. Or <c>aging.no-receivables</c> for a bucket that was empty.</returns>
    public Result<ImmutableArray<Ratio>> Rates() => Opening.IsZero
        ? CollectionMeasures.NoReceivables()
        : Rolled.Append(Settled).Append(WrittenOff).Append(Rescheduled).Select(a => a.RatioTo(Opening)).ToImmutableArray();

    /// <inheritdoc/>
    public bool Equals(RollRateRow? other) =>
        other is not null && string.Equals(Label, other.Label, StringComparison.Ordinal) && Opening == other.Opening && Settled == other.Settled && WrittenOff == other.WrittenOff
        && Rescheduled == other.Rescheduled && Rolled.SequenceEqual(other.Rolled);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Label, Opening, Settled, WrittenOff, Rescheduled);
}
