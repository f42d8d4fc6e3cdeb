namespace TradeCredit.Terms;

/// <summary>When interest joins the amount that bears interest.</summary>
public enum Compounding
{
    /// <summary>Never: simple interest.</summary>
    None = 0,

    /// <summary>After each month of delay.</summary>
    Monthly,

    /// <summary>After each quarter of delay.</summary>
    Quarterly,

    /// <summary>After each year of delay.</summary>
    Yearly,
}
