using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TradeCredit.Aging;

/// <summary>The cuts of an aging in the form that batches use, and the bucket of each of many days.</summary>
/// <remarks>
/// <para>The bucket of a day is the number of cuts that it lies before, as everywhere (<see cref="AgingCuts"/>). Up to <see cref="FastCuts"/> cuts are compared
/// by vectors; more are looked up.</para>
/// <para>Immutable and thread-safe. Equality is by the cuts.</para>
/// </remarks>
public sealed class CompiledCuts : IEquatable<CompiledCuts>
{
    /// <summary>The most cuts that vectors compare.</summary>
    public const int FastCuts = 16;

    private readonly int[] _days;
    private readonly AgingKernel _kernel;

    // The first sixteen cuts, filled up with one that no day lies before.
    private readonly int[] _padded = new int[FastCuts];

    // Buckets of the days from the oldest cut on, where there are many cuts: looked up, not compared.
    private readonly ushort[]? _lookup;

    /// <summary>Compiles cuts.</summary>
    /// <param name="cuts">The buckets on the as-of day.</param>
    public CompiledCuts(AgingCuts cuts)
        : this(cuts, AgingKernels.Active)
    {
    }

    internal CompiledCuts(AgingCuts cuts, AgingKernel kernel)
    {
        ArgumentNullException.ThrowIfNull(cuts);
        Cuts = cuts;
        _days = [.. cuts.CutDays];
        _kernel = kernel;
        for (var i = 0; i < FastCuts; i++) _padded[i] = i < _days.Length ? _days[i] : int.MinValue;
        if (_days.Length > FastCuts) _lookup = LookupOf(_days);
    }

    /// <summary>The cuts.</summary>
    public AgingCuts Cuts { get; }

    /// <summary>The number of buckets: one more than there are cuts.</summary>
    public int BucketCount => _days.Length + 1;

    /// <summary>Whether vectors compare the cuts.</summary>
    public bool IsFast => _days.Length <= FastCuts;

    internal ReadOnlySpan<int> Days => _days;

    internal AgingKernel Kernel => _kernel;

    /// <summary>Writes the bucket of each day.</summary>
    /// <param name="days">Day numbers.</param>
    /// <param name="buckets">Where to write, one byte for each day; 0 = youngest.</param>
    /// <exception cref="ArgumentOutOfRangeException">A day lies outside <see cref="DayNumber.Min"/> to <see cref="DayNumber.Max"/>; the message names the first position. What was written by then has no meaning.</exception>
    /// <exception cref="ArgumentException">The lengths differ, or there are more than 256 buckets.</exception>
    public void BucketsOf(ReadOnlySpan<int> days, Span<byte> buckets)
    {
        BatchFault.ThrowUnlessEqual(days.Length, buckets.Length, nameof(buckets));
        if (BucketCount > byte.MaxValue + 1)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A byte holds up to 256 buckets; there are {BucketCount}. Write them to int."), nameof(buckets));
        if (!AgingKernels.TryBuckets(this, days, buckets)) BatchFault.ThrowFirstDay(days);
    }

    /// <summary>Writes the bucket of each day.</summary>
    /// <param name="days">Day numbers.</param>
    /// <param name="buckets">Where to write, one number for each day; 0 = youngest.</param>
    /// <exception cref="ArgumentOutOfRangeException">A day lies outside <see cref="DayNumber.Min"/> to <see cref="DayNumber.Max"/>; the message names the first position. What was written by then has no meaning.</exception>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public void BucketsOf(ReadOnlySpan<int> days, Span<int> buckets)
    {
        BatchFault.ThrowUnlessEqual(days.Length, buckets.Length, nameof(buckets));
        var batch = new AgingBatch(days, days);
        if (!AgingKernels.TryCells(this, batch, CellKeys.None, buckets)) BatchFault.ThrowFirstDay(days);
    }

    /// <inheritdoc/>
    public bool Equals(CompiledCuts? other) => other is not null && Cuts == other.Cuts;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CompiledCuts);

    /// <inheritdoc/>
    public override int GetHashCode() => Cuts.GetHashCode();

    /// <summary>The labels of the buckets on one line.</summary>
    /// <returns>For example <c>&lt;=0 | 1-30 | 31+</c>.</returns>
    public override string ToString() => string.Join(" | ", (ImmutableArray<string>)Cuts.Labels);

    /// <summary>Whether both cut alike.</summary>
    /// <param name="left">One set of cuts.</param>
    /// <param name="right">Another set of cuts.</param>
    public static bool operator ==(CompiledCuts? left, CompiledCuts? right) => Equals(left, right);

    /// <summary>Whether they cut differently.</summary>
    /// <param name="left">One set of cuts.</param>
    /// <param name="right">Another set of cuts.</param>
    public static bool operator !=(CompiledCuts? left, CompiledCuts? right) => !Equals(left, right);

    /// <summary>The bucket of a day of the calendar: the number of cuts that it lies before.</summary>
    internal int IndexOf(int day)
    {
        if (_lookup is { } lookup) return lookup[Math.Clamp(day - _days[^1] + 1, 0, lookup.Length - 1)];
        if (!IsFast) return CountAbove(_days, day);
        return FastIndexOf(day);
    }

    /// <summary>The same where <see cref="IsFast"/> holds, without a branch that could be guessed wrong where the machine compares sixteen at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int FastIndexOf(int day)
    {
        if (Vector512.IsHardwareAccelerated) return BitOperations.PopCount(Vector512.LessThan(Vector512.Create(day), Vector512.LoadUnsafe(ref _padded[0])).ExtractMostSignificantBits());
        var days = _days;
        var index = 0;
        while (index < days.Length && day < days[index]) index++;
        return index;
    }

    // The cuts descend: those above the day come first.
    private static int CountAbove(int[] cuts, int day)
    {
        var (low, high) = (0, cuts.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (cuts[middle] > day) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    // Entry 0 is the day before the oldest cut, the last entry the day of the youngest: beyond them nothing changes.
    private static ushort[]? LookupOf(int[] cuts)
    {
        const int most = 1 << 16;
        var span = (long)cuts[0] - cuts[^1];
        if (span >= most || cuts.Length > ushort.MaxValue) return null;
        var lookup = new ushort[(int)span + 2];
        for (var i = 0; i < lookup.Length; i++) lookup[i] = (ushort)CountAbove(cuts, cuts[^1] - 1 + i);
        return lookup;
    }
}
