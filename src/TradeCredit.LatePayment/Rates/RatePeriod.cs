namespace TradeCredit.LatePayment;

/// <summary>What a rate of interest is for.</summary>
public enum RatePeriod
{
    /// <summary>A year; parts of it by a day count.</summary>
    Year = 0,

    /// <summary>A day; actual days count.</summary>
    Day,
}
