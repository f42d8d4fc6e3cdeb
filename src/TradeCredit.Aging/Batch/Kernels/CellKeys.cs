namespace TradeCredit.Aging;

/// <summary>What the row of an item's cell is: nothing (one row), its key, or its currency code. Rows run from 0 to <paramref name="Count"/> - 1.</summary>
internal readonly record struct CellKeys(BatchColumns Column, int Count)
{
    public static CellKeys None => new(BatchColumns.Wide, 1);

    public static CellKeys OfKeys(int count) => new(BatchColumns.Keys, count);

    public static CellKeys OfCurrencies(int count) => new(BatchColumns.Currencies, count);

    public int RowAt(in AgingBatch batch, int item) => Column switch
    {
        BatchColumns.Keys => batch.KeyAt(item),
        BatchColumns.Currencies => batch.CurrencyAt(item),
        _ => 0,
    };

    public void ThrowFirst(in AgingBatch batch) =>
        BatchFault.ThrowFirst(batch, Column == BatchColumns.Keys ? Count : null, Column == BatchColumns.Currencies ? Count : null);
}
