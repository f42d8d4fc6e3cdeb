using FsCheck;
using FsCheck.Fluent;

namespace TradeCredit.Tests.Dates;

public sealed class PeriodRuleTests
{
    private static readonly BusinessCalendar Germany = BusinessCalendars.BuiltIn.Find(CalendarId.Of("DE")).Value;
    private static readonly BusinessCalendar England = BusinessCalendars.BuiltIn.Find(CalendarId.Of("GB-ENG")).Value;

    // BGB 188(2), (3): the day with the number of the event day; if it is missing, the last day of the month.
    [Theory]
    [InlineData("2026-01-31", "1m", "2026-02-28")]
    [InlineData("2024-01-31", "1m", "2024-02-29")]
    [InlineData("2026-02-28", "1m", "2026-03-28")]
    [InlineData("2024-02-29", "1y", "2025-02-28")]
    [InlineData("2026-03-04", "1w", "2026-03-11")]
    [InlineData("2026-03-04", "14d", "2026-03-18")]
    [InlineData("2026-03-04", "0d", "2026-03-04")]
    public void Count_EventExcluded_EndsOnTheSameNumber(string date, string length, string last)
    {
        var period = PeriodRule.GermanCivilCode.Count(Date(date), PeriodLength.Parse(length), Germany).Value;
        Assert.Equal((Date(date).PlusDays(1), Date(last)), (period.FirstDay, period.LastDayUnadjusted));
    }

    // BGB 187(2), 188(2): the day before the one with that number; if the number is missing, the last day of the month.
    [Theory]
    [InlineData("2026-03-01", "1m", "2026-03-31")]
    [InlineData("2026-01-01", "1y", "2026-12-31")]
    [InlineData("2026-01-29", "1m", "2026-02-28")]
    [InlineData("2024-01-29", "1m", "2024-02-28")]
    [InlineData("2024-01-30", "1m", "2024-02-29")]
    [InlineData("2026-01-30", "1m", "2026-02-28")]
    [InlineData("2026-01-31", "1m", "2026-02-28")]
    [InlineData("2026-05-04", "1w", "2026-05-10")]
    [InlineData("2026-05-01", "30d", "2026-05-30")]
    public void Count_BeginningWithTheDay_CountsIt(string date, string length, string last)
    {
        var period = PeriodRule.GermanCivilCodeFromDayStart.Count(Date(date), PeriodLength.Parse(length), Germany).Value;
        Assert.Equal((Date(date), Date(last)), (period.FirstDay, period.LastDayUnadjusted));
    }

    [Fact]
    public void Count_HolidayAtTheEnd_MovesTheLastDayOnly()
    {
        // Two weeks from 19 March 2026 end on Maundy Thursday, one day later on Good Friday.
        Assert.Equal(new LocalDate(2026, 4, 2), PeriodRule.GermanCivilCode.Count(new LocalDate(2026, 3, 19), PeriodLength.OfWeeks(2), Germany).Value.LastDay);
        var moved = PeriodRule.GermanCivilCode.Count(new LocalDate(2026, 3, 20), PeriodLength.OfWeeks(2), Germany).Value;
        Assert.Equal((new LocalDate(2026, 4, 3), new LocalDate(2026, 4, 7), new LocalDate(2026, 4, 8)), (moved.LastDayUnadjusted, moved.LastDay, moved.FirstDayAfter));
        Assert.Equal(new LocalDate(2026, 4, 3), PeriodRule.EventExcluded.Count(new LocalDate(2026, 3, 20), PeriodLength.OfWeeks(2)).Value.LastDay);
    }

    // A claim of 2 January 2007 could last be sued for on 31 December 2010; one of 2008 on 2 January 2012, since 31 December 2011 was a Saturday.
    [Theory]
    [InlineData("2007-01-02", "2010-12-31")]
    [InlineData("2008-12-31", "2012-01-02")]
    public void GermanLimitation_RunsFromTheEndOfTheYear(string arose, string lastGoodDay) =>
        Assert.Equal(Date(lastGoodDay), PeriodRule.GermanLimitation.Count(Date(arose), calendar: Germany).Value.LastDay);

    // Regulation 1182/71 art. 3(4) and (5): two days from a Friday end on Monday at first, with only one working day; so on Tuesday.
    [Theory]
    [InlineData("2026-01-09", 1, "2026-01-12")]
    [InlineData("2026-01-09", 2, "2026-01-13")]
    [InlineData("2026-01-09", 3, "2026-01-13")]
    [InlineData("2026-01-12", 2, "2026-01-14")]
    [InlineData("2026-04-02", 4, "2026-04-08")]
    public void EuropeanUnion_TwoWorkingDaysAtLeast(string date, int days, string last) =>
        Assert.Equal(Date(last), PeriodRule.EuropeanUnion.Count(Date(date), PeriodLength.OfDays(days), Germany).Value.LastDay);

    // The Act's own 30 days begin with the day of performance: performed on 1 May, the last of them is 30 May and interest runs from the next day.
    [Fact]
    public void BeginningWithEvent_ThirtyDaysAreTheDefault()
    {
        var period = PeriodRule.BeginningWithEvent.Count(new LocalDate(2026, 5, 1)).Value;
        Assert.Equal((new LocalDate(2026, 5, 1), new LocalDate(2026, 5, 30), new LocalDate(2026, 5, 31)), (period.FirstDay, period.LastDay, period.FirstDayAfter));
    }

    [Theory]
    [InlineData("2025-10-20", 3, "2025-10-14")]
    [InlineData("2025-10-20", 5, "2025-10-12")]
    [InlineData("2023-03-14", 5, "2023-03-06")]
    [InlineData("2025-10-20", 6, "2025-10-13")]
    [InlineData("2026-04-07", 1, "2026-04-01")]
    [InlineData("2025-10-20", 0, "2025-10-19")]
    public void EnglishClearDays_Before_LeaveTheDaysFree(string hearing, int days, string lastDay) =>
        Assert.Equal(Date(lastDay), PeriodRule.EnglishClearDays.CountBack(Date(hearing), PeriodLength.OfDays(days), England).Value.LastDayBefore);

    [Theory]
    [InlineData("2026-04-02", 1, "2026-04-08")]
    [InlineData("2017-10-01", 28, "2017-10-30")]
    public void EnglishClearDays_After_LeaveTheDaysFree(string start, int days, string firstDay) =>
        Assert.Equal(Date(firstDay), PeriodRule.EnglishClearDays.Count(Date(start), PeriodLength.OfDays(days), England).Value.FirstDayAfter);

    // Economie.gouv.fr: both readings of "45 jours fin de mois" for an invoice of 15 January.
    [Fact]
    public void EndOfMonth_TheOrderMatters()
    {
        Assert.Equal(new LocalDate(2023, 3, 31), PeriodRule.DaysThenMonthEnd.Count(new LocalDate(2023, 1, 15), PeriodLength.OfDays(45)).Value.LastDay);
        Assert.Equal(new LocalDate(2023, 3, 17), PeriodRule.MonthEndThenDays.Count(new LocalDate(2023, 1, 15), PeriodLength.OfDays(45)).Value.LastDay);
    }

    [Theory]
    [InlineData(null, "2024-01-25")]
    [InlineData("10d", "2024-01-20")]
    [InlineData("45d", "2024-02-24")]
    [InlineData("60d", "2024-02-24")]
    [InlineData("1m", "2024-02-10")]
    [InlineData("2m", "2024-02-24")]
    public void Maximum_CapsWhateverWasAgreed(string? agreed, string last) =>
        Assert.Equal(Date(last), PeriodRule.IndianSmallSupplier.Count(new LocalDate(2024, 1, 10), agreed is null ? null : PeriodLength.Parse(agreed)).Value.LastDay);

    [Fact]
    public void Count_WithoutWhatItNeeds_Fails()
    {
        var date = new LocalDate(2026, 1, 1);
        Assert.Equal("core.period-length-missing", PeriodRule.EventExcluded.Count(date).Failure?.Code);
        Assert.Equal("core.period-calendar-missing", PeriodRule.GermanCivilCode.Count(date, PeriodLength.OfDays(1)).Failure?.Code);
        Assert.Equal("core.period-calendar-missing", PeriodRule.EnglishClearDays.CountBack(date, PeriodLength.OfDays(5)).Failure?.Code);
        Assert.True(PeriodRule.EnglishClearDays.CountBack(date, PeriodLength.OfDays(6)).IsSuccess);
        Assert.Equal("core.period-calendar-missing", PeriodRule.EventExcluded.Count(date, PeriodLength.OfBusinessDays(3)).Failure?.Code);
        Assert.Equal("core.calendar-not-covered", PeriodRule.GermanCivilCode.Count(new LocalDate(1990, 1, 1), PeriodLength.OfDays(1), Germany).Failure?.Code);
        Assert.Equal("core.calendar-not-covered", PeriodRule.EuropeanUnion.Count(new LocalDate(2099, 12, 29), PeriodLength.OfDays(4), Germany).Failure?.Code);
    }

    [Fact]
    public void BusinessDays_AreCountedInEitherDirection()
    {
        var period = PeriodRule.EventExcluded.Count(new LocalDate(2026, 4, 2), PeriodLength.OfBusinessDays(2), Germany).Value;
        Assert.Equal("2026-04-03..2026-04-08", period.ToString());
        Assert.Equal("2026-05-04..2026-05-05", PeriodRule.BeginningWithEvent.Count(new LocalDate(2026, 5, 4), PeriodLength.OfBusinessDays(2), Germany).Value.ToString());
        Assert.Equal("2026-03-31..2026-04-06", PeriodRule.EventExcluded.CountBack(new LocalDate(2026, 4, 7), PeriodLength.OfBusinessDays(3), Germany).Value.ToString());
    }

    [Fact]
    public void CountBack_MirrorsCounting()
    {
        // Three months before 31 May begin on the last day of February.
        Assert.Equal("2026-02-28..2026-05-30", PeriodRule.GermanCivilCode.CountBack(new LocalDate(2026, 5, 31), PeriodLength.OfMonths(3)).Value.ToString());
        Check.That(DateArbitraries.Dates, Arb.From(Gen.Choose(0, 500)), (date, n) =>
        {
            var forward = PeriodRule.EventExcluded.Count(date, PeriodLength.OfDays(n)).Value;
            return PeriodRule.EventExcluded.CountBack(forward.FirstDayAfter, PeriodLength.OfDays(n)).Value.FirstDay == forward.FirstDay;
        });
    }

    [Fact]
    public void LastDay_GrowsWithTheLength_AndTheDayAfterIsTooLate() => Check.That(DateArbitraries.Dates, Arb.From(Gen.Choose(0, 500)), (date, n) =>
    {
        var period = PeriodRule.EventExcluded.Count(date, PeriodLength.OfDays(n)).Value;
        return PeriodRule.EventExcluded.Count(date, PeriodLength.OfDays(n + 1)).Value.LastDay > period.LastDay
            && period.FirstDayAfter == period.LastDay.PlusDays(1) && period.LastDayBefore == date
            && Period.DaysBetween(period.FirstDay, period.FirstDayAfter) == n;
    });

    [Fact]
    public void CountedPeriod_DaysOutOfOrder_Throw()
    {
        var day = new LocalDate(2026, 1, 10);
        Assert.Equal(day, new CountedPeriod(day.PlusDays(1), day, day).LastDayBefore);
        Assert.Throws<ArgumentException>(() => new CountedPeriod(day, day.PlusDays(-2), day));
        Assert.Throws<ArgumentException>(() => new CountedPeriod(day, day.PlusDays(2), day.PlusDays(1)));
    }

    [Fact]
    public void Rules_AreNamedOnce_AndVariantsAreRecords()
    {
        Assert.Equal(PeriodRule.All.Length, PeriodRule.All.Select(r => r.Id).Distinct().Count());
        Assert.All(PeriodRule.All, r => Assert.NotEmpty(r.Source.Title));
        var kept = PeriodRule.GermanCivilCode with { AtEnd = HolidayAtEnd.Keep };
        Assert.NotEqual(PeriodRule.GermanCivilCode, kept);
        Assert.Equal(new LocalDate(2026, 4, 3), kept.Count(new LocalDate(2026, 3, 20), PeriodLength.OfWeeks(2)).Value.LastDay);
        Assert.Throws<ArgumentOutOfRangeException>(() => kept with { Start = (PeriodStart)9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => kept with { MonthEnd = (MonthEndStep)9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => kept with { AtEnd = (HolidayAtEnd)9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => kept with { ShortPeriodDays = -1 });
        Assert.Throws<ArgumentException>(() => new PeriodRule("", kept.Source));
    }

    [Theory]
    [InlineData("14d")]
    [InlineData("3w")]
    [InlineData("2m")]
    [InlineData("100000y")]
    [InlineData("0b")]
    public void PeriodLength_TextRoundTrips(string text) => Assert.Equal(text, PeriodLength.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("-1d")]
    [InlineData("1D")]
    [InlineData("1.5d")]
    [InlineData("100001d")]
    [InlineData("1")]
    public void PeriodLength_OtherText_IsRefused(string text) => Assert.Throws<FormatException>(() => PeriodLength.Parse(text));

    [Fact]
    public void PeriodLength_Values()
    {
        Assert.Equal(PeriodLength.OfDays(0), default);
        Assert.NotEqual(PeriodLength.OfMonths(12), PeriodLength.OfYears(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PeriodLength.OfDays(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PeriodLength.Of(1, (PeriodUnit)9));
    }

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
