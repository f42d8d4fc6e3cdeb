namespace TradeCredit.Terms;

/// <summary>On which day a published reference rate is looked at to find the rate of a day.</summary>
public enum ReferenceDay
{
    /// <summary>On that day itself: every change of the reference is a change of the rate.</summary>
    SameDay = 0,

    /// <summary>On the 1 January or 1 July on or before it: one value for the half-year.</summary>
    FirstOfHalfYear,
}
