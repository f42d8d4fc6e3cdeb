namespace TradeCredit;

/// <summary>Which neighbour a value between two representable amounts goes to.</summary>
public enum RoundingMode
{
    /// <summary>The nearer one; exactly half way goes away from zero (commercial rounding).</summary>
    HalfUp = 0,

    /// <summary>The nearer one; exactly half way goes to the even one (banker's rounding).</summary>
    HalfEven,

    /// <summary>The nearer one; exactly half way goes toward zero.</summary>
    HalfDown,

    /// <summary>Away from zero.</summary>
    Up,

    /// <summary>Toward zero (truncation).</summary>
    Down,

    /// <summary>Toward positive infinity.</summary>
    Ceiling,

    /// <summary>Toward negative infinity.</summary>
    Floor,
}
