using System.Collections.Immutable;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <summary>An index of what proves a debt: contract, invoices, delivery, statement, contacts, replies; with the gaps named.</summary>
/// <remarks>Withdrawn and failed reminders are evidence too. Equality is by content.</remarks>
public sealed record EvidencePack
{
    private EvidencePack(DebtorId debtor, EvidencePurpose purpose, LocalDate asOf, ImmutableArray<AccountStatement> statements, ImmutableArray<EvidenceEntry> entries, ImmutableArray<Failure> gaps)
    {
        Debtor = debtor;
        Purpose = purpose;
        AsOf = asOf;
        Statements = statements;
        Entries = entries;
        Gaps = gaps;
    }

    /// <summary>The debtor.</summary>
    public DebtorId Debtor { get; }

    /// <summary>Who it is for.</summary>
    public EvidencePurpose Purpose { get; }

    /// <summary>The day.</summary>
    public LocalDate AsOf { get; }

    /// <summary>What is owed on the day, by currency.</summary>
    public ImmutableArray<AccountStatement> Statements { get; }

    /// <summary>What is on file, in the order of time.</summary>
    public ImmutableArray<EvidenceEntry> Entries { get; }

    /// <summary>
    /// What is missing: <c>cadence.evidence-contract-missing</c>, <c>-invoice-missing</c>, <c>-delivery-missing</c> (each with the item as its path), <c>-statement-missing</c>,
    /// <c>-demand-missing</c>, and for insurers <c>-insurance-missing</c>.
    /// </summary>
    public ImmutableArray<Failure> Gaps { get; }

    /// <summary>Whether nothing is missing.</summary>
    public bool IsComplete => Gaps.IsEmpty;

    /// <summary>The pack of an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="purpose">Who it is for.</param>
    /// <param name="now">The instant; what happened or was entered later is left out.</param>
    /// <returns>The pack.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The purpose is not declared.</exception>
    public static EvidencePack Of(DebtorAccount account, EvidencePurpose purpose, Instant now)
    {
        ArgumentNullException.ThrowIfNull(account);
        Guard.Declared(purpose, nameof(purpose));
        var asOf = now.InZone(account.File.Zone).Date;
        var known = account.Contacts.Events.Where(e => e.RecordedAt <= now && e.Event.At <= now).ToList();
        var entries = known.Where(e => e.Event is not (ContactEvent.PlanRun or ContactEvent.PositionSet or ContactEvent.ReminderPrepared or ContactEvent.ReminderSetAside or ContactEvent.TaskDone))
            .Select(e => e.Event is ContactEvent.EvidenceFiled filed
                ? new EvidenceEntry(e.EffectiveOn, filed.Kind.ToString(), filed.Reference, filed.Item)
                : new EvidenceEntry(e.EffectiveOn, e.Event.Code, e.Key, ItemOf(e.Event)));
        var filed = known.Select(e => e.Event).OfType<ContactEvent.EvidenceFiled>().ToList();
        var gaps = ImmutableArray.CreateBuilder<Failure>();
        foreach (var item in account.Items.Where(i => i.Open.IsPositive))
        {
            foreach (var kind in new[] { ProofKind.Contract, ProofKind.Invoice, ProofKind.Delivery })
            {
                if (!filed.Exists(f => f.Kind == kind && (f.Item is null || f.Item == item.Id))) Gap(kind.ToString(), $"No document of this kind is on file: {kind}.", item.Id.ToString());
            }
        }

        var withdrawn = known.Select(e => e.Event switch { ContactEvent.ReminderCancelled c => c.Reminder, ContactEvent.ReminderFailed f => f.Reminder, _ => null }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var sent = known.Select(e => e.Event).OfType<ContactEvent.ReminderSent>().Where(s => !withdrawn.Contains(s.Reminder)).ToList();
        if (!sent.Exists(s => s.HadStatement) && !known.Exists(e => e.Event is ContactEvent.StatementSent)) Gap("statement", "No statement of account was sent.", "contacts");
        if (sent.Count == 0) Gap("demand", "No demand was sent.", "contacts");
        if (purpose == EvidencePurpose.Insurer && account.Covers.IsEmpty && !filed.Exists(f => f.Kind == ProofKind.CreditInsurance)) Gap("insurance", "Neither the ledger nor the file holds a cover.", "covers");
        return new EvidencePack(account.File.Debtor, purpose, asOf, AccountStatement.Of(account, asOf), [.. entries], gaps.ToImmutable());

        void Gap(string what, string message, string path) => gaps.Add(new Failure(FailureReason.Missing, $"cadence.evidence-{what.ToLowerInvariant()}-missing", message, path));
    }

    /// <inheritdoc/>
    public bool Equals(EvidencePack? other) =>
        other is not null && Debtor == other.Debtor && Purpose == other.Purpose && AsOf == other.AsOf && Statements.SequenceEqual(other.Statements) && Entries.SequenceEqual(other.Entries) && Gaps.SequenceEqual(other.Gaps);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Debtor, Purpose, AsOf, Entries.Length);

    private static ItemId? ItemOf(ContactEvent e) => e switch
    {
        ContactEvent.CallPlaced call => call.Item,
        ContactEvent.Conversation talk => talk.Item,
        ContactEvent.Replied reply => reply.Item,
        ContactEvent.Escalated act => act.Item,
        ContactEvent.InvoiceSent invoice => invoice.Item,
        _ => null,
    };
}
