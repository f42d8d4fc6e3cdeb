using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TradeCredit.Benchmarks.Batch;

/// <summary>The fastest ways found to do nothing but touch the columns: what memory allows.</summary>
internal static unsafe class MemoryLimit
{
    /// <summary>Reads both columns with and without prefetch; the caller takes the faster.</summary>
    public static readonly (string Name, int Ahead)[] Variants = [("plain", 0), ("prefetch 2 KiB", 2_048), ("prefetch 4 KiB", 4_096)];

    public static long Read(ReadOnlySpan<int> days, ReadOnlySpan<long> amounts, int ahead)
    {
        fixed (int* d = days)
        fixed (long* a = amounts)
        {
            return ahead == 0 ? Read(d, a, days.Length & ~15) : ReadAhead(d, a, days.Length & ~15, ahead);
        }
    }

    /// <summary>Reads four bytes an item and writes one.</summary>
    public static void Copy(ReadOnlySpan<int> days, Span<byte> bytes)
    {
        fixed (int* d = days)
        fixed (byte* b = bytes)
        {
            Copy(d, b, days.Length & ~63);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long Read(int* days, long* amounts, nint length)
    {
        var (x, y, z) = (Vector512<long>.Zero, Vector512<long>.Zero, Vector512<long>.Zero);
        for (nint i = 0; i < length; i += 16)
        {
            x |= Vector512.Load((long*)(days + i));
            y |= Vector512.Load(amounts + i);
            z |= Vector512.Load(amounts + i + 8);
        }

        return Vector512.Sum(x | y | z);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long ReadAhead(int* days, long* amounts, nint length, nint ahead)
    {
        var (x, y, z) = (Vector512<long>.Zero, Vector512<long>.Zero, Vector512<long>.Zero);
        for (nint i = 0; i < length; i += 16)
        {
            if (Sse.IsSupported)
            {
                Sse.Prefetch0((byte*)(days + i) + ahead);
                Sse.Prefetch0((byte*)(amounts + i) + (2 * ahead));
                Sse.Prefetch0((byte*)(amounts + i) + (2 * ahead) + 64);
            }

            x |= Vector512.Load((long*)(days + i));
            y |= Vector512.Load(amounts + i);
            z |= Vector512.Load(amounts + i + 8);
        }

        return Vector512.Sum(x | y | z);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy(int* days, byte* bytes, nint length)
    {
        for (nint i = 0; i < length; i += 64)
        {
            var lower = Vector512.Narrow(Vector512.Load(days + i), Vector512.Load(days + i + 16));
            var upper = Vector512.Narrow(Vector512.Load(days + i + 32), Vector512.Load(days + i + 48));
            Vector512.Narrow(lower, upper).AsByte().Store(bytes + i);
        }
    }
}
