namespace TradeCredit.Receivables;

/// <summary>What an event cannot be without, although a reader of JSON or of rows can leave it out.</summary>
internal static class MissingPart
{
    /// <summary>The first part that is missing, as in JSON; null = the event is whole.</summary>
    public static string? Of(Recorded<LedgerEvent> recorded) => recorded.EffectiveOn == default ? "effectiveOn" : recorded.Event switch
    {
        LedgerEvent.InvoicePosted e => e.Schedule is null ? "schedule" : e.DocumentDate == default ? "documentDate" : null,
        LedgerEvent.DueDatesChanged { Schedule: null } => "schedule",
        LedgerEvent.Rescheduled e => e.Plan is null ? "plan" : e.AgreedOn == default ? "agreedOn" : null,
        LedgerEvent.CreditNotePosted e when e.DocumentDate == default => "documentDate",
        LedgerEvent.RevaluationPosted e when e.DocumentDate == default => "documentDate",
        LedgerEvent.DisputeOpened e when string.IsNullOrWhiteSpace(e.Dispute) => "dispute",
        LedgerEvent.PromiseMade e => string.IsNullOrWhiteSpace(e.Promise) ? "promise" : e.By == default ? "by" : null,
        LedgerEvent.HoldPlaced e when string.IsNullOrWhiteSpace(e.Hold) => "hold",
        LedgerEvent.BufferGranted e => string.IsNullOrWhiteSpace(e.Buffer) ? "buffer" : e.Until == default ? "until" : null,
        LedgerEvent.CoverGranted { Cover: null } => "cover",
        _ => null,
    };
}
