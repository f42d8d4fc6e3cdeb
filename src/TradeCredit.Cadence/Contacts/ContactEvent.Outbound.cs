using System.Collections.Immutable;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <content>What the creditor says.</content>
public abstract partial record ContactEvent
{
    /// <summary>A statement of account was sent on its own.</summary>
    /// <param name="Debtor">The debtor.</param>
    /// <param name="At">When.</param>
    /// <param name="Channel">Through which channel.</param>
    public sealed record StatementSent(DebtorId Debtor, Instant At, ContactChannel Channel) : ContactEvent(Debtor, At)
    {
        private protected override int CaseIndex => 0;
    }

    /// <summary>An invoice was sent. It is no reminder and no contact in the sense of the limits.</summary>
    /// <param name="Debtor">The debtor.</param>
    /// <param name="At">When.</param>
    /// <param name="Item">The item; null = all.</param>
    public sealed record InvoiceSent(DebtorId Debtor, Instant At, ItemId? Item = null) : ContactEvent(Debtor, At)
    {
        private protected override int CaseIndex => 1;
    }

    /// <summary>A reminder was prepared. It counts for nothing until it is sent.</summary>
    /// <remarks>Equality is by content.</remarks>
    public sealed record ReminderPrepared : ContactEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="debtor">The debtor.</param>
        /// <param name="at">When.</param>
        /// <param name="reminder">What identifies the reminder.</param>
        /// <param name="level">Its level.</param>
        /// <param name="items">The items it is about; none = all.</param>
        public ReminderPrepared(DebtorId debtor, Instant at, string reminder, int level, ImmutableArray<ItemId> items)
            : base(debtor, at)
        {
            Reminder = Guard.Text(reminder, nameof(reminder));
            Level = Guard.InRange(level, 0, int.MaxValue, "(levels count from 1)", nameof(level));
            Items = Guard.Assigned(items, nameof(items));
        }

        /// <summary>What identifies the reminder.</summary>
        public string Reminder { get; }

        /// <summary>Its level.</summary>
        public int Level { get; }

        /// <summary>The items it is about; none = all.</summary>
        public ImmutableArray<ItemId> Items { get; }

        private protected override int CaseIndex => 2;

        /// <inheritdoc/>
        public bool Equals(ReminderPrepared? other) =>
            other is not null && Debtor == other.Debtor && At == other.At && string.Equals(Reminder, other.Reminder, StringComparison.Ordinal) && Level == other.Level && Items.SequenceEqual(other.Items);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Debtor, At, Reminder, Level);
    }

    /// <summary>A prepared reminder was set aside.</summary>
    /// <param name="Debtor">The debtor.</param>
    /// <param name="At">When.</param>
    /// <param name="Reminder">The reminder.</param>
    public sealed record ReminderSetAside(DebtorId Debtor, Instant At, string Reminder) : ContactEvent(Debtor, At)
    {
        private protected override int CaseIndex => 3;
    }

    /// <summary>A reminder left the house. Only this raises a level.</summary>
    /// <remarks>A letter is dated by its posting. Equality is by content.</remarks>
    public sealed record ReminderSent : ContactEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="debtor">The debtor.</param>
        /// <param name="at">When.</param>
        /// <param name="reminder">What identifies the reminder.</param>
        /// <param name="channel">Through which channel.</param>
        /// <param name="level">The level of the whole.</param>
        /// <param name="lines">What it said about each item; none = all items of the debtor, at the level of the whole.</param>
        /// <param name="deadline">The pay-by day it printed; null = none.</param>
        /// <param name="currency">The currency it was about, where no lines say so; null = all.</param>
        /// <param name="hadStatement">Whether a statement of account went with it.</param>
        /// <param name="contentHash">A hash of what was sent, for evidence; null = not kept.</param>
        public ReminderSent(DebtorId debtor, Instant at, string reminder, ContactChannel channel, int level, ImmutableArray<ReminderLine> lines, LocalDate? deadline = null, Currency? currency = null, bool hadStatement = false, string? contentHash = null)
            : base(debtor, at)
        {
            Reminder = Guard.Text(reminder, nameof(reminder));
            Channel = Guard.Declared(channel, nameof(channel));
            Level = Guard.InRange(level, 0, int.MaxValue, "(levels count from 1)", nameof(level));
            Lines = Guard.Whole(lines, nameof(lines));
            Deadline = deadline;
            Currency = currency;
            HadStatement = hadStatement;
            ContentHash = contentHash;
        }

        /// <summary>What identifies the reminder.</summary>
        public string Reminder { get; }

        /// <summary>Through which channel.</summary>
        public ContactChannel Channel { get; }

        /// <summary>The level of the whole.</summary>
        public int Level { get; }

        /// <summary>What it said about each item; none = all items of the debtor, at the level of the whole.</summary>
        public ImmutableArray<ReminderLine> Lines { get; }

        /// <summary>The pay-by day it printed; null = none.</summary>
        public LocalDate? Deadline { get; }

        /// <summary>The currency it was about, where no lines say so; null = all.</summary>
        public Currency? Currency { get; }

        /// <summary>Whether a statement of account went with it.</summary>
        public bool HadStatement { get; }

        /// <summary>A hash of what was sent, for evidence; null = not kept.</summary>
        public string? ContentHash { get; }

        private protected override int CaseIndex => 4;

        /// <inheritdoc/>
        public bool Equals(ReminderSent? other) =>
            other is not null && Debtor == other.Debtor && At == other.At && string.Equals(Reminder, other.Reminder, StringComparison.Ordinal) && Channel == other.Channel && Level == other.Level
            && Deadline == other.Deadline && Currency == other.Currency && HadStatement == other.HadStatement && string.Equals(ContentHash, other.ContentHash, StringComparison.Ordinal) && Lines.SequenceEqual(other.Lines);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Debtor, At, Reminder, Level);
    }

    /// <summary>A reminder did not arrive: it is no contact and raises nothing, and its channel is not used until it is updated.</summary>
    /// <param name="Debtor">The debtor.</param>
    /// <param name="At">When that was known.</param>
    /// <param name="Reminder">The reminder.</param>
    /// <param name="Channel">The channel that failed.</param>
    public sealed record ReminderFailed(DebtorId Debtor, Instant At, string Reminder, ContactChannel Channel) : ContactEvent(Debtor, At)
    {
        private protected override int CaseIndex => 5;
    }

    /// <summary>A reminder was withdrawn: as if it had never been sent, but for the evidence.</summary>
    /// <param name="Debtor">The debtor.</param>
    /// <param name="At">When.</param>
    /// <param name="Reminder">The reminder.</param>
    public sealed record ReminderCancelled(DebtorId Debtor, Instant At, string Reminder) : ContactEvent(Debtor, At)
    {
        private protected override int CaseIndex => 6;
    }

    /// <summary>A stage without a message was taken.</summary>
    /// <remarks>Equality is by content.</remarks>
    public sealed record StageTaken : ContactEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="debtor">The debtor.</param>
        /// <param name="at">When.</param>
        /// <param name="level">The level of the whole.</param>
        /// <param name="lines">The level of each item; none = all items of the debtor.</param>
        public StageTaken(DebtorId debtor, Instant at, int level, ImmutableArray<ReminderLine> lines)
            : base(debtor, at)
        {
            Level = Guard.InRange(level, 0, int.MaxValue, "(levels count from 1)", nameof(level));
            Lines = Guard.Whole(lines, nameof(lines));
        }

        /// <summary>The level of the whole.</summary>
        public int Level { get; }

        /// <summary>The level of each item; none = all items of the debtor.</summary>
        public ImmutableArray<ReminderLine> Lines { get; }

        private protected override int CaseIndex => 7;

        /// <inheritdoc/>
        public bool Equals(StageTaken? other) => other is not null && Debtor == other.Debtor && At == other.At && Level == other.Level && Lines.SequenceEqual(other.Lines);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Debtor, At, Level);
    }

    /// <summary>A call was placed, whether it was answered or not.</summary>
    /// <param name="Debtor">The debtor.</param>
    /// <param name="At">When.</param>
    /// <param name="Item">The item it was about; null = none in particular.</param>
    public sealed record CallPlaced(DebtorId Debtor, Instant At, ItemId? Item = null) : ContactEvent(Debtor, At)
    {
        private protected override int CaseIndex => 8;
    }

    /// <summary>A telephone conversation took place. The call that led to it is an event of its own.</summary>
    /// <param name="Debtor">The debtor.</param>
    /// <param name="At">When.</param>
    /// <param name="Item">The item it was about; null = none in particular.</param>
    public sealed record Conversation(DebtorId Debtor, Instant At, ItemId? Item = null) : ContactEvent(Debtor, At)
    {
        private protected override int CaseIndex => 9;
    }

    /// <summary>A contact outside the stages, made by hand.</summary>
    /// <param name="Debtor">The debtor.</param>
    /// <param name="At">When.</param>
    /// <param name="Channel">Through which channel.</param>
    public sealed record ContactMade(DebtorId Debtor, Instant At, ContactChannel Channel) : ContactEvent(Debtor, At)
    {
        private protected override int CaseIndex => 10;
    }
}
