namespace TradeCredit.Aging;

/// <summary>A batch whose columns do not move, in a form that other threads can hold.</summary>
internal readonly unsafe struct PinnedBatch(in AgingBatch batch, byte* days, byte* amounts, int* keys, byte* currencies)
{
    private readonly byte* _days = days;
    private readonly byte* _amounts = amounts;
    private readonly int* _keys = keys;
    private readonly byte* _currencies = currencies;
    private readonly int _firstDay = batch.FirstDay;
    private readonly BatchColumns _columns = batch.Columns;

    public int Length { get; } = batch.Length;

    public AgingBatch Slice(int start, int length)
    {
        var items = new AgingBatch(ref *_days, ref *_amounts, Length, _firstDay, _columns & BatchColumns.Widths);
        if (_columns.Has(BatchColumns.Keys)) items = items.WithKeys(new ReadOnlySpan<int>(_keys, Length));
        if (_columns.Has(BatchColumns.Currencies)) items = items.WithCurrencies(new ReadOnlySpan<byte>(_currencies, Length));
        return items.Slice(start, length);
    }
}
