using System.Numerics;
using System.Runtime.CompilerServices;

namespace TradeCredit.Aging;

/// <content>Small tables: one addition an item, to packed cells in the first-level cache.</content>
internal sealed unsafe partial class CellTable
{
    // A packed cell holds a sum of amounts, each made positive by 2^46, and from bit 55 on their count. Items take turns between four copies of the cells, so
    // that two of the same cell seldom wait for each other; of a block of 1024 each copy gets 256, which cannot overflow either part.
    private const int Copies = 4;
    private const int PackedCells = 512;
    private const int PackedItems = 256;
    private const int PackedShift = 55;
    private const long PackedBias = 1L << 46;

    [SkipLocalsInit]
    private static void AddPacked<TAmount>(int* cells, TAmount* amounts, int length, long* sums, int count)
        where TAmount : unmanaged
    {
        var packed = stackalloc long[BlockLength];
        var copies = stackalloc long[Copies * PackedCells];
        new Span<long>(copies, Copies * count).Clear();
        Pack(amounts, packed, length);
        Scatter(cells, packed, length, copies, count);
        for (var cell = 0; cell < count; cell++)
        {
            long sum = 0, items = 0;
            for (var copy = 0; copy < Copies; copy++)
            {
                var both = copies[(copy * count) + cell];
                sum += both & ((1L << PackedShift) - 1);
                items += both >>> PackedShift;
            }

            sums[2 * cell] += sum - (items * PackedBias);
            sums[(2 * cell) + 1] += items;
        }
    }

    // Zero amounts count for nothing: their packed form is zero.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pack<TAmount>(TAmount* amounts, long* packed, nint length)
        where TAmount : unmanaged
    {
        // Vectors wrap in any case; here pointers need no check either.
        unchecked
        {
            nint i = 0;
            if (typeof(TAmount) == typeof(long))
            {
                for (; i <= length - Vector<long>.Count; i += Vector<long>.Count)
                {
                    var amount = Vector.Load((long*)amounts + i);
                    Vector.AndNot(amount + new Vector<long>(PackedBias + (1L << PackedShift)), Vector.Equals(amount, Vector<long>.Zero)).Store(packed + i);
                }
            }

            for (; i < length; i++)
            {
                var amount = AmountAt(amounts, i);
                packed[i] = amount == 0 ? 0 : unchecked(amount + PackedBias + (1L << PackedShift));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scatter(int* cells, long* packed, nint length, long* copies, nint count)
    {
        // Vectors wrap in any case; here pointers need no check either.
        unchecked
        {
            var copy1 = copies + count;
            var copy2 = copy1 + count;
            var copy3 = copy2 + count;
            nint i = 0;
            for (; i <= length - Copies; i += Copies)
            {
                Add(copies + (uint)cells[i], packed[i]);
                Add(copy1 + (uint)cells[i + 1], packed[i + 1]);
                Add(copy2 + (uint)cells[i + 2], packed[i + 2]);
                Add(copy3 + (uint)cells[i + 3], packed[i + 3]);
            }

            for (; i < length; i++) Add(copies + (uint)cells[i], packed[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(long* cell, long packed) => *cell = unchecked(*cell + packed);
}
