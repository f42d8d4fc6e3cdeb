namespace TradeCredit.Cadence;

/// <summary>What a cause of delay changes: a task for the creditor, and whether the demand goes on.</summary>
/// <remarks><i>Source:</i> convention of this library.</remarks>
public static class DelayCauseAdvice
{
    /// <summary>The task that a cause calls for.</summary>
    /// <param name="cause">The cause.</param>
    /// <returns>The task; null = none, the stages go on as they are.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The cause is not declared.</exception>
    public static CreditorTask? TaskFor(DelayCause cause) => Guard.Declared(cause, nameof(cause)) switch
    {
        DelayCause.DocumentMissing or DelayCause.ApprovalMissing => CreditorTask.SendDocuments,
        DelayCause.Goods => CreditorTask.RecordDispute,
        DelayCause.CashShort => CreditorTask.DecideOnTime,
        DelayCause.TransferBlocked => CreditorTask.ChangePaymentRoute,
        DelayCause.Insolvent => CreditorTask.ReviewHardship,
        DelayCause.Unwilling => CreditorTask.ReviewLegally,
        _ => null,
    };
}
