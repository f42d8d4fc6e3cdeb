using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace TradeCredit.Terms;

/// <content>Steps that look for a day, and the table by ranges of days.</content>
public abstract partial record DueStep
{
    /// <summary>Goes to the next of a list of days of the month; a day that a month does not have is its last day. Text <c>next5/10</c>, <c>after10</c>, <c>before10</c>.</summary>
    /// <remarks>Equality is by content.</remarks>
    public sealed record PayDays : DueStep
    {
        /// <summary>Makes the step.</summary>
        /// <param name="days">The days of the month, ascending, each 1 to 31.</param>
        /// <param name="direction">Whether the date itself counts, and which way to look.</param>
        public PayDays(ImmutableArray<int> days, SearchDirection direction = SearchDirection.OnOrAfter)
        {
            Days = Guard.Assigned(days, nameof(days));
            Direction = direction;
        }

        /// <summary>The days of the month, ascending.</summary>
        public ImmutableArray<int> Days { get; }

        /// <summary>Whether the date itself counts, and which way to look.</summary>
        public SearchDirection Direction { get; }

        private protected override int CaseIndex => 4;

        internal override bool LeadsBack => Direction == SearchDirection.Before;

        internal override string Words => $"to the {(Direction == SearchDirection.Before ? "last" : "next")} {string.Join(" or ", Days.Select(d => d.ToString(CultureInfo.InvariantCulture)))} of a month";

        /// <inheritdoc/>
        public bool Equals(PayDays? other) => other is not null && Direction == other.Direction && Days.SequenceEqual(other.Days);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Direction, Days.Length, Days.IsEmpty ? 0 : Days[0]);

        /// <summary>The canonical text.</summary>
        /// <returns>For example <c>next5/10</c>.</returns>
        public override string ToString() => Word(Direction) + string.Join('/', Days.Select(d => d.ToString(CultureInfo.InvariantCulture)));

        internal override Result<LocalDate> Apply(LocalDate date, CalendarSource calendars)
        {
            // The month of the date and its neighbour hold the answer, whatever is clamped.
            var month = FirstOfMonth(date, Direction == SearchDirection.Before ? -1 : 0);
            LocalDate? found = null;
            for (var m = 0; m < 2; m++, month = month.PlusMonths(1))
            {
                foreach (var day in Days)
                {
                    var candidate = Clamped(month, day);
                    if (Direction == SearchDirection.Before)
                    {
                        if (candidate < date) found = candidate;
                    }
                    else if (candidate > date || (candidate == date && Direction == SearchDirection.OnOrAfter))
                    {
                        return candidate;
                    }
                }
            }

            return found!.Value;
        }

        internal override IEnumerable<Failure> Faults()
        {
            if (!Enum.IsDefined(Direction)) yield return Undeclared("direction", Direction.ToString());
            if (Days.IsEmpty) yield return new Failure(FailureReason.Missing, "terms.pay-days-missing", "A list of pay days names at least one day of the month.", "days");
            for (var i = 0; i < Days.Length; i++)
            {
                if (Days[i] is < 1 or > 31) yield return OutOfRange(string.Create(CultureInfo.InvariantCulture, $"days[{i}]"), Days[i], 1, 31, "(days of a month)");
                if (i > 0 && Days[i] <= Days[i - 1]) yield return new Failure(FailureReason.InvalidInput, "terms.pay-days-not-ascending", "Pay days ascend and occur once.", string.Create(CultureInfo.InvariantCulture, $"days[{i}]"), Days[i].ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>Goes to the next given weekday. Text <c>nextMon</c>, <c>afterMon</c>, <c>beforeMon</c>.</summary>
    /// <param name="Day">Monday to Sunday.</param>
    /// <param name="Direction">Whether the date itself counts, and which way to look.</param>
    public sealed record Weekday(IsoDayOfWeek Day, SearchDirection Direction = SearchDirection.OnOrAfter) : DueStep
    {
        private protected override int CaseIndex => 5;

        internal override bool LeadsBack => Direction == SearchDirection.Before;

        internal override string Words => $"to the {(Direction == SearchDirection.Before ? "last" : "next")} {Day}";

        /// <summary>The canonical text.</summary>
        /// <returns>For example <c>nextMon</c>.</returns>
        public override string ToString() => Word(Direction) + Abbreviation(Day);

        internal static string Abbreviation(IsoDayOfWeek day) => day.ToString() is { Length: > 3 } name ? name[..3] : day.ToString();

        internal override Result<LocalDate> Apply(LocalDate date, CalendarSource calendars) => Direction switch
        {
            SearchDirection.Before => date.Previous(Day),
            SearchDirection.OnOrAfter when date.DayOfWeek == Day => date,
            _ => date.Next(Day),
        };

        internal override IEnumerable<Failure> Faults()
        {
            if (Day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday) yield return new Failure(FailureReason.InvalidInput, "terms.weekday-unknown", "A weekday is one of Monday to Sunday.", "day", Day.ToString());
            if (!Enum.IsDefined(Direction)) yield return Undeclared("direction", Direction.ToString());
        }
    }

    /// <summary>Chooses a rule by the day of the month. Text <c>[1-9:day10+1|10-31:day25+1]</c>.</summary>
    /// <remarks>The ranges cover days 1 to 31 without gap or overlap, so that no date is left without a rule; their rules hold no such table themselves. Equality is by content.</remarks>
    public sealed record DayRanges : DueStep
    {
        /// <summary>Makes the step.</summary>
        /// <param name="ranges">The ranges in order of days.</param>
        public DayRanges(ImmutableArray<DayRange> ranges) => Ranges = Guard.Assigned(ranges, nameof(ranges));

        /// <summary>The ranges in order of days.</summary>
        public ImmutableArray<DayRange> Ranges { get; }

        private protected override int CaseIndex => 7;

        internal override string Words => string.Join("; ", Ranges.Select(r => string.Create(CultureInfo.InvariantCulture, $"day {r.From} to {r.Through}: {r.Rule.Words}")));

        /// <inheritdoc/>
        public bool Equals(DayRanges? other) => other is not null && Ranges.SequenceEqual(other.Ranges);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Ranges.Length, Ranges.IsEmpty ? null : Ranges[0]);

        /// <summary>The canonical text.</summary>
        /// <returns>For example <c>[1-9:day10+1|10-31:day25+1]</c>.</returns>
        public override string ToString() => $"[{string.Join('|', Ranges)}]";

        internal override Result<LocalDate> Apply(LocalDate date, CalendarSource calendars)
        {
            foreach (var range in Ranges)
            {
                if (date.Day <= range.Through) return range.Rule.Apply(date, calendars, null).Map(static d => d.Adjusted);
            }

            return new Failure(FailureReason.Missing, "terms.day-range-gap", string.Create(CultureInfo.InvariantCulture, $"No range holds day {date.Day}."), "ranges", Iso.Text(date));
        }

        internal override IEnumerable<Failure> Faults()
        {
            if (Ranges.Any(r => r is null))
            {
                yield return Absent("ranges");
                yield break;
            }

            var next = 1;
            for (var i = 0; i < Ranges.Length; i++)
            {
                var (range, path) = (Ranges[i], string.Create(CultureInfo.InvariantCulture, $"ranges[{i}]"));
                if (range.From != next || range.Through < range.From)
                    yield return new Failure(FailureReason.InvalidInput, "terms.day-range-gap", string.Create(CultureInfo.InvariantCulture, $"Ranges tile the days 1 to 31; this one must begin on day {next}."), path, string.Create(CultureInfo.InvariantCulture, $"{range.From}-{range.Through}"));
                if (range.Rule is null) yield return Absent("rule").Under(path);
                else if (range.Rule.Steps.Any(s => s is DayRanges)) yield return new Failure(FailureReason.NotPermitted, "terms.day-ranges-nested", "A table of day ranges holds no table of its own.", path + ".rule", range.Rule.ToString());
                next = range.Through + 1;
            }

            if (next != 32) yield return new Failure(FailureReason.Missing, "terms.day-range-gap", "The last range ends on day 31, or some dates have no rule.", "ranges");
        }
    }

    private static string Word(SearchDirection direction) => direction switch { SearchDirection.OnOrAfter => "next", SearchDirection.After => "after", _ => "before" };
}
