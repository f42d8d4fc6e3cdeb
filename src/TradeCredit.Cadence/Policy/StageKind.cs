namespace TradeCredit.Cadence;

/// <summary>What a stage does.</summary>
public enum StageKind
{
    /// <summary>It writes to the debtor, or calls him.</summary>
    Message = 0,

    /// <summary>It sets work for the creditor's own people; the debtor hears nothing.</summary>
    Internal,
}
