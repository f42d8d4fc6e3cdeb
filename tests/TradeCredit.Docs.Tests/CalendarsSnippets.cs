namespace TradeCredit.Docs.Tests;

/// <summary>The examples of docs/calendars.md.</summary>
public sealed class CalendarsSnippets
{
    [Fact]
    public void Ask()
    {
        #region calendars-ask
        BusinessCalendar target = BusinessCalendars.BuiltIn.Find(CalendarId.Of("TARGET")).Value;
        var maundyThursday = new LocalDate(2026, 4, 2);

        var open = target.IsBusinessDay(maundyThursday).Value;                           // true
        var next = target.AddBusinessDays(maundyThursday, 1).Value;                      // 2026-04-07, after Good Friday, a weekend and Easter Monday
        var days = target.CountBusinessDays(maundyThursday, new LocalDate(2026, 4, 9));  // 3: 2, 7 and 8 April; the end does not count
        var due = target.Adjust(new LocalDate(2026, 5, 31), BusinessDayConvention.ModifiedFollowing).Value;   // 2026-05-29: June is another month
        #endregion
        Assert.True(open);
        Assert.Equal(new LocalDate(2026, 4, 7), next);
        Assert.Equal(3, days.Value);
        Assert.Equal(new LocalDate(2026, 5, 29), due);
    }

    [Fact]
    public void NotCovered()
    {
        #region calendars-not-covered
        var calendar = BusinessCalendar.Of(
            CalendarId.Of("PLANT-1"),
            new DateInterval(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31)),
            WeekendRule.SaturdaySunday,
            new LocalDate(2026, 5, 1), new LocalDate(2026, 12, 25));

        Result<LocalDate> answer = calendar.AddBusinessDays(new LocalDate(2026, 12, 30), 5);
        // core.calendar-not-covered: The calendar PLANT-1 knows 2026-01-01..2026-12-31 and ends before the business day that is looked for ...
        #endregion
        Assert.Equal("core.calendar-not-covered", answer.Failure?.Code);
        Assert.StartsWith("The calendar PLANT-1 knows 2026-01-01..2026-12-31 and ends before the business day that is looked for", answer.Failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Union()
    {
        #region calendars-union
        // A payment that must reach a bank in London through TARGET: both must be open.
        var both = BusinessCalendars.BuiltIn.Find(CalendarId.Of("TARGET+GB-ENG")).Value;

        var labourDay = both.DayOf(new LocalDate(2026, 5, 1)).Value;   // 2026-05-01 Holiday (TARGET: Labour Day)
        var earlyMay = both.DayOf(new LocalDate(2026, 5, 4)).Value;    // 2026-05-04 Holiday (GB-ENG: Early May bank holiday)
        #endregion
        Assert.Equal("2026-05-01 Holiday (TARGET: Labour Day)", labourDay.ToString());
        Assert.Equal("2026-05-04 Holiday (GB-ENG: Early May bank holiday)", earlyMay.ToString());
    }

    [Fact]
    public void Rules()
    {
        #region calendars-rules
        var bavaria = BusinessCalendars.BuiltIn.Find(CalendarId.Of("DE")).Value
            .WithId(CalendarId.Of("DE-BY"))
            .WithHolidays(new Holiday(new LocalDate(2026, 1, 6), "Heilige Drei Könige"), new Holiday(new LocalDate(2026, 6, 4), "Fronleichnam"));

        // Or all from rules: fixed days, n-th weekdays, days from Easter, each with its years and what a weekend does to it.
        var own = BusinessCalendar.FromRules(
            CalendarId.Of("HQ"),
            new DateInterval(new LocalDate(2020, 1, 1), new LocalDate(2039, 12, 31)),
            WeekendRule.Parse("Fri+Sat"),
            new HolidayRule("New Year", HolidayDate.Parse("01-01"), WeekendSubstitution.NextFreeDay),
            new HolidayRule("Founders' day", HolidayDate.Parse("05/SU1"), firstYear: 2024),
            new HolidayRule("Closed once", HolidayDate.Parse("2026-09-20")));
        #endregion
        Assert.False(bavaria.IsBusinessDay(new LocalDate(2026, 6, 4)).Value);
        Assert.False(own.IsBusinessDay(new LocalDate(2026, 5, 3)).Value);
        Assert.True(own.IsBusinessDay(new LocalDate(2023, 5, 7)).Value);
        Assert.Equal("2022-01-02 Holiday (New Year (substitute))", own.DayOf(new LocalDate(2022, 1, 2)).Value.ToString());
    }

    [Fact]
    public void ICalendar()
    {
        const string text = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20250825\nRRULE:FREQ=MONTHLY\nSUMMARY:Summer bank holiday\nEND:VEVENT\nEND:VCALENDAR\n";
        var years = new DateInterval(new LocalDate(2025, 1, 1), new LocalDate(2026, 12, 31));
        #region calendars-icalendar
        Result<BusinessCalendar> calendar = BusinessCalendar.FromICalendar(CalendarId.Of("GB-SCT"), years, WeekendRule.SaturdaySunday, text);

        var message = calendar.Match(
            c => $"{c.Id} is complete from {c.Coverage.Start.Year} to {c.Coverage.End.Year}",
            failure => $"{failure.Path}: {failure.Message}");   // line 5: FREQ=MONTHLY is no part of a yearly rule that can be read here.
        #endregion
        Assert.Equal("line 5: FREQ=MONTHLY is no part of a yearly rule that can be read here.", message);
    }

    [Fact]
    public void China()
    {
        LocalDate[] holidaysOf2026 = [new(2026, 1, 1)];
        #region calendars-china
        var year = new DateInterval(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31));
        var china = BusinessCalendar
            .Of(CalendarId.Of("CN"), year, WeekendRule.SaturdaySunday, holidaysOf2026)             // yours: the list of the State Council
            .WithWorkingDays(MakeUpDays.Of(CountryCode.Of("CN"), year).Value);                     // ours: the weekends that are worked

        var sunday = china.DayOf(new LocalDate(2026, 1, 4)).Value;                                 // 2026-01-04 MakeUpDay
        var unknown = MakeUpDays.Of(CountryCode.Of("CN"), new DateInterval(year.Start, new LocalDate(2027, 1, 31)));   // core.make-up-days-not-covered
        #endregion
        Assert.Equal("2026-01-04 MakeUpDay", sunday.ToString());
        Assert.Equal("core.make-up-days-not-covered", unknown.Failure?.Code);
    }

    [Fact]
    public void Periods()
    {
        var germany = BusinessCalendars.BuiltIn.Find(CalendarId.Of("DE")).Value;
        #region calendars-periods
        // Two weeks from a letter of 20 March 2026 end on Good Friday, and so on the Tuesday after Easter.
        var answer = PeriodRule.GermanCivilCode.Count(new LocalDate(2026, 3, 20), PeriodLength.OfWeeks(2), germany).Value;
        var lastGoodDay = answer.LastDay;              // 2026-04-07
        var unadjusted = answer.LastDayUnadjusted;     // 2026-04-03
        var tooLate = answer.FirstDayAfter;            // 2026-04-08

        // "45 days end of month" in its two readings.
        var invoice = new LocalDate(2023, 1, 15);
        var late = PeriodRule.DaysThenMonthEnd.Count(invoice, PeriodLength.OfDays(45)).Value.LastDay;    // 2023-03-31
        var early = PeriodRule.MonthEndThenDays.Count(invoice, PeriodLength.OfDays(45)).Value.LastDay;   // 2023-03-17
        #endregion
        Assert.Equal((new LocalDate(2026, 4, 7), new LocalDate(2026, 4, 3), new LocalDate(2026, 4, 8)), (lastGoodDay, unadjusted, tooLate));
        Assert.Equal((new LocalDate(2023, 3, 31), new LocalDate(2023, 3, 17)), (late, early));
    }

    [Fact]
    public void DayCounts()
    {
        #region calendars-day-counts
        var (start, end) = (new LocalDate(2024, 1, 1), new LocalDate(2025, 1, 1));
        var year = Ratio.Of(500, 1);                                                             // 5 % of 10,000.00

        var fixed365 = year * DayCount.Act365Fixed.Fraction(start, end).Value;                   // x 366/365 = 501.37
        var actual = year * DayCount.ActActIsda.Fraction(start, end).Value;                      // x 1 = 500.00

        var ambiguous = DayCount.Resolve("ACT/365").Failure;                                     // ACT/365F in FpML, Strata; ACT/ACT-ISDA in SWIFT
        DayCount swift = DayCount.Resolve("ACT/365", "SWIFT").Value;                             // ACT/ACT-ISDA
        #endregion
        Assert.Equal(501.37m, fixed365.ToDecimal(2, RoundingMode.HalfUp));
        Assert.Equal(500m, actual.ToDecimal(2, RoundingMode.HalfUp));
        Assert.Equal("core.day-count-ambiguous", ambiguous?.Code);
        Assert.Contains("ACT/365F in FpML, Strata; ACT/ACT-ISDA in SWIFT", ambiguous?.Message, StringComparison.Ordinal);
        Assert.Same(DayCount.ActActIsda, swift);
    }

    [Fact]
    public void MovedDates()
    {
        #region calendars-moved-dates
        var postponed = HolidayMap.Parse("2026-05-01>2026-05-04 2026-12-25>2026-12-28");
        var monday = postponed.Adjust(new LocalDate(2026, 5, 1));       // 2026-05-04

        var closed = BlockedPeriods.Parse("2026-08-01..2026-08-23 12-24..01-01");
        var afterHolidays = closed.Adjust(new LocalDate(2026, 8, 10));  // 2026-08-24
        var newYear = closed.Adjust(new LocalDate(2026, 12, 30));       // 2027-01-02
        #endregion
        Assert.Equal(new LocalDate(2026, 5, 4), monday);
        Assert.Equal((new LocalDate(2026, 8, 24), new LocalDate(2027, 1, 2)), (afterHolidays, newYear));
    }

    [Fact]
    public void Table()
    {
        int[] invoiceDays = [DayNumber.Of(new LocalDate(2026, 3, 5)), DayNumber.Of(new LocalDate(2026, 4, 17))];
        var target = BusinessCalendars.BuiltIn.Find(CalendarId.Of("TARGET")).Value;
        #region calendars-day-table
        var years = new DateInterval(new LocalDate(2020, 1, 1), new LocalDate(2030, 12, 31));
        DayTable due = DayTable.Of(years, date => target.Adjust(date.With(DateAdjusters.EndOfMonth).PlusDays(30), BusinessDayConvention.Following)).Value;

        var dueDays = new int[invoiceDays.Length];
        Result<int> mapped = due.Map(invoiceDays, dueDays);   // 2026-03-05 -> 2026-04-30, 2026-04-17 -> 2026-06-01
        #endregion
        Assert.Equal(2, mapped.Value);
        Assert.Equal([new LocalDate(2026, 4, 30), new LocalDate(2026, 6, 1)], dueDays.Select(DayNumber.ToDate));
    }
}
