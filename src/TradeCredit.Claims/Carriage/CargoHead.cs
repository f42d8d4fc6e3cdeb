namespace TradeCredit.Claims;

/// <summary>What a carrier is asked to make good.</summary>
public enum CargoHead
{
    /// <summary>Loss of or damage to the goods.</summary>
    Damage = 0,

    /// <summary>Delay in delivery.</summary>
    Delay,
}
