using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TradeCredit.Aging;

/// <summary>The exceptions for columns that cannot be used. Each names the first position at fault.</summary>
internal static class BatchFault
{
    public static void ThrowUnlessEqual(int days, int other, string name)
    {
        if (days != other) ThrowLengths(days, other, name);
    }

    public static void ThrowUnlessKeyed(in AgingBatch batch)
    {
        if (!batch.HasKeys) throw new ArgumentException("The batch has no keys; give it some: batch.WithKeys(keys).", nameof(batch));
    }

    public static void ThrowUnlessInCurrencies(in AgingBatch batch)
    {
        if (!batch.HasCurrencies) throw new ArgumentException("The batch has no currency codes; give it some: batch.WithCurrencies(codes).", nameof(batch));
    }

    /// <summary>Throws for the first item that has a day outside the calendar, a key from <paramref name="keyCount"/> on or a currency code from <paramref name="currencyCount"/> on; null = any.</summary>
    [DoesNotReturn]
    public static void ThrowFirst(in AgingBatch batch, int? keyCount, int? currencyCount)
    {
        for (var i = 0; i < batch.Length; i++)
        {
            if (!batch.Columns.Has(BatchColumns.NarrowDays)) Check("days", i, batch.DayAt(i), DayRange.Min, DayRange.Max, "days since 1970-01-01");
            if (keyCount is { } keys) Check("keys", i, batch.KeyAt(i), 0, keys - 1, "(position of a key)");
            if (currencyCount is { } currencies) Check("currencies", i, batch.CurrencyAt(i), 0, currencies - 1, "(position of a currency)");
        }

        throw new System.Diagnostics.UnreachableException("The columns of a batch changed while it was being added.");
    }

    /// <summary>Throws for the first day outside the calendar.</summary>
    [DoesNotReturn]
    public static void ThrowFirstDay(ReadOnlySpan<int> days) => ThrowFirst(new AgingBatch(days, days), null, null);

    private static void Check(string column, int index, int value, int minimum, int maximum, string unit)
    {
        if (value < minimum || value > maximum)
        {
            throw new ArgumentOutOfRangeException(column, value, string.Create(CultureInfo.InvariantCulture,
                $"{column}[{index}] must lie from {minimum} to {maximum} {unit}; it is {value}."));
        }
    }

    private static void ThrowLengths(int days, int other, string name) =>
        throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The columns of a batch have one length; there are {days} days and {other} {name}."), name);
}
