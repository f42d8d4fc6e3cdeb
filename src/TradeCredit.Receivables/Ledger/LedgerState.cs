using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>Everything that a ledger knows on a day.</summary>
/// <remarks>Equality is by content.</remarks>
public sealed record LedgerState
{
    internal LedgerState(LocalDate asOf, ImmutableArray<OpenItem> items, ImmutableArray<Dispute> disputes, ImmutableArray<PromiseToPay> promises, ImmutableArray<Hold> holds, ImmutableArray<AgreedBuffer> buffers, ImmutableArray<CreditCover> covers)
    {
        AsOf = asOf;
        Items = items;
        Disputes = disputes;
        Promises = promises;
        Holds = holds;
        Buffers = buffers;
        Covers = covers;
    }

    /// <summary>The day, whose closing state this is.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The open items.</summary>
    public ImmutableArray<OpenItem> Items { get; }

    /// <summary>All disputes opened by then, open and closed.</summary>
    public ImmutableArray<Dispute> Disputes { get; }

    /// <summary>All promises made by then, with what became of each.</summary>
    public ImmutableArray<PromiseToPay> Promises { get; }

    /// <summary>The holds that stand on the day.</summary>
    public ImmutableArray<Hold> Holds { get; }

    /// <summary>The buffers that run on the day.</summary>
    public ImmutableArray<AgreedBuffer> Buffers { get; }

    /// <summary>The cover in force on the day.</summary>
    public ImmutableArray<CreditCover> Covers { get; }

    /// <inheritdoc/>
    public bool Equals(LedgerState? other) =>
        other is not null && AsOf == other.AsOf && Items.SequenceEqual(other.Items) && Disputes.SequenceEqual(other.Disputes) && Promises.SequenceEqual(other.Promises)
        && Holds.SequenceEqual(other.Holds) && Buffers.SequenceEqual(other.Buffers) && Covers.SequenceEqual(other.Covers);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AsOf, Items.Length, Disputes.Length, Promises.Length);
}
