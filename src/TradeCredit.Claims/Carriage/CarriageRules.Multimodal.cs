using System.Globalization;

namespace TradeCredit.Claims;

/// <content>Which regime a loss falls under on a journey of several legs.</content>
public sealed partial class CarriageRules
{
    /// <summary>The regime that a loss falls under.</summary>
    /// <param name="location">Where it happened (<see cref="LossLocation.Find"/>).</param>
    /// <param name="unlocalised">What the contract of carriage says for a loss that cannot be placed on a leg (its network clause); null = nothing, or not known.</param>
    /// <param name="legs">The legs in order.</param>
    /// <returns>
    /// That of the leg; for a loss among several legs the one they share, else that of the network clause. Or <c>claims.regime-unresolved</c>, <c>claims.network-clause-missing</c>,
    /// <c>claims.not-on-a-leg</c>.
    /// </returns>
    public static Result<CarriageRegime> RegimeOf(LossLocation location, CarriageRegime? unlocalised, params ReadOnlySpan<CarriageLeg> legs)
    {
        ArgumentNullException.ThrowIfNull(location);
        if (location is not { FirstLeg: { } first, LastLeg: { } last }) return new Failure(FailureReason.NotFound, "claims.not-on-a-leg", $"The records place the loss on no leg: {location.Place}.", "location", location.Place.ToString());
        if (first < 1 || last > legs.Length) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The location names legs {first} to {last}; there are {legs.Length}."), nameof(location));
        var regime = legs[first - 1].Regime;
        for (var i = first; i < last; i++)
        {
            if (legs[i].Regime == regime) continue;
            return unlocalised is not null ? unlocalised : new Failure(FailureReason.Missing, "claims.network-clause-missing", string.Create(CultureInfo.InvariantCulture,
                $"The loss happened somewhere on legs {first} to {last}, which are under different regimes: what does the contract of carriage say for a loss that cannot be placed?"), "unlocalised");
        }

        if (regime is not null) return regime;
        return unlocalised is not null ? unlocalised : new Failure(FailureReason.Missing, "claims.regime-unresolved", string.Create(CultureInfo.InvariantCulture, $"The regime of leg {first} is not resolved; find it with Governing. There is no default."), "leg", first.ToString(CultureInfo.InvariantCulture));
    }
}
