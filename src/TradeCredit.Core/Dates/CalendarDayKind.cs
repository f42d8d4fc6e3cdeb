namespace TradeCredit;

/// <summary>What a day is in a business calendar.</summary>
public enum CalendarDayKind
{
    /// <summary>Open.</summary>
    BusinessDay = 0,

    /// <summary>Closed because of the day of the week.</summary>
    Weekend,

    /// <summary>Closed by a holiday, whatever the day of the week.</summary>
    Holiday,

    /// <summary>Open by an exception: a weekend day or holiday that was declared a working day.</summary>
    MakeUpDay,
}
