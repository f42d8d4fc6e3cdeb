using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Aging;

/// <summary>How receivables are cut into buckets by age: in days, in calendar months, or in periods of weeks, months or years.</summary>
/// <remarks>
/// <para>Age is counted from the basis date of an item (usually its due date) to the as-of day; it is negative before that date. With edges
/// e0 &lt; e1 &lt; ... &lt; ek there are k + 2 buckets, and every item is in exactly one, whatever its date. A first edge below zero splits what is not yet due.</para>
/// <para>Months are never called 30 days: a calendar month, a month counted back from the as-of day and a month chained to the one before are three cases
/// with three meanings. Labels come from the edges and say which ages a bucket holds, unless <see cref="CustomLabels"/> imitate another system.</para>
/// <para>Immutable. Equality is by content. Systems differ on "exactly 30 days" and on "due today"; both are settings, with the usual reading as the default.
/// <i>Source:</i> convention; no law fixes aging buckets.</para>
/// </remarks>
/// <example><code>AgingScheme.OfDays(0, 30, 60).At(new LocalDate(2026, 11, 20)).BucketOf(new LocalDate(2026, 10, 21)).Label   // 1-30</code></example>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Days), "days")]
[JsonDerivedType(typeof(CalendarMonths), "calendarMonths")]
[JsonDerivedType(typeof(AnchoredPeriods), "anchoredPeriods")]
[JsonDerivedType(typeof(ChainedPeriods), "chainedPeriods")]
public abstract partial record AgingScheme
{
    /// <summary>The most days of grace.</summary>
    public const int MaxGraceDays = 100_000;

    private AgingScheme()
    {
    }

    /// <summary>Edges 0, 30, 60, 90 and 120 days; upper edge included; due on the as-of day is not overdue.</summary>
    public static AgingScheme Default { get; } = OfDays(0, 30, 60, 90, 120);

    /// <summary>Calendar days after the basis date before an item begins to age, from 0 to 100,000. They move no due date, only the count. Default: 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside its range.</exception>
    public int GraceDays
    {
        get;
        init => field = Guard.InRange(value, 0, MaxGraceDays, "days", nameof(GraceDays));
    }

    /// <summary>Labels in place of the derived ones, youngest bucket first; empty = derived from the edges. They do not change what a bucket holds.</summary>
    /// <exception cref="DefinitionException">There is not one for each bucket (<c>aging.labels-count</c>), or one is blank (<c>aging.label-blank</c>) or occurs twice (<c>aging.label-duplicate</c>).</exception>
    public ImmutableArray<string> CustomLabels
    {
        get;
        init => field = Checked(value);
    } = [];

    /// <summary>The labels of the buckets, youngest first.</summary>
    [JsonIgnore]
    public ImmutableArray<string> Labels => CustomLabels.IsEmpty ? DerivedLabels : CustomLabels;

    /// <summary>The rule in one English sentence, to print beside a figure.</summary>
    [JsonIgnore]
    public string Rule => GraceDays == 0 ? $"{Words}." : string.Create(CultureInfo.InvariantCulture, $"{Words}; an item begins to age after {GraceDays} days of grace.");

    private protected abstract int CaseIndex { get; }

    private protected abstract ImmutableArray<string> DerivedLabels { get; }

    // The rule without grace and without the full stop.
    private protected abstract string Words { get; }

    /// <summary>A scheme of day edges: upper edge included, due on the as-of day not overdue.</summary>
    /// <param name="edges">The edges in days, strictly ascending, at least one.</param>
    /// <returns>The scheme.</returns>
    /// <exception cref="DefinitionException">The edges cannot be used; see <see cref="Days(ImmutableArray{int}, EdgeInclusion, DueOnAsOf)"/>.</exception>
    public static AgingScheme OfDays(params ReadOnlySpan<int> edges) => OfDays(edges, EdgeInclusion.Upper, DueOnAsOf.NotDue);

    /// <summary>A scheme of day edges.</summary>
    /// <param name="edges">The edges in days, strictly ascending, at least one.</param>
    /// <param name="inclusion">Which bucket an item belongs to whose age is exactly an edge.</param>
    /// <param name="dueOnAsOf">How an item counts that is due on the as-of day itself; it decides for edge 0.</param>
    /// <returns>The scheme.</returns>
    /// <exception cref="DefinitionException">The edges cannot be used; see <see cref="Days(ImmutableArray{int}, EdgeInclusion, DueOnAsOf)"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is not declared.</exception>
    public static AgingScheme OfDays(ReadOnlySpan<int> edges, EdgeInclusion inclusion, DueOnAsOf dueOnAsOf) => new Days([.. edges], inclusion, dueOnAsOf);

    /// <summary>A scheme of calendar months: 0 is the month of the as-of day, 1 the month before it.</summary>
    /// <param name="edges">The edges in calendar months, strictly ascending, at least one.</param>
    /// <returns>The scheme.</returns>
    /// <exception cref="DefinitionException">The edges cannot be used; see <see cref="CalendarMonths(ImmutableArray{int})"/>.</exception>
    public static AgingScheme OfCalendarMonths(params ReadOnlySpan<int> edges) => new CalendarMonths([.. edges]);

    /// <summary>A scheme of months counted back from the as-of day: upper edge included, due on the as-of day not overdue.</summary>
    /// <param name="edges">The edges in months, strictly ascending, at least one.</param>
    /// <returns>The scheme.</returns>
    /// <exception cref="DefinitionException">The edges cannot be used; see <see cref="AnchoredPeriods(PeriodUnit, ImmutableArray{int}, EdgeInclusion, DueOnAsOf)"/>.</exception>
    public static AgingScheme OfAnchoredMonths(params ReadOnlySpan<int> edges) => OfAnchored(PeriodUnit.Months, edges, EdgeInclusion.Upper, DueOnAsOf.NotDue);

    /// <summary>A scheme of weeks, months or years counted back from the as-of day.</summary>
    /// <param name="unit">Weeks, months or years.</param>
    /// <param name="edges">The edges in that unit, strictly ascending, at least one.</param>
    /// <param name="inclusion">Which bucket an item belongs to whose date is exactly an edge.</param>
    /// <param name="dueOnAsOf">How an item counts that is due on the as-of day itself; it decides for edge 0.</param>
    /// <returns>The scheme.</returns>
    /// <exception cref="DefinitionException">The edges cannot be used; see <see cref="AnchoredPeriods(PeriodUnit, ImmutableArray{int}, EdgeInclusion, DueOnAsOf)"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is not declared, or the unit is not one of those.</exception>
    public static AgingScheme OfAnchored(PeriodUnit unit, ReadOnlySpan<int> edges, EdgeInclusion inclusion, DueOnAsOf dueOnAsOf) => new AnchoredPeriods(unit, [.. edges], inclusion, dueOnAsOf);

    /// <summary>A scheme of equal periods, each counted back from the start of the one after it, with a bucket of its own for what is not due.</summary>
    /// <param name="period">The length of a period: days, weeks, months or years, above zero.</param>
    /// <param name="periods">How many periods before the last bucket, at least 1.</param>
    /// <returns>The scheme.</returns>
    /// <exception cref="DefinitionException">The periods cannot be used; see <see cref="ChainedPeriods(PeriodLength, int, bool)"/>.</exception>
    public static AgingScheme OfChained(PeriodLength period, int periods) => new ChainedPeriods(period, periods, hasNotDueBucket: true);

    /// <summary>The faults of a list of edges in days; none if they can be used.</summary>
    /// <param name="edges">The edges in days.</param>
    /// <returns>All faults with their positions.</returns>
    public static ImmutableArray<Failure> Validate(params ReadOnlySpan<int> edges) => AgingEdges.Faults(edges, PeriodUnit.Days);

    /// <summary>The same scheme under other labels.</summary>
    /// <param name="labels">One for each bucket, youngest first; none = derived from the edges.</param>
    /// <returns>The scheme.</returns>
    /// <exception cref="DefinitionException">The labels cannot be used; see <see cref="CustomLabels"/>.</exception>
    public AgingScheme WithLabels(params ReadOnlySpan<string> labels) => this with { CustomLabels = [.. labels] };

    /// <summary>The same scheme with days of grace.</summary>
    /// <param name="days">Calendar days after the basis date before an item begins to age, from 0 to 100,000.</param>
    /// <returns>The scheme.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside its range.</exception>
    public AgingScheme WithGrace(int days) => this with { GraceDays = days };

    /// <summary>The buckets on an as-of day.</summary>
    /// <param name="asOf">The as-of day; it may lie in the future, and ages count from it.</param>
    /// <returns>The cut dates between the buckets.</returns>
    public AgingCuts At(LocalDate asOf) => new(this, asOf);

    /// <summary>Answers by case.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="days">Edges in days.</param>
    /// <param name="calendarMonths">Calendar months of the basis date.</param>
    /// <param name="anchoredPeriods">Periods counted back from the as-of day.</param>
    /// <param name="chainedPeriods">Periods counted back one from the other.</param>
    /// <returns>What the delegate returned.</returns>
    public TResult Match<TResult>(Func<Days, TResult> days, Func<CalendarMonths, TResult> calendarMonths, Func<AnchoredPeriods, TResult> anchoredPeriods, Func<ChainedPeriods, TResult> chainedPeriods)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(calendarMonths);
        ArgumentNullException.ThrowIfNull(anchoredPeriods);
        ArgumentNullException.ThrowIfNull(chainedPeriods);
        return this switch
        {
            Days x => days(x),
            CalendarMonths x => calendarMonths(x),
            AnchoredPeriods x => anchoredPeriods(x),
            ChainedPeriods x => chainedPeriods(x),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Acts by case.</summary>
    /// <param name="days">Edges in days.</param>
    /// <param name="calendarMonths">Calendar months of the basis date.</param>
    /// <param name="anchoredPeriods">Periods counted back from the as-of day.</param>
    /// <param name="chainedPeriods">Periods counted back one from the other.</param>
    public void Switch(Action<Days> days, Action<CalendarMonths> calendarMonths, Action<AnchoredPeriods> anchoredPeriods, Action<ChainedPeriods> chainedPeriods)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(calendarMonths);
        ArgumentNullException.ThrowIfNull(anchoredPeriods);
        ArgumentNullException.ThrowIfNull(chainedPeriods);
        switch (this)
        {
            case Days x: days(x); break;
            case CalendarMonths x: calendarMonths(x); break;
            case AnchoredPeriods x: anchoredPeriods(x); break;
            case ChainedPeriods x: chainedPeriods(x); break;
            default: throw new UnreachableException();
        }
    }

    /// <inheritdoc/>
    public virtual bool Equals(AgingScheme? other) =>
        other is not null && EqualityContract == other.EqualityContract && GraceDays == other.GraceDays && CustomLabels.SequenceEqual(other.CustomLabels, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EqualityContract, GraceDays, CustomLabels.Length);

    /// <summary>The labels on one line.</summary>
    /// <returns>For example <c>&lt;=0 | 1-30 | 31+</c>.</returns>
    public sealed override string ToString() => string.Join(" | ", Labels);

    /// <summary>The cuts as day numbers, descending: a day before cut k is older than bucket k.</summary>
    internal ImmutableArray<int> CutDaysOn(LocalDate asOf)
    {
        var cuts = CutsWithoutGrace(asOf);
        foreach (ref var cut in cuts.AsSpan()) cut -= GraceDays;
        return ImmutableCollectionsMarshal.AsImmutableArray(cuts);
    }

    private protected abstract int[] CutsWithoutGrace(LocalDate asOf);

    private ImmutableArray<string> Checked(ImmutableArray<string> labels)
    {
        if (labels.IsDefaultOrEmpty) return [];
        var faults = ImmutableArray.CreateBuilder<Failure>();
        if (labels.Length != DerivedLabels.Length)
            faults.Add(new Failure(FailureReason.InvalidInput, "aging.labels-count", string.Create(CultureInfo.InvariantCulture, $"The scheme has {DerivedLabels.Length} buckets and needs as many labels; there are {labels.Length}."), "labels"));
        for (var i = 0; i < labels.Length; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"labels[{i}]");
            if (string.IsNullOrWhiteSpace(labels[i])) faults.Add(new Failure(FailureReason.Missing, "aging.label-blank", "A label must not be blank.", path));
            else if (labels.IndexOf(labels[i], 0, i, StringComparer.Ordinal) >= 0) faults.Add(new Failure(FailureReason.Duplicate, "aging.label-duplicate", "Each bucket has a label of its own.", path, labels[i]));
        }

        return faults.Count == 0 ? labels : throw new DefinitionException("aging scheme", faults.ToImmutable());
    }
}
