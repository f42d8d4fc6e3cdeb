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
            exhausted |= _items[i].Reasons == 1UL << (int)PlanReason.Exhausted && !_units[_items[i].Unit].IsDecided;
        }

        if (!owed) return [];
        if (exhausted) Open(CreditorTask.DecideAfterLastStage);
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

    // Those that were broken on a day or later.
    private readonly int BrokenPromises(int from)
    {
        var broken = 0;
        foreach (var promise in _account.Promises)
        {
            if (promise.Status is PromiseStatus.Open or PromiseStatus.Broken && promise.MadeOn <= _date && !IsKept(promise) && LastDayOf(promise) is var last && last < _today && last >= from) broken++;
        }

        return broken;
    }

    private readonly bool HasPromiseToApprove()
    {
        if (_account.Promises.IsEmpty) return false;
        var pending = false;
        foreach (var promise in _account.Promises) pending |= DayNumber.Of(promise.MadeOn) > _state.PromiseApprovedDay && IsPending(promise, out _);
        return pending && BrokenPromises(StageTrigger.Always) >= _rules.Promises.MaxBrokenWithoutApproval;
    }

    private readonly ImmutableArray<PlannedEscalation> Escalations(ImmutableArray<InsurerDuty> duties)
    {
        var called = 0u;
        for (var i = 0; i < _items.Length; i++)
        {
            if (_account.Items[i].Open.IsPositive) called |= CalledFor(i);
        }

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

    // The acts that the stages of an item call for, but for those that were done about it.
    private readonly uint CalledFor(int i)
    {
        var stage = _units[_items[i].Unit].Stage;
        if (IsReady(i)) stage = Math.Max(stage, _items[i].Stage);
        var acts = stage >= 0 ? _policy.EscalationsUpTo(stage) : 0;
        return acts == 0 ? 0 : acts & ~DoneFor(_account.Items[i]);
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
        EscalationGuard.Documented => _state.HadReminder && _state.StatementDay != StageTrigger.Always && IsEachOnFile(ProofKind.Contract) && IsEachOnFile(ProofKind.Invoice) && IsEachOnFile(ProofKind.Delivery),
        EscalationGuard.Approved => (_state.Approved & Bit((int)act)) != 0 && IsApproved(act),
        EscalationGuard.DemandSent => _state.HighestTone >= (int)Tone.Formal,
        EscalationGuard.ControlsGoods => Has(ProofKind.TitleDocument),
        EscalationGuard.CostEstimated => Has(ProofKind.CostEstimate),
        EscalationGuard.RefusalInWriting => Has(ProofKind.Refusal),
        _ => !_state.IsHandedOver,
    };

    private readonly bool Has(ProofKind kind) => (_state.Evidence & Bit((int)kind)) != 0;

    private readonly bool IsEachOnFile(ProofKind kind)
    {
        if (!Has(kind)) return false;
        foreach (var item in _account.Items)
        {
            if (item.Open.IsPositive && !IsOnFile(kind, item.Id)) return false;
        }

        return true;
    }

    private readonly bool IsOnFile(ProofKind kind, ItemId item)
    {
        foreach (ref readonly var entry in _account.Contacts.Entries)
        {
            if (entry.Event is ContactEvent.EvidenceFiled filed && filed.Kind == kind && (filed.Item is null || filed.Item == item) && IsPast(entry)) return true;
        }

        return false;
    }

    // An approval is about the debt that was there when it was given.
    private readonly bool IsApproved(Escalation act)
    {
        var day = StageTrigger.Always;
        foreach (ref readonly var entry in _account.Contacts.Entries)
        {
            if (entry.Event is ContactEvent.Approved given && given.Act == act && IsPast(entry)) day = entry.Day;
        }

        for (var i = 0; i < _items.Length; i++)
        {
            if (_account.Items[i].Open.IsPositive && (CalledFor(i) & Bit((int)act)) != 0 && DayNumber.Of(_account.Items[i].DocumentDate) > day) return false;
        }

        return true;
    }

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
                if (!item.Open.IsPositive || _account.OriginalDueDateOf(item) is not { } due || due >= _date || WasDone(Escalation.InsurerNotice, item)) continue;
                var last = InsurerClock.PastDueOn(due, days);
                duties.Add(new InsurerDuty(cover, item.Id, Escalation.InsurerNotice, NodaTime.LocalDate.Max(due.PlusDays(1), last.PlusDays(-_rules.InsurerLeadDays)), last, last < _date));
            }
        }

        return duties.ToImmutable();
    }

    private readonly bool IsPast(in ContactEntry entry) => entry.IsKnown(_nowTicks) && entry.At <= _nowTicks;

    // An act about everything is about what was there when it was done.
    private static bool IsAbout(ContactEvent.Escalated act, int day, OpenItem item) => act.Item is { } id ? id == item.Id : DayNumber.Of(item.DocumentDate) <= day;

    // The acts that were done about an item, as bits.
    private readonly uint DoneFor(OpenItem item)
    {
        if (_state.Done == 0) return 0;
        var acts = 0u;
        foreach (ref readonly var entry in _account.Contacts.Entries)
        {
            if (entry.Event is ContactEvent.Escalated done && IsPast(entry) && IsAbout(done, entry.Day, item)) acts |= Bit((int)done.Act);
        }

        return acts;
    }

    private readonly bool WasDone(Escalation act, OpenItem item) => (DoneFor(item) & Bit((int)act)) != 0;

    // One party speaks at a time, for as long as something of what was handed over is owed.
    private readonly bool IsAnythingHandedOver()
    {
        if (_state.Done == 0) return false;
        foreach (var item in _account.Items)
        {
            if (!item.Open.IsPositive) continue;
            for (var rest = DoneFor(item); rest != 0; rest &= rest - 1)
            {
                if (EscalationGuards.HandsOver((Escalation)BitOperations.TrailingZeroCount(rest))) return true;
            }
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

            if (!_account.Promises.IsEmpty && BrokenPromises(_state.PromiseApprovedDay) >= Math.Max(1, _rules.Promises.MaxBrokenWithoutApproval))
                return new Failure(FailureReason.NotPermitted, "cadence.offer-after-broken-promise", "The debtor broke a promise; more time needs an approval.", "promises");
        }

        return null;
    }
}
