namespace TradeCredit.Terms;

/// <summary>What happens when the instalments come to more than the total.</summary>
public enum OverAllocation
{
    /// <summary>It is a failure.</summary>
    Refuse = 0,

    /// <summary>The instalment that would exceed what is left is cut to it, and those after it are zero.</summary>
    Truncate,

    /// <summary>The last instalment becomes negative.</summary>
    AllowNegative,
}
