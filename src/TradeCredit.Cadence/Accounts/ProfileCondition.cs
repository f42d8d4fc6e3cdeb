using System.Collections.Immutable;

namespace TradeCredit.Cadence;

/// <summary>A condition on the profile of a debtor; every part that is given must hold.</summary>
/// <remarks>A part about payment behaviour does not hold where the behaviour is not known. Equality is by content.</remarks>
public sealed record ProfileCondition
{
    /// <summary>The trust; null = any.</summary>
    public TrustLevel? Trust { get; init; }

    /// <summary>The countries; none = any.</summary>
    public ImmutableArray<CountryCode> Countries { get; init => field = Guard.Assigned(value, nameof(Countries)); } = [];

    /// <summary>Whether he is insured; null = either.</summary>
    public bool? IsInsured { get; init; }

    /// <summary>Whether he is strategic; null = either.</summary>
    public bool? IsStrategic { get; init; }

    /// <summary>Whether he is a natural person; null = either.</summary>
    public bool? IsNaturalPerson { get; init; }

    /// <summary>The least mean of days late; null = any.</summary>
    public int? MeanDaysLateFrom { get; init; }

    /// <summary>The most mean days late; null = any.</summary>
    public int? MeanDaysLateTo { get; init; }

    /// <summary>The least number of broken promises; null = any.</summary>
    public int? PromisesBrokenFrom { get; init; }

    /// <summary>Whether a profile meets the condition.</summary>
    /// <param name="profile">The profile.</param>
    /// <returns>Whether every part that is given holds.</returns>
    public bool IsMetBy(DebtorProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var mean = profile.Behaviour?.MeanDaysLate;
        return (Trust is null || Trust == profile.Trust)
            && (Countries.IsEmpty || Countries.Contains(profile.Country))
            && (IsInsured is null || IsInsured == profile.IsInsured)
            && (IsStrategic is null || IsStrategic == profile.IsStrategic)
            && (IsNaturalPerson is null || IsNaturalPerson == profile.IsNaturalPerson)
            && (MeanDaysLateFrom is not { } from || mean >= Ratio.Of(from, 1))
            && (MeanDaysLateTo is not { } to || mean <= Ratio.Of(to, 1))
            && (PromisesBrokenFrom is not { } broken || profile.Behaviour?.PromisesBroken >= broken);
    }

    /// <inheritdoc/>
    public bool Equals(ProfileCondition? other) =>
        other is not null && Trust == other.Trust && IsInsured == other.IsInsured && IsStrategic == other.IsStrategic && IsNaturalPerson == other.IsNaturalPerson && MeanDaysLateFrom == other.MeanDaysLateFrom
        && MeanDaysLateTo == other.MeanDaysLateTo && PromisesBrokenFrom == other.PromisesBrokenFrom && Countries.AsSpan().SequenceEqual(other.Countries.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Trust, IsInsured, IsStrategic, MeanDaysLateFrom, PromisesBrokenFrom);
}
