namespace TradeCredit;

/// <summary>What happens to a holiday that falls on a weekend.</summary>
public enum WeekendSubstitution
{
    /// <summary>Nothing: the holiday is lost.</summary>
    None = 0,

    /// <summary>The next day that is neither a weekend day nor a holiday is closed instead. Holidays of one weekend get their days in order of date.</summary>
    NextFreeDay,

    /// <summary>From Saturday to the Friday before, from Sunday to the Monday after, whether or not those days are holidays already.</summary>
    NearestWeekday,

    /// <summary>From Sunday to the Monday after; on Saturday the holiday is lost.</summary>
    SundayToMonday,
}
