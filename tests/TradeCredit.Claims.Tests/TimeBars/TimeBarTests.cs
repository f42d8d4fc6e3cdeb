using FsCheck;
using FsCheck.Fluent;

namespace TradeCredit.Claims.Tests;

/// <summary>Counting of time limits, and what stops or extends them.</summary>
public sealed class TimeBarTests
{
    private static readonly LocalDate Start = new(2026, 3, 2);

    private static readonly BusinessCalendar Easter = BusinessCalendar.Of(
        CalendarId.Of("CASE"), new DateInterval(new LocalDate(2020, 1, 1), new LocalDate(2035, 12, 31)), WeekendRule.SaturdaySunday, [new LocalDate(2026, 4, 3), new LocalDate(2026, 4, 6)]);

    [Fact]
    public void EveryRule_NamesItsSource_AndALaterAct_IsNeverInTimeAgain() => Assert.All(
        CarriageRegime.All.SelectMany(r => CarriageRules.BuiltIn.TimeBarsOf(r)).Append(TimeBarRule.CisgCutOff).Append(TimeBarRule.LimitationConvention).Append(TimeBarRule.ChinaCargoInsurance),
        rule =>
        {
            Assert.NotEmpty(rule.Source.Title);
            var deadline = rule.Deadline(Start, Easter).Value;
            Assert.True(rule.Check(Start, deadline, Easter).Value.IsOnTime);
            Assert.False(rule.Check(Start, deadline.PlusDays(1), Easter).Value.IsOnTime);
        });

    [Fact]
    public void Deadline_ALaterStart_NeverEndsEarlier() => Check.That(Arb.From(Gen.Choose(0, 2000), n => n > 0 ? [n / 2] : []), Arb.From(Gen.Elements(CarriageRegime.All.SelectMany(r => CarriageRules.BuiltIn.TimeBarsOf(r)))), (days, rule) =>
        rule.Deadline(Start.PlusDays(days), Easter).Value <= rule.Deadline(Start.PlusDays(days + 1), Easter).Value);

    [Fact]
    public void Cmr_HiddenDamage_SaturdaysCountSundaysAndHolidaysDoNot()
    {
        // From Thursday 2 April: not Good Friday 3, Saturday 4 is day 1, not Sunday 5, not Easter Monday 6, Tuesday 7 is day 2.
        var rule = CarriageRules.BuiltIn.TimeBar(CarriageRegime.Cmr, TimeBarClock.NoticeHidden).Value;

        Assert.Equal(new LocalDate(2026, 4, 13), rule.Deadline(new LocalDate(2026, 4, 2), Easter).Value);
    }

    [Fact]
    public void Suspension_AddsTheDaysFromClaimToRejection_ButNotAfterTheEnd()
    {
        var suit = CarriageRules.BuiltIn.TimeBar(CarriageRegime.Cmr, TimeBarClock.Suit).Value.Check(Start, null).Value;

        Assert.Equal(Start.PlusYears(1).PlusDays(40), suit.SuspendedBetween(Start.PlusDays(10), Start.PlusDays(50)).Deadline);
        Assert.Equal(suit.Deadline, suit.SuspendedBetween(suit.Deadline.PlusDays(1), suit.Deadline.PlusDays(9)).Deadline);
    }

    [Fact]
    public void Extension_NeverShortens() => Assert.Throws<ArgumentOutOfRangeException>(() => TimeBarRule.CisgCutOff.Check(Start, null).Value.ExtendedTo(Start));

    [Fact]
    public void Check_HolidaysAreNeededAndMissing_FailsAndDoesNotGuess() => Assert.Equal(
        "claims.calendar-missing", CarriageRules.BuiltIn.TimeBar(CarriageRegime.Hamburg, TimeBarClock.NoticeApparent).Value.Check(Start, Start).Match(static b => b.ToString(), static f => f.Code));

    [Fact]
    public void Check_OutsideTheCalendar_FailsAndDoesNotGuess() =>
        Assert.False(CarriageRules.BuiltIn.TimeBar(CarriageRegime.Hamburg, TimeBarClock.NoticeApparent).Value.Check(new LocalDate(2036, 1, 1), null, Easter).IsSuccess);
}
