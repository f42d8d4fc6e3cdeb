namespace TradeCredit.Aging;

/// <summary>What a kernel found in a block.</summary>
internal enum BlockResult
{
    /// <summary>All items are in the sums.</summary>
    Added = 0,

    /// <summary>An amount is too large for the packed sums; nothing was added, the block must be added item by item.</summary>
    TooLarge,

    /// <summary>A day lies outside the calendar; nothing was added.</summary>
    DayOutside,
}
