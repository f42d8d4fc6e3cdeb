using System.Buffers;
using System.Runtime.ExceptionServices;

namespace TradeCredit.Aging;

/// <summary>One batch on its way into one large table by several threads.</summary>
/// <remarks>
/// Work goes in rounds of two halves. First each thread finds the cells of its part of the items and sorts them by the thread that owns the cell; then each
/// adds what all have found for it. No cell has two writers, every item is looked at once, and there is no second table to clear and to merge.
/// When something fails, the rounds before it are complete, and exactly they are taken out again.
/// </remarks>
internal sealed unsafe class SharedRowsAddition
{
    // What a thread finds in a round stays in its second-level cache.
    private const int MostPartItems = 16 * CellTable.BlockLength;

    // More would wait for memory anyway, and what all find for all grows with their square.
    private const int MostThreads = 8;

    private readonly KeyedCells _cells;
    private readonly int _threads;
    private readonly int _partItems;
    private readonly IProgress<long>? _progress;
    private readonly CancellationToken _cancellationToken;
    private readonly Found[] _found;
    private PinnedBatch _batch;
    private int _itemsDone;
    private volatile bool _stopped;
    private Exception? _fault;

    public SharedRowsAddition(KeyedCells cells, int threads, ParallelAgingOptions options, CancellationToken cancellationToken)
    {
        _cells = cells;
        _threads = Math.Min(threads, MostThreads);
        _partItems = Math.Min(MostPartItems, options.ChunkItems);
        _progress = options.Progress;
        _cancellationToken = cancellationToken;
        _found = [.. Enumerable.Range(0, _threads * _threads).Select(_ => new Found(_partItems))];
    }

    private int RoundItems => (int)Math.Min((long)_partItems * _threads, _batch.Length);

    public void Run(in AgingBatch batch)
    {
        fixed (byte* days = &batch.Days, amounts = &batch.Amounts, currencies = &batch.Currencies)
        fixed (int* keys = &batch.Keys)
        {
            _batch = new PinnedBatch(batch, days, amounts, keys, currencies);
            _cells.Reserve(batch);
            using var barrier = new Barrier(_threads);
            var others = new Task[_threads - 1];
            for (var i = 0; i < others.Length; i++)
            {
                // Threads of their own: all must be there, whatever keeps the pool busy.
                var thread = i + 1;
                others[i] = Task.Factory.StartNew(() => Work(thread, barrier), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }

            Work(0, barrier);
            Task.WaitAll(others, CancellationToken.None);
            foreach (var found in _found) found.Return();
            if (_stopped) TakeBack(batch);
        }
    }

    // All threads see the same value of _stopped between the two waits, as nobody sets it there.
    private void Work(int thread, Barrier barrier)
    {
        while (true)
        {
            var round = _itemsDone;
            Find(thread, round);
            barrier.SignalAndWait(CancellationToken.None);
            if (_stopped || round == _batch.Length) return;
            for (var finder = 0; finder < _threads; finder++) _found[(finder * _threads) + thread].AddTo(_cells);
            if (thread == 0) _itemsDone = (int)Math.Min((long)round + RoundItems, _batch.Length);
            barrier.SignalAndWait(CancellationToken.None);
        }
    }

    private void Find(int thread, int round)
    {
        try
        {
            if (thread == 0 && round > 0) _progress?.Report(round);
            if (round == _batch.Length) return;
            var start = (int)Math.Min((long)round + ((long)thread * _partItems), _batch.Length);
            var part = _batch.Slice(start, Math.Min(_partItems, _batch.Length - start));
            if (_cancellationToken.IsCancellationRequested || !_cells.TryFind(part, _found.AsSpan(thread * _threads, _threads))) _stopped = true;
        }
        catch (Exception e)
        {
            _fault = e;
            _stopped = true;
        }
    }

    private void TakeBack(in AgingBatch batch)
    {
        _cells.Remove(batch.Slice(0, _itemsDone));
        if (_fault is not null) ExceptionDispatchInfo.Throw(_fault);
        _cancellationToken.ThrowIfCancellationRequested();
        _cells.Keys.ThrowFirst(batch);
    }

    /// <summary>Cells and amounts that one thread found for another.</summary>
    internal sealed class Found(int items)
    {
        private int[] _cells = ArrayPool<int>.Shared.Rent(items + 16);
        private long[] _amounts = ArrayPool<long>.Shared.Rent(items + 16);

        public int Count { get; set; }

        public Span<int> FreeCells => _cells.AsSpan(Count);

        public Span<long> FreeAmounts => _amounts.AsSpan(Count);

        public void AddTo(KeyedCells cells) => cells.AddReserved(_cells.AsSpan(0, Count), _amounts.AsSpan(0, Count));

        public void Return()
        {
            ArrayPool<int>.Shared.Return(_cells);
            ArrayPool<long>.Shared.Return(_amounts);
            (_cells, _amounts) = ([], []);
        }
    }
}
