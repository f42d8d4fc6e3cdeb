using System.Runtime.ExceptionServices;

namespace TradeCredit.Aging;

/// <summary>One batch on its way into an accumulator by several threads.</summary>
/// <remarks>
/// The caller's thread adds straight into the target and remembers what it added: if anything fails, that is taken out again. The other threads fill
/// accumulators of their own, which merge only once all is well. The columns stay pinned while the caller is here.
/// </remarks>
internal sealed unsafe class ParallelAddition<T>(T target, ParallelAgingOptions options, CancellationToken cancellationToken)
    where T : class, IAgingAccumulator<T>
{
    private readonly List<int> _addedByCaller = [];
    private PinnedBatch _batch;
    private int _chunksTaken;
    private long _itemsDone;
    private volatile bool _failed;

    public void Run(in AgingBatch batch, int threads)
    {
        fixed (byte* days = &batch.Days, amounts = &batch.Amounts, currencies = &batch.Currencies)
        fixed (int* keys = &batch.Keys)
        {
            _batch = new PinnedBatch(batch, days, amounts, keys, currencies);
            using var started = new CancellationTokenSource();
            var others = new Task<T?>[threads - 1];
            for (var i = 0; i < others.Length; i++) others[i] = Task.Run(() => AddChunks(null), started.Token);
            Exception? fault = null;
            try
            {
                AddChunks(target);
            }
            catch (Exception e)
            {
                fault = e;
            }

            // A busy thread pool may not have begun some of the work, and there is none left.
            started.Cancel();
            foreach (var other in others)
            {
                try
                {
                    other.Wait(CancellationToken.None);
                }
                catch (AggregateException e)
                {
                    if (e.InnerException is not TaskCanceledException) fault = e.InnerException;
                }
            }

            if (fault is not null || _itemsDone < batch.Length) TakeBack(batch, fault);
            foreach (var other in others)
            {
                if (other is { IsCompletedSuccessfully: true, Result: { } own }) target.Merge(own);
            }
        }
    }

    // Adds chunks until none is left; other threads make an accumulator with their first chunk.
    private T? AddChunks(T? accumulator)
    {
        try
        {
            while (!_failed && !cancellationToken.IsCancellationRequested)
            {
                var chunk = Interlocked.Increment(ref _chunksTaken) - 1;
                if (ChunkAt(chunk) is not { Length: > 0 } items) break;
                accumulator ??= target.NewEmpty();
                accumulator.Add(items);
                if (ReferenceEquals(accumulator, target)) _addedByCaller.Add(chunk);
                var done = Interlocked.Add(ref _itemsDone, items.Length);
                options.Progress?.Report(done);
            }
        }
        catch
        {
            _failed = true;
            throw;
        }

        return accumulator;
    }

    private void TakeBack(in AgingBatch batch, Exception? fault)
    {
        foreach (var chunk in _addedByCaller) target.Remove(ChunkAt(chunk));
        if (fault is null) throw new OperationCanceledException(cancellationToken);

        // A faulty item was named by its position in a chunk: adding all in one piece names the first of the batch.
        if (fault is ArgumentException) target.NewEmpty().Add(batch);
        ExceptionDispatchInfo.Throw(fault);
    }

    private AgingBatch ChunkAt(int chunk)
    {
        var start = Math.Min((long)chunk * options.ChunkItems, _batch.Length);
        return _batch.Slice((int)start, (int)Math.Min(options.ChunkItems, _batch.Length - start));
    }
}
