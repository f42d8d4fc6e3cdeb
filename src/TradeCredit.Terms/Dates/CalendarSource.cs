namespace TradeCredit.Terms;

/// <summary>Where steps find their calendars. Joining calendars costs much more than asking one, so whoever applies a rule to many dates keeps what was found.</summary>
internal readonly struct CalendarSource
{
    private readonly BusinessCalendars _calendars;
    private readonly Dictionary<CalendarId, BusinessCalendar>? _kept;

    private CalendarSource(BusinessCalendars calendars, Dictionary<CalendarId, BusinessCalendar>? kept)
    {
        _calendars = calendars;
        _kept = kept;
    }

    /// <summary>For one date.</summary>
    public static CalendarSource Of(BusinessCalendars calendars) => new(calendars, null);

    /// <summary>For many dates, on one thread.</summary>
    public static CalendarSource Keeping(BusinessCalendars calendars) => new(calendars, []);

    public Result<BusinessCalendar> Find(CalendarId id)
    {
        if (_kept is null) return _calendars.Find(id);
        if (_kept.TryGetValue(id, out var kept)) return kept;
        if (!_calendars.Find(id).TryGet(out var found, out var failure)) return failure;
        _kept.Add(id, found);
        return found;
    }
}
