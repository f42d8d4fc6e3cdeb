using FsCheck;
using FsCheck.Fluent;
using static TradeCredit.LatePayment.Tests.Make;

namespace TradeCredit.LatePayment.Tests.Limitation;

/// <summary>Last good day, first barred day, and what moves them.</summary>
public sealed class LimitationTests
{
    private static readonly BusinessCalendar Germany = BusinessCalendars.BuiltIn.Find(CalendarId.Of("DE")).Value;

    private static readonly Arbitrary<LimitationEvent[]> Events = Arb.From(
        Gen.Choose(0, 4_000).SelectMany(day => Gen.Choose(0, 3).SelectMany(kind => Gen.Choose(0, 400).Select(length => Event(On("2015-01-01").PlusDays(day), kind, length)))).ListOf().Select(e => e.ToArray()),
        events => events.Length == 0 ? [] : [events[1..], events[..^1]]);

    private static LimitationRule Rule(string id) => LatePaymentLaw.BuiltIn.Limitation.At(id, On("2024-01-01")).Value.Value;

    private static string Count(string rule, string due, params LimitationEvent[] events) => Rule(rule).Count(On(due), [.. events], Germany).Value.ToString();

    [Theory]
    [InlineData("GB", "2018-03-31", "2018-04-01..2024-03-31")]
    [InlineData("GB", "2016-02-29", "2016-03-01..2022-02-28")]
    [InlineData("NL", "2007-07-01", "2007-07-02..2012-07-01")]
    [InlineData("FR", "2019-05-15", "2019-05-16..2024-05-15")]
    [InlineData("US-UCC", "2019-05-15", "2019-05-16..2023-05-15")]
    [InlineData("CN-INTERNATIONAL-SALE", "2021-05-15", "2021-05-16..2025-05-15")]
    // Three years from the end of the year; 31 December 2011 is a Saturday, 1 January a Sunday and a holiday.
    [InlineData("DE", "2007-01-02", "2008-01-01..2010-12-31")]
    [InlineData("DE", "2008-12-31", "2009-01-01..2012-01-02")]
    public void Count_WithoutEvents(string rule, string due, string expected) => Assert.Equal(expected, Count(rule, due));

    [Fact]
    public void Count_NamesBothDays()
    {
        var period = Rule("NL").Count(On("2007-07-01")).Value;
        Assert.Equal((On("2012-07-01"), On("2012-07-02")), (period.LastGoodDay, period.FirstBarredDay));
        Assert.False(period.IsBarredOn(On("2012-07-01")));
        Assert.True(period.IsBarredOn(On("2012-07-02")));
    }

    [Fact]
    public void Acknowledgement_BeginsThePeriodAnew_NotAtTheEndOfTheYear() =>
        Assert.Equal("2021-06-16..2024-06-17", Count("DE", "2019-05-02", new LimitationEvent.Acknowledgement(On("2021-06-15"))));

    [Fact]
    public void Acknowledgement_BeforeThePeriodBegins_OrAfterItRanOut_ChangesNothing()
    {
        Assert.Equal("2020-01-01..2023-01-02", Count("DE", "2019-05-02", new LimitationEvent.Acknowledgement(On("2019-11-15"))));
        Assert.Equal("2020-01-01..2023-01-02", Count("DE", "2019-05-02", new LimitationEvent.Acknowledgement(On("2023-01-03"))));
        Assert.Equal("2023-01-03..2026-01-02", Count("DE", "2019-05-02", new LimitationEvent.Acknowledgement(On("2023-01-02"))));
    }

    [Fact]
    public void Letter_IsEnoughInTheNetherlands_NotInGermany_AndNotResearchedInEngland()
    {
        var letter = new LimitationEvent.Letter(On("2021-06-15"));
        Assert.Equal("2021-06-16..2026-06-15", Count("NL", "2019-05-02", letter));
        Assert.Equal("2020-01-01..2023-01-02", Count("DE", "2019-05-02", letter));
        var failure = Rule("GB").Count(On("2019-05-02"), [letter]).Failure!;
        Assert.Equal(("late-payment.limitation-event-not-covered", "2021-06-15"), (failure.Code, failure.Value));
        Assert.Equal("2021-06-16..2027-06-15", (Rule("GB") with { Letter = LimitationEffect.Restarts }).Count(On("2019-05-02"), [letter]).Value.ToString());
    }

    [Fact]
    public void Proceedings_StopThePeriod()
    {
        var period = Rule("FR").Count(On("2019-05-15"), [new LimitationEvent.Proceedings(On("2024-05-15"))]).Value;
        Assert.Equal("2019-05-16.. stopped 2024-05-15", period.ToString());
        Assert.Null(period.FirstBarredDay);
        Assert.False(period.IsBarredOn(On("2050-01-01")));
    }

    // 31 days of negotiations are left out, wherever in the period they lie.
    [Fact]
    public void Suspension_IsLeftOut()
    {
        Assert.Equal("2019-05-16..2024-06-15", Count("FR", "2019-05-15", new LimitationEvent.Suspension(On("2022-01-01"), On("2022-01-31"))));
        Assert.Equal("2019-05-16..2024-06-15", Count("FR", "2019-05-15", new LimitationEvent.Suspension(On("2024-05-15"), On("2024-06-14"))));
        Assert.Equal("2019-05-16..2024-05-15", Count("FR", "2019-05-15", new LimitationEvent.Suspension(On("2024-05-16"), On("2024-06-14"))));
        Assert.Equal("2019-05-16..2024-05-20", Count("FR", "2019-05-15", new LimitationEvent.Suspension(On("2019-05-01"), On("2019-05-20"))));
        // Times that overlap count once.
        Assert.Equal("2019-05-16..2024-06-15", Count("FR", "2019-05-15", new LimitationEvent.Suspension(On("2022-01-10"), On("2022-01-31")), new LimitationEvent.Suspension(On("2022-01-01"), On("2022-01-15"))));
    }

    [Fact]
    public void Suspension_ThatRunsOnAfterANewBeginning_IsLeftOutOfTheNewPeriod() =>
        Assert.Equal("2022-01-16..2027-01-31", Count("FR", "2019-05-15", new LimitationEvent.Suspension(On("2022-01-01"), On("2022-01-31")), new LimitationEvent.Acknowledgement(On("2022-01-15"))));

    [Fact]
    public void LongStop_EndsEverything()
    {
        var rule = Rule("UN") with { Acknowledgement = LimitationEffect.Restarts };
        Assert.Equal("2022-01-02..2024-03-31", rule.Count(On("2014-03-31"), [.. new[] { "2017-06-01", "2020-01-01", "2022-01-01" }.Select(d => new LimitationEvent.Acknowledgement(On(d)))]).Value.ToString());
    }

    [Fact]
    public void Count_MovingLastDay_NeedsACalendar() => Assert.Equal("late-payment.calendar-missing", Rule("DE").Count(On("2024-01-01")).Failure!.Code);

    [Fact]
    public void Count_CalendarWithoutTheYear_Fails()
    {
        var calendar = BusinessCalendar.Of(CalendarId.Of("X"), new DateInterval(On("2024-01-01"), On("2026-12-31")), WeekendRule.SaturdaySunday);
        var failure = Rule("DE").Count(On("2024-01-01"), calendar: calendar).Failure!;
        Assert.Equal((FailureReason.OutsideCoveredRange, "2027-12-31"), (failure.Reason, failure.Value));
    }

    [Fact]
    public void WithAgreedLength_WithinWhatLawPermits()
    {
        Assert.Equal("2024-01-02..2026-01-01", Rule("FR").WithAgreedLength(PeriodLength.OfMonths(24)).Value.Count(On("2024-01-01")).Value.ToString());
        Assert.Equal("late-payment.agreed-limitation-not-permitted", Rule("FR").WithAgreedLength(PeriodLength.OfMonths(11)).Failure!.Code);
        Assert.Equal("late-payment.agreed-limitation-not-permitted", Rule("US-UCC").WithAgreedLength(PeriodLength.OfYears(5)).Failure!.Code);
        Assert.Equal("late-payment.agreed-limitation-not-covered", Rule("DE").WithAgreedLength(PeriodLength.OfYears(2)).Failure!.Code);
    }

    [Fact]
    public void LastGoodDay_GrowsWithTheLength() => Check.That(Arbitraries.DueDates, Arb.From(Gen.Choose(1, 30)), (due, years) =>
        (Rule("NL") with { Length = PeriodLength.OfYears(years) }).Count(due).Value.LastGoodDay < (Rule("NL") with { Length = PeriodLength.OfYears(years + 1) }).Count(due).Value.LastGoodDay);

    [Fact]
    public void Events_NeverShortenThePeriod_AndTheFirstBarredDayIsTheNext() => Check.That(Arbitraries.DueDates, Events, (due, events) =>
    {
        var (plain, moved) = (Rule("NL").Count(due).Value, Rule("NL").Count(due, [.. events]).Value);
        return moved.LastGoodDay is not { } last || (last >= plain.LastGoodDay && moved.FirstBarredDay == last.PlusDays(1) && moved.FirstDay <= last);
    });

    [Fact]
    public void Explain_GivesWhatThePlainCallGives() => Check.That(Arbitraries.DueDates, Events, (due, events) =>
        Rule("NL").Explain(due, [.. events]) is { Steps.Length: > 0 } explained && explained.Value == Rule("NL").Count(due, [.. events]));

    private static LimitationEvent Event(LocalDate on, int kind, int length) => kind switch
    {
        0 => new LimitationEvent.Letter(on),
        1 => new LimitationEvent.Acknowledgement(on),
        2 => new LimitationEvent.Proceedings(on),
        _ => new LimitationEvent.Suspension(on, on.PlusDays(length)),
    };
}
