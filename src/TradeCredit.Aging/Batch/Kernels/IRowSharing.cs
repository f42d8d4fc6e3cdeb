namespace TradeCredit.Aging;

/// <summary>An accumulator that several threads can fill at once, each its own rows.</summary>
/// <remarks>For tables so large that a second one, cleared and merged, would cost more than it saves.</remarks>
internal interface IRowSharing
{
    /// <summary>Whether the table is that large.</summary>
    bool SharesRows { get; }

    /// <summary>Adds a batch by several threads; all items, or none when it throws.</summary>
    void AddShared(in AgingBatch batch, int threads, ParallelAgingOptions options, CancellationToken cancellationToken);
}
