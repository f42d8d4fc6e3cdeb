namespace TradeCredit.Terms;

/// <summary>Which instalments a credit note reduces.</summary>
public enum CreditOrder
{
    /// <summary>The first open instalment, then the next.</summary>
    FirstToLast = 0,

    /// <summary>The last open instalment, then the one before.</summary>
    LastToFirst,

    /// <summary>All open instalments in proportion to what is open.</summary>
    ProRata,
}
