using static TradeCredit.Settlement.Tests.Arbitraries;

namespace TradeCredit.Settlement.Tests;

public sealed class DeadlineRulesTests
{
    private static readonly BusinessCalendar Banks = BusinessCalendars.BuiltIn.Find(CalendarId.Of("TARGET")).Value;

    [Fact]
    public void From_IsMonotoneInTheEvent() => Check.That(Days, days => DeadlineRules.All.All(rule => rule.From(Start.PlusDays(days), Banks).Value <= rule.From(Start.PlusDays(days + 1), Banks).Value));

    [Fact]
    public void Rules_HaveASourceAndAUniqueId()
    {
        Assert.All(DeadlineRules.All, r => Assert.NotNull(r.Source));
        Assert.Equal(DeadlineRules.All.Length, DeadlineRules.All.Select(r => r.Id).Distinct(StringComparer.Ordinal).Count());
    }

    // 2026-04-03 is Good Friday, 2026-04-06 Easter Monday.
    [Fact]
    public void From_InBankingDays_LeavesHolidaysOut() => Assert.Equal(new LocalDate(2026, 4, 9), DeadlineRules.Find("ucp600-examination").Value.From(new LocalDate(2026, 3, 31), Banks).Value);

    [Fact]
    public void From_WithoutACalendar_IsAFailure() => Assert.Equal("settlement.calendar-missing", DeadlineRules.Find("ucp600-refusal").Value.From(Start).Failure?.Code);

    [Fact]
    public void From_BeyondTheCalendar_IsAFailure() => Assert.Equal("settlement.date-out-of-range", DeadlineRule.After(PeriodLength.OfYears(9_000)).From(Start).Failure?.Code);

    [Fact]
    public void From_OfALastDayThatIsClosed_MovesWhereTheRuleSaysSo()
    {
        // 21 days after 2026-03-20 is Good Friday + 7, an open Friday; after 2026-03-14 it is Saturday 2026-04-04, then Easter.
        Assert.Equal(new LocalDate(2026, 4, 10), DeadlineRules.Find("ucp600-presentation").Value.From(new LocalDate(2026, 3, 20), Banks).Value);
        Assert.Equal(new LocalDate(2026, 4, 7), DeadlineRules.Find("ucp600-presentation").Value.From(new LocalDate(2026, 3, 14), Banks).Value);
    }

    [Fact]
    public void Find_OfARuleWithoutADate_IsStaleWhereADateIsAskedFor() => Assert.Equal("settlement.stale-table", DeadlineRules.Find("un-limitation", Start).Failure?.Code);

    [Fact]
    public void Rule_WithoutSteps_IsRefused() => Assert.Throws<ArgumentException>(() => DeadlineRule.After());
}
