namespace TradeCredit.Receivables;

/// <summary>Why nothing is demanded for a while.</summary>
public enum HoldReason
{
    /// <summary>Another reason.</summary>
    Other = 0,

    /// <summary>A claim is under investigation.</summary>
    Claim,

    /// <summary>The amount or document is being checked internally.</summary>
    InternalReview,

    /// <summary>A settlement is being negotiated.</summary>
    Negotiation,

    /// <summary>Hardship of the debtor.</summary>
    Hardship,

    /// <summary>Insolvency: demands are made in the proceedings only.</summary>
    Insolvency,

    /// <summary>The matter was handed to an agency, a lawyer or a court.</summary>
    HandedOver,

    /// <summary>A deliberate quiet wait, for example while another buyer is sought for cargo at a port.</summary>
    QuietWait,
}
