using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Receivables;

/// <content>Events that say something about what is owed without changing it.</content>
public abstract partial record LedgerEvent
{
    /// <summary>The debtor disputes an item, in part or whole.</summary>
    /// <param name="Dispute">What identifies the dispute.</param>
    /// <param name="Item">The disputed item.</param>
    /// <param name="Amount">The disputed part, above zero.</param>
    /// <param name="Reason">Why, in words.</param>
    public sealed record DisputeOpened(string Dispute, ItemId Item, Money Amount, string Reason) : LedgerEvent
    {
        private protected override int CaseIndex => 11;
    }

    /// <summary>A dispute is over. Money that follows from it is an event of its own.</summary>
    /// <param name="Dispute">The dispute.</param>
    /// <param name="Outcome">How it ended.</param>
    public sealed record DisputeClosed(string Dispute, DisputeOutcome Outcome) : LedgerEvent
    {
        private protected override int CaseIndex => 12;
    }

    /// <summary>The debtor promises to pay by a day.</summary>
    /// <remarks>Equality is by content.</remarks>
    public sealed record PromiseMade : LedgerEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="promise">What identifies the promise.</param>
        /// <param name="debtor">Who promises.</param>
        /// <param name="amount">How much, above zero.</param>
        /// <param name="by">The last day of the promise, which counts.</param>
        /// <param name="items">The items it is about; none = the debtor's debt in that currency.</param>
        /// <param name="supersedes">An earlier promise that this one replaces; null = none.</param>
        public PromiseMade(string promise, DebtorId debtor, Money amount, LocalDate by, ImmutableArray<ItemId> items, string? supersedes = null)
        {
            Promise = promise;
            Debtor = debtor;
            Amount = amount;
            By = by;
            Items = Guard.Assigned(items, nameof(items));
            Supersedes = supersedes;
        }

        /// <summary>What identifies the promise.</summary>
        public string Promise { get; }

        /// <summary>Who promises.</summary>
        public DebtorId Debtor { get; }

        /// <summary>How much.</summary>
        public Money Amount { get; }

        /// <summary>The last day of the promise, which counts.</summary>
        public LocalDate By { get; }

        /// <summary>The items it is about; none = the debtor's debt in that currency.</summary>
        public ImmutableArray<ItemId> Items { get; }

        /// <summary>An earlier promise that this one replaces; null = none.</summary>
        public string? Supersedes { get; }

        private protected override int CaseIndex => 13;

        /// <inheritdoc/>
        public bool Equals(PromiseMade? other) =>
            other is not null && string.Equals(Promise, other.Promise, StringComparison.Ordinal) && Debtor == other.Debtor && Amount == other.Amount && By == other.By
            && string.Equals(Supersedes, other.Supersedes, StringComparison.Ordinal) && Items.SequenceEqual(other.Items);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Promise, Debtor, Amount, By);
    }

    /// <summary>A promise is taken back before its day.</summary>
    /// <param name="Promise">The promise.</param>
    public sealed record PromiseWithdrawn(string Promise) : LedgerEvent
    {
        private protected override int CaseIndex => 14;
    }

    /// <summary>A hold: nothing is demanded while it stands.</summary>
    /// <param name="Hold">What identifies the hold.</param>
    /// <param name="Debtor">The debtor.</param>
    /// <param name="Item">The item it is about; null = everything of the debtor.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Until">The last day of the hold, which counts; null = until it is released.</param>
    public sealed record HoldPlaced(string Hold, DebtorId Debtor, ItemId? Item, HoldReason Reason, LocalDate? Until = null) : LedgerEvent
    {
        private protected override int CaseIndex => 15;
    }

    /// <summary>A hold is released.</summary>
    /// <param name="Hold">The hold.</param>
    public sealed record HoldReleased(string Hold) : LedgerEvent
    {
        private protected override int CaseIndex => 16;
    }

    /// <summary>A buffer: time that was agreed with the debtor, after which reminders go on where they were. The due date does not change.</summary>
    /// <param name="Buffer">What identifies the buffer.</param>
    /// <param name="Debtor">The debtor.</param>
    /// <param name="Item">The item it is about; null = everything of the debtor.</param>
    /// <param name="Until">The last day of the buffer, which counts.</param>
    public sealed record BufferGranted(string Buffer, DebtorId Debtor, ItemId? Item, LocalDate Until) : LedgerEvent
    {
        private protected override int CaseIndex => 17;
    }

    /// <summary>A credit insurer or bank covers the debtor.</summary>
    /// <param name="Cover">The cover; it replaces an earlier one with the same policy.</param>
    public sealed record CoverGranted(CreditCover Cover) : LedgerEvent
    {
        private protected override int CaseIndex => 18;
    }

    /// <summary>A cover ends for what is delivered from that day on.</summary>
    /// <param name="Debtor">The debtor.</param>
    /// <param name="Policy">The policy.</param>
    public sealed record CoverEnded(DebtorId Debtor, string Policy) : LedgerEvent
    {
        private protected override int CaseIndex => 19;
    }

    /// <summary>A confirmation of the balance was asked for.</summary>
    /// <param name="Debtor">The debtor.</param>
    /// <param name="AsOf">The day of the balance.</param>
    /// <param name="Balance">The balance that was sent.</param>
    public sealed record ConfirmationSent(DebtorId Debtor, LocalDate AsOf, Money Balance) : LedgerEvent
    {
        private protected override int CaseIndex => 20;
    }

    /// <summary>The debtor answered a request to confirm the balance.</summary>
    /// <param name="Debtor">The debtor.</param>
    /// <param name="AsOf">The day of the balance.</param>
    /// <param name="Balance">The balance that the debtor states; the balance sent if he confirms it.</param>
    public sealed record ConfirmationAnswered(DebtorId Debtor, LocalDate AsOf, Money Balance) : LedgerEvent
    {
        private protected override int CaseIndex => 21;
    }
}
