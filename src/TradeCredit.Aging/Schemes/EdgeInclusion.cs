namespace TradeCredit.Aging;

/// <summary>Which bucket an item belongs to whose age is exactly an edge.</summary>
public enum EdgeInclusion
{
    /// <summary>The younger bucket: with edges 0, 30, 60 an item 30 days past due is in 1-30. The usual reading.</summary>
    Upper = 0,

    /// <summary>The older bucket: with edges 0, 30, 60 an item 30 days past due is in 30-59.</summary>
    Lower,
}
