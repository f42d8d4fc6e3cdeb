using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace TradeCredit.Settlement;

/// <summary>What interest a period of a plan bears.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ByDays), "byDays")]
[JsonDerivedType(typeof(ByPeriods), "byPeriods")]
[JsonDerivedType(typeof(Stated), "stated")]
public abstract record PlanRate
{
    private PlanRate()
    {
    }

    private protected abstract int CaseIndex { get; }

    /// <summary>Answers by case.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="byDays">A yearly rate over days.</param>
    /// <param name="byPeriods">A yearly rate over equal periods.</param>
    /// <param name="stated">A rate for each period.</param>
    /// <returns>What the delegate returned.</returns>
    public TResult Match<TResult>(Func<ByDays, TResult> byDays, Func<ByPeriods, TResult> byPeriods, Func<Stated, TResult> stated)
    {
        ArgumentNullException.ThrowIfNull(byDays);
        ArgumentNullException.ThrowIfNull(byPeriods);
        ArgumentNullException.ThrowIfNull(stated);
        return this switch
        {
            ByDays x => byDays(x),
            ByPeriods x => byPeriods(x),
            Stated x => stated(x),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Acts by case.</summary>
    /// <param name="byDays">A yearly rate over days.</param>
    /// <param name="byPeriods">A yearly rate over equal periods.</param>
    /// <param name="stated">A rate for each period.</param>
    public void Switch(Action<ByDays> byDays, Action<ByPeriods> byPeriods, Action<Stated> stated)
    {
        ArgumentNullException.ThrowIfNull(byDays);
        ArgumentNullException.ThrowIfNull(byPeriods);
        ArgumentNullException.ThrowIfNull(stated);
        switch (this)
        {
            case ByDays x: byDays(x); break;
            case ByPeriods x: byPeriods(x); break;
            case Stated x: stated(x); break;
            default: throw new UnreachableException();
        }
    }

    /// <summary>A yearly rate over the days of each period. The day on which a period starts bears interest, the day on which it ends does not.</summary>
    /// <param name="Yearly">Per cent a year, 0 or more.</param>
    /// <param name="DayCount">How days become a part of a year.</param>
    public sealed record ByDays(Percentage Yearly, DayCount DayCount) : PlanRate
    {
        private protected override int CaseIndex => 0;
    }

    /// <summary>A yearly rate in equal parts, whatever the days: 12 periods a year make a month of 6 % half a per cent.</summary>
    /// <param name="Yearly">Per cent a year, 0 or more.</param>
    /// <param name="PeriodsPerYear">How many periods a year has, 1 to 366.</param>
    public sealed record ByPeriods(Percentage Yearly, int PeriodsPerYear) : PlanRate
    {
        private protected override int CaseIndex => 1;
    }

    /// <summary>A rate for each period as agreed, or as another system computed it.</summary>
    /// <remarks>Equality is by content.</remarks>
    public sealed record Stated : PlanRate
    {
        /// <summary>Makes the case.</summary>
        /// <param name="periods">The rate of each period, the first one first.</param>
        public Stated(ImmutableArray<PeriodRate> periods) => Periods = Guard.Assigned(periods, nameof(periods));

        /// <summary>The rate of each period.</summary>
        public ImmutableArray<PeriodRate> Periods { get; }

        private protected override int CaseIndex => 2;

        /// <inheritdoc/>
        public bool Equals(Stated? other) => other is not null && Periods.SequenceEqual(other.Periods);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(CaseIndex, Periods.Length);
    }
}
