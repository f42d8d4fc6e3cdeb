using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>The state of a plan while its events are replayed.</summary>
internal sealed class PlanReplay(InstalmentPlan agreed, PlanRules rules, BusinessCalendars calendars)
{
    private bool _closedBooks;
    private bool _writtenOff;
    private bool _accelerated;

    // How many changes were made since something else happened: those can be undone.
    private int _undoable;

    public InstalmentPlan Outstanding { get; private set; } = agreed;

    public List<PlanPosting> Postings { get; } = [];

    public List<PlanRevision> Revisions { get; } = [];

    public Money Credit { get; private set; } = Money.Zero(agreed.Currency);

    public PlanChange? OpenProposal { get; private set; }

    public PlanStatus Status =>
        _writtenOff ? PlanStatus.WrittenOff
        : Outstanding.Total.IsZero ? PlanStatus.Completed
        : _closedBooks ? PlanStatus.ChargedOff
        : _accelerated ? PlanStatus.Accelerated
        : PlanStatus.Running;

    public Failure? Take(PlanEvent happened) => happened.Match<Failure?>(
        Pay,
        changed => OpenProposal is not null ? AlreadyOpen() : Change(changed.Change),
        _ => Undo(),
        Propose,
        Answer,
        Accelerate,
        _ => ChargeOff(),
        WriteOff);

    private Failure? Pay(PlanEvent.Paid paid)
    {
        if (paid.Amount.Currency != Credit.Currency) return Fault.Currencies(Credit.Currency, paid.Amount.Currency, "amount");
        if (paid.Amount.IsNegative) return Fault.Of("invalid-payment", "A payment is zero or more.", "amount", paid.Amount.ToString());
        if (paid.Amount.IsZero) return null;
        _undoable = 0;
        if (_writtenOff) return Recover(paid);
        var left = Fill(paid.On, paid.Amount, row => row.Due.Adjusted <= paid.On);
        if (left.IsPositive && rules.Surplus is PlanSurplus.LastInstalment or PlanSurplus.ReAmortise)
        {
            var surplus = left;
            if (!Repay(paid.On, surplus).TryGet(out left, out var failure)) return failure;
        }

        if (rules.Surplus != PlanSurplus.CreditBalance) left = Fill(paid.On, left, static _ => true);
        Credit += left;
        return null;
    }

    // Fills rows, oldest first; gives back what is left.
    private Money Fill(LocalDate on, Money payment, Func<PlanRow, bool> takes)
    {
        var left = payment;
        var rows = Outstanding.Rows.ToArray();
        for (var i = 0; i < rows.Length && left.IsPositive; i++)
        {
            if (!takes(rows[i])) continue;
            var row = rows[i];
            var result = rules.Order.Apply(left, Enum.GetValues<PaymentComponent>().ToDictionary(c => c, row.AmountOf));
            foreach (var line in result.Lines.Where(l => l.Paid.IsPositive))
            {
                Postings.Add(new PlanPosting(on, PlanPostingKind.Paid, row.Due.Unadjusted, line.Component, line.Paid));
                rows[i] = PlanRebuild.Less(rows[i], line.Component, line.Paid);
            }

            left = result.Unapplied;
        }

        Outstanding = WithoutPaid(Outstanding, rows);
        return left;
    }

    // Repays principal that is not due yet; gives back what exceeds it.
    private Result<Money> Repay(LocalDate on, Money surplus)
    {
        var before = Outstanding;
        var index = before.IndexFrom(on.PlusDays(1));
        while (index < before.Rows.Length && before.Rows[index].Due.Adjusted <= on) index++;
        var later = before.Rows[index..];
        var principal = Money.Sum(later.Select(r => r.Principal), before.Currency);
        var repaid = Money.Min(surplus, principal);
        if (repaid.IsZero) return surplus;
        var rows = before.Rows.ToArray();
        if (rules.Surplus == PlanSurplus.ReAmortise)
        {
            var parts = PlanRebuild.Parts((principal - repaid).MinorUnits, later.Length, 1);
            for (var i = 0; i < parts.Length; i++) rows[index + i] = later[i].With(parts[i], later[i].InterestMinor);
            Postings.Add(new PlanPosting(on, PlanPostingKind.Paid, later[^1].Due.Unadjusted, PaymentComponent.Principal, repaid));
        }
        else
        {
            var left = repaid;
            for (var i = rows.Length - 1; left.IsPositive; i--)
            {
                var part = Money.Min(left, rows[i].Principal);
                if (part.IsZero) continue;
                rows[i] = PlanRebuild.Less(rows[i], PaymentComponent.Principal, part);
                Postings.Add(new PlanPosting(on, PlanPostingKind.Paid, rows[i].Due.Unadjusted, PaymentComponent.Principal, part));
                left -= part;
            }
        }

        if (!PlanRebuild.Prepaid(before, before.WithRows(rows, null, before.Interest), on).TryGet(out var after, out var failure)) return failure;
        Outstanding = WithoutPaid(before, [.. after.Rows]);
        return surplus - repaid;
    }

    private Failure? Recover(PlanEvent.Paid paid)
    {
        var open = Sum(PlanPostingKind.WrittenOff) - Sum(PlanPostingKind.Recovered);
        var recovered = Money.Min(paid.Amount, open);
        if (recovered.IsPositive) Postings.Add(new PlanPosting(paid.On, PlanPostingKind.Recovered, null, PaymentComponent.Principal, recovered));
        Credit += paid.Amount - recovered;
        return null;
    }

    private Failure? Change(PlanChange change)
    {
        if (Closed("changed") is { } closed) return closed;
        if (!Outstanding.Apply(change, calendars).TryGet(out var revision, out var failure)) return failure.Under("change");
        Outstanding = revision.After;
        Revisions.Add(revision);
        _undoable++;
        return null;
    }

    private Failure? Undo()
    {
        if (Revisions.Count == 0) return Fault.Of("nothing-to-undo", "No change is in force.", "", null, FailureReason.NotFound);
        if (_undoable == 0) return Fault.NotPermitted("later-event-exists", "Something happened since the last change; it cannot be undone any more.");
        Outstanding = Revisions[^1].Before;
        Revisions.RemoveAt(Revisions.Count - 1);
        _undoable--;
        return null;
    }

    private Failure? Propose(PlanEvent.Proposed proposed)
    {
        if (Closed("changed") is { } closed) return closed;
        if (OpenProposal is not null) return AlreadyOpen();
        OpenProposal = proposed.Change;
        return null;
    }

    private Failure? Answer(PlanEvent.Answered answered)
    {
        if (OpenProposal is not { } proposal) return Fault.Of("nothing-proposed", "No change is proposed that could be answered.", "", null, FailureReason.NotFound);
        OpenProposal = null;
        return answered.IsAccepted ? Change(proposal) : null;
    }

    private Failure? Accelerate(PlanEvent.Accelerated accelerated)
    {
        if (_writtenOff || Outstanding.Total.IsZero) return Closed("accelerated");
        // What a broken plan restores comes back once.
        var restored = _accelerated ? null : accelerated.Restored;
        if (!Outstanding.Accelerate(accelerated.On, restored).TryGet(out var plan, out var failure)) return failure;
        Outstanding = plan;
        _accelerated = true;
        _undoable = 0;
        return null;
    }

    private Failure? WriteOff(PlanEvent.WrittenOff writtenOff)
    {
        if (_writtenOff || Outstanding.Total.IsZero) return Closed("written off");
        foreach (var row in Outstanding.Rows)
        {
            foreach (var component in Enum.GetValues<PaymentComponent>())
            {
                if (row.AmountOf(component) is { IsPositive: true } amount) Postings.Add(new PlanPosting(writtenOff.On, PlanPostingKind.WrittenOff, row.Due.Unadjusted, component, amount));
            }
        }

        Outstanding = Outstanding.WithRows([]);
        _writtenOff = true;
        _undoable = 0;
        return null;
    }

    private Failure? ChargeOff()
    {
        if (_writtenOff || Outstanding.Total.IsZero) return Closed("charged off");
        _closedBooks = true;
        _undoable = 0;
        return null;
    }

    private Failure? Closed(string done)
    {
        if (Status is PlanStatus.ChargedOff) return Fault.NotPermitted("closed", $"The plan is charged off; it cannot be {done}.");
        if (Status is PlanStatus.WrittenOff) return Fault.NotPermitted("closed", $"The plan is written off; it cannot be {done}.");
        return Status is PlanStatus.Completed ? Fault.NotPermitted("closed", $"The plan is completed; it cannot be {done}.") : null;
    }

    private static Failure AlreadyOpen() => Fault.NotPermitted("already-open", "A change is proposed and not answered; one at a time.");

    private Money Sum(PlanPostingKind kind) => Money.Sum(Postings.Where(p => p.Kind == kind).Select(p => p.Amount), Credit.Currency);

    // Rows that were paid are history; rows that never asked for anything (grace) stay.
    private static InstalmentPlan WithoutPaid(InstalmentPlan before, PlanRow[] rows)
    {
        var left = rows.Where((row, i) => !row.IsNothing || before.Rows[i].IsNothing).ToArray();
        return left.Length == rows.Length && left.SequenceEqual(before.Rows) ? before : before.WithRows(left);
    }
}
