using TradeCredit.Testing;

namespace TradeCredit.Tests.Dates;

public sealed class BusinessDayConventionTests
{
    private static readonly BusinessCalendar Calendar = BusinessCalendar.Of(
        CalendarId.Of("TEST"), new DateInterval(new LocalDate(2014, 1, 1), new LocalDate(2014, 12, 31)), WeekendRule.SaturdaySunday, new LocalDate(2014, 7, 14), new LocalDate(2014, 9, 15), new LocalDate(2014, 12, 1));

    // Saturday 12 and Sunday 13 July before a holiday on Monday 14; Sunday 31 August; Saturday 1 November; Sunday 30 November before a holiday on Monday.
    [Theory]
    [InlineData("NoAdjust", "2014-07-12 2014-07-12|2014-07-14 2014-07-14")]
    [InlineData("Following", "2014-07-12 2014-07-15|2014-07-14 2014-07-15|2014-08-31 2014-09-01|2014-11-01 2014-11-03|2014-11-30 2014-12-02|2014-07-15 2014-07-15")]
    [InlineData("ModifiedFollowing", "2014-07-12 2014-07-15|2014-08-31 2014-08-29|2014-11-01 2014-11-03|2014-11-30 2014-11-28|2014-09-13 2014-09-16")]
    [InlineData("ModifiedFollowingBiMonthly", "2014-08-31 2014-08-29|2014-11-01 2014-11-03|2014-11-15 2014-11-14|2014-11-16 2014-11-17|2014-09-13 2014-09-12|2014-09-15 2014-09-12|2014-07-12 2014-07-15")]
    [InlineData("Preceding", "2014-07-12 2014-07-11|2014-07-14 2014-07-11|2014-08-31 2014-08-29|2014-11-01 2014-10-31|2014-07-15 2014-07-15")]
    [InlineData("ModifiedPreceding", "2014-07-14 2014-07-11|2014-11-01 2014-11-03|2014-11-02 2014-11-03|2014-08-31 2014-08-29|2014-12-01 2014-12-02")]
    [InlineData("Nearest", "2014-07-12 2014-07-11|2014-07-13 2014-07-15|2014-07-14 2014-07-15|2014-11-01 2014-10-31|2014-11-02 2014-11-03")]
    public void Adjust_Table(string convention, string cases)
    {
        foreach (var dates in cases.Split('|').Select(c => c.Split(' ')))
            Assert.Equal(Date(dates[1]), Calendar.Adjust(Date(dates[0]), BusinessDayConvention.Of(convention)).Value);
    }

    [Fact]
    public void NoAdjust_AsksTheCalendarNothing() =>
        Assert.Equal(new LocalDate(1900, 1, 1), Calendar.Adjust(new LocalDate(1900, 1, 1), BusinessDayConvention.NoAdjust).Value);

    [Fact]
    public void Adjusted_IsABusinessDay_AndStays() => Check.That(DateArbitraries.Calendars, DateArbitraries.DatesInside, (calendar, date) =>
        BusinessDayConvention.All.Where(c => c != BusinessDayConvention.NoAdjust).All(convention =>
            calendar.Adjust(date, convention).Match(adjusted => calendar.IsBusinessDay(adjusted).Value && calendar.Adjust(adjusted, convention).Value == adjusted, _ => false)));

    [Fact]
    public void FollowingIsNeverEarlier_PrecedingNeverLater_ABusinessDayStays() => Check.That(DateArbitraries.Calendars, DateArbitraries.DatesInside, (calendar, date) =>
        calendar.Adjust(date, BusinessDayConvention.Following).Value >= date
        && calendar.Adjust(date, BusinessDayConvention.Preceding).Value <= date
        && (!calendar.IsBusinessDay(date).Value || BusinessDayConvention.All.All(c => calendar.Adjust(date, c).Value == date)));

    [Fact]
    public void Modified_StaysInTheMonth_IfTheMonthHasABusinessDay() => Check.That(DateArbitraries.Calendars, DateArbitraries.DatesInside, (calendar, date) =>
    {
        var month = new DateInterval(date.With(DateAdjusters.StartOfMonth), date.With(DateAdjusters.EndOfMonth));
        if (calendar.CountBusinessDays(month.Start, month.End.PlusDays(1)).Value == 0) return true;
        return new[] { BusinessDayConvention.ModifiedFollowing, BusinessDayConvention.ModifiedPreceding, BusinessDayConvention.ModifiedFollowingBiMonthly }
            .All(c => month.Contains(calendar.Adjust(date, c).Value) || HalfIsClosed(c));

        // BiMonthly goes back from a closed half even if that leads into the month before.
        bool HalfIsClosed(BusinessDayConvention convention) =>
            convention == BusinessDayConvention.ModifiedFollowingBiMonthly && date.Day <= 15 && calendar.CountBusinessDays(month.Start, date.PlusDays(1)).Value == 0;
    });

    [Fact]
    public void All_HoldsEachOnce_AndOfFindsThem()
    {
        Assert.Equal(["NoAdjust", "Following", "ModifiedFollowing", "ModifiedFollowingBiMonthly", "Preceding", "ModifiedPreceding", "Nearest"], BusinessDayConvention.All.Select(c => c.Name));
        Assert.All(BusinessDayConvention.All, c => Assert.Same(c, BusinessDayConvention.Of(c.Name)));
        Assert.Throws<ArgumentException>(() => BusinessDayConvention.Of("following"));
    }

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
