using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace TradeCredit.Tests.Dates;

/// <summary>Generators for dates and calendars, with shrinkers.</summary>
internal static class DateArbitraries
{
    /// <summary>The days that generated calendars cover.</summary>
    public static DateInterval Covered { get; } = new(new LocalDate(2019, 1, 1), new LocalDate(2026, 12, 31));

    /// <summary>Dates of 1990 to 2060, the ends of months more often than chance has them.</summary>
    public static Arbitrary<LocalDate> Dates { get; } = DatesBetween(new LocalDate(1990, 1, 1), new LocalDate(2060, 12, 31));

    /// <summary>Dates far enough inside the covered days that a business day is always found.</summary>
    public static Arbitrary<LocalDate> DatesInside { get; } = DatesBetween(Covered.Start.PlusMonths(6), Covered.End.PlusMonths(-6));

    /// <summary>Two dates in order.</summary>
    public static Arbitrary<(LocalDate Start, LocalDate End)> Spans { get; } = Arb.From(
        Dates.Generator.SelectMany(a => Gen.OneOf(Dates.Generator, Gen.Choose(0, 500).Select(n => a.PlusDays(n))).Select(b => (LocalDate.Min(a, b), LocalDate.Max(a, b)))),
        s => s.Item1 == s.Item2 ? [] : [(s.Item1, s.Item2.PlusDays(-1)), (s.Item1.PlusDays(1), s.Item2)]);

    /// <summary>Calendars of <see cref="Covered"/> with holidays, some of them in long runs, and make-up days.</summary>
    public static Arbitrary<BusinessCalendar> Calendars { get; } = Arb.From(
        Gen.Elements("Sat+Sun", "Fri+Sat", "none", "Thu+Fri|2022-06-15:Fri+Sat").SelectMany(weekend =>
        Gen.Choose(0, Covered.Length - 1).ListOf().SelectMany(single =>
        Gen.Choose(0, Covered.Length - 40).SelectMany(run => Gen.Choose(0, 40).SelectMany(length =>
        Gen.Choose(0, Covered.Length - 1).ListOf().Select(open => Calendar(weekend, single.Concat(Enumerable.Range(run, length)), open)))))));

    private static Arbitrary<LocalDate> DatesBetween(LocalDate first, LocalDate last) => Arb.From(
        Gen.Choose(0, Period.DaysBetween(first, last)).SelectMany(n => Gen.Frequency(
            (3, Gen.Constant(first.PlusDays(n))),
            (1, Gen.Constant(LocalDate.Min(last, first.PlusDays(n).With(DateAdjusters.EndOfMonth)))),
            (1, Gen.Constant(LocalDate.Max(first, first.PlusDays(n).With(DateAdjusters.StartOfMonth)))))),
        d => d == first ? [] : [first, d.PlusDays(-1)]);

    private static BusinessCalendar Calendar(string weekend, IEnumerable<int> closed, IEnumerable<int> open)
    {
        var calendar = BusinessCalendar.Of(CalendarId.Of("RANDOM"), Covered, WeekendRule.Parse(weekend), closed.Distinct().Select(Covered.Start.PlusDays));
        return calendar.WithWorkingDays(open.Distinct().Select(Covered.Start.PlusDays).Where(d => !calendar.IsBusinessDay(d).Value).ToImmutableArray());
    }
}
