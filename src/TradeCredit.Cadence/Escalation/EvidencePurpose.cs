namespace TradeCredit.Cadence;

/// <summary>Who the evidence is for.</summary>
public enum EvidencePurpose
{
    /// <summary>A lawyer or a court.</summary>
    Lawyer = 0,

    /// <summary>A credit insurer.</summary>
    Insurer,

    /// <summary>A mediator.</summary>
    Mediator,
}
