using System.Runtime.CompilerServices;

namespace TradeCredit.Aging;

/// <summary>One batch on its way into one large table by several threads: every thread looks at all items and adds those of its own cells.</summary>
internal sealed unsafe class SharedRowsAddition(KeyedCells cells, int threads, ParallelAgingOptions options, CancellationToken cancellationToken)
{
    // How far each thread came; all stop at the same faulty block, as each looks at all items in order.
    private readonly int[] _done = new int[threads];
    private PinnedBatch _batch;
    private long _looks;
    private Exception? _fault;

    public void Run(in AgingBatch batch)
    {
        fixed (byte* days = &batch.Days, amounts = &batch.Amounts, currencies = &batch.Currencies)
        fixed (int* keys = &batch.Keys)
        {
            _batch = new PinnedBatch(batch, days, amounts, keys, currencies);
            cells.Reserve(batch);
            var others = new Task[threads - 1];
            for (var i = 0; i < others.Length; i++)
            {
                var share = i + 1;
                others[i] = Task.Run(() => Add(share), CancellationToken.None);
            }

            Add(0);
            Task.WaitAll(others, CancellationToken.None);
            if (Array.TrueForAll(_done, d => d == _batch.Length)) return;

            // Sums are exact, so what was done is undone without a trace.
            for (var share = 0; share < threads; share++) cells.ForShare(batch.Slice(0, _done[share]), share, threads, remove: true);
            if (_fault is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_fault);
            cancellationToken.ThrowIfCancellationRequested();
            cells.Keys.ThrowFirst(batch);
        }
    }

    private void Add(int share)
    {
        try
        {
            while (_done[share] < _batch.Length && _fault is null && !cancellationToken.IsCancellationRequested)
            {
                var items = _batch.Slice(_done[share], Math.Min(options.ChunkItems, _batch.Length - _done[share]));
                var added = cells.ForShare(items, share, threads, remove: false);
                _done[share] += added;
                if (added < items.Length) return;
                var looks = Interlocked.Add(ref _looks, items.Length);
                options.Progress?.Report(looks / threads);
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            _fault = e;
        }
    }
}
