namespace TradeCredit.Tests.Dates;

/// <summary>Calendars from iCalendar texts.</summary>
public sealed class ICalendarTests
{
    private static readonly CalendarId Id = CalendarId.Of("ICS");
    private static readonly DateInterval Year2026 = new(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31));

    // The form in which gov.uk publishes bank holidays: whole days, the end exclusive.
    private const string Published = """
        BEGIN:VCALENDAR
        VERSION:2.0
        METHOD:PUBLISH
        PRODID:-//uk.gov/GOVUK calendars//EN
        CALSCALE:GREGORIAN
        BEGIN:VEVENT
        DTEND;VALUE=DATE:20260404
        DTSTART;VALUE=DATE:20260403
        SUMMARY:Good Friday
        UID:ca6af7456b0088abad9a69f9f620f5ac-0@gov.uk
        SEQUENCE:0
        DTSTAMP:20250101T000000Z
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20251225
        DTEND;VALUE=DATE:20251227
        SUMMARY:Christmas\, two days
        END:VEVENT
        END:VCALENDAR

        """;

    [Fact]
    public void FromICalendar_PublishedDays_AreTheHolidays()
    {
        var coverage = new DateInterval(new LocalDate(2025, 1, 1), new LocalDate(2026, 12, 31));
        var calendar = BusinessCalendar.FromICalendar(Id, coverage, WeekendRule.SaturdaySunday, Published.ReplaceLineEndings("\r\n")).Value;
        Assert.Equal("2026-04-03 Holiday (Good Friday)", calendar.DayOf(new LocalDate(2026, 4, 3)).Value.ToString());
        Assert.Equal("2025-12-26 Holiday (Christmas, two days)", calendar.DayOf(new LocalDate(2025, 12, 26)).Value.ToString());
        Assert.True(calendar.IsBusinessDay(new LocalDate(2026, 4, 6)).Value);
        Assert.Equal(coverage, calendar.Coverage);
    }

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20260501", "05-01")]
    [InlineData("DTSTART:20260501", "05-01")]
    [InlineData("dtstart;value=date:20260501", "05-01")]
    [InlineData("DTSTART;X-NOTE=\"a:b;c\";VALUE=DATE:20260501", "05-01")]
    [InlineData("DTSTART;VALUE=DATE:20260501\nDTEND;VALUE=DATE:20260504", "05-01 05-02 05-03")]
    [InlineData("DTSTART;VALUE=DATE:20260501\nDURATION:P3D", "05-01 05-02 05-03")]
    [InlineData("DTSTART;VALUE=DATE:20260501\nDURATION:P1W", "05-01 05-02 05-03 05-04 05-05 05-06 05-07")]
    [InlineData("DTSTART;VALUE=DATE:20251230\nDTEND;VALUE=DATE:20260103", "01-01 01-02")]
    [InlineData("DTSTART;VALUE=DATE:20261230\nDTEND;VALUE=DATE:20270103", "12-30 12-31")]
    [InlineData("DTSTART;VALUE=DATE:20260501\nRDATE;VALUE=DATE:20260701,20260801", "05-01 07-01 08-01")]
    [InlineData("DTSTART;VALUE=DATE:20260501\nRDATE;VALUE=DATE:20260701,20260801\nEXDATE;VALUE=DATE:20260501,20260801", "07-01")]
    [InlineData("DTSTART;VALUE=DATE:20260501\nSTATUS:CONFIRMED\nTRANSP:TRANSPARENT\nX-MICROSOFT-CDO-BUSYSTATUS:FREE", "05-01")]
    [InlineData("DTSTART;VALUE=DATE:20260501\nSUMMARY:folded\n  line\nDESCRIPTION:x", "05-01")]
    [InlineData("DTSTART;VALUE=DATE:20260501\nBEGIN:VALARM\nTRIGGER:-PT15M\nACTION:DISPLAY\nEND:VALARM", "05-01")]
    public void Events_GiveTheirDays(string lines, string expected) => Assert.Equal(expected, Closed(lines));

    // Occurrences of 2026; each rule begins in an earlier year where it matters.
    [Theory]
    [InlineData("20000101", "FREQ=YEARLY", "01-01")]
    [InlineData("20000101", "FREQ=YEARLY;WKST=SU", "01-01")]
    [InlineData("20000229", "FREQ=YEARLY", "")]
    [InlineData("20000101", "FREQ=YEARLY;INTERVAL=2", "01-01")]
    [InlineData("20010101", "FREQ=YEARLY;INTERVAL=2", "")]
    [InlineData("20240101", "FREQ=YEARLY;COUNT=2", "")]
    [InlineData("20240101", "FREQ=YEARLY;COUNT=3", "01-01")]
    [InlineData("20000101", "FREQ=YEARLY;UNTIL=20251231", "")]
    [InlineData("20000101", "FREQ=YEARLY;UNTIL=20260101", "01-01")]
    [InlineData("20000501", "FREQ=YEARLY;BYMONTH=5;BYDAY=1MO", "05-04")]
    [InlineData("20000529", "FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO", "05-25")]
    [InlineData("20001123", "FREQ=YEARLY;BYMONTH=11;BYDAY=+4TH", "11-26")]
    [InlineData("20001107", "FREQ=YEARLY;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "11-03")]
    [InlineData("20001231", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1", "12-31")]
    [InlineData("20001225", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25,26", "12-25 12-26")]
    [InlineData("20000102", "FREQ=YEARLY;BYMONTHDAY=2;BYMONTH=1,7", "01-02 07-02")]
    [InlineData("20000131", "FREQ=YEARLY;BYMONTH=1,2,3", "01-31 03-31")]
    [InlineData("20000103", "FREQ=YEARLY;BYDAY=1MO", "01-05")]
    [InlineData("20001225", "FREQ=YEARLY;BYDAY=-1MO", "12-28")]
    [InlineData("20000508", "FREQ=YEARLY;BYDAY=19MO", "05-11")]
    [InlineData("20000513", "freq=yearly;bymonth=5;byday=SA", "05-02 05-09 05-16 05-23 05-30")]
    [InlineData("20001013", "FREQ=YEARLY;BYMONTHDAY=13;BYDAY=FR", "02-13 03-13 11-13")]
    [InlineData("20260701", "FREQ=YEARLY;BYMONTHDAY=1;COUNT=3", "07-01 08-01 09-01")]
    public void YearlyRules_FallOnTheirDays(string start, string rule, string expected) =>
        Assert.Equal(expected, Closed($"DTSTART;VALUE=DATE:{start}\nRRULE:{rule}\nRDATE;VALUE=DATE:20261111").Replace("11-11", "", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Trim());

    [Fact]
    public void YearlyRule_OfSeveralDays_ClosesThemAll() =>
        Assert.Equal("12-24 12-25 12-26", Closed("DTSTART;VALUE=DATE:20001224\nDTEND;VALUE=DATE:20001227\nRRULE:FREQ=YEARLY"));

    [Theory]
    [InlineData("RRULE:FREQ=MONTHLY")]
    [InlineData("RRULE:FREQ=WEEKLY;BYDAY=MO")]
    [InlineData("RRULE:FREQ=YEARLY;BYSETPOS=1;BYDAY=MO")]
    [InlineData("RRULE:FREQ=YEARLY;BYWEEKNO=20")]
    [InlineData("RRULE:FREQ=YEARLY;BYYEARDAY=100")]
    [InlineData("RRULE:FREQ=YEARLY;UNTIL=20301231T000000Z")]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTHDAY=1;BYDAY=1FR")]
    [InlineData("RDATE;VALUE=PERIOD:20260101T000000Z/P1D")]
    [InlineData("RDATE:20260101T000000Z")]
    [InlineData("EXDATE;TZID=Europe/London:20260101T000000")]
    [InlineData("EXRULE:FREQ=YEARLY")]
    [InlineData("RECURRENCE-ID;VALUE=DATE:20260501")]
    [InlineData("DTEND:20260502T000000Z")]
    [InlineData("DURATION:PT24H")]
    [InlineData("DURATION:-P1D")]
    [InlineData("DURATION:P0D")]
    [InlineData("STATUS:TENTATIVE")]
    [InlineData("SOMETHING-NEW:1")]
    [InlineData("BEGIN:VTODO")]
    public void WhatCannotBeRead_Fails_WithItsLine(string line) => Fails("core.icalendar-unsupported", line);

    [Theory]
    [InlineData("RRULE:INTERVAL=1")]
    [InlineData("RRULE:FREQ=YEARLY;FREQ=YEARLY")]
    [InlineData("RRULE:FREQ=YEARLY;INTERVAL=0")]
    [InlineData("RRULE:FREQ=YEARLY;COUNT=0")]
    [InlineData("RRULE:FREQ=YEARLY;COUNT=2;UNTIL=20300501")]
    [InlineData("RRULE:FREQ=YEARLY;UNTIL=20301301")]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=13")]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTHDAY=0")]
    [InlineData("RRULE:FREQ=YEARLY;BYDAY=0MO")]
    [InlineData("RRULE:FREQ=YEARLY;BYDAY=XX")]
    [InlineData("RRULE:FREQ=YEARLY;BYDAY")]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=6;BYDAY=1MO")]
    [InlineData("RRULE:FREQ=YEARLY;UNTIL=20260430")]
    [InlineData("RDATE;VALUE=DATE:20260231")]
    [InlineData("DTSTART;VALUE=DATE:20260502")]
    [InlineData("no colon here")]
    [InlineData(":no name")]
    [InlineData("NAME;PARAMETER:1")]
    [InlineData("END:VCALENDAR")]
    public void WhatBreaksTheFormat_Fails_WithItsLine(string line) => Fails("core.icalendar-malformed", line);

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20260501\nDTEND;VALUE=DATE:20260501", "line 4", "DTSTART;VALUE=DATE:20260501")]
    [InlineData("DTSTART;VALUE=DATE:20260501\nDTEND;VALUE=DATE:20260502\nDURATION:P1D", "line 4", "DTSTART;VALUE=DATE:20260501")]
    [InlineData("SUMMARY:no start", "line 3", "BEGIN:VEVENT")]
    public void EventThatContradictsItself_Fails(string lines, string path, string value)
    {
        var failure = Read(Text(lines), Year2026).Failure;
        Assert.Equal(("core.icalendar-malformed", path, value), (failure?.Code, failure?.Path, failure?.Value));
    }

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20260501\nRRULE:FREQ=YEARLY\nRRULE:FREQ=YEARLY")]
    [InlineData("DTSTART:20260501T120000Z")]
    [InlineData("DTSTART;VALUE=DATE-TIME:20260501")]
    public void OtherEvents_Fail(string lines) => Assert.False(Read(Text(lines), Year2026).IsSuccess);

    [Theory]
    [InlineData("", "core.icalendar-year-missing")]
    [InlineData("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR", "core.icalendar-year-missing")]
    [InlineData("BEGIN:VCALENDAR\nVERSION:1.0\nEND:VCALENDAR", "core.icalendar-unsupported")]
    [InlineData("BEGIN:VCALENDAR\nMETHOD:CANCEL\nEND:VCALENDAR", "core.icalendar-unsupported")]
    [InlineData("BEGIN:VCALENDAR\nCALSCALE:HEBREW\nEND:VCALENDAR", "core.icalendar-unsupported")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101\n", "core.icalendar-malformed")]
    [InlineData("<html>", "core.icalendar-malformed")]
    [InlineData("DTSTART:20260101", "core.icalendar-malformed")]
    [InlineData("BEGIN:VEVENT\nEND:VEVENT", "core.icalendar-unsupported")]
    public void TextThatIsNoCalendarOfTheYear_Fails(string text, string code) => Assert.Equal(code, Read(text, Year2026).Failure?.Code);

    [Fact]
    public void YearWithoutAnyEvent_Fails_InsteadOfHavingNoHolidays()
    {
        var failure = Read(Text("DTSTART;VALUE=DATE:20260501"), new DateInterval(new LocalDate(2026, 1, 1), new LocalDate(2027, 1, 31))).Failure;
        Assert.Equal(("core.icalendar-year-missing", FailureReason.Missing, "2027"), (failure?.Code, failure?.Reason, failure?.Value));
        Assert.True(Read(Text("DTSTART;VALUE=DATE:20260501"), new DateInterval(new LocalDate(2026, 6, 1), new LocalDate(2026, 12, 31))).IsSuccess);
    }

    [Fact]
    public void CancelledEvent_IsNoHoliday() =>
        Assert.Equal("11-11", Closed("DTSTART;VALUE=DATE:20260501\nSTATUS:CANCELLED\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261111"));

    [Fact]
    public void TimeZones_AreSkipped() => Assert.True(Read(
        "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Europe/London\nBEGIN:DAYLIGHT\nDTSTART:19700329T010000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\nEND:VTIMEZONE\nBEGIN:VEVENT\nDTSTART:20260501\nEND:VEVENT\nEND:VCALENDAR", Year2026).IsSuccess);

    private static void Fails(string code, string line)
    {
        var failure = Read(Text($"DTSTART;VALUE=DATE:20260501\n{line}"), Year2026).Failure;
        Assert.Equal((code, "line 5", line), (failure?.Code, failure?.Path, failure?.Value));
    }

    private static Result<BusinessCalendar> Read(string text, DateInterval coverage) => BusinessCalendar.FromICalendar(Id, coverage, WeekendRule.None, text);

    // The event's lines begin on line 4.
    private static string Text(string lines) => $"BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n";

    private static string Closed(string lines)
    {
        var calendar = Read(Text(lines), Year2026).Value;
        return string.Join(' ', Year2026.Where(d => !calendar.IsBusinessDay(d).Value).Select(d => Iso.Text(d)[5..]));
    }
}
