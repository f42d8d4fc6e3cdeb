namespace TradeCredit.Aging;

/// <summary>How a batch is shared between threads.</summary>
public sealed record ParallelAgingOptions
{
    private readonly int _threads = Environment.ProcessorCount;
    private readonly int _minimumItems = 65_536;
    private readonly int _chunkItems = 262_144;

    /// <summary>The most threads that work at once, the calling one included.</summary>
    /// <value>Default: the number of processors. 1 = the calling thread alone.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int Threads
    {
        get => _threads;
        init => _threads = Guard.InRange(value, 1, int.MaxValue, "threads", nameof(Threads));
    }

    /// <summary>A batch with fewer items is left to the calling thread: waking others costs more than they save.</summary>
    /// <value>Default: 65,536 items.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int MinimumItems
    {
        get => _minimumItems;
        init => _minimumItems = Guard.InRange(value, 0, int.MaxValue, "items", nameof(MinimumItems));
    }

    /// <summary>How many items a thread takes at a time. Cancellation is looked at and progress reported once each time.</summary>
    /// <value>Default: 262,144 items.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int ChunkItems
    {
        get => _chunkItems;
        init => _chunkItems = Guard.InRange(value, 1, int.MaxValue, "items", nameof(ChunkItems));
    }

    /// <summary>Told how many items are done, from any of the threads.</summary>
    /// <value>Default: nobody.</value>
    public IProgress<long>? Progress { get; init; }
}
