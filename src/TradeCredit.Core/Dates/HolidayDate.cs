using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit;

/// <summary>When a holiday falls: the rule that gives its date in a year, before any weekend is looked at.</summary>
/// <remarks>
/// Equality is by case and values. The canonical text is <c>12-25</c>, <c>05/MO1</c> and <c>05/MO-1</c> (first and last Monday of May), <c>06-20/SA</c>
/// (Saturday on or after 20 June), <c>easter-2</c>, or <c>2022-09-19</c> for a single date.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(FixedDay), "fixedDay")]
[JsonDerivedType(typeof(NthWeekday), "nthWeekday")]
[JsonDerivedType(typeof(WeekdayOnOrAfter), "weekdayOnOrAfter")]
[JsonDerivedType(typeof(Easter), "easter")]
[JsonDerivedType(typeof(Once), "once")]
public abstract record HolidayDate
{
    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    private HolidayDate()
    {
    }

    private protected abstract int CaseIndex { get; }

    /// <summary>The date in a year.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <returns>The date, or null if the year has none (29 February, a fifth Monday, another single year).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year lies outside 1 to 9999.</exception>
    public LocalDate? In(int year) => DateIn(Guard.InRange(year, 1, 9999, "(year)", nameof(year)));

    /// <summary>Answers by case, in the order of the cases.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="fixedDay">For the same day every year.</param>
    /// <param name="nthWeekday">For the n-th weekday of a month.</param>
    /// <param name="weekdayOnOrAfter">For a weekday on or after a day.</param>
    /// <param name="easter">For a day counted from Easter.</param>
    /// <param name="once">For a single date.</param>
    /// <returns>What the delegate returned.</returns>
    public TResult Match<TResult>(
        Func<FixedDay, TResult> fixedDay, Func<NthWeekday, TResult> nthWeekday, Func<WeekdayOnOrAfter, TResult> weekdayOnOrAfter, Func<Easter, TResult> easter, Func<Once, TResult> once)
    {
        ArgumentNullException.ThrowIfNull(fixedDay);
        ArgumentNullException.ThrowIfNull(nthWeekday);
        ArgumentNullException.ThrowIfNull(weekdayOnOrAfter);
        ArgumentNullException.ThrowIfNull(easter);
        ArgumentNullException.ThrowIfNull(once);
        return this switch
        {
            FixedDay c => fixedDay(c),
            NthWeekday c => nthWeekday(c),
            WeekdayOnOrAfter c => weekdayOnOrAfter(c),
            Easter c => easter(c),
            Once c => once(c),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Acts by case, in the order of the cases.</summary>
    /// <param name="fixedDay">For the same day every year.</param>
    /// <param name="nthWeekday">For the n-th weekday of a month.</param>
    /// <param name="weekdayOnOrAfter">For a weekday on or after a day.</param>
    /// <param name="easter">For a day counted from Easter.</param>
    /// <param name="once">For a single date.</param>
    public void Switch(Action<FixedDay> fixedDay, Action<NthWeekday> nthWeekday, Action<WeekdayOnOrAfter> weekdayOnOrAfter, Action<Easter> easter, Action<Once> once) =>
        Match(Done(fixedDay), Done(nthWeekday), Done(weekdayOnOrAfter), Done(easter), Done(once));

    /// <summary>Reads the canonical text; it is the same in every culture.</summary>
    /// <param name="text">For example <c>12-25</c>, <c>05/MO-1</c>, <c>06-20/SA</c>, <c>easter+1</c> or <c>2022-09-19</c>.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="FormatException">The text cannot be read.</exception>
    public static HolidayDate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is no rule for a holiday's date: expected 12-25, 05/MO1, 05/MO-1, 06-20/SA, easter, easter+1 or 2022-09-19.");
    }

    /// <summary>Reads the canonical text.</summary>
    /// <param name="text">For example <c>12-25</c>.</param>
    /// <param name="result">The rule, or null.</param>
    /// <returns>Whether the text could be read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [MaybeNullWhen(false)] out HolidayDate result)
    {
        result = null;
        if (text is null) return false;
        if (text.StartsWith("easter", StringComparison.Ordinal)) result = EasterOf(text.AsSpan("easter".Length));
        else if (Iso.TryDate(text, out var date)) result = new Once(date);
        else if (text.Split('/') is [var day, var weekday]) result = WeekdayOf(day, weekday);
        else if (TryDay(text, out var month, out var dayOfMonth)) result = new FixedDay(month, dayOfMonth);
        return result is not null;
    }

    /// <summary>The canonical text.</summary>
    /// <returns>For example <c>05/MO-1</c>.</returns>
    public sealed override string ToString() => Text;

    private protected abstract string Text { get; }

    private protected abstract LocalDate? DateIn(int year);

    private static Func<T, bool> Done<T>(Action<T> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return value =>
        {
            action(value);
            return true;
        };
    }

    private static Easter? EasterOf(ReadOnlySpan<char> offset)
    {
        if (offset.IsEmpty) return new Easter(0);
        var ok = int.TryParse(offset, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) && offset[0] is '+' or '-';
        return ok && days is not 0 and >= -Easter.MaxDays and <= Easter.MaxDays ? new Easter(days) : null;
    }

    private static HolidayDate? WeekdayOf(string day, string weekday)
    {
        var index = weekday.Length >= 2 ? Array.IndexOf(Weekdays, weekday[..2]) : -1;
        if (index < 0) return null;
        var name = (IsoDayOfWeek)(index + 1);
        if (TryDay(day, out var month, out var dayOfMonth)) return weekday.Length == 2 ? new WeekdayOnOrAfter(month, dayOfMonth, name) : null;
        var ok = int.TryParse(weekday.AsSpan(2), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var nth) && nth is (>= 1 and <= 5) or (>= -5 and <= -1);
        return ok && day.Length == 2 && TryNumber(day, 1, 12, out month) ? new NthWeekday(month, name, nth) : null;
    }

    private static bool TryDay(string text, out int month, out int day)
    {
        (month, day) = (0, 0);
        return text.Length == 5 && text[2] == '-' && TryNumber(text.AsSpan(0, 2), 1, 12, out month) && TryNumber(text.AsSpan(3), 1, LongestMonth(month), out day);
    }

    private static bool TryNumber(ReadOnlySpan<char> text, int minimum, int maximum, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= minimum && number <= maximum;

    // 2000 is a leap year: 29 February is a day that some years have.
    private static int LongestMonth(int month) => CalendarSystem.Iso.GetDaysInMonth(2000, month);

    private static string DayText(int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{month:00}-{day:00}");

    private static (int Month, int Day) CheckedDay(int month, int day)
    {
        Guard.InRange(month, 1, 12, "(month)", nameof(month));
        return (month, Guard.InRange(day, 1, LongestMonth(month), "(day of the month)", nameof(day)));
    }

    private static IsoDayOfWeek CheckedWeekday(IsoDayOfWeek weekday) => weekday is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday
        ? weekday : throw new ArgumentOutOfRangeException(nameof(weekday), weekday, $"A day of the week lies from Monday to Sunday; {weekday} does not.");

    /// <summary>The same day every year; 29 February only in leap years.</summary>
    public sealed record FixedDay : HolidayDate
    {
        /// <summary>Makes the rule.</summary>
        /// <param name="month">The month, 1 to 12.</param>
        /// <param name="day">The day, 1 to the longest that the month can be.</param>
        /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
        public FixedDay(int month, int day) => (Month, Day) = CheckedDay(month, day);

        /// <summary>The month, 1 to 12.</summary>
        public int Month { get; }

        /// <summary>The day of the month.</summary>
        public int Day { get; }

        private protected override int CaseIndex => 0;

        private protected override string Text => DayText(Month, Day);

        private protected override LocalDate? DateIn(int year) =>
            Day <= CalendarSystem.Iso.GetDaysInMonth(year, Month) ? new LocalDate(year, Month, Day) : null;
    }

    /// <summary>The n-th weekday of a month, counted from its beginning or from its end.</summary>
    public sealed record NthWeekday : HolidayDate
    {
        /// <summary>Makes the rule.</summary>
        /// <param name="month">The month, 1 to 12.</param>
        /// <param name="weekday">The day of the week.</param>
        /// <param name="nth">1 to 5 for the first to the fifth, -1 to -5 for the last to the fifth from the end.</param>
        /// <exception cref="ArgumentOutOfRangeException">A value lies outside its range.</exception>
        public NthWeekday(int month, IsoDayOfWeek weekday, int nth)
        {
            Month = Guard.InRange(month, 1, 12, "(month)", nameof(month));
            Weekday = CheckedWeekday(weekday);
            Nth = nth != 0 ? Guard.InRange(nth, -5, 5, "(n-th weekday)", nameof(nth)) : throw new ArgumentOutOfRangeException(nameof(nth), nth, "The n-th weekday is counted from 1 or from -1; 0 is none.");
        }

        /// <summary>The month, 1 to 12.</summary>
        public int Month { get; }

        /// <summary>The day of the week.</summary>
        public IsoDayOfWeek Weekday { get; }

        /// <summary>1 for the first, -1 for the last.</summary>
        public int Nth { get; }

        private protected override int CaseIndex => 1;

        private protected override string Text => string.Create(CultureInfo.InvariantCulture, $"{Month:00}/{Weekdays[(int)Weekday - 1]}{Nth}");

        private protected override LocalDate? DateIn(int year)
        {
            var length = CalendarSystem.Iso.GetDaysInMonth(year, Month);
            var day = Nth > 0
                ? 1 + DaysBetween(new LocalDate(year, Month, 1).DayOfWeek, Weekday) + (7 * (Nth - 1))
                : length - DaysBetween(Weekday, new LocalDate(year, Month, length).DayOfWeek) + (7 * (Nth + 1));
            return day >= 1 && day <= length ? new LocalDate(year, Month, day) : null;
        }
    }

    /// <summary>A weekday on or after a day of the year, for example the Saturday of 20 to 26 June.</summary>
    public sealed record WeekdayOnOrAfter : HolidayDate
    {
        /// <summary>Makes the rule.</summary>
        /// <param name="month">The month, 1 to 12.</param>
        /// <param name="day">The day of the month; in a year that does not have it, the last day of the month.</param>
        /// <param name="weekday">The day of the week.</param>
        /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
        public WeekdayOnOrAfter(int month, int day, IsoDayOfWeek weekday)
        {
            (Month, Day) = CheckedDay(month, day);
            Weekday = CheckedWeekday(weekday);
        }

        /// <summary>The month, 1 to 12.</summary>
        public int Month { get; }

        /// <summary>The day of the month.</summary>
        public int Day { get; }

        /// <summary>The day of the week.</summary>
        public IsoDayOfWeek Weekday { get; }

        private protected override int CaseIndex => 2;

        private protected override string Text => $"{DayText(Month, Day)}/{Weekdays[(int)Weekday - 1]}";

        private protected override LocalDate? DateIn(int year)
        {
            var first = new LocalDate(year, Month, Math.Min(Day, CalendarSystem.Iso.GetDaysInMonth(year, Month)));
            return first.PlusDays(DaysBetween(first.DayOfWeek, Weekday));
        }
    }

    /// <summary>A number of days from Easter Sunday of the Gregorian calendar.</summary>
    public sealed record Easter : HolidayDate
    {
        /// <summary>The most days before or after Easter Sunday.</summary>
        public const int MaxDays = 80;

        /// <summary>Makes the rule.</summary>
        /// <param name="days">Days after Easter Sunday, negative before: -2 is Good Friday, 1 Easter Monday, 39 Ascension, 50 Whit Monday.</param>
        /// <exception cref="ArgumentOutOfRangeException">The number lies outside -80 to 80, so that the holiday could leave its year.</exception>
        public Easter(int days) => Days = Guard.InRange(days, -MaxDays, MaxDays, "days from Easter Sunday", nameof(days));

        /// <summary>Days after Easter Sunday, negative before.</summary>
        public int Days { get; }

        private protected override int CaseIndex => 3;

        private protected override string Text => Days == 0 ? "easter" : string.Create(CultureInfo.InvariantCulture, $"easter{Days:+0;-0}");

        private protected override LocalDate? DateIn(int year) => EasterSunday(year).PlusDays(Days);

        // The Gregorian computus in the form of Butcher's Ecclesiastical Calendar (1876).
        private static LocalDate EasterSunday(int year)
        {
            var (century, yearOfCentury) = Math.DivRem(year, 100);
            var golden = year % 19;
            var moonShift = (century - ((century + 8) / 25) + 1) / 3;
            var epact = ((19 * golden) + century - (century / 4) - moonShift + 15) % 30;
            var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
            var late = (golden + (11 * epact) + (22 * weekday)) / 451;
            var (month, day) = Math.DivRem(epact + weekday - (7 * late) + 114, 31);
            return new LocalDate(year, month, day + 1);
        }
    }

    /// <summary>A single date.</summary>
    /// <param name="Date">The date.</param>
    public sealed record Once(LocalDate Date) : HolidayDate
    {
        private protected override int CaseIndex => 4;

        private protected override string Text => Iso.Text(Date);

        private protected override LocalDate? DateIn(int year) => Date.Year == year ? Date : null;
    }

    // Days from one weekday to the next other, 0 to 6.
    private static int DaysBetween(IsoDayOfWeek from, IsoDayOfWeek to) => ((int)to - (int)from + 7) % 7;
}
