namespace TradeCredit.Claims;

/// <summary>Whether a claim whose time for suit has ended may still be used as a defence or set-off.</summary>
public enum BarredSetOff
{
    /// <summary>It was not read.</summary>
    NotRead = 0,

    /// <summary>It may.</summary>
    Allowed,

    /// <summary>It may not.</summary>
    NotAllowed,
}
