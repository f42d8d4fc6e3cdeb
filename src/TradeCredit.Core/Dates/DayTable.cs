using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NodaTime;

namespace TradeCredit;

/// <summary>A date rule compiled for batches: for each day of a range the day that the rule gives, so that any rule costs one look-up a row.</summary>
/// <remarks>
/// <para>Days are <see cref="DayNumber"/> integers, the form of batch columns. A table has six bytes a day: 63 years are 138 kB. Several rules, such as "end of
/// month + 30 days" and "following business day", become one table with <see cref="Then"/>.</para>
/// <para>A day outside the range has no answer. Immutable and safe for use by several threads.</para>
/// </remarks>
/// <example><code>
/// var due = DayTable.Of(range, invoice => invoice.With(DateAdjusters.EndOfMonth).PlusDays(30)).Then(following);
/// due.Map(invoiceDays, dueDays);
/// </code></example>
public sealed class DayTable
{
    // The longest coverage that a calendar can have.
    private const int MaxDays = 366 * 1000;

    private readonly int _first;
    private readonly ImmutableArray<int> _days;

    // How much later each result is than its day, less the least: two bytes a day, so that the table and the columns fit the first-level cache together. Empty for
    // a rule whose results differ too much, such as a fixed date over centuries.
    private readonly ImmutableArray<ushort> _later = [];
    private readonly int _least;

    private DayTable(DateInterval range, ImmutableArray<int> days)
    {
        Range = range;
        _first = DayNumber.Of(range.Start);
        _days = days;
        var (least, most) = (int.MaxValue, int.MinValue);
        for (var i = 0; i < days.Length; i++) (least, most) = (Math.Min(least, days[i] - _first - i), Math.Max(most, days[i] - _first - i));
        if (most - least > ushort.MaxValue) return;
        _least = least;
        var later = new ushort[days.Length];
        for (var i = 0; i < later.Length; i++) later[i] = (ushort)(days[i] - _first - i - least);
        _later = ImmutableCollectionsMarshal.AsImmutableArray(later);
    }

    /// <summary>The days that the table has, both ends counted.</summary>
    public DateInterval Range { get; }

    /// <summary>Compiles a rule that has an answer for every day.</summary>
    /// <param name="range">The days, both ends counted; at most 1,000 years.</param>
    /// <param name="rule">The rule; it is called once for each day and must depend on nothing else.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range is too long.</exception>
    public static DayTable Of(DateInterval range, Func<LocalDate, LocalDate> rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Of(range, date => (Result<LocalDate>)rule(date)).Value;
    }

    /// <summary>Compiles a rule that may fail.</summary>
    /// <param name="range">The days, both ends counted; at most 1,000 years.</param>
    /// <param name="rule">The rule; it is called once for each day and must depend on nothing else.</param>
    /// <returns>The table, or the failure of the first day that has no answer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range is too long.</exception>
    public static Result<DayTable> Of(DateInterval range, Func<LocalDate, Result<LocalDate>> rule)
    {
        ArgumentNullException.ThrowIfNull(range);
        ArgumentNullException.ThrowIfNull(rule);
        var days = ImmutableArray.CreateBuilder<int>(Guard.InRange(range.Length, 1, MaxDays, "days", nameof(range)));
        foreach (var date in range)
        {
            if (!rule(date).TryGet(out var result, out var failure)) return failure;
            days.Add(DayNumber.Of(result));
        }

        return new DayTable(range, days.MoveToImmutable());
    }

    /// <summary>Compiles the adjustment to business days.</summary>
    /// <param name="range">The days, both ends counted.</param>
    /// <param name="calendar">The calendar; it must cover the range, and as much more as it takes to find a business day.</param>
    /// <param name="convention">The convention.</param>
    /// <returns>The table, or <c>core.calendar-not-covered</c>.</returns>
    public static Result<DayTable> Of(DateInterval range, BusinessCalendar calendar, BusinessDayConvention convention)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Of(range, date => calendar.Adjust(date, convention));
    }

    /// <summary>This rule and then another, in one table.</summary>
    /// <param name="next">The rule to apply to what this one gives.</param>
    /// <returns>The table, or <c>core.day-outside-table</c> if this rule gives a day that the next table does not have.</returns>
    public Result<DayTable> Then(DayTable next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var days = new int[_days.Length];
        return next.Map(_days.AsSpan(), days).Map(_ => new DayTable(Range, [.. days]));
    }

    /// <summary>The day that the rule gives for one day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The day, or <c>core.day-outside-table</c>.</returns>
    public Result<LocalDate> At(LocalDate date)
    {
        var offset = unchecked((uint)(DayNumber.Of(date) - _first));
        return offset < (uint)_days.Length ? DayNumber.ToDate(_days[(int)offset]) : Outside(date, null);
    }

    /// <summary>The days that the rule gives for a column of days.</summary>
    /// <param name="days">The days, as day numbers.</param>
    /// <param name="destination">Where the results go, row by row; at least as long. It may be the same memory.</param>
    /// <returns>
    /// How many rows were mapped: all of them. Otherwise <c>core.day-outside-table</c> with the index of the first row whose day the table does not have; the rows
    /// before it have their results.
    /// </returns>
    /// <exception cref="ArgumentException">The destination is shorter than the column.</exception>
    public Result<int> Map(ReadOnlySpan<int> days, Span<int> destination)
    {
        if (destination.Length < days.Length) throw new ArgumentException($"The destination has {destination.Length} rows and needs {days.Length}.", nameof(destination));
        var table = _days.AsSpan();
        for (var i = MapEights(days, destination); i < days.Length; i++)
        {
            var offset = unchecked((uint)(days[i] - _first));
            if (offset >= (uint)table.Length) return OutsideAt(i, days[i]);
            destination[i] = table[(int)offset];
        }

        return days.Length;
    }

    // Eight rows at a time, while all eight are in the table: one comparison for all, after which the offsets, which stay in registers, need no other. Gives the
    // number of rows done; the rest, and the row at fault, are left to the loop that takes them singly.
    private int MapEights(ReadOnlySpan<int> days, Span<int> destination)
    {
        var done = 0;
        if (!Vector256.IsHardwareAccelerated || _later.IsEmpty) return done;
        var (first, length, least) = (Vector256.Create(_first), Vector256.Create((uint)_later.Length), Vector256.Create(_least));
        ref var later = ref MemoryMarshal.GetReference(_later.AsSpan());
        ref var from = ref MemoryMarshal.GetReference(days);
        ref var to = ref MemoryMarshal.GetReference(destination);
        for (; done <= days.Length - Vector256<int>.Count; done += Vector256<int>.Count)
        {
            // Vectors wrap: a day before the table becomes a large unsigned offset.
            var eight = Vector256.LoadUnsafe(ref from, (nuint)done);
            var offsets = (eight - first).AsUInt32();
            if (Vector256.GreaterThanOrEqualAny(offsets, length)) break;
            var (a, b, c, d) = (offsets.AsUInt64()[0], offsets.AsUInt64()[1], offsets.AsUInt64()[2], offsets.AsUInt64()[3]);
            var found = Vector128.Create(
                Low(ref later, a), High(ref later, a), Low(ref later, b), High(ref later, b), Low(ref later, c), High(ref later, c), Low(ref later, d), High(ref later, d));
            (eight + least + Vector256.WidenLower(found.ToVector256()).AsInt32()).StoreUnsafe(ref to, (nuint)done);
        }

        return done;
    }

    // Two offsets come out of a vector at once.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ushort Low(ref ushort start, ulong pair) => Unsafe.Add(ref start, (nint)(pair & uint.MaxValue));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ushort High(ref ushort start, ulong pair) => Unsafe.Add(ref start, (nint)(pair >> 32));

    private Failure OutsideAt(int index, int day) =>
        day >= DayNumber.Min && day <= DayNumber.Max ? Outside(DayNumber.ToDate(day), index) : Outside(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"day number {day}"), index);

    private Failure Outside(LocalDate date, int? index) => Outside(Iso.Text(date), index);

    private Failure Outside(string day, int? index) => new(FailureReason.OutsideCoveredRange, "core.day-outside-table",
        $"The table has {Iso.Text(Range.Start)}..{Iso.Text(Range.End)}, not {day}.", "", day, index);
}
