using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TradeCredit.Aging;

/// <summary>Open items as columns, borrowed from arrays or native memory that you own: a day and an amount for each item, and if wanted a key and a currency code.</summary>
/// <remarks>
/// <para>Position i of every column is item i. Days are day numbers (<see cref="DayNumber"/>) of the basis that the items are aged by, usually the due date.
/// Amounts are open amounts in minor units of one currency, or of the currency that the code names; an item with amount 0 counts for nothing.</para>
/// <para>Narrow columns (<c>ushort</c> day offsets, <c>int</c> amounts) halve what is read from memory. Nothing is copied: the columns must not change while a
/// batch over them is being added. The default value is an empty batch.</para>
/// </remarks>
/// <example><code>
/// var totals = new AgingTotals(AgingScheme.Default.At(today));
/// totals.Add(new AgingBatch(days, minorUnits));
/// </code></example>
public readonly ref struct AgingBatch
{
    private readonly ref byte _days;
    private readonly ref byte _minorUnits;
    private readonly ref int _keys;
    private readonly ref byte _currencies;

    /// <summary>Items with a day number and an amount.</summary>
    /// <param name="days">Day numbers, from <see cref="DayNumber.Min"/> to <see cref="DayNumber.Max"/>; checked when the batch is added.</param>
    /// <param name="minorUnits">Open amounts in minor units.</param>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public AgingBatch(ReadOnlySpan<int> days, ReadOnlySpan<long> minorUnits)
        : this(ref Bytes(days), ref Bytes(minorUnits), days.Length, 0, BatchColumns.Wide) => BatchFault.ThrowUnlessEqual(days.Length, minorUnits.Length, nameof(minorUnits));

    /// <summary>Items with a day number and an amount that fits 32 bits.</summary>
    /// <inheritdoc cref="AgingBatch(ReadOnlySpan{int}, ReadOnlySpan{long})"/>
    public AgingBatch(ReadOnlySpan<int> days, ReadOnlySpan<int> minorUnits)
        : this(ref Bytes(days), ref Bytes(minorUnits), days.Length, 0, BatchColumns.NarrowAmounts) => BatchFault.ThrowUnlessEqual(days.Length, minorUnits.Length, nameof(minorUnits));

    /// <summary>Items with a day counted from a first day, and an amount.</summary>
    /// <param name="firstDay">The day number that offset 0 means, from <see cref="DayNumber.Min"/> to <see cref="DayNumber.Max"/> - 65,535.</param>
    /// <param name="dayOffsets">Days after <paramref name="firstDay"/>.</param>
    /// <param name="minorUnits">Open amounts in minor units.</param>
    /// <exception cref="ArgumentOutOfRangeException">The first day lies outside its range.</exception>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public AgingBatch(int firstDay, ReadOnlySpan<ushort> dayOffsets, ReadOnlySpan<long> minorUnits)
        : this(ref Bytes(dayOffsets), ref Bytes(minorUnits), dayOffsets.Length, FirstDayInRange(firstDay), BatchColumns.NarrowDays) => BatchFault.ThrowUnlessEqual(dayOffsets.Length, minorUnits.Length, nameof(minorUnits));

    /// <summary>Items with a day counted from a first day, and an amount that fits 32 bits: 6 bytes an item.</summary>
    /// <inheritdoc cref="AgingBatch(int, ReadOnlySpan{ushort}, ReadOnlySpan{long})"/>
    public AgingBatch(int firstDay, ReadOnlySpan<ushort> dayOffsets, ReadOnlySpan<int> minorUnits)
        : this(ref Bytes(dayOffsets), ref Bytes(minorUnits), dayOffsets.Length, FirstDayInRange(firstDay), BatchColumns.NarrowDays | BatchColumns.NarrowAmounts) => BatchFault.ThrowUnlessEqual(dayOffsets.Length, minorUnits.Length, nameof(minorUnits));

    internal AgingBatch(ref byte days, ref byte minorUnits, int length, int firstDay, BatchColumns columns)
    {
        _days = ref days;
        _minorUnits = ref minorUnits;
        Length = length;
        FirstDay = firstDay;
        Columns = columns;
    }

    private AgingBatch(AgingBatch batch, ref int keys, ref byte currencies, BatchColumns more)
        : this(ref batch._days, ref batch._minorUnits, batch.Length, batch.FirstDay, batch.Columns | more)
    {
        _keys = ref keys;
        _currencies = ref currencies;
    }

    /// <summary>The name of the code path that adds batches on this machine: <c>avx-512</c>, <c>vector-256</c>, <c>vector-128</c> or <c>scalar</c>.</summary>
    public static string ActiveKernel => AgingKernels.NameOf(AgingKernels.Active);

    /// <summary>The number of items.</summary>
    public int Length { get; }

    /// <summary>Whether the items have keys.</summary>
    public bool HasKeys => Columns.Has(BatchColumns.Keys);

    /// <summary>Whether the items have currency codes.</summary>
    public bool HasCurrencies => Columns.Has(BatchColumns.Currencies);

    internal int FirstDay { get; }

    internal BatchColumns Columns { get; }

    /// <summary>The same items with keys, for example customers numbered from 0.</summary>
    /// <param name="keys">The key of each item; the pivot that takes the batch says which are permitted.</param>
    /// <returns>The batch with keys.</returns>
    /// <exception cref="ArgumentException">The column differs in length from the others.</exception>
    public AgingBatch WithKeys(ReadOnlySpan<int> keys)
    {
        BatchFault.ThrowUnlessEqual(Length, keys.Length, nameof(keys));
        return new AgingBatch(this, ref MemoryMarshal.GetReference(keys), ref _currencies, BatchColumns.Keys);
    }

    /// <summary>The same items with currency codes.</summary>
    /// <param name="currencies">The code of each item: its currency's position in the table of currencies that goes with the totals.</param>
    /// <returns>The batch with currency codes.</returns>
    /// <exception cref="ArgumentException">The column differs in length from the others.</exception>
    public AgingBatch WithCurrencies(ReadOnlySpan<byte> currencies)
    {
        BatchFault.ThrowUnlessEqual(Length, currencies.Length, nameof(currencies));
        return new AgingBatch(this, ref _keys, ref MemoryMarshal.GetReference(currencies), BatchColumns.Currencies);
    }

    /// <summary>Some of the items, with all their columns.</summary>
    /// <param name="start">The position of the first item.</param>
    /// <param name="length">How many items.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The part reaches outside the batch.</exception>
    public AgingBatch Slice(int start, int length)
    {
        Guard.InRange(start, 0, Length, "items", nameof(start));
        Guard.InRange(length, 0, Length - start, "items", nameof(length));
        var days = Columns.Has(BatchColumns.NarrowDays) ? sizeof(ushort) : sizeof(int);
        var amounts = Columns.Has(BatchColumns.NarrowAmounts) ? sizeof(int) : sizeof(long);
        var items = new AgingBatch(ref Unsafe.Add(ref _days, (nint)start * days), ref Unsafe.Add(ref _minorUnits, (nint)start * amounts), length, FirstDay, Columns);
        return new AgingBatch(items, ref Unsafe.Add(ref _keys, HasKeys ? start : 0), ref Unsafe.Add(ref _currencies, HasCurrencies ? start : 0), BatchColumns.Wide);
    }

    // Whether the batch is over wide columns and too short to be worth setting up a kernel.
    internal bool IsTiny(out ReadOnlySpan<int> days, out ReadOnlySpan<long> amounts)
    {
        var tiny = Length < AgingKernels.TinyLength && (Columns & BatchColumns.Widths) == BatchColumns.Wide;
        days = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, int>(ref _days), tiny ? Length : 0);
        amounts = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, long>(ref _minorUnits), tiny ? Length : 0);
        return tiny;
    }

    internal ref byte Days => ref _days;

    internal ref byte Amounts => ref _minorUnits;

    internal ref int Keys => ref _keys;

    internal ref byte Currencies => ref _currencies;

    internal int DayAt(int item) => Columns.Has(BatchColumns.NarrowDays)
        ? FirstDay + Unsafe.Add(ref Unsafe.As<byte, ushort>(ref _days), item)
        : Unsafe.Add(ref Unsafe.As<byte, int>(ref _days), item);

    internal long AmountAt(int item) => Columns.Has(BatchColumns.NarrowAmounts)
        ? Unsafe.Add(ref Unsafe.As<byte, int>(ref _minorUnits), item)
        : Unsafe.Add(ref Unsafe.As<byte, long>(ref _minorUnits), item);

    internal int KeyAt(int item) => Unsafe.Add(ref _keys, item);

    internal byte CurrencyAt(int item) => Unsafe.Add(ref _currencies, item);

    private static int FirstDayInRange(int firstDay) =>
        Guard.InRange(firstDay, DayRange.Min, DayRange.Max - ushort.MaxValue, "days since 1970-01-01", nameof(firstDay));

    private static ref byte Bytes<T>(ReadOnlySpan<T> column) => ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(column));
}
