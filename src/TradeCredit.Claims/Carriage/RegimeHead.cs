namespace TradeCredit.Claims;

/// <summary>The key of a limit: which regime, damage or delay.</summary>
/// <param name="Regime">The regime.</param>
/// <param name="Head">Damage or delay.</param>
public sealed record RegimeHead(CarriageRegime Regime, CargoHead Head)
{
    /// <summary>Regime and head.</summary>
    /// <returns>For example <c>CMR Damage</c>.</returns>
    public override string ToString() => $"{Regime.Name} {Head}";
}
