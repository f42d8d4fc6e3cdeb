namespace TradeCredit.Cadence;

/// <summary>What a filed document proves.</summary>
public enum EvidenceKind
{
    /// <summary>The contract or order.</summary>
    Contract = 0,

    /// <summary>The invoice.</summary>
    Invoice,

    /// <summary>Delivery: transport document, receipt, packing list.</summary>
    Delivery,

    /// <summary>An acknowledgement of the debt or a confirmed balance.</summary>
    Acknowledgement,

    /// <summary>A communication that is not itself a contact on record.</summary>
    Correspondence,

    /// <summary>Title to the goods, or control of the documents that release them.</summary>
    TitleDocument,

    /// <summary>An estimate of costs.</summary>
    CostEstimate,

    /// <summary>The buyer's written refusal of the goods.</summary>
    Refusal,

    /// <summary>The insurance policy or cover note.</summary>
    CreditInsurance,
}
