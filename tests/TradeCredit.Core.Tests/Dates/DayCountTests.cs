using FsCheck;
using FsCheck.Fluent;

namespace TradeCredit.Tests.Dates;

public sealed class DayCountTests
{
    private static readonly BusinessCalendar Weekdays = BusinessCalendar.Of(
        CalendarId.Of("WEEKDAYS"), new DateInterval(new LocalDate(1980, 1, 1), new LocalDate(2070, 12, 31)), WeekendRule.SaturdaySunday);

    public static TheoryData<string> Names => [.. DayCount.All.Select(d => d.Name)];

    // One context for whole and parts: periods of half a year that end long after.
    private static DayCountContext Context(LocalDate after) => new() { PeriodEnd = after.PlusMonths(6), FrequencyMonths = 6, ScheduleEnd = after.PlusYears(1), Calendar = Weekdays };

    [Theory]
    [MemberData(nameof(Names))]
    public void SpanOfNoDays_IsNothing(string name) => Check.That(DateArbitraries.Dates, date =>
    {
        var context = Context(date) with { TerminationDate = date };
        return DayCount.Of(name).Fraction(date, date, context).Value == Ratio.Zero && DayCount.Of(name).Days(date, date, context).Value == 0;
    }, 200);

    [Theory]
    [MemberData(nameof(Names))]
    public void EndBeforeStart_Throws(string name)
    {
        var date = new LocalDate(2026, 1, 2);
        Assert.Throws<ArgumentException>(() => DayCount.Of(name).Fraction(date, date.PlusDays(-1), Context(date)));
        Assert.Throws<ArgumentException>(() => DayCount.Of(name).Days(date, date.PlusDays(-1), Context(date)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void HalfAYear_IsNearAHalf_AndNothingIsNegative(string name) => Check.That(DateArbitraries.Dates, date =>
    {
        var half = DayCount.Of(name).Fraction(date, date.PlusMonths(6), Context(date)).Value;
        return half >= Ratio.Of(48, 100) && half <= Ratio.Of(54, 100) && DayCount.Of(name).Fraction(date, date.PlusDays(1), Context(date)).Value >= Ratio.Zero;
    }, 200);

    [Theory]
    [MemberData(nameof(Names))]
    public void Additive_Adds_AndTheOthersHaveACounterexample(string name)
    {
        var dayCount = DayCount.Of(name);
        var cuts = DateArbitraries.Spans.Generator.SelectMany(s => Gen.Choose(0, Period.DaysBetween(s.Start, s.End)).Select(n => (s.Start, Cut: s.Start.PlusDays(n), s.End)));
        if (dayCount.IsAdditive)
        {
            Check.That(Arb.From(cuts), c => Adds(dayCount, c.Start, c.Cut, c.End), 1_000);
        }
        else
        {
            // The last period of a schedule, so that regular periods run from the start.
            LocalDate[] ends = [new(2023, 12, 31), new(2024, 2, 28), new(2024, 2, 29), new(2024, 3, 1), new(2024, 3, 31), new(2025, 2, 28), new(2025, 3, 1), new(2025, 3, 31), new(2025, 5, 31), new(2025, 8, 31), new(2025, 12, 31), new(2026, 6, 30)];
            Assert.Contains(
                ends.SelectMany(a => ends.SelectMany(b => ends.Select(c => (a, b, c)))).Where(t => t.a < t.b && t.b < t.c),
                t => !Adds(dayCount, t.a, t.b, t.c));
        }

        static bool Adds(DayCount dayCount, LocalDate a, LocalDate b, LocalDate c)
        {
            var context = Context(c) with { ScheduleEnd = c.PlusMonths(6), FrequencyMonths = 12 };
            return dayCount.Fraction(a, b, context).Value + dayCount.Fraction(b, c, context).Value == dayCount.Fraction(a, c, context).Value;
        }
    }

    [Fact]
    public void MonthsOfThirtyDays_AgreeAwayFromMonthEnds() => Check.That(DateArbitraries.Spans, span =>
    {
        if (span.Start.Day > 27 || span.End.Day > 27) return true;
        string[] names = ["30/360-ISDA", "30U/360-EOM", "30/360-PSA", "30E/360", "30E/360-ISDA", "30E+/360"];
        return names.Select(n => DayCount.Of(n).Fraction(span.Start, span.End).Value).Distinct().Count() == 1;
    }, 1_000);

    [Fact]
    public void ActualDays_AreTheDaysBetween() => Check.That(DateArbitraries.Spans, span =>
        DayCount.All.Where(d => d.Name.StartsWith("ACT", StringComparison.Ordinal)).All(d => d.Days(span.Start, span.End, Context(span.End)).Value == Period.DaysBetween(span.Start, span.End)));

    // Sums written out from the definitions, at the dates where the counts part.
    [Theory]
    [InlineData("ACT/365A", "2011-12-28", "2012-02-28", "62/365")]
    [InlineData("ACT/365A", "2011-12-28", "2012-02-29", "63/366")]
    [InlineData("ACT/365A", "2012-02-29", "2012-03-29", "29/365")]
    [InlineData("ACT/ACT-AFB", "2004-02-28", "2008-02-29", "1461/365")]
    [InlineData("ACT/ACT-AFB", "2004-02-28", "2008-03-01", "1466/366")]
    [InlineData("ACT/ACT-AFB", "2004-02-29", "2004-03-01", "1/366")]
    [InlineData("ACT/ACT-YEAR", "2012-02-29", "2016-02-29", "1461/365")]
    [InlineData("ACT/ACT-YEAR", "2012-02-28", "2016-02-28", "4/1")]
    [InlineData("NL/365", "2012-02-28", "2012-02-29", "0/1")]
    [InlineData("NL/365", "2012-02-29", "2012-03-01", "1/365")]
    [InlineData("30/360-ISDA", "2012-05-29", "2013-08-31", "452/360")]
    [InlineData("30/360-ISDA", "2012-05-31", "2013-08-31", "450/360")]
    [InlineData("30U/360-EOM", "2011-02-28", "2012-02-29", "360/360")]
    [InlineData("30U/360-EOM", "2012-02-28", "2012-02-29", "1/360")]
    [InlineData("30/360-PSA", "2011-02-28", "2012-02-29", "359/360")]
    [InlineData("30E/360", "2012-05-29", "2013-08-31", "451/360")]
    [InlineData("30E+/360", "2012-05-31", "2013-08-31", "451/360")]
    [InlineData("30E/365-EOM", "2011-02-28", "2012-02-28", "358/365")]
    [InlineData("30/365-QL", "2011-02-28", "2012-02-28", "360/365")]
    public void Fraction_AtTheBorders(string name, string start, string end, string expected) =>
        Assert.Equal(Ratio.Parse(expected), DayCount.Of(name).Fraction(Date(start), Date(end)).Value);

    [Fact]
    public void Fraction_ThatLooksAtItsContext()
    {
        var february = new DayCountContext { TerminationDate = new LocalDate(2012, 2, 29) };
        Assert.Equal(Ratio.Of(61, 360), DayCount.ThirtyE360Isda.Fraction(new LocalDate(2011, 12, 28), new LocalDate(2012, 2, 29), february).Value);
        Assert.Equal(Ratio.Of(62, 360), DayCount.ThirtyE360Isda.Fraction(new LocalDate(2011, 12, 28), new LocalDate(2012, 2, 29)).Value);

        // A quarter that ends on the last day of February: at the ends of months it began on 30 November, else on the 29th.
        var quarter = new DayCountContext { PeriodEnd = new LocalDate(2012, 2, 29), FrequencyMonths = 3, ScheduleEnd = new LocalDate(2012, 5, 29), EndOfMonth = true };
        Assert.Equal(Ratio.Of(42, 4 * 91), DayCount.ActActIcma.Fraction(new LocalDate(2011, 10, 1), new LocalDate(2011, 11, 12), quarter).Value);
        Assert.Equal(Ratio.Of(42, 4 * 92), DayCount.ActActIcma.Fraction(new LocalDate(2011, 10, 1), new LocalDate(2011, 11, 12), quarter with { EndOfMonth = false }).Value);

        var yearly = new DayCountContext { PeriodEnd = new LocalDate(2012, 3, 1), FrequencyMonths = 12 };
        Assert.Equal(Ratio.Of(62, 366), DayCount.Act365Leap.Fraction(new LocalDate(2011, 12, 28), new LocalDate(2012, 2, 28), yearly).Value);
        Assert.Equal(Ratio.Of(62, 365), DayCount.Act365Leap.Fraction(new LocalDate(2011, 12, 28), new LocalDate(2012, 2, 28), yearly with { PeriodEnd = new LocalDate(2012, 2, 28) }).Value);
        Assert.Equal(Ratio.Of(62, 366), DayCount.Act365Leap.Fraction(new LocalDate(2011, 12, 28), new LocalDate(2012, 2, 28), yearly with { PeriodEnd = new LocalDate(2012, 2, 28), FrequencyMonths = 6 }).Value);
    }

    // Each day on its own over the length of its year, as a second derivation.
    [Fact]
    public void ActActIsda_IsTheSumOverDays() => Check.That(DateArbitraries.Dates, Arb.From(Gen.Choose(0, 1_200)), (start, days) =>
        DayCount.ActActIsda.Fraction(start, start.PlusDays(days)).Value
        == Ratio.Sum(Enumerable.Range(0, days).Select(i => start.PlusDays(i)).GroupBy(d => CalendarSystem.Iso.GetDaysInYear(d.Year)).Select(g => Ratio.Of(g.Count(), g.Key))), 200);

    [Fact]
    public void LeapDays_CountedOneByOne() => Check.That(DateArbitraries.Spans, span =>
        LeapDays.Between(span.Start, span.End) == Enumerable.Range(1, Period.DaysBetween(span.Start, span.End)).Select(i => span.Start.PlusDays(i)).Count(d => d is { Month: 2, Day: 29 }), 100);

    [Fact]
    public void LeapDays_BeforeTheYearOne_StillDiffer() =>
        Assert.Equal(1, LeapDays.Between(new LocalDate(-4, 2, 28), new LocalDate(-4, 3, 1)));

    [Theory]
    [InlineData("ACT/365L", "PeriodEnd")]
    [InlineData("ACT/ACT-ICMA", "FrequencyMonths")]
    [InlineData("BUS/252", "Calendar")]
    public void MissingContext_FailsAndSaysWhat(string name, string what)
    {
        var failure = DayCount.Of(name).Fraction(new LocalDate(2026, 1, 1), new LocalDate(2026, 2, 1)).Failure;
        Assert.Equal(("core.day-count-context-missing", FailureReason.Missing), (failure?.Code, failure?.Reason));
        Assert.Contains(what, failure!.Message, StringComparison.Ordinal);
        Assert.Contains(name, failure.Message, StringComparison.Ordinal);
        Assert.Equal(failure, DayCount.Of(name).Days(new LocalDate(2026, 1, 1), new LocalDate(2026, 2, 1)).Failure);
    }

    [Fact]
    public void Context_BadFrequency_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new DayCountContext { FrequencyMonths = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DayCountContext { FrequencyMonths = 1_201 });
        Assert.Null(new DayCountContext { FrequencyMonths = null }.FrequencyMonths);
    }

    [Fact]
    public void Business252_CountsBusinessDays_AndFailsOutsideTheCalendar()
    {
        var context = new DayCountContext { Calendar = Weekdays };
        Assert.Equal(Ratio.Of(5, 252), DayCount.Business252.Fraction(new LocalDate(2026, 1, 5), new LocalDate(2026, 1, 12), context).Value);
        Assert.Equal(1, DayCount.Business252.Days(new LocalDate(2026, 1, 9), new LocalDate(2026, 1, 12), context).Value);
        Assert.Equal("core.calendar-not-covered", DayCount.Business252.Days(new LocalDate(1979, 1, 9), new LocalDate(2026, 1, 12), context).Failure?.Code);
    }

    // A regular period is exactly one period of its frequency, whatever its days; ICMA rule 251.
    [Theory]
    [InlineData("2026-01-15", "2026-04-15", 3)]
    [InlineData("2026-01-15", "2026-07-15", 6)]
    [InlineData("2024-01-15", "2025-01-15", 12)]
    [InlineData("2024-01-15", "2026-01-15", 24)]
    public void ActActIcma_RegularPeriod_IsItsShareOfTheYear(string start, string end, int months) => Assert.Equal(
        Ratio.Of(months, 12),
        DayCount.ActActIcma.Fraction(Date(start), Date(end), new DayCountContext { PeriodEnd = Date(end), FrequencyMonths = months, ScheduleEnd = Date(end).PlusYears(3) }).Value);

    // Late interest on 10,000.00 at 5 % over the leap year 2024: three counts, three totals.
    [Theory]
    [InlineData("ACT/365F", "501.37")]
    [InlineData("ACT/ACT-ISDA", "500.00")]
    [InlineData("ACT/365A", "500.00")]
    public void LeapYear_ThreeTotals(string name, string expected)
    {
        var interest = Ratio.Of(500, 1) * DayCount.Of(name).Fraction(new LocalDate(2024, 1, 1), new LocalDate(2025, 1, 1)).Value;
        Assert.Equal(decimal.Parse(expected), interest.ToDecimal(2, RoundingMode.HalfUp));
    }

    [Fact]
    public void Names_AreUnique_AndFound()
    {
        Assert.Equal(22, DayCount.All.Length);
        Assert.Equal(DayCount.All.Length, DayCount.All.Select(d => d.Name).Distinct().Count());
        Assert.All(DayCount.All, d => Assert.Same(d, DayCount.Of(d.ToString())));
        Assert.Throws<ArgumentException>(() => DayCount.Of("act/360"));
        Assert.Same(DayCount.Act360, Parsed<DayCount>("ACT/360"));
        Assert.Throws<FormatException>(() => Parsed<DayCount>("30/360"));
    }

    [Theory]
    [InlineData("ACT/365F", "ACT/365F")]
    [InlineData(" act/365f ", "ACT/365F")]
    [InlineData("Actual/365 (Fixed)", "ACT/365F")]
    [InlineData("ACT/ACT.ISDA", "ACT/ACT-ISDA")]
    [InlineData("ISMA-99", "ACT/ACT-ICMA")]
    [InlineData("30E/360", "30E/360")]
    [InlineData("EXA/EXA", "ACT/ACT-AFB")]
    [InlineData("Business/252", "BUS/252")]
    public void Resolve_NamesOnWhichAllAgree(string name, string expected) => Assert.Equal(expected, DayCount.Resolve(name).Value.Name);

    [Theory]
    [InlineData("30/365", "30E/365-EOM", "30/365-QL")]
    [InlineData("ACT/365", "ACT/365F in FpML", "ACT/ACT-ISDA in SWIFT")]
    [InlineData("Act/Act", "ACT/ACT-ISDA", "ACT/ACT-ICMA")]
    [InlineData("30/360", "30/360-ISDA in ISDA-2006", "30U/360-EOM in QuantLib")]
    [InlineData("Bond Basis", "30/360-ISDA in ISDA-2006", "30U/360-EOM in Strata")]
    public void Resolve_NameWithSeveralReadings_ListsThem(string name, string one, string other)
    {
        var failure = DayCount.Resolve(name).Failure;
        Assert.Equal(("core.day-count-ambiguous", FailureReason.Ambiguous, name), (failure?.Code, failure?.Reason, failure?.Value));
        Assert.Contains(one, failure!.Message, StringComparison.Ordinal);
        Assert.Contains(other, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30E/360", "SWIFT", "30E/360-ISDA")]
    [InlineData("30E/360", "fpml", "30E/360")]
    [InlineData("ACT/365", "SWIFT", "ACT/ACT-ISDA")]
    [InlineData("30/360", "QuantLib", "30U/360-EOM")]
    public void Resolve_InOneSystem(string name, string system, string expected) => Assert.Equal(expected, DayCount.Resolve(name, system).Value.Name);

    [Fact]
    public void Resolve_Unknown_Fails()
    {
        Assert.Equal("core.day-count-unknown", DayCount.Resolve("1/1").Failure?.Code);
        Assert.Equal("core.day-count-unknown", DayCount.Resolve("EXA/EXA", "FpML").Failure?.Code);
        Assert.Equal("core.day-count-ambiguous", DayCount.Resolve("Act/Act", "EMU-1998").Failure?.Code);
    }

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static T Parsed<T>(string text)
        where T : IParsable<T> => T.Parse(text, null);
}
