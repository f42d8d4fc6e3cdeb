namespace TradeCredit.Cadence;

/// <summary>Work for the creditor's own people.</summary>
public enum CreditorTask
{
    /// <summary>Find a way to reach the debtor: no channel can be used.</summary>
    FindContact = 0,

    /// <summary>Look for a payment that the debtor says he made, and ask for proof.</summary>
    SearchPayment,

    /// <summary>Decide on a request for time: a buffer, instalments, or a refusal.</summary>
    DecideOnTime,

    /// <summary>Record the dispute and settle who deals with it.</summary>
    RecordDispute,

    /// <summary>Approve or refuse another promise of a debtor who has broken one.</summary>
    ApprovePromise,

    /// <summary>Send the invoice or the documents that the debtor lacks.</summary>
    SendDocuments,

    /// <summary>Offer another currency or payment route.</summary>
    ChangePaymentRoute,

    /// <summary>Look at settlement, insurer and insolvency law.</summary>
    ReviewHardship,

    /// <summary>Look after goods that the buyer does not take.</summary>
    DecideOnCargo,

    /// <summary>Have the file looked at by a lawyer.</summary>
    ReviewLegally,

    /// <summary>All stages are used up: decide what comes next.</summary>
    DecideAfterLastStage,

    /// <summary>A stage without a message is reached.</summary>
    InternalStage,
}
