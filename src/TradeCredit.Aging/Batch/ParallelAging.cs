namespace TradeCredit.Aging;

/// <summary>Adds one batch by several threads.</summary>
/// <remarks>
/// Each thread fills an accumulator of its own and the results merge; as sums are exact, threads and timing never change a digit.
/// </remarks>
public static class ParallelAging
{
    private static readonly ParallelAgingOptions Defaults = new();

    /// <summary>Adds the items of a batch by all processors, where that pays.</summary>
    /// <typeparam name="T">The type of the accumulator.</typeparam>
    /// <param name="target">What to add to.</param>
    /// <param name="batch">The items.</param>
    /// <exception cref="ArgumentOutOfRangeException">A day, key or currency code lies outside its range; the message names the first position, and nothing was added.</exception>
    /// <exception cref="ArgumentException">The batch lacks a column that the result needs.</exception>
    public static void AddParallel<T>(this T target, in AgingBatch batch)
        where T : class, IAgingAccumulator<T> => AddParallel(target, batch, Defaults, CancellationToken.None);

    /// <summary>Adds the items of a batch by several threads.</summary>
    /// <typeparam name="T">The type of the accumulator.</typeparam>
    /// <param name="target">What to add to.</param>
    /// <param name="batch">The items.</param>
    /// <param name="options">How to share the items.</param>
    /// <param name="cancellationToken">Stops the work between chunks; nothing is added then.</param>
    /// <exception cref="ArgumentOutOfRangeException">A day, key or currency code lies outside its range; the message names the first position, and nothing was added.</exception>
    /// <exception cref="ArgumentException">The batch lacks a column that the result needs.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before all items were added.</exception>
    public static void AddParallel<T>(this T target, in AgingBatch batch, ParallelAgingOptions options, CancellationToken cancellationToken)
        where T : class, IAgingAccumulator<T>
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(options);
        cancellationToken.ThrowIfCancellationRequested();
        var chunks = (int)(((long)batch.Length + options.ChunkItems - 1) / options.ChunkItems);
        var threads = batch.Length < options.MinimumItems ? 1 : Math.Min(options.Threads, chunks);
        if (threads <= 1 && options.Progress is null && !cancellationToken.CanBeCanceled)
        {
            target.Add(batch);
            return;
        }

        if (threads > 1 && target is IRowSharing { SharesRows: true } rows) rows.AddShared(batch, threads, options, cancellationToken);
        else new ParallelAddition<T>(target, options, cancellationToken).Run(batch, Math.Max(1, threads));
    }
}
