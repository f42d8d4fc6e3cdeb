using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <content>What of each item may be demanded, and what puts it aside.</content>
internal ref partial struct Planner
{
    private void SetAside()
    {
        var items = _account.Items;
        _state.IsHandedOver = IsAnythingHandedOver();
        for (var i = 0; i < items.Length; i++)
        {
            var item = items[i];
            ref var state = ref _items[i];
            state.DueDay = item.DueDate is { } due ? DayNumber.Of(due) : StageTrigger.Never;
            state.DocumentDay = DayNumber.Of(item.DocumentDate);
            state.Demandable = Math.Max(0, item.Open.MinorUnits - item.Disputed.MinorUnits);
            if (!item.Open.IsPositive)
            {
                state.Exclude(PlanReason.NotOwed);
                Note(i, "cadence.owed", item.Open.ToString(), "not owed", "Nothing of the item is owed.");
                continue;
            }

            if (_rules.EffectiveFrom is { } from && from > _date) state.Exclude(PlanReason.PolicyNotInForce, DayNumber.Of(from));
            if (_state.IsHandedOver) state.Exclude(PlanReason.HandedOver);
            if (_account.File.IsExempt) state.Exclude(PlanReason.Exempt);
            if (state.Demandable == 0) state.Exclude(PlanReason.Disputed);
            if (_state.HasHardship) state.Exclude(PlanReason.Hardship);
            ref readonly var unit = ref _units[state.Unit];
            if (unit.RejectsGoods) state.Exclude(PlanReason.GoodsRejected);
            if (unit.SearchUntilDay > _today) state.Exclude(PlanReason.PaymentSearch, unit.SearchUntilDay);
            var decidedOn = Math.Max(unit.TimeUntilDay, unit.DisputeUntilDay);
            if (decidedOn > _today) state.Exclude(PlanReason.AwaitingDecision, decidedOn);
            if (!_account.Holds.IsEmpty) ApplyHolds(item, ref state);
            if (!_account.Buffers.IsEmpty) ApplyBuffers(item, ref state);
            if (_rules.Drafts == DraftRule.Waits && unit.PreparedDay != StageTrigger.Never && !HasLapsed(item, unit))
            {
                state.Exclude(PlanReason.AlreadyPrepared);
                state.Stage = _policy.StageOf(((ContactEvent.ReminderPrepared)_account.Contacts.Entries[unit.PreparedEntry].Event).Level);
            }
        }

        foreach (var promise in _account.Promises) ApplyPromise(promise);
        for (var i = 0; i < items.Length; i++)
        {
            ref var state = ref _items[i];
            if (state.Demandable > 0 && state.Demandable < _policy.ToleranceOf(items[i].Open.Currency)) state.Exclude(PlanReason.BelowTolerance);
            if (_recorder is not null && state.Reasons != 0) Note(i, "cadence.set-aside", items[i].Open.ToString(), Primary(state.Reasons).ToString(), $"The item is put aside: {Primary(state.Reasons)}.");
            else if (_recorder is not null) Note(i, "cadence.demandable", items[i].Open.ToString(), Money.OfMinor(state.Demandable, items[i].Open.Currency).ToString(), "What is open, less what is disputed or promised, may be demanded.");
        }
    }

    private static PlanReason Primary(ulong reasons) => (PlanReason)System.Numerics.BitOperations.TrailingZeroCount(reasons);

    private readonly void ApplyHolds(OpenItem item, ref ItemState state)
    {
        foreach (var hold in _account.Holds)
        {
            if ((hold.Item is { } id && id != item.Id) || hold.PlacedOn > _date || hold.Until < _date) continue;
            var reason = hold.Reason switch
            {
                HoldReason.Insolvency => PlanReason.Insolvency,
                HoldReason.HandedOver => PlanReason.HandedOver,
                HoldReason.Hardship => PlanReason.Hardship,
                HoldReason.QuietWait => PlanReason.QuietWait,
                _ => PlanReason.Held,
            };
            state.Exclude(reason, hold.Until is { } until ? DayNumber.Of(until) + 1 : StageTrigger.Never);
        }
    }

    private readonly void ApplyBuffers(OpenItem item, ref ItemState state)
    {
        foreach (var buffer in _account.Buffers)
        {
            if ((buffer.Item is { } id && id != item.Id) || buffer.GrantedOn > _date || buffer.Until < _date) continue;
            state.Exclude(PlanReason.BufferRunning, DayNumber.Of(buffer.Until) + 1);
        }
    }

    // A draft lapses when time was granted beyond the day it was made.
    private readonly bool HasLapsed(OpenItem item, in UnitState unit)
    {
        foreach (var buffer in _account.Buffers)
        {
            if ((buffer.Item is null || buffer.Item == item.Id) && buffer.GrantedOn <= _date && DayNumber.Of(buffer.Until) > unit.PreparedDay) return true;
        }

        return false;
    }

    private readonly void ApplyPromise(PromiseToPay promise)
    {
        if (!IsPending(promise, out var lastDay)) return;
        // The oldest items come first, as the account has them.
        var rest = promise.Amount.MinorUnits - PaidOn(promise).MinorUnits;
        for (var i = 0; i < _items.Length && rest > 0; i++)
        {
            ref var state = ref _items[i];
            var item = _account.Items[i];
            if (!item.Open.IsPositive || state.Demandable == 0 || item.Open.Currency != promise.Amount.Currency || !promise.Covers(item.Id, item.Debtor, item.Open.Currency)) continue;
            var part = _rules.Promises.PutOffWholeItem ? state.Demandable : Math.Min(rest, state.Demandable);
            rest -= Math.Min(rest, state.Demandable);
            state.Demandable -= part;
            if (state.Demandable == 0) state.Exclude(PlanReason.Promised, lastDay + 1);
            state.CheckDay = Math.Min(state.CheckDay, lastDay + 1);
        }
    }

    // A promise is waited for to the end of its tolerance, which falls on a business day of the debtor where his calendar knows it.
    private readonly bool IsPending(PromiseToPay promise, out int lastDay)
    {
        lastDay = StageTrigger.Never;
        if (promise.MadeOn > _date || promise.Status is PromiseStatus.Kept or PromiseStatus.Superseded or PromiseStatus.Withdrawn || IsKept(promise)) return false;
        lastDay = LastDayOf(promise);
        return _today <= lastDay;
    }

    private readonly Money PaidOn(PromiseToPay promise) => promise.PaidBy(DayNumber.ToDate(LastDayOf(promise)));

    private readonly bool IsKept(PromiseToPay promise) => PaidOn(promise).Amount * 100m >= promise.Amount.Amount * _rules.Promises.KeptAt.Value;

    private readonly int LastDayOf(PromiseToPay promise)
    {
        var day = DayNumber.Of(promise.By) + _rules.Promises.ToleranceDays;
        if (_rules.Promises.ToleranceDays == 0 || _account.File.Calendar is not { } calendar) return day;
        return calendar.Adjust(DayNumber.ToDate(day), BusinessDayConvention.Following).TryGet(out var adjusted, out _) ? DayNumber.Of(adjusted) : day;
    }

    // What is said of the debt as a whole is not about what was not due then.
    private readonly bool IsNotDue(OpenItem item, int day) => item.DueDate is { } due && OverdueDay(DayNumber.Of(due)) > day;

    // The first day after the last broken promise about an item.
    private readonly int BrokenOn(OpenItem item)
    {
        var day = StageTrigger.Never;
        foreach (var promise in _account.Promises)
        {
            if (promise.MadeOn > _date || promise.Status is not (PromiseStatus.Open or PromiseStatus.Broken) || IsKept(promise) || !promise.Covers(item.Id, item.Debtor, item.Open.Currency)) continue;
            var broken = LastDayOf(promise) + 1;
            if (broken <= _today && !(promise.Items.IsEmpty && IsNotDue(item, broken)) && (day == StageTrigger.Never || broken > day)) day = broken;
        }

        return day;
    }

    // The last buffer of an item that is over.
    private readonly AgreedBuffer? EndedBuffer(OpenItem item)
    {
        AgreedBuffer? last = null;
        foreach (var buffer in _account.Buffers)
        {
            if ((buffer.Item is { } id && id != item.Id) || buffer.Until >= _date || (last is not null && last.Until >= buffer.Until)) continue;
            last = buffer;
        }

        return last;
    }

    // A dispute that is over starts the clock of silence again.
    private readonly int LastDisputeEnd(OpenItem item)
    {
        var day = StageTrigger.Always;
        foreach (var dispute in _account.Disputes)
        {
            if (dispute.Item == item.Id && dispute.ClosedOn is { } closed && closed <= _date) day = Math.Max(day, DayNumber.Of(closed));
        }

        return day;
    }

    // Days after a day that lie in a buffer that is over, or in a dispute that is over and left nothing to remind of.
    private readonly int SuspendedDays(OpenItem item, int after)
    {
        if (_rules.Buffers.DaysCount || (_account.Buffers.IsEmpty && _account.Disputes.IsEmpty)) return 0;
        var spans = new List<(int From, int To)>();
        foreach (var buffer in _account.Buffers)
        {
            if ((buffer.Item is null || buffer.Item == item.Id) && buffer.Until < _date) spans.Add((DayNumber.Of(buffer.GrantedOn), DayNumber.Of(buffer.Until)));
        }

        foreach (var dispute in _account.Disputes)
        {
            if (dispute.Item == item.Id && dispute.Amount >= item.Open && dispute.ClosedOn is { } closed && closed <= _date) spans.Add((DayNumber.Of(dispute.OpenedOn), DayNumber.Of(closed) - 1));
        }

        spans.Sort();
        var (days, end) = (0, after);
        foreach (var (from, to) in spans)
        {
            days += Math.Max(0, to - Math.Max(from - 1, end));
            end = Math.Max(end, to);
        }

        return days;
    }
}
