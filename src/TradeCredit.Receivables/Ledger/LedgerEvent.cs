using System.Text.Json.Serialization;

namespace TradeCredit.Receivables;

/// <summary>Something that happened to receivables: the one history that balances, aging, reminders, claims and settlements are read from.</summary>
/// <remarks>
/// A fact about money, dispute, promise or hold lives here and nowhere else. Events are read by pattern; <see cref="Code"/> is the stable name of the case.
/// What the debtor owes is positive. All effects add up, so neither the order of events of one day nor the order of their arrival matters.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(InvoicePosted), "invoicePosted")]
[JsonDerivedType(typeof(DueDatesChanged), "dueDatesChanged")]
[JsonDerivedType(typeof(Rescheduled), "rescheduled")]
[JsonDerivedType(typeof(CreditNotePosted), "creditNotePosted")]
[JsonDerivedType(typeof(PaymentReceived), "paymentReceived")]
[JsonDerivedType(typeof(RevaluationPosted), "revaluationPosted")]
[JsonDerivedType(typeof(ChargebackPosted), "chargebackPosted")]
[JsonDerivedType(typeof(Applied), "applied")]
[JsonDerivedType(typeof(WrittenOff), "writtenOff")]
[JsonDerivedType(typeof(Refunded), "refunded")]
[JsonDerivedType(typeof(Cancelled), "cancelled")]
[JsonDerivedType(typeof(DisputeOpened), "disputeOpened")]
[JsonDerivedType(typeof(DisputeClosed), "disputeClosed")]
[JsonDerivedType(typeof(PromiseMade), "promiseMade")]
[JsonDerivedType(typeof(PromiseWithdrawn), "promiseWithdrawn")]
[JsonDerivedType(typeof(HoldPlaced), "holdPlaced")]
[JsonDerivedType(typeof(HoldReleased), "holdReleased")]
[JsonDerivedType(typeof(BufferGranted), "bufferGranted")]
[JsonDerivedType(typeof(CoverGranted), "coverGranted")]
[JsonDerivedType(typeof(CoverEnded), "coverEnded")]
[JsonDerivedType(typeof(ConfirmationSent), "confirmationSent")]
[JsonDerivedType(typeof(ConfirmationAnswered), "confirmationAnswered")]
public abstract partial record LedgerEvent
{
    private LedgerEvent()
    {
    }

    /// <summary>The stable name of the case, as in JSON.</summary>
    [JsonIgnore]
    public string Code
    {
        get
        {
            var name = GetType().Name;
            return char.ToLowerInvariant(name[0]) + name[1..];
        }
    }

    private protected abstract int CaseIndex { get; }
}
