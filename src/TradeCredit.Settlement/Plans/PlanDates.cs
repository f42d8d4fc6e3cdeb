using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>When the rows of a plan are due, before any roll to business days.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Regular), "regular")]
[JsonDerivedType(typeof(Stated), "stated")]
public abstract record PlanDates
{
    private PlanDates()
    {
    }

    private protected abstract int CaseIndex { get; }

    /// <summary>Regular dates.</summary>
    /// <param name="first">The first date; for an anchor other than the same day, a day in the first month.</param>
    /// <param name="every">The distance, not in business days.</param>
    /// <param name="anchor">Where in the month a date lies.</param>
    /// <returns>The dates.</returns>
    /// <exception cref="ArgumentException">The distance is 0 or in business days.</exception>
    public static PlanDates From(LocalDate first, PeriodLength every, PlanAnchor anchor = PlanAnchor.SameDay) => new Regular(first, every, anchor);

    /// <summary>A date a month.</summary>
    /// <param name="first">The first date; for an anchor other than the same day, a day in the first month.</param>
    /// <param name="anchor">Where in the month a date lies.</param>
    /// <returns>The dates.</returns>
    public static PlanDates Monthly(LocalDate first, PlanAnchor anchor = PlanAnchor.SameDay) => new Regular(first, PeriodLength.OfMonths(1), anchor);

    /// <summary>Stated dates.</summary>
    /// <param name="dates">The dates, ascending.</param>
    /// <returns>The dates.</returns>
    public static PlanDates On(params ReadOnlySpan<LocalDate> dates) => new Stated([.. dates]);

    /// <summary>The first so many dates.</summary>
    /// <param name="count">How many, 1 or more.</param>
    /// <returns>The dates; <c>settlement.invalid-count</c> if the count is below 1 or above the stated dates; <c>settlement.invalid-schedule</c> if a date leaves the calendar.</returns>
    public abstract Result<ImmutableArray<LocalDate>> Take(int count);

    /// <summary>Answers by case.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="regular">Dates by a rule.</param>
    /// <param name="stated">Dates as agreed.</param>
    /// <returns>What the delegate returned.</returns>
    public TResult Match<TResult>(Func<Regular, TResult> regular, Func<Stated, TResult> stated)
    {
        ArgumentNullException.ThrowIfNull(regular);
        ArgumentNullException.ThrowIfNull(stated);
        return this switch
        {
            Regular x => regular(x),
            Stated x => stated(x),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Acts by case.</summary>
    /// <param name="regular">Dates by a rule.</param>
    /// <param name="stated">Dates as agreed.</param>
    public void Switch(Action<Regular> regular, Action<Stated> stated)
    {
        ArgumentNullException.ThrowIfNull(regular);
        ArgumentNullException.ThrowIfNull(stated);
        switch (this)
        {
            case Regular x: regular(x); break;
            case Stated x: stated(x); break;
            default: throw new UnreachableException();
        }
    }

    private static Failure TooFew(int count) => Fault.Of("invalid-count", "A plan has 1 row or more.", "count", count.ToInvariantText());

    /// <summary>Dates at one distance, each counted from the first one, not from the one before: 31 January, 28 February, 31 March.</summary>
    public sealed record Regular : PlanDates
    {
        /// <summary>Makes the case.</summary>
        /// <param name="first">The first date; for an anchor other than the same day, a day in the first month.</param>
        /// <param name="every">The distance, not in business days.</param>
        /// <param name="anchor">Where in the month a date lies.</param>
        /// <exception cref="ArgumentException">The distance is 0 or in business days.</exception>
        public Regular(LocalDate first, PeriodLength every, PlanAnchor anchor)
        {
            if (every.Count < 1 || every.Unit == PeriodUnit.BusinessDays) throw new ArgumentException($"Regular dates lie 1 or more days, weeks, months or years apart; '{every}' was given.", nameof(every));
            First = first;
            Every = every;
            Anchor = Guard.Declared(anchor, nameof(anchor));
        }

        /// <summary>The first date; for an anchor other than the same day, a day in the first month.</summary>
        public LocalDate First { get; }

        /// <summary>The distance.</summary>
        public PeriodLength Every { get; }

        /// <summary>Where in the month a date lies.</summary>
        public PlanAnchor Anchor { get; }

        private protected override int CaseIndex => 0;

        /// <inheritdoc/>
        public override Result<ImmutableArray<LocalDate>> Take(int count)
        {
            if (count < 1) return TooFew(count);
            var dates = new LocalDate[count];
            try
            {
                for (var k = 0; k < count; k++) dates[k] = Anchored(Step(First, Every, k));
            }
            catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
            {
                return Fault.Of("invalid-schedule", $"The calendar ends before date {count.ToInvariantText()} from {Iso.Text(First)}, every {Every}.", "dates", Every.ToString());
            }

            return ImmutableCollectionsMarshal.AsImmutableArray(dates);
        }

        internal static LocalDate Step(LocalDate first, PeriodLength every, int times) => every.Unit switch
        {
            PeriodUnit.Days => first.PlusDays(every.Count * times),
            PeriodUnit.Weeks => first.PlusWeeks(every.Count * times),
            PeriodUnit.Months => first.PlusMonths(every.Count * times),
            _ => first.PlusYears(every.Count * times),
        };

        private LocalDate Anchored(LocalDate date) => Anchor switch
        {
            PlanAnchor.StartOfNextMonth => date.PlusDays(1 - date.Day).PlusMonths(1),
            PlanAnchor.EndOfMonth => date.With(DateAdjusters.EndOfMonth),
            _ => date,
        };
    }

    /// <summary>Dates as agreed, at any distance.</summary>
    /// <remarks>Equality is by content.</remarks>
    public sealed record Stated : PlanDates
    {
        /// <summary>Makes the case.</summary>
        /// <param name="dates">The dates, strictly ascending.</param>
        public Stated(ImmutableArray<LocalDate> dates) => Dates = Guard.Assigned(dates, nameof(dates));

        /// <summary>The dates.</summary>
        public ImmutableArray<LocalDate> Dates { get; }

        private protected override int CaseIndex => 1;

        /// <inheritdoc/>
        public override Result<ImmutableArray<LocalDate>> Take(int count) =>
            count < 1 ? TooFew(count)
            : count <= Dates.Length ? Dates[..count]
            : Fault.Of("invalid-count", $"{Dates.Length.ToInvariantText()} dates are stated.", "count", count.ToInvariantText());

        /// <inheritdoc/>
        public bool Equals(Stated? other) => other is not null && Dates.SequenceEqual(other.Dates);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(CaseIndex, Dates.Length);
    }
}
