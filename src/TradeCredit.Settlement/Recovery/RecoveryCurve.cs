using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>The share of overdue claims that is still collected, by their age: a first guess that own history should replace.</summary>
/// <remarks>
/// <para>Between two points the share is interpolated by calendar day; beyond the last point it stays. Before the first point there is no answer unless the first point is at day 0. The share never rises with age.</para>
/// <para>Equality is by content.</para>
/// </remarks>
public sealed record RecoveryCurve
{
    /// <summary>Makes a curve.</summary>
    /// <param name="name">What it is called; results should keep it.</param>
    /// <param name="points">The points, ages ascending, shares from 0 to 100 % and never rising; at least one.</param>
    /// <exception cref="ArgumentException">There is no point, ages do not ascend, or shares rise or are out of range.</exception>
    public RecoveryCurve(string name, ImmutableArray<RecoveryPoint> points)
    {
        Name = Guard.Text(name, nameof(name));
        if (points.IsDefaultOrEmpty) throw new ArgumentException("A curve has at least one point.", nameof(points));
        for (var i = 0; i < points.Length; i++)
        {
            var (age, share) = (points[i].AgeDays, points[i].Share);
            if (age < 0 || share < Percentage.Zero || share > Percentage.Hundred) throw new ArgumentException($"A point has an age of 0 days or more and a share of 0 % to 100 %; point {i.ToInvariantText()} has {age.ToInvariantText()} and {share}.", nameof(points));
            if (i > 0 && (age <= points[i - 1].AgeDays || share > points[i - 1].Share)) throw new ArgumentException($"Ages ascend and shares never rise; point {i.ToInvariantText()} has {age.ToInvariantText()} days and {share}.", nameof(points));
        }

        Points = points;
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The points, ages ascending.</summary>
    public ImmutableArray<RecoveryPoint> Points { get; }

    /// <summary>The day on which the source speaks; null = it is not dated.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>Where the points are from.</summary>
    public string Source { get; init; } = "";

    /// <summary>The share collected at an age.</summary>
    /// <param name="ageDays">Calendar days past due, 0 or more.</param>
    /// <returns>The exact share, 0 to 1; or <c>settlement.outside-curve</c> before the first point.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The age is below zero.</exception>
    public Result<Ratio> ShareAt(int ageDays)
    {
        Guard.InRange(ageDays, 0, int.MaxValue, "days past due", nameof(ageDays));
        var next = 0;
        while (next < Points.Length && Points[next].AgeDays <= ageDays) next++;
        if (next == 0) return Fault.Of("outside-curve", $"{Name} begins at {Points[0].AgeDays.ToInvariantText()} days.", "ageDays", ageDays.ToInvariantText(), FailureReason.OutsideCoveredRange);
        var before = Points[next - 1];
        if (next == Points.Length) return before.Share.ToRatio();
        var after = Points[next];
        return before.Share.ToRatio() - ((before.Share.ToRatio() - after.Share.ToRatio()) * Ratio.Of(ageDays - before.AgeDays, after.AgeDays - before.AgeDays));
    }

    /// <inheritdoc/>
    public bool Equals(RecoveryCurve? other) =>
        other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && AsOf == other.AsOf && string.Equals(Source, other.Source, StringComparison.Ordinal) && Points.SequenceEqual(other.Points);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Points.Length);
}
