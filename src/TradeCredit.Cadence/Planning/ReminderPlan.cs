using System.Collections.Immutable;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <summary>What to do about a debtor at an instant, and a reason for everything that is not done.</summary>
/// <remarks>
/// At most one contact, whatever the number of items: its demands are by company and currency. The same account, policy and instant give an equal plan.
/// Equality is by content.
/// </remarks>
public sealed record ReminderPlan
{
    internal ReminderPlan(DebtorId debtor, CadencePolicy policy, Instant now, LocalDate today, ImmutableArray<ItemOutlook> items, PlannedContact? contact, ImmutableArray<PlannedStage> stages,
        ImmutableArray<CreditorTask> tasks, ImmutableArray<PlannedEscalation> escalations, ImmutableArray<BlockedOffer> blockedOffers, ImmutableArray<InsurerDuty> insurerDuties, ImmutableArray<string> lapsedReminders, bool isLastContact)
    {
        Debtor = debtor;
        Policy = policy;
        Now = now;
        Today = today;
        Items = items;
        Contact = contact;
        Stages = stages;
        Tasks = tasks;
        Escalations = escalations;
        BlockedOffers = blockedOffers;
        InsurerDuties = insurerDuties;
        LapsedReminders = lapsedReminders;
        IsLastContact = isLastContact;
    }

    /// <summary>The debtor.</summary>
    public DebtorId Debtor { get; }

    /// <summary>The policy.</summary>
    public CadencePolicy Policy { get; }

    /// <summary>The instant.</summary>
    public Instant Now { get; }

    /// <summary>The day of the debtor.</summary>
    public LocalDate Today { get; }

    /// <summary>Every item of the account once: acted on, or why not.</summary>
    public ImmutableArray<ItemOutlook> Items { get; }

    /// <summary>The contact to make today; null = none.</summary>
    public PlannedContact? Contact { get; }

    /// <summary>Stages without a message that are reached today.</summary>
    public ImmutableArray<PlannedStage> Stages { get; }

    /// <summary>Work for the creditor's own people.</summary>
    public ImmutableArray<CreditorTask> Tasks { get; }

    /// <summary>Acts that the stages call for and insurers require, with the guards that are not met.</summary>
    public ImmutableArray<PlannedEscalation> Escalations { get; }

    /// <summary>Offers of the stage that are not made, with the reason.</summary>
    public ImmutableArray<BlockedOffer> BlockedOffers { get; }

    /// <summary>What insurers require, by item and day.</summary>
    public ImmutableArray<InsurerDuty> InsurerDuties { get; }

    /// <summary>Prepared reminders that have lapsed since more time was granted; they are to be set aside.</summary>
    public ImmutableArray<string> LapsedReminders { get; }

    /// <summary>Whether the contact is the last that the policy allows to every part of the debt that was reminded of.</summary>
    public bool IsLastContact { get; }

    /// <summary>Whether there is anything to do.</summary>
    public bool HasWork => Contact is not null || !Stages.IsEmpty || !Tasks.IsEmpty || Escalations.Any(e => e.IsAllowed);

    /// <summary>The highest level of any item after this plan; 0 = none.</summary>
    public int Level
    {
        get
        {
            var level = 0;
            foreach (var item in Items) level = Math.Max(level, item.Level);
            return level;
        }
    }

    /// <summary>The next day on which it is worth planning again if nothing happens; null = none is known.</summary>
    public LocalDate? NextCheck
    {
        get
        {
            var day = StageTrigger.Never;
            foreach (var item in Items) day = Math.Min(day, item.CheckDay);
            foreach (var duty in InsurerDuties) if (duty.PlanOn > Today) day = Math.Min(day, DayNumber.Of(duty.PlanOn));
            return ItemOutlook.DateOf(day);
        }
    }

    /// <summary>Where the account stands after this plan.</summary>
    public AccountStanding Standing
    {
        get
        {
            var owed = Items.Where(i => i.Reason != PlanReason.NotOwed).ToList();
            if (owed.Count == 0) return AccountStanding.Clear;
            if (owed.Any(i => i.Reason is PlanReason.HandedOver or PlanReason.Insolvency)) return AccountStanding.HandedOver;
            var overdue = owed.Where(i => i.Level > 0 || i.Item.DueDate < Today).ToList();
            if (overdue.Count == 0) return AccountStanding.Clear;
            if (overdue.TrueForAll(i => i.Reason == PlanReason.Exhausted)) return AccountStanding.Exhausted;
            if (overdue.TrueForAll(i => i.Reason is >= PlanReason.Exempt and <= PlanReason.AwaitingDecision)) return AccountStanding.Suspended;
            return overdue.Exists(i => i.Level > 0) ? AccountStanding.Reminded : AccountStanding.Overdue;
        }
    }

    /// <summary>What the plan says about an item.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The outlook; null if the item is not of the account.</returns>
    public ItemOutlook? OutlookOf(ItemId item) => Items.FirstOrDefault(i => i.Item.Id == item);

    /// <summary>The plan as events, once it is carried out. Acts that must be done by people (tasks, escalations) are left to be recorded when they are done.</summary>
    /// <param name="at">When the contact was made; null = the start of its window.</param>
    /// <returns>The events; none if there was nothing to do.</returns>
    public ImmutableArray<Recorded<ContactEvent>> CarriedOut(Instant? at = null)
    {
        var events = ImmutableArray.CreateBuilder<Recorded<ContactEvent>>();
        if (Contact is { } contact) events.Add(contact.ToSent(Debtor, at ?? contact.Window.Start).Record(contact.Reminder, Zone));
        foreach (var stage in Stages)
        {
            var key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Policy}/{Debtor}/{KnownContacts}/{Iso.Text(Today)}/stage/{stage.Stage.Level}");
            events.Add(new ContactEvent.StageTaken(Debtor, at ?? Now, stage.Stage.Level, stage.Lines).Record(key, Zone));
        }

        return events.ToImmutable();
    }

    internal DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    /// <summary>How many contacts the account had, so that what is planned after more of them has keys of its own.</summary>
    internal int KnownContacts { get; init; }

    /// <inheritdoc/>
    public bool Equals(ReminderPlan? other) =>
        other is not null && Debtor == other.Debtor && Policy.Definition == other.Policy.Definition && Now == other.Now && Contact == other.Contact && IsLastContact == other.IsLastContact && Items.SequenceEqual(other.Items)
        && Stages.SequenceEqual(other.Stages) && Tasks.AsSpan().SequenceEqual(other.Tasks.AsSpan()) && Escalations.SequenceEqual(other.Escalations) && BlockedOffers.SequenceEqual(other.BlockedOffers)
        && InsurerDuties.SequenceEqual(other.InsurerDuties) && LapsedReminders.SequenceEqual(other.LapsedReminders, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Debtor, Now, Items.Length, Contact);
}
