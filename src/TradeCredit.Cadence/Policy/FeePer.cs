namespace TradeCredit.Cadence;

/// <summary>What a fee is charged for, once each stage.</summary>
public enum FeePer
{
    /// <summary>Each item.</summary>
    Item = 0,

    /// <summary>Each demand, whatever the number of its items; of several stages, that of the highest one, on all items that have no fee of their own and have not borne it before.</summary>
    Demand,
}
