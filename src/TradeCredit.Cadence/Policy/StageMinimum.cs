namespace TradeCredit.Cadence;

/// <summary>The least that a stage is worth, for each currency on its own.</summary>
/// <remarks>Both parts must be reached. Equality is by all members.</remarks>
public sealed record StageMinimum
{
    /// <summary>The least amount in its currency; null, or another currency = no such minimum.</summary>
    public Money? Amount { get; init; }

    /// <summary>The least share of everything open in the currency, 0 to 100 %; null = no such minimum.</summary>
    public Percentage? ShareOfOpen { get; init; }

    internal bool IsReachedBy(Int128 demanded, Int128 open, Currency currency) =>
        (Amount is not { } least || least.Currency != currency || demanded >= least.MinorUnits)
        && (ShareOfOpen is not { } share || demanded * share.ToRatio().Denominator >= open * share.ToRatio().Numerator);
}
