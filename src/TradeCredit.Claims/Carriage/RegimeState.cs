namespace TradeCredit.Claims;

/// <summary>The key of a statement on where a regime is in force.</summary>
/// <param name="Regime">The regime.</param>
/// <param name="State">The State.</param>
public sealed record RegimeState(CarriageRegime Regime, CountryCode State)
{
    /// <summary>Regime and State.</summary>
    /// <returns>For example <c>CMR DE</c>.</returns>
    public override string ToString() => $"{Regime.Name} {State}";
}
