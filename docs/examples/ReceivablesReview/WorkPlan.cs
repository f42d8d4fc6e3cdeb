using TradeCredit;
using TradeCredit.Cadence;
using TradeCredit.Receivables;

namespace ReceivablesReview;

/// <summary>What to do today about each debtor, and what is left alone, each with its reason.</summary>
internal static class WorkPlan
{
    private static readonly ReviewColumn[] Columns = [new("debtor", "debtor"), new("what", "what"), new("item", "item"), new("reason", "why")];

    public static IReadOnlyList<ReviewTable> Of(ReviewOptions options, EntityId company, Ledger? ledger, IReadOnlyList<OpenItem> items, List<RowFault> faults)
    {
        if (options.Contacts is null) return [];
        var doubtful = new HashSet<DebtorId>();
        var files = options.Debtors is null ? new Dictionary<DebtorId, DebtorFile>() : ContactReader.Debtors(options.Debtors, options.AsOf, faults, doubtful);
        DebtorFile FileOf(DebtorId debtor) => files.GetValueOrDefault(debtor) ?? ContactReader.Unknown(debtor, options.AsOf);
        var contacts = ContactReader.Contacts(options.Contacts, company, debtor => FileOf(debtor).Zone, faults, doubtful);

        var portfolio = ledger is null ? OfItems(items, contacts, FileOf) : ReminderPortfolio.From(ledger, contacts, FileOf, options.Now);
        var lines = portfolio.Value.Today(options.Policy, options.Now).Where(l => !doubtful.Contains(l.Debtor)).ToLookup(l => l.Kind == WorkLineKind.Wait);
        var planned = new ReviewTable(
            "today", "What to do today", Columns,
            [.. lines[false].Select(Row), .. doubtful.Select(d => (IReadOnlyList<string>)[d.Value, "not planned", "", "a row about this debtor cannot be read; see the rows left out"]), .. portfolio.Failures.Select(f => (IReadOnlyList<string>)[f.Path, "not planned", "", f.Message])],
            $"By the policy {options.Policy}, at {options.Now}. Where nothing is said of a debtor, he is taken to be in UTC with weekends on Saturday and Sunday.");
        return lines[true].Any() ? [planned, new ReviewTable("leftAlone", "Left alone today", Columns, [.. lines[true].Select(Row)])] : [planned];
    }

    // Rows of items know no promises, disputes by part or buffers; what they do know is planned in the same way.
    private static ValueWithFailures<ReminderPortfolio> OfItems(IReadOnlyList<OpenItem> items, IReadOnlyList<Recorded<ContactEvent>> contacts, Func<DebtorId, DebtorFile> fileOf)
    {
        var contactsOf = contacts.ToLookup(c => c.Event.Debtor);
        var accounts = new List<DebtorAccount>();
        var failures = new List<Failure>();
        foreach (var debtor in items.GroupBy(i => i.Debtor))
        {
            var history = ContactHistory.From(contactsOf[debtor.Key]);
            if (history.IsComplete) accounts.Add(new DebtorAccount(fileOf(debtor.Key), debtor, history.Value));
            else failures.AddRange(history.Failures.Select(f => f.Under(debtor.Key.Value)));
        }

        return new ValueWithFailures<ReminderPortfolio>(ReminderPortfolio.Of(accounts), [.. failures]);
    }

    private static IReadOnlyList<string> Row(WorkLine line) => [line.Debtor.Value, line.What, line.Item is { } item ? $"{item.Document}:{item.Instalment}" : "", line.Reason];
}
