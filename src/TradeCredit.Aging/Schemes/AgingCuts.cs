using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Aging;

/// <summary>The dates at which an aging cuts, on one as-of day: a date before cut k belongs to a bucket older than k.</summary>
/// <remarks>
/// <para>Ascending ages are descending dates, so the bucket of a date is the number of cuts that it lies before. This is the one rule that reports over objects,
/// batch kernels and database queries share.</para>
/// <para>Immutable. Equality is by as-of day, labels and cuts: two schemes that cut alike on a day give equal cuts.</para>
/// </remarks>
public sealed partial class AgingCuts : IEquatable<AgingCuts>
{
    [JsonConstructor]
    internal AgingCuts(AgingScheme scheme, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        Scheme = scheme;
        AsOf = asOf;
        Labels = scheme.Labels;
        CutDays = scheme.CutDaysOn(asOf);
        Buckets = [.. Labels.Select((label, i) => new AgingBucket(i, label,
            i < CutDays.Length ? DateOf(CutDays[i]) : null,
            i > 0 ? DateOf(CutDays[i - 1] - 1) : null))];
    }

    /// <summary>The scheme that cuts so on this day.</summary>
    public AgingScheme Scheme { get; }

    /// <summary>The as-of day.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The labels of the buckets, youngest first.</summary>
    [JsonIgnore]
    public ImmutableArray<string> Labels { get; }

    /// <summary>The buckets with their dates, youngest first.</summary>
    [JsonIgnore]
    public ImmutableArray<AgingBucket> Buckets { get; }

    /// <summary>The rule in one English sentence, to print beside a figure.</summary>
    [JsonIgnore]
    public string Rule => Scheme.Rule;

    /// <summary>
    /// The cuts as day numbers (<see cref="DayNumber"/>), descending; one less than there are buckets. They can lie outside the calendar where
    /// the as-of day is near its end.
    /// </summary>
    [JsonIgnore]
    public ImmutableArray<int> CutDays { get; }

    /// <summary>The bucket of a date.</summary>
    /// <param name="date">The basis date of an item, usually its due date.</param>
    /// <returns>The bucket.</returns>
    public AgingBucket BucketOf(LocalDate date) => Buckets[IndexOf(date)];

    /// <summary>The index of the bucket of a date: the number of cuts that it lies before.</summary>
    /// <param name="date">The basis date of an item, usually its due date.</param>
    /// <returns>0 = youngest.</returns>
    public int IndexOf(LocalDate date) => IndexOf(DayNumber.Of(date));

    /// <summary>The index of the bucket of a day number.</summary>
    /// <param name="dayNumber">Days since 1970-01-01.</param>
    /// <returns>0 = youngest.</returns>
    public int IndexOf(int dayNumber)
    {
        var index = 0;
        foreach (var cut in CutDays)
        {
            if (dayNumber >= cut) break;
            index++;
        }

        return index;
    }

    /// <inheritdoc/>
    public bool Equals(AgingCuts? other) =>
        other is not null && AsOf == other.AsOf && Labels.SequenceEqual(other.Labels, StringComparer.Ordinal) && CutDays.SequenceEqual(other.CutDays);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AgingCuts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AsOf, CutDays.Length, CutDays[0]);

    /// <summary>Whether both cut alike.</summary>
    /// <param name="left">One set of cuts.</param>
    /// <param name="right">Another set of cuts.</param>
    public static bool operator ==(AgingCuts? left, AgingCuts? right) => Equals(left, right);

    /// <summary>Whether they cut differently.</summary>
    /// <param name="left">One set of cuts.</param>
    /// <param name="right">Another set of cuts.</param>
    public static bool operator !=(AgingCuts? left, AgingCuts? right) => !Equals(left, right);

    private static LocalDate DateOf(int day) => DayNumber.ToDate(Math.Clamp(day, DayNumber.Min, DayNumber.Max));
}
