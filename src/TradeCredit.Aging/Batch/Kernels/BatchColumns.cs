namespace TradeCredit.Aging;

/// <summary>Which columns a batch has, and in which width.</summary>
[Flags]
internal enum BatchColumns
{
    Wide = 0,
    NarrowDays = 1,
    NarrowAmounts = 2,
    Widths = NarrowDays | NarrowAmounts,
    Keys = 4,
    Currencies = 8,
}
