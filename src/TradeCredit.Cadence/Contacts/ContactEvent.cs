using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <summary>Something that was said to a debtor or by him, or done about his debt.</summary>
/// <remarks>
/// <para>Money facts (payments, promises, disputes, buffers, holds) are <see cref="LedgerEvent"/>s and live nowhere else. Events are read by pattern;
/// <see cref="Code"/> is the stable name of the case.</para>
/// <para>In its envelope, <see cref="Recorded{T}.EffectiveOn"/> is the day of the debtor; <see cref="Record"/> makes the envelope from his zone.</para>
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(StatementSent), "statementSent")]
[JsonDerivedType(typeof(InvoiceSent), "invoiceSent")]
[JsonDerivedType(typeof(ReminderPrepared), "reminderPrepared")]
[JsonDerivedType(typeof(ReminderSetAside), "reminderSetAside")]
[JsonDerivedType(typeof(ReminderSent), "reminderSent")]
[JsonDerivedType(typeof(ReminderFailed), "reminderFailed")]
[JsonDerivedType(typeof(ReminderCancelled), "reminderCancelled")]
[JsonDerivedType(typeof(StageTaken), "stageTaken")]
[JsonDerivedType(typeof(CallPlaced), "callPlaced")]
[JsonDerivedType(typeof(Conversation), "conversation")]
[JsonDerivedType(typeof(ContactMade), "contactMade")]
[JsonDerivedType(typeof(Replied), "replied")]
[JsonDerivedType(typeof(CauseNamed), "causeNamed")]
[JsonDerivedType(typeof(ChannelUpdated), "channelUpdated")]
[JsonDerivedType(typeof(PositionSet), "positionSet")]
[JsonDerivedType(typeof(PlanRun), "planRun")]
[JsonDerivedType(typeof(TaskDone), "taskDone")]
[JsonDerivedType(typeof(Approved), "approved")]
[JsonDerivedType(typeof(Escalated), "escalated")]
[JsonDerivedType(typeof(EvidenceFiled), "evidenceFiled")]
public abstract partial record ContactEvent
{
    private ContactEvent(DebtorId debtor, Instant at)
    {
        Debtor = debtor;
        At = at;
    }

    /// <summary>The debtor.</summary>
    public DebtorId Debtor { get; }

    /// <summary>When it happened.</summary>
    public Instant At { get; }

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

    /// <summary>Whether it is a contact with the debtor, made by the creditor: what the minimum gap and the caps count.</summary>
    [JsonIgnore]
    public virtual bool IsOutbound => false;

    /// <summary>The number of the case, for fast folding.</summary>
    internal int Case => CaseIndex;

    private protected abstract int CaseIndex { get; }

    /// <summary>The event in its envelope, on the day of the debtor.</summary>
    /// <param name="key">What identifies the event.</param>
    /// <param name="zone">The debtor's zone.</param>
    /// <param name="recordedAt">The instant at which it was entered; null = when it happened.</param>
    /// <returns>The recorded event.</returns>
    public Recorded<ContactEvent> Record(string key, DateTimeZone zone, Instant? recordedAt = null)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return new Recorded<ContactEvent>(key, At.InZone(zone).Date, recordedAt ?? At, this);
    }
}
