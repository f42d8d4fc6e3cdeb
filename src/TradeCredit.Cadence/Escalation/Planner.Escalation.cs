using System.Collections.Immutable;
using System.Numerics;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <content>Tasks, acts with their guards, duties to insurers, and offers that may be made.</content>
internal ref partial struct Planner
{
    private ImmutableArray<CreditorTask> Tasks()
    {
        var (owed, exhausted) = (false, false);
        for (var i = 0; i < _items.Length; i++)
        {
            owed |= _account.Items[i].Open.IsPositive;
            exhausted |= _items[i].Reasons == 1UL << (int)PlanReason.Exhausted;
        }

        if (!owed) return [];
        if (exhausted && (_state.DoneTasks & Bit((int)CreditorTask.DecideAfterLastStage)) == 0) Open(CreditorTask.DecideAfterLastStage);
        if (HasPromiseToApprove()) Open(CreditorTask.ApprovePromise);
        for (var i = 0; i < _items.Length; i++)
        {
            if (IsReady(i) && _rules.Stages[_items[i].Stage].Kind == StageKind.Internal) Open(CreditorTask.InternalStage);
        }

        if (_state.OpenTasks == 0) return [];
        var tasks = ImmutableArray.CreateBuilder<CreditorTask>(BitOperations.PopCount(_state.OpenTasks));
        for (var rest = _state.OpenTasks; rest != 0; rest &= rest - 1) tasks.Add((CreditorTask)BitOperations.TrailingZeroCount(rest));
        return tasks.MoveToImmutable();
    }

    private readonly int BrokenPromises()
    {
        var broken = 0;
        foreach (var promise in _account.Promises)
        {
            if (promise.Status is PromiseStatus.Open or PromiseStatus.Broken && promise.MadeOn <= _date && !IsKept(promise) && LastDayOf(promise) < _today) broken++;
        }

        return broken;
    }

    private readonly bool HasPromiseToApprove()
    {
        if (_account.Promises.IsEmpty || (_state.DoneTasks & Bit((int)CreditorTask.ApprovePromise)) != 0) return false;
        var pending = false;
        foreach (var promise in _account.Promises) pending |= IsPending(promise, out _);
        return pending && BrokenPromises() >= _rules.Promises.MaxBrokenWithoutApproval;
    }

    private readonly ImmutableArray<PlannedEscalation> Escalations(ImmutableArray<InsurerDuty> duties)
    {
        var called = 0u;
        for (var i = 0; i < _items.Length; i++)
        {
            if (!_account.Items[i].Open.IsPositive) continue;
            var stage = _units[_items[i].Unit].Stage;
            if (IsReady(i)) stage = Math.Max(stage, _items[i].Stage);
            if (stage >= 0) called |= _policy.EscalationsUpTo(stage);
        }

        // An act that was done is not called for again; a duty to an insurer is, for each item.
        called &= ~_state.Done;
        foreach (var duty in duties)
        {
            if (duty.PlanOn <= _date) called |= Bit((int)duty.Act);
        }

        if (called == 0) return [];
        var planned = ImmutableArray.CreateBuilder<PlannedEscalation>(BitOperations.PopCount(called));
        for (var rest = called; rest != 0; rest &= rest - 1)
        {
            var act = (Escalation)BitOperations.TrailingZeroCount(rest);
            planned.Add(new PlannedEscalation(act, Unmet(act)));
        }

        return planned.MoveToImmutable();
    }

    private readonly ImmutableArray<EscalationGuard> Unmet(Escalation act)
    {
        ImmutableArray<EscalationGuard>.Builder? unmet = null;
        foreach (var guard in EscalationGuards.For(act))
        {
            if (!IsMet(guard, act)) (unmet ??= ImmutableArray.CreateBuilder<EscalationGuard>()).Add(guard);
        }

        return unmet?.ToImmutable() ?? [];
    }

    private readonly bool IsMet(EscalationGuard guard, Escalation act) => guard switch
    {
        EscalationGuard.Undisputed => !IsAnythingDisputed(),
        EscalationGuard.Documented => Has(ProofKind.Contract) && Has(ProofKind.Invoice) && Has(ProofKind.Delivery) && _state.HadStatement && _state.HadReminder,
        EscalationGuard.Approved => (_state.Approved & Bit((int)act)) != 0,
        EscalationGuard.DemandSent => _state.HighestTone >= (int)Tone.Formal,
        EscalationGuard.ControlsGoods => Has(ProofKind.TitleDocument),
        EscalationGuard.CostEstimated => Has(ProofKind.CostEstimate),
        EscalationGuard.RefusalInWriting => Has(ProofKind.Refusal),
        _ => !_state.IsHandedOver,
    };

    private readonly bool Has(ProofKind kind) => (_state.Evidence & Bit((int)kind)) != 0;

    private readonly bool IsAnythingDisputed()
    {
        foreach (var item in _account.Items)
        {
            if (item.Open.IsPositive && item.IsDisputed) return true;
        }

        return false;
    }

    private readonly ImmutableArray<InsurerDuty> InsurerDuties()
    {
        if (_account.Covers.IsEmpty) return [];
        var duties = ImmutableArray.CreateBuilder<InsurerDuty>();
        foreach (var cover in _account.Covers)
        {
            if (cover.NoticeDays is not { } days) continue;
            foreach (var item in _account.Items)
            {
                if (!item.Open.IsPositive || _account.OriginalDueDateOf(item) is not { } due || due >= _date || WasDone(Escalation.InsurerNotice, item.Id)) continue;
                var last = InsurerClock.PastDueOn(due, days);
                duties.Add(new InsurerDuty(cover, item.Id, Escalation.InsurerNotice, NodaTime.LocalDate.Max(due.PlusDays(1), last.PlusDays(-_rules.InsurerLeadDays)), last, last < _date));
            }
        }

        return duties.ToImmutable();
    }

    private readonly bool WasDone(Escalation act, ItemId item)
    {
        foreach (ref readonly var entry in _account.Contacts.Entries)
        {
            if (entry.Event is ContactEvent.Escalated done && done.Act == act && entry.At <= _nowTicks && entry.IsKnown(_nowTicks) && (done.Item is null || done.Item == item)) return true;
        }

        return false;
    }

    private readonly ImmutableArray<SolutionOffer> Offers(ImmutableArray<SolutionOffer> offers, ref ImmutableArray<BlockedOffer> blocked)
    {
        var (made, withheld) = (ImmutableArray.CreateBuilder<SolutionOffer>(), ImmutableArray.CreateBuilder<BlockedOffer>());
        foreach (var offer in offers)
        {
            if (Withheld(offer) is { } reason) withheld.Add(new BlockedOffer(offer, reason));
            else made.Add(offer);
        }

        blocked = withheld.ToImmutable();
        return made.ToImmutable();
    }

    private readonly Failure? Withheld(SolutionOffer offer)
    {
        var last = _date.PlusDays(offer.LastPaymentAfterDays);
        if (offer is SolutionOffer.Instalments or SolutionOffer.Deferral)
        {
            foreach (var cover in _account.Covers)
            {
                for (var i = 0; i < _items.Length; i++)
                {
                    if (!IsMessage(i) || InsurerClock.LatestExtension(cover, _account.OriginalDueDateOf(_account.Items[i])) is not { } latest || last <= latest) continue;
                    return new Failure(FailureReason.NotPermitted, "cadence.offer-forfeits-cover",
                        $"Under {cover.Policy} payment may be put off to {Iso.Text(latest)} without the insurer's consent; the offer runs to {Iso.Text(last)}.", _account.Items[i].Id.ToString(), Iso.Text(last));
                }
            }

            var isApproved = (_state.DoneTasks & Bit((int)CreditorTask.ApprovePromise)) != 0;
            if (!isApproved && !_account.Promises.IsEmpty && BrokenPromises() >= Math.Max(1, _rules.Promises.MaxBrokenWithoutApproval))
                return new Failure(FailureReason.NotPermitted, "cadence.offer-after-broken-promise", "The debtor broke a promise; more time needs an approval.", "promises");
        }

        return null;
    }
}
