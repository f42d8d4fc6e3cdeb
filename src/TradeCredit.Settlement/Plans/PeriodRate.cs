using System.Collections.Immutable;

namespace TradeCredit.Settlement;

/// <summary>The interest rate of one period, in one or more slices.</summary>
/// <remarks>
/// A period that is cut by a payment or a change of rate is the sum of its slices, each rounded before it is added. Equality is by content.
/// <i>Source:</i> convention of lending systems.
/// </remarks>
public sealed record PeriodRate
{
    /// <summary>Makes a rate.</summary>
    /// <param name="slices">The fraction that each slice adds, 0 or more; for example 1/200 for half a per cent.</param>
    /// <exception cref="ArgumentException">There is no slice, or one is below 0.</exception>
    public PeriodRate(ImmutableArray<Ratio> slices)
    {
        if (slices.IsDefaultOrEmpty) throw new ArgumentException("The rate of a period has at least one slice.", nameof(slices));
        foreach (var slice in slices)
        {
            if (slice < Ratio.Zero) throw new ArgumentException($"A rate of interest is 0 or more; a slice is {slice}.", nameof(slices));
        }

        Slices = slices;
    }

    /// <summary>The fraction that each slice adds.</summary>
    public ImmutableArray<Ratio> Slices { get; }

    /// <summary>A rate of one or more slices.</summary>
    /// <param name="slices">The fraction that each slice adds.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentException">There is no slice, or one is below 0.</exception>
    public static PeriodRate Of(params ReadOnlySpan<Ratio> slices) => new([.. slices]);

    /// <inheritdoc/>
    public bool Equals(PeriodRate? other) => other is not null && Slices.SequenceEqual(other.Slices);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Slices.Length, Slices[0]);

    /// <summary>The slices, joined by +.</summary>
    /// <returns>For example <c>1/200</c>.</returns>
    public override string ToString() => string.Join('+', Slices);
}
