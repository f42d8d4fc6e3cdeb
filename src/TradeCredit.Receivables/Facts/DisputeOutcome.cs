namespace TradeCredit.Receivables;

/// <summary>How a dispute ended.</summary>
public enum DisputeOutcome
{
    /// <summary>The debtor was right; a credit or write-off follows.</summary>
    Upheld = 0,

    /// <summary>The debtor was right in part.</summary>
    UpheldInPart,

    /// <summary>The debtor was not right; the amount stays due from its original date.</summary>
    Rejected,

    /// <summary>The debtor took it back.</summary>
    Withdrawn,

    /// <summary>The parties settled.</summary>
    Settled,
}
