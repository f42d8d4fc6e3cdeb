namespace TradeCredit.Aging;

/// <summary>A result that batches are added to and that merges: totals, a pivot, a histogram.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
/// <remarks>
/// Adding and merging are exact sums, so the order of batches and the way items are split between accumulators never change a digit.
/// An accumulator is not for use by several threads at once: give each thread an empty one and merge them, or call
/// <see cref="ParallelAging.AddParallel{T}(T, in AgingBatch)"/>, which does that.
/// </remarks>
public interface IAgingAccumulator<TSelf>
    where TSelf : class, IAgingAccumulator<TSelf>
{
    /// <summary>Adds the items of a batch: all of them, or none when it throws.</summary>
    /// <param name="batch">The items.</param>
    /// <exception cref="ArgumentOutOfRangeException">A day, key or currency code lies outside its range; the message names the first position.</exception>
    /// <exception cref="ArgumentException">The batch lacks a column that the result needs.</exception>
    void Add(in AgingBatch batch);

    /// <summary>Takes the items of a batch out again: the exact inverse of <see cref="Add"/>. That they were added before is not checked.</summary>
    /// <param name="batch">The items.</param>
    /// <exception cref="ArgumentOutOfRangeException">A day, key or currency code lies outside its range; the message names the first position.</exception>
    /// <exception cref="ArgumentException">The batch lacks a column that the result needs.</exception>
    void Remove(in AgingBatch batch);

    /// <summary>Adds everything that another accumulator has.</summary>
    /// <param name="other">An accumulator of the same shape over other items.</param>
    /// <exception cref="ArgumentException">The other has another shape: other cuts, keys or currencies.</exception>
    void Merge(TSelf other);

    /// <summary>Takes everything out.</summary>
    void Clear();

    /// <summary>An empty accumulator of the same shape.</summary>
    /// <returns>The accumulator.</returns>
    TSelf NewEmpty();
}
