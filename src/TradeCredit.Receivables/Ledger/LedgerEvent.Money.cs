using System.Collections.Immutable;
using NodaTime;
using TradeCredit.Terms;

namespace TradeCredit.Receivables;

/// <content>Events that change what is owed.</content>
public abstract partial record LedgerEvent
{
    /// <summary>An invoice, with one item for each line of its schedule. The posting date is the day on which the event counts.</summary>
    /// <param name="Entity">The company.</param>
    /// <param name="Document">The document number.</param>
    /// <param name="Debtor">Who owes.</param>
    /// <param name="DocumentDate">The invoice date.</param>
    /// <param name="Schedule">Amounts and due dates; lines without a date are items without a due date.</param>
    public sealed record InvoicePosted(EntityId Entity, string Document, DebtorId Debtor, LocalDate DocumentDate, PaymentSchedule Schedule) : LedgerEvent
    {
        private protected override int CaseIndex => 0;
    }

    /// <summary>Due dates that became known or moved; amounts stay.</summary>
    /// <param name="Entity">The company.</param>
    /// <param name="Document">The document number of the invoice.</param>
    /// <param name="Schedule">The schedule as it is now, with the same lines.</param>
    public sealed record DueDatesChanged(EntityId Entity, string Document, PaymentSchedule Schedule) : LedgerEvent
    {
        private protected override int CaseIndex => 1;
    }

    /// <summary>An agreed plan: amounts of items move into the instalments of a new document.</summary>
    /// <remarks>Equality is by content.</remarks>
    public sealed record Rescheduled : LedgerEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="moved">What leaves which item.</param>
        /// <param name="entity">The company.</param>
        /// <param name="document">The document number of the plan.</param>
        /// <param name="debtor">Who owes under the plan.</param>
        /// <param name="agreedOn">The date of the agreement.</param>
        /// <param name="plan">The instalments; interest that the plan adds is part of them.</param>
        public Rescheduled(ImmutableArray<ItemAmount> moved, EntityId entity, string document, DebtorId debtor, LocalDate agreedOn, PaymentSchedule plan)
        {
            ArgumentNullException.ThrowIfNull(plan);
            Moved = Guard.Assigned(moved, nameof(moved));
            Entity = entity;
            Document = document;
            Debtor = debtor;
            AgreedOn = agreedOn;
            Plan = plan;
        }

        /// <summary>What leaves which item.</summary>
        public ImmutableArray<ItemAmount> Moved { get; }

        /// <summary>The company.</summary>
        public EntityId Entity { get; }

        /// <summary>The document number of the plan.</summary>
        public string Document { get; }

        /// <summary>Who owes under the plan.</summary>
        public DebtorId Debtor { get; }

        /// <summary>The date of the agreement.</summary>
        public LocalDate AgreedOn { get; }

        /// <summary>The instalments.</summary>
        public PaymentSchedule Plan { get; }

        private protected override int CaseIndex => 2;

        /// <inheritdoc/>
        public bool Equals(Rescheduled? other) =>
            other is not null && Entity == other.Entity && string.Equals(Document, other.Document, StringComparison.Ordinal) && Debtor == other.Debtor && AgreedOn == other.AgreedOn
            && Plan == other.Plan && Moved.SequenceEqual(other.Moved);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Entity, Document, Debtor, AgreedOn);
    }

    /// <summary>A credit note: an item of its own, negative until it is applied.</summary>
    /// <param name="Item">What identifies it.</param>
    /// <param name="Debtor">Whose debt it reduces.</param>
    /// <param name="DocumentDate">The date of the credit note.</param>
    /// <param name="Amount">What is credited, above zero.</param>
    public sealed record CreditNotePosted(ItemId Item, DebtorId Debtor, LocalDate DocumentDate, Money Amount) : LedgerEvent
    {
        private protected override int CaseIndex => 3;
    }

    /// <summary>Money that arrived: an item of its own, negative until it is applied.</summary>
    /// <param name="Item">What identifies it.</param>
    /// <param name="Debtor">Who paid.</param>
    /// <param name="Amount">What arrived, above zero.</param>
    /// <param name="IsAdvance">Whether it came before the invoice.</param>
    public sealed record PaymentReceived(ItemId Item, DebtorId Debtor, Money Amount, bool IsAdvance = false) : LedgerEvent
    {
        private protected override int CaseIndex => 4;
    }

    /// <summary>A revaluation posting: an item of its own in the currency of the books, so that no document amount ever changes.</summary>
    /// <param name="Item">What identifies it.</param>
    /// <param name="Debtor">The debtor.</param>
    /// <param name="DocumentDate">The date of the posting.</param>
    /// <param name="Amount">The difference, of either sign.</param>
    public sealed record RevaluationPosted(ItemId Item, DebtorId Debtor, LocalDate DocumentDate, Money Amount) : LedgerEvent
    {
        private protected override int CaseIndex => 5;
    }

    /// <summary>A payment that was taken back (chargeback, returned debit, bounced cheque): what it paid is owed again.</summary>
    /// <param name="Item">What identifies it.</param>
    /// <param name="Debtor">Who owes again.</param>
    /// <param name="Payment">The payment that was taken back.</param>
    /// <param name="Amount">What was taken back, above zero.</param>
    public sealed record ChargebackPosted(ItemId Item, DebtorId Debtor, ItemId Payment, Money Amount) : LedgerEvent
    {
        private protected override int CaseIndex => 6;
    }

    /// <summary>
    /// An application: money or credit meets an item, on a day of its own. More than is open can be applied; the rest stays open as a negative remainder.
    /// A negative amount takes an earlier application back.
    /// </summary>
    /// <param name="From">The payment or credit note; null when it has no item here.</param>
    /// <param name="To">The item that becomes smaller.</param>
    /// <param name="Amount">How much.</param>
    /// <param name="Discount">The cash discount that was granted with it, on top of the amount; null = none.</param>
    public sealed record Applied(ItemId? From, ItemId To, Money Amount, Money? Discount = null) : LedgerEvent
    {
        private protected override int CaseIndex => 7;
    }

    /// <summary>A write-off. A negative amount takes an earlier one back.</summary>
    /// <param name="Item">The item that becomes smaller.</param>
    /// <param name="Amount">How much.</param>
    /// <param name="Reason">Why, in words.</param>
    public sealed record WrittenOff(ItemId Item, Money Amount, string Reason) : LedgerEvent
    {
        private protected override int CaseIndex => 8;
    }

    /// <summary>Money paid back to the debtor out of a credit.</summary>
    /// <param name="Item">The payment or credit note that becomes smaller.</param>
    /// <param name="Amount">What was paid back, above zero.</param>
    public sealed record Refunded(ItemId Item, Money Amount) : LedgerEvent
    {
        private protected override int CaseIndex => 9;
    }

    /// <summary>A document that is void from a day on: the posted amount of each of its items is taken out. What was applied stays, as a remainder of the other sign.</summary>
    /// <param name="Entity">The company.</param>
    /// <param name="Document">The document number.</param>
    public sealed record Cancelled(EntityId Entity, string Document) : LedgerEvent
    {
        private protected override int CaseIndex => 10;
    }
}
