namespace TradeCredit.Receivables;

/// <summary>How our open items and the debtor's statement differ in one document.</summary>
public enum ConfirmationDifferenceKind
{
    /// <summary>Both have it, with different amounts.</summary>
    AmountDiffers = 0,

    /// <summary>The debtor does not have it.</summary>
    UnknownToDebtor,

    /// <summary>We do not have it as open.</summary>
    UnknownToUs,
}
