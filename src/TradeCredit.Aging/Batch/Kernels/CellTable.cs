using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace TradeCredit.Aging;

/// <summary>Sums and counts by cell, exact whatever the amounts: 16 bytes a cell, and 8 more from when a sum could leave 64 bits.</summary>
internal sealed unsafe partial class CellTable
{
    /// <summary>How many items are added at a time.</summary>
    public const int BlockLength = 1024;

    // A table above this size does not stay in the second-level cache; cells are then asked for before they are needed.
    private const int PrefetchFromCells = (512 << 10) / CellBytes;
    private const int PrefetchItems = 48;
    private const int CellBytes = 16;
    private const int MostCells = 1 << 29;
    private const int LineLongs = 64 / sizeof(long);

    // Sum and count of cell i at Origin + 2i. The array is pinned so that cells can lie on boundaries of 16 bytes, and none across two cache lines.
    private long[] _store = [];
    private int _origin;
    private int _capacity;

    // The upper 64 bits of each sum, once the bound does not exclude that they matter.
    private long[]? _upper;
    private UInt128 _bound;

    public CellTable(int count) => Grow(count);

    public int Count { get; private set; }

    public BucketTotal this[int cell]
    {
        get
        {
            var index = Index(cell);
            var (low, count) = (_store[index], _store[index + 1]);
            return new BucketTotal(_upper is { } upper ? new Int128(unchecked((ulong)upper[cell]), unchecked((ulong)low)) : low, count);
        }
    }

    /// <summary>Checks that rows fit a table.</summary>
    public static int RowsInRange(int rows, int buckets, string name) => Guard.InRange(rows, 0, MostCells / buckets, "rows", name);

    /// <summary>Adds the amounts of up to <see cref="BlockLength"/> items to their cells. The cells must have been checked.</summary>
    public void Add(ReadOnlySpan<int> cells, in AgingBatch batch)
    {
        fixed (int* cell = cells)
        fixed (byte* amounts = &batch.Amounts)
        {
            if (batch.Columns.Has(BatchColumns.NarrowAmounts)) Add(cell, (int*)amounts, batch.Length);
            else Add(cell, (long*)amounts, batch.Length);
        }
    }

    /// <summary>Lets sums grow by all amounts of a batch.</summary>
    public void Reserve(in AgingBatch batch)
    {
        fixed (byte* amounts = &batch.Amounts)
        {
            Reserve((UInt128)(ulong)batch.Length * (batch.Columns.Has(BatchColumns.NarrowAmounts) ? MostOf((int*)amounts, batch.Length) : MostOf((long*)amounts, batch.Length)));
        }
    }

    /// <summary>Adds amounts for which <see cref="Reserve(in AgingBatch)"/> made room; threads may do so at once in different cells.</summary>
    public void AddReserved(ReadOnlySpan<int> cells, ReadOnlySpan<long> amounts)
    {
        if (cells.IsEmpty) return;
        fixed (int* cell = cells)
        fixed (long* amount = amounts, sums = &_store[_origin])
        {
            if (_upper is { } upper) AddWide(cell, amount, cells.Length, sums, upper);
            else if (Sse.IsSupported) AddAhead(cell, amount, cells.Length, sums);
            else Add(cell, amount, 0, cells.Length, sums);
        }
    }

    /// <summary>Takes the amounts of items out of their cells. The cells must have been checked.</summary>
    public void Remove(ReadOnlySpan<int> cells, in AgingBatch batch)
    {
        for (var i = 0; i < batch.Length; i++)
        {
            var amount = batch.AmountAt(i);
            Add(cells[i], new BucketTotal(-(Int128)amount, amount != 0 ? -1 : 0));
        }
    }

    /// <summary>Adds a total to a cell.</summary>
    public void Add(int cell, BucketTotal total)
    {
        Reserve((UInt128)Int128.Abs(total.MinorUnits));
        var index = Index(cell);
        if (_upper is { } upper)
        {
            var sum = unchecked(new Int128((ulong)upper[cell], (ulong)_store[index]) + total.MinorUnits);
            _store[index] = unchecked((long)(ulong)sum);
            upper[cell] = unchecked((long)(ulong)(sum >>> 64));
        }
        else
        {
            _store[index] += (long)total.MinorUnits;
        }

        _store[index + 1] += total.Count;
    }

    /// <summary>Adds the cells of a table that has no more of them.</summary>
    public void Merge(CellTable other)
    {
        if (other._upper is null)
        {
            Reserve(other._bound);
            if (_upper is null)
            {
                // Neither table reaches the end of 64 bits, and their bounds together do not either.
                AddTo(_store.AsSpan(_origin, 2 * other.Count), other._store.AsSpan(other._origin, 2 * other.Count));
                return;
            }
        }

        for (var i = 0; i < other.Count; i++) Add(i, other[i]);
    }

    public void Clear()
    {
        _store.AsSpan(_origin, 2 * Count).Clear();
        _upper = null;
        _bound = 0;
    }

    /// <summary>Adds empty cells; those there are stay.</summary>
    public void Grow(int count)
    {
        if (count > _capacity) Enlarge(_capacity == 0 ? count : (int)Math.Clamp(2L * _capacity, count, MostCells));
        Count = Math.Max(Count, count);
    }

    private void Enlarge(int capacity)
    {
        var store = GC.AllocateArray<long>((2 * capacity) + LineLongs, pinned: true);
        var address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(store));
        var origin = (int)(unchecked(0 - (address / sizeof(long))) % LineLongs);
        _store.AsSpan(_origin, 2 * Count).CopyTo(store.AsSpan(origin));
        (_store, _origin, _capacity) = (store, origin, capacity);
        if (_upper is not null) Array.Resize(ref _upper, capacity);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddTo(Span<long> sums, ReadOnlySpan<long> more)
    {
        var i = 0;
        for (; i <= sums.Length - Vector<long>.Count; i += Vector<long>.Count)
            (new Vector<long>(sums[i..]) + new Vector<long>(more[i..])).CopyTo(sums[i..]);
        for (; i < sums.Length; i++) sums[i] += more[i];
    }

    private int Index(int cell)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)cell, (uint)Count, nameof(cell));
        return _origin + (2 * cell);
    }

    // No sum is further from zero than the bound. Where it leaves 64 bits, sums get another 64.
    private void Reserve(UInt128 more)
    {
        _bound += more;
        if (_upper is not null || _bound <= long.MaxValue) return;
        _upper = new long[_capacity];
        for (var i = 0; i < Count; i++) _upper[i] = _store[_origin + (2 * i)] >> 63;
    }

    private void Add<TAmount>(int* cells, TAmount* amounts, int length)
        where TAmount : unmanaged
    {
        var most = MostOf(amounts, length);
        Reserve(most * (UInt128)length);
        fixed (long* sums = &_store[_origin])
        {
            if (_upper is null && Count <= PackedCells && length >= PackedItems && most <= PackedBias)
            {
                AddPacked(cells, amounts, length, sums, Count);
                return;
            }

            if (_upper is { } upper) AddWide(cells, amounts, length, sums, upper);
            else if (Count >= PrefetchFromCells && Sse.IsSupported) AddAhead(cells, amounts, length, sums);
            else Add(cells, amounts, 0, length, sums);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add<TAmount>(int* cells, TAmount* amounts, nint start, nint end, long* sums)
        where TAmount : unmanaged
    {
        // Cells are checked and sums stay within the bound: neither needs a second check.
        unchecked
        {
            for (var i = start; i < end; i++)
            {
                var amount = AmountAt(amounts, i);
                var sum = sums + (2 * (nint)cells[i]);
                sum[0] += amount;
                sum[1] += amount != 0 ? 1 : 0;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddAhead<TAmount>(int* cells, TAmount* amounts, nint length, long* sums)
        where TAmount : unmanaged
    {
        // As above.
        unchecked
        {
            for (nint i = 0; i < Math.Min(PrefetchItems, length); i++) Sse.Prefetch0(sums + (2 * (nint)cells[i]));
            nint item = 0;
            for (; item < length - PrefetchItems; item++)
            {
                Sse.Prefetch0(sums + (2 * (nint)cells[item + PrefetchItems]));
                var amount = AmountAt(amounts, item);
                var sum = sums + (2 * (nint)cells[item]);
                sum[0] += amount;
                sum[1] += amount != 0 ? 1 : 0;
            }

            Add(cells, amounts, item, length, sums);
        }
    }

    private static void AddWide<TAmount>(int* cells, TAmount* amounts, int length, long* sums, long[] upper)
        where TAmount : unmanaged
    {
        for (var i = 0; i < length; i++)
        {
            var amount = AmountAt(amounts, i);
            var sum = sums + (2 * (nint)cells[i]);
            var lower = unchecked((ulong)sum[0] + (ulong)amount);
            var carry = lower < unchecked((ulong)amount) ? 1 : 0;
            sum[0] = unchecked((long)lower);
            sum[1] += amount != 0 ? 1 : 0;
            upper[cells[i]] += (amount >> 63) + carry;
        }
    }

    // A number at least as large as every |amount|, and less than twice the largest plus one.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong MostOf<TAmount>(TAmount* amounts, int length)
        where TAmount : unmanaged
    {
        // Bits alone.
        unchecked
        {
            if (typeof(TAmount) == typeof(int)) return 1UL << 31;
            var bits = Vector<long>.Zero;
            nint i = 0;
            for (; i <= length - Vector<long>.Count; i += Vector<long>.Count)
            {
                var amount = Vector.Load((long*)amounts + i);
                bits |= amount ^ (amount >> 63);
            }

            var all = 0UL;
            for (var lane = 0; lane < Vector<long>.Count; lane++) all |= (ulong)bits[lane];
            for (; i < length; i++)
            {
                var amount = AmountAt(amounts, i);
                all |= (ulong)(amount ^ (amount >> 63));
            }

            return all + 1;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long AmountAt<TAmount>(TAmount* amounts, nint item)
        where TAmount : unmanaged =>
        typeof(TAmount) == typeof(int) ? ((int*)amounts)[item] : ((long*)amounts)[item];
}
