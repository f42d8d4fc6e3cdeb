using System.Collections.Immutable;
using TradeCredit.Receivables;

namespace TradeCredit.Claims;

/// <content>The effect as events of the ledger.</content>
public sealed partial record ReceivableEffect
{
    /// <summary>The events of a claim that came in: the dispute of the disputed part, and a hold on an item that is disputed as a whole.</summary>
    /// <param name="posting">Claim, debtor and day.</param>
    /// <param name="reason">Why, in words.</param>
    /// <returns>The events; none if nothing of the item is open. Keys: <c>claim/dispute</c>, <c>claim/hold</c>.</returns>
    /// <remarks>An item of which a part is disputed gets no hold: the dispute itself takes that part out of what is demanded, and the rest is reminded of as before.</remarks>
    public ImmutableArray<Recorded<LedgerEvent>> ToDispute(ClaimPosting posting, string reason)
    {
        ArgumentNullException.ThrowIfNull(posting);
        ArgumentNullException.ThrowIfNull(reason);
        if (!Disputed.IsPositive) return [];
        var dispute = posting.Record("dispute", new LedgerEvent.DisputeOpened(posting.Claim, Item, Disputed, reason));
        return Undisputed.IsPositive ? [dispute] : [dispute, posting.Record("hold", new LedgerEvent.HoldPlaced(posting.Claim, posting.Debtor, Item, HoldReason.Claim))];
    }

    /// <summary>The events of a claim that is over: the end of its dispute and hold, and the credit.</summary>
    /// <param name="posting">Claim, debtor and day.</param>
    /// <param name="state">What the ledger knows on that day: only a dispute that is open is closed, only a hold that stands is released.</param>
    /// <param name="outcome">How the dispute ended.</param>
    /// <param name="creditNote">The number of the credit note. Its first line is the price (<see cref="Credit"/>, <see cref="Refund"/>, <see cref="Later"/>), its second line the <see cref="Damages"/>, which are no change of the price.</param>
    /// <returns>
    /// The events. What lowers the item is applied to it; what is refunded or paid as damages stays open on the credit note until <see cref="ToPayout"/>, what is kept for a later
    /// order until that order uses it. Keys: <c>claim/dispute-closed</c>, <c>claim/hold-released</c>, <c>claim/credit</c>, <c>claim/damages</c>, <c>claim/applied</c>.
    /// </returns>
    /// <exception cref="ArgumentException">The number of the credit note is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The outcome is not declared.</exception>
    public ImmutableArray<Recorded<LedgerEvent>> ToSettlement(ClaimPosting posting, LedgerState state, DisputeOutcome outcome, string creditNote)
    {
        ArgumentNullException.ThrowIfNull(posting);
        ArgumentNullException.ThrowIfNull(state);
        Guard.Declared(outcome, nameof(outcome));
        var (priceLine, damagesLine) = LinesOf(creditNote);
        var events = ImmutableArray.CreateBuilder<Recorded<LedgerEvent>>();
        if (state.Disputes.Any(d => d.IsOpen && string.Equals(d.Id, posting.Claim, StringComparison.Ordinal))) events.Add(posting.Record("dispute-closed", new LedgerEvent.DisputeClosed(posting.Claim, outcome)));
        if (state.Holds.Any(h => string.Equals(h.Id, posting.Claim, StringComparison.Ordinal))) events.Add(posting.Record("hold-released", new LedgerEvent.HoldReleased(posting.Claim)));
        if (Credit + Refund + Later is { IsPositive: true } price) events.Add(posting.Record("credit", new LedgerEvent.CreditNotePosted(priceLine, posting.Debtor, posting.On, price)));
        if (Damages.IsPositive) events.Add(posting.Record("damages", new LedgerEvent.CreditNotePosted(damagesLine, posting.Debtor, posting.On, Damages)));
        if (Credit.IsPositive) events.Add(posting.Record("applied", new LedgerEvent.Applied(priceLine, Item, Credit)));
        return events.ToImmutable();
    }

    /// <summary>The events of money that goes out: refund and damages, on the day of the bank slip.</summary>
    /// <param name="posting">Claim, debtor and day.</param>
    /// <param name="creditNote">The number of the credit note of the settlement.</param>
    /// <returns>The events; none if no money goes out. Keys: <c>claim/refunded</c>, <c>claim/damages-paid</c>.</returns>
    /// <exception cref="ArgumentException">The number of the credit note is blank.</exception>
    public ImmutableArray<Recorded<LedgerEvent>> ToPayout(ClaimPosting posting, string creditNote)
    {
        ArgumentNullException.ThrowIfNull(posting);
        var (priceLine, damagesLine) = LinesOf(creditNote);
        return
        [
            .. Refund.IsPositive ? [posting.Record("refunded", new LedgerEvent.Refunded(priceLine, Refund))] : ImmutableArray<Recorded<LedgerEvent>>.Empty,
            .. Damages.IsPositive ? [posting.Record("damages-paid", new LedgerEvent.Refunded(damagesLine, Damages))] : ImmutableArray<Recorded<LedgerEvent>>.Empty,
        ];
    }

    private (ItemId Price, ItemId Damages) LinesOf(string creditNote) => (new ItemId(Item.Entity, creditNote), new ItemId(Item.Entity, creditNote, 2));
}
