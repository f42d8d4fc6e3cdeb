using System.Runtime.CompilerServices;

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

internal static class BatchColumnsExtensions
{
    /// <summary>Whether the columns include one. Unlike HasFlag this allocates nothing in code that is not yet optimised.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Has(this BatchColumns columns, BatchColumns column) => (columns & column) == column;
}
