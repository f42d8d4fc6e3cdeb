namespace TradeCredit.Cadence;

/// <summary>Where the level comes from.</summary>
public enum LevelMemory
{
    /// <summary>From what was sent: it never falls while the debt is overdue.</summary>
    FromContacts = 0,

    /// <summary>From the debt of the day alone: it falls when the debt gets younger or smaller, whatever was sent.</summary>
    DerivedAfresh,
}
