using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <summary>Many debtors, planned independently of each other.</summary>
/// <remarks>
/// One account that cannot be planned is a failure of its own and keeps no other from its plan. Plans come in the order of the accounts, whatever the number of
/// threads, and another debtor changes no plan. Immutable and safe for use by several threads.
/// </remarks>
/// <example><code>
/// var portfolio = ReminderPortfolio.From(ledger, contacts, id => files[id], now);
/// foreach (var line in portfolio.Value.Today(policy, now)) Console.WriteLine(line);
/// </code></example>
public sealed class ReminderPortfolio
{
    private ReminderPortfolio(ImmutableArray<DebtorAccount> accounts) => Accounts = accounts;

    /// <summary>The accounts, ordered by debtor.</summary>
    public ImmutableArray<DebtorAccount> Accounts { get; }

    /// <summary>A portfolio of accounts.</summary>
    /// <param name="accounts">The accounts, in any order, one a debtor.</param>
    /// <returns>The portfolio.</returns>
    /// <exception cref="ArgumentException">An account is null, or a debtor has two.</exception>
    public static ReminderPortfolio Of(params IEnumerable<DebtorAccount> accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var all = Guard.Whole([.. accounts], nameof(accounts));
        if (all.CountBy(a => a.File.Debtor).FirstOrDefault(d => d.Value > 1) is { Value: > 1 } twice) throw new ArgumentException($"The debtor {twice.Key} has two accounts; he would be written to twice.", nameof(accounts));
        return new ReminderPortfolio([.. all.OrderBy(a => a.File.Debtor.Value, StringComparer.Ordinal)]);
    }

    /// <summary>The accounts of a ledger, as of the day that each debtor has at an instant.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="contacts">The contacts with all debtors, in any order.</param>
    /// <param name="fileOf">The file of a debtor.</param>
    /// <param name="now">The instant; what was entered later is not known.</param>
    /// <returns>
    /// An account for every debtor who has an open item; and a failure for each that has none since his contacts are not whole or contradict each other (the failures of <see cref="ContactHistory.From"/>), or his file is of
    /// somebody else (<c>cadence.file-mismatch</c>), with his id as the path.
    /// </returns>
    public static ValueWithFailures<ReminderPortfolio> From(Ledger ledger, IEnumerable<Recorded<ContactEvent>> contacts, Func<DebtorId, DebtorFile> fileOf, Instant now)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(contacts);
        ArgumentNullException.ThrowIfNull(fileOf);
        var days = new Dictionary<LocalDate, LedgerDay>();
        var contactsOf = contacts.ToLookup(c => c.Event.Debtor);
        var failures = ImmutableArray.CreateBuilder<Failure>();
        var accounts = new List<DebtorAccount>();
        foreach (var debtor in LedgerDay.DebtorsOf(ledger))
        {
            var file = fileOf(debtor);
            if (file.Debtor != debtor)
            {
                failures.Add(new Failure(FailureReason.Contradiction, "cadence.file-mismatch", "The file is of another debtor.", debtor.Value, file.Debtor.ToString()));
                continue;
            }

            var today = now.InZone(file.Zone).Date;
            if (!days.TryGetValue(today, out var day)) days.Add(today, day = new LedgerDay(ledger, today, now));
            if (!day.Items.Contains(debtor)) continue;
            var history = ContactHistory.From(contactsOf[debtor]);
            if (!history.IsComplete)
            {
                failures.AddRange(history.Failures.Select(f => f.Under(debtor.Value)));
                continue;
            }

            accounts.Add(day.AccountOf(file, history.Value));
        }

        return new ValueWithFailures<ReminderPortfolio>(Of(accounts), failures.ToImmutable());
    }

    /// <summary>The plans of all accounts, as a stream in their order.</summary>
    /// <param name="policyOf">The policy of an account, for example <see cref="PolicySelector.Select"/> on its file.</param>
    /// <param name="now">The instant.</param>
    /// <returns>A plan or a failure for each account.</returns>
    public IEnumerable<Result<ReminderPlan>> Plan(Func<DebtorAccount, Result<CadencePolicy>> policyOf, Instant now)
    {
        ArgumentNullException.ThrowIfNull(policyOf);
        return PlanEach(policyOf, now);
    }

    private IEnumerable<Result<ReminderPlan>> PlanEach(Func<DebtorAccount, Result<CadencePolicy>> policyOf, Instant now)
    {
        // Chunks are large enough to occupy all cores and small enough to be streamed.
        const int chunk = 4096;
        var plans = new Result<ReminderPlan>[Math.Min(chunk, Accounts.Length)];
        for (var start = 0; start < Accounts.Length; start += chunk)
        {
            var from = start;
            var count = Math.Min(chunk, Accounts.Length - start);
            Parallel.ForEach(Partitioner.Create(0, count), range =>
            {
                for (var i = range.Item1; i < range.Item2; i++) plans[i] = PlanOne(Accounts[from + i], policyOf, now);
            });
            for (var i = 0; i < count; i++) yield return plans[i];
        }
    }

    /// <summary>The plans of all accounts under one policy, as a stream in their order.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="now">The instant.</param>
    /// <returns>A plan or a failure for each account.</returns>
    public IEnumerable<Result<ReminderPlan>> Plan(CadencePolicy policy, Instant now)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Plan(_ => policy, now);
    }

    /// <summary>What to do today, a line for each contact, task and act, and one with the reason for each item that is left alone.</summary>
    /// <param name="policyOf">The policy of an account.</param>
    /// <param name="now">The instant.</param>
    /// <returns>The lines, in the order of debtors; an account that cannot be planned is one line.</returns>
    public IEnumerable<WorkLine> Today(Func<DebtorAccount, Result<CadencePolicy>> policyOf, Instant now) =>
        Plan(policyOf, now).Zip(Accounts, (plan, account) => plan.Match(WorkLine.Of, failure => [WorkLine.Of(account.File.Debtor, failure)])).SelectMany(lines => lines);

    /// <summary>What to do today under one policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="now">The instant.</param>
    /// <returns>The lines, in the order of debtors.</returns>
    public IEnumerable<WorkLine> Today(CadencePolicy policy, Instant now)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Today(_ => policy, now);
    }

    private static Result<ReminderPlan> PlanOne(DebtorAccount account, Func<DebtorAccount, Result<CadencePolicy>> policyOf, Instant now)
    {
        try
        {
            return policyOf(account).Then(policy => policy.Plan(account, now));
        }
#pragma warning disable CA1031 // One account whose figures leave the range of money must not stop the others; what it threw is in its failure.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new Failure(FailureReason.Other, "cadence.account-not-planned", $"{e.GetType().Name}: {e.Message}", account.File.Debtor.Value);
        }
    }
}
