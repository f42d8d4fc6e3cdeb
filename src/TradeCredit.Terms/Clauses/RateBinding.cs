namespace TradeCredit.Terms;

/// <summary>How a published reference rate becomes the rate of a delay. Fixed rates know no difference.</summary>
public enum RateBinding
{
    /// <summary>The rate follows the reference through the delay.</summary>
    Floating = 0,

    /// <summary>One rate for the whole delay: that of the first day of interest.</summary>
    FixedAtStart,

    /// <summary>One rate for the whole delay: that of the day of payment.</summary>
    FixedAtPayment,

    /// <summary>One rate for each compounding period: that of its last day.</summary>
    AtEachRest,
}
