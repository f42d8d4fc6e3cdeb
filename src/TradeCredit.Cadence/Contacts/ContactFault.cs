using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <summary>What a contact cannot be without, or cannot say, although a reader of JSON or of rows lets it pass.</summary>
internal static class ContactFault
{
    /// <summary>The first fault; null = the event is whole.</summary>
    public static Failure? Of(Recorded<ContactEvent> recorded) => recorded.EffectiveOn == default ? Missing(recorded, "effectiveOn") : recorded.Event switch
    {
        { Debtor: var debtor } when debtor == default => Missing(recorded, "debtor"),
        ContactEvent.StatementSent e => Declared(recorded, "channel", e.Channel),
        ContactEvent.ReminderSetAside e => Text(recorded, "reminder", e.Reminder),
        ContactEvent.ReminderFailed e => Text(recorded, "reminder", e.Reminder) ?? Declared(recorded, "channel", e.Channel),
        ContactEvent.ReminderCancelled e => Text(recorded, "reminder", e.Reminder),
        ContactEvent.ContactMade e => Declared(recorded, "channel", e.Channel),
        ContactEvent.Replied { Reply: ReplyKind.StopsChannel, Channel: null } => Missing(recorded, "channel"),
        ContactEvent.Replied e => Declared(recorded, "reply", e.Reply) ?? (e.Channel is { } channel ? Declared(recorded, "channel", channel) : null),
        ContactEvent.CauseNamed e => Declared(recorded, "cause", e.Cause),
        ContactEvent.ChannelUpdated e => Declared(recorded, "channel", e.Channel),
        ContactEvent.PositionSet e => NotNegative(recorded, "level", e.Level) ?? NotNegative(recorded, "reminders", e.Reminders),
        ContactEvent.TaskDone e => Declared(recorded, "task", e.Task),
        ContactEvent.Approved e => Declared(recorded, "act", e.Act) ?? Text(recorded, "by", e.By),
        ContactEvent.Escalated e => Declared(recorded, "act", e.Act),
        ContactEvent.EvidenceFiled e => Declared(recorded, "kind", e.Kind) ?? Text(recorded, "reference", e.Reference),
        _ => null,
    };

    private static Failure Missing(Recorded<ContactEvent> recorded, string part) =>
        new(FailureReason.Missing, "cadence.part-missing", $"The event lacks its {part}.", recorded.Key);

    private static Failure? Text(Recorded<ContactEvent> recorded, string part, string? text) => string.IsNullOrWhiteSpace(text) ? Missing(recorded, part) : null;

    private static Failure? Declared<T>(Recorded<ContactEvent> recorded, string part, T value)
        where T : struct, Enum =>
        Enum.IsDefined(value) ? null : new Failure(FailureReason.InvalidInput, "cadence.value-not-declared", $"The {part} is none of {string.Join(", ", Enum.GetNames<T>())}.", recorded.Key, value.ToString());

    private static Failure? NotNegative(Recorded<ContactEvent> recorded, string part, int value) =>
        value >= 0 ? null : new Failure(FailureReason.InvalidInput, "cadence.position-negative", $"The {part} is 0 or more.", recorded.Key, value.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
