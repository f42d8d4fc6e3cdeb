using System.Globalization;
using NodaTime;

namespace TradeCredit.Terms;

/// <content>Steps that count, and steps that go to an end of a period.</content>
public abstract partial record DueStep
{
    /// <summary>Counts days, weeks, months or years; the start day is excluded. Text <c>30d</c>, <c>1m</c>; <c>1m!</c> and <c>1m!w</c> stick to month ends.</summary>
    /// <param name="Count">How many, from -9999 to 9999; negative counts back, for "5 days before shipment".</param>
    /// <param name="Unit">Day, week, month, quarter, half-year or year.</param>
    /// <param name="MonthEnd">What happens at the end of a month; only for months and longer units.</param>
    public sealed record Add(int Count, CalendarUnit Unit, MonthEnd MonthEnd = MonthEnd.Clamp) : DueStep
    {
        private protected override int CaseIndex => 0;

        internal override bool LeadsBack => Count < 0;

        internal override string Words => string.Create(CultureInfo.InvariantCulture, $"{(Count < 0 ? "less" : "plus")} {Math.Abs(Count)} {CountingUnits.Name(Unit)}{(Math.Abs(Count) == 1 ? "" : "s")}")
            + MonthEnd switch { MonthEnd.StickToLastDay => ", month end to month end", MonthEnd.StickToLastWeekday => ", last weekday of the month to last weekday", _ => "" };

        /// <summary>The canonical text.</summary>
        /// <returns>For example <c>30d</c>.</returns>
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count}{CountingUnits.Letter(Unit)}")
            + MonthEnd switch { MonthEnd.StickToLastDay => "!", MonthEnd.StickToLastWeekday => "!w", _ => "" };

        internal override Result<LocalDate> Apply(LocalDate date, CalendarSource calendars) => Unit switch
        {
            CalendarUnit.Day => date.PlusDays(Count),
            CalendarUnit.Week => date.PlusWeeks(Count),
            _ => AddMonths(date, Count * CountingUnits.Months(Unit)),
        };

        internal override IEnumerable<Failure> Faults()
        {
            if (Count is < -9999 or > 9999) yield return OutOfRange("count", Count, -9999, 9999, "units");
            if (!Enum.IsDefined(MonthEnd)) yield return Undeclared("monthEnd", MonthEnd.ToString());
            if (!CountingUnits.Contains(Unit)) yield return new Failure(FailureReason.InvalidInput, "terms.unit-not-countable", $"{Unit} is a period to go to the end of, not a unit to count in.", "unit", Unit.ToString());
            if (MonthEnd != MonthEnd.Clamp && Unit is CalendarUnit.Day or CalendarUnit.Week)
                yield return new Failure(FailureReason.Contradiction, "terms.month-end-without-months", "Sticking to month ends means something only where months are added.", "monthEnd", MonthEnd.ToString());
        }

        private LocalDate AddMonths(LocalDate date, int months)
        {
            var plain = date.PlusMonths(months);
            return MonthEnd switch
            {
                MonthEnd.StickToLastDay when date == Periods.EndOfMonth(date) => Periods.EndOfMonth(plain),
                MonthEnd.StickToLastWeekday when date >= LastWeekday(date) => LastWeekday(plain),
                _ => plain,
            };
        }

        private static LocalDate LastWeekday(LocalDate date)
        {
            var last = Periods.EndOfMonth(date);
            return last.DayOfWeek switch { IsoDayOfWeek.Saturday => last.PlusDays(-1), IsoDayOfWeek.Sunday => last.PlusDays(-2), _ => last };
        }
    }

    /// <summary>Goes to the last day of the period that the date is in, or of a later one. Text <c>eom</c>, <c>eom+1</c>, <c>eow</c>, <c>eoq</c>.</summary>
    /// <param name="Unit">The period; not a day.</param>
    /// <param name="Ahead">How many periods later, from -120 to 120. The end is taken last: the end of the month after 28 February is 31 March.</param>
    public sealed record EndOf(CalendarUnit Unit, int Ahead = 0) : DueStep
    {
        private protected override int CaseIndex => 1;

        internal override string Words => Ahead == 0 ? $"to the end of the {Periods.Name(Unit)}" : string.Create(CultureInfo.InvariantCulture, $"to the end of the {Periods.Name(Unit)}, {Ahead} later");

        /// <summary>The canonical text.</summary>
        /// <returns>For example <c>eom+1</c>.</returns>
        public override string ToString() => $"eo{Periods.Text(Unit)}{Signed(Ahead)}";

        internal override Result<LocalDate> Apply(LocalDate date, CalendarSource calendars) => Periods.End(date, Unit, Ahead);

        internal override IEnumerable<Failure> Faults() => Periods.Faults(Unit, Ahead);
    }

    /// <summary>Goes to the first day of the period that the date is in, or of a later one. Text <c>som</c>, <c>som+1</c>.</summary>
    /// <param name="Unit">The period; not a day.</param>
    /// <param name="Ahead">How many periods later, from -120 to 120.</param>
    public sealed record StartOf(CalendarUnit Unit, int Ahead = 0) : DueStep
    {
        private protected override int CaseIndex => 2;

        internal override string Words => Ahead == 0 ? $"to the first day of the {Periods.Name(Unit)}" : string.Create(CultureInfo.InvariantCulture, $"to the first day of the {Periods.Name(Unit)}, {Ahead} later");

        /// <summary>The canonical text.</summary>
        /// <returns>For example <c>som+1</c>.</returns>
        public override string ToString() => $"so{Periods.Text(Unit)}{Signed(Ahead)}";

        internal override Result<LocalDate> Apply(LocalDate date, CalendarSource calendars) => Periods.Start(date, Unit, Ahead);

        internal override IEnumerable<Failure> Faults() => Periods.Faults(Unit, Ahead);
    }

    /// <summary>Goes to a day of the month that the date is in, or of a later one; the last day where the month is shorter. Text <c>day10</c>, <c>day10+1</c>.</summary>
    /// <param name="Day">The day of the month, 1 to 31.</param>
    /// <param name="MonthsAhead">How many months later, from -120 to 120. Without, the result can lie before the date.</param>
    public sealed record DayOfMonth(int Day, int MonthsAhead = 0) : DueStep
    {
        private protected override int CaseIndex => 3;

        internal override string Words => string.Create(CultureInfo.InvariantCulture, $"to day {Day} {InMonthsAhead(MonthsAhead)}");

        /// <summary>The canonical text.</summary>
        /// <returns>For example <c>day10+1</c>.</returns>
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"day{Day}{Signed(MonthsAhead)}");

        internal override Result<LocalDate> Apply(LocalDate date, CalendarSource calendars) => Clamped(FirstOfMonth(date, MonthsAhead), Day);

        internal override IEnumerable<Failure> Faults()
        {
            if (Day is < 1 or > 31) yield return OutOfRange("day", Day, 1, 31, "(days of a month)");
            if (MonthsAhead is < -120 or > 120) yield return OutOfRange("monthsAhead", MonthsAhead, -120, 120, "months");
        }
    }

    /// <summary>Counts what comes after a day of the month as the next month: after the cutoff the date becomes the first of the next month. Text <c>cutoff20</c>.</summary>
    /// <param name="Day">The last day that still belongs to its own month, 1 to 31.</param>
    /// <remarks>It stands before a step that names a day of a month: <c>cutoff20&gt;day10+1</c>.</remarks>
    public sealed record Cutoff(int Day) : DueStep
    {
        private protected override int CaseIndex => 6;

        internal override string Words => string.Create(CultureInfo.InvariantCulture, $"counted to the next month if after day {Day}");

        /// <summary>The canonical text.</summary>
        /// <returns>For example <c>cutoff20</c>.</returns>
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"cutoff{Day}");

        internal override Result<LocalDate> Apply(LocalDate date, CalendarSource calendars) => date.Day > Day ? FirstOfMonth(date, 1) : date;

        internal override IEnumerable<Failure> Faults()
        {
            if (Day is < 1 or > 31) yield return OutOfRange("day", Day, 1, 31, "(days of a month)");
        }
    }

    /// <summary>Is a fixed date, whatever came before. Text <c>2026-12-31</c>.</summary>
    /// <param name="Date">The date.</param>
    public sealed record FixedDate(LocalDate Date) : DueStep
    {
        private protected override int CaseIndex => 8;

        internal override string Words => $"on {Iso.Text(Date)}";

        /// <summary>The canonical text.</summary>
        /// <returns>The ISO date.</returns>
        public override string ToString() => Iso.Text(Date);

        internal override Result<LocalDate> Apply(LocalDate date, CalendarSource calendars) => Date;
    }
}
