using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>What goods at a port are worth to the seller day by day, and the day on which the contract stops protecting itself.</summary>
/// <remarks>
/// As long as the goods would bring at least the balance, the buyer has more to lose than the seller. The value of a day is that of the best option that can still be begun on it or later, so it never
/// rises with waiting. Equality is by content. <i>Source:</i> own derivation.
/// </remarks>
public sealed record SalvageCurve
{
    private SalvageCurve(Money balance, ImmutableArray<SalvagePoint> points)
    {
        Balance = balance;
        Points = points;
    }

    /// <summary>What the buyer owes.</summary>
    public Money Balance { get; }

    /// <summary>The value of each day, from the day of the valuation on.</summary>
    public ImmutableArray<SalvagePoint> Points { get; }

    /// <summary>The last day on which the contract protects itself: the goods would still bring the balance. Null if they never did.</summary>
    public LocalDate? LastProtectedDay => Points.LastOrDefault(p => p.Value is { } value && SelfProtection.Holds(Balance, value))?.Day;

    /// <summary>The curve of a case.</summary>
    /// <param name="case">The case.</param>
    /// <param name="candidates">The ways without the buyer, as they would be begun on the day of the valuation.</param>
    /// <param name="days">How many days after it the curve goes.</param>
    /// <returns>The curve, with one point more than days; or the first failure of <see cref="OptionValue.Of"/>.</returns>
    /// <exception cref="ArgumentException">The case has no cargo; or a candidate is no cargo option, or counts on the buyer's payment.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The days are negative or too many.</exception>
    public static Result<SalvageCurve> Of(SettlementCase @case, IEnumerable<SettlementCandidate> candidates, int days)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(candidates);
        Guard.InRange(days, 0, 3_660, "days", nameof(days));
        var options = candidates.Select(c => (c.Id, Option: WithoutBuyer(c))).ToArray();
        var points = new SalvagePoint[days + 1];
        SalvagePoint? later = null;
        for (var day = days; day >= 0; day--)
        {
            var point = new SalvagePoint(@case.AsOf.PlusDays(day), later?.Value, later?.Best);
            foreach (var (id, option) in options)
            {
                var shifted = option.After(day);
                if (Feasibility.Of(shifted, @case) is Feasibility.Infeasible) continue;
                if (!OptionValue.Of(shifted, @case).TryGet(out var value, out var failure)) return failure.Under(id);
                if (!(point.Value >= value.Npv)) point = point with { Value = value.Npv, Best = id };
            }

            points[day] = later = point;
        }

        return new SalvageCurve(@case.Claim, [.. points]);
    }

    /// <inheritdoc/>
    public bool Equals(SalvageCurve? other) => other is not null && Balance == other.Balance && Points.SequenceEqual(other.Points);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Balance, Points.Length);

    private static CargoOption WithoutBuyer(SettlementCandidate candidate)
    {
        if (candidate.Option is not CargoOption option) throw new ArgumentException($"{candidate.Id} is no cargo option.", nameof(candidate));
        if (option.CountsOnBuyer) throw new ArgumentException($"{candidate.Id} counts on the buyer: salvage is what the goods bring without him.", nameof(candidate));
        return option;
    }
}
