using System.Runtime.InteropServices;

namespace TradeCredit.Cadence;

/// <content>Which stage comes next, and when it is ready.</content>
internal ref partial struct Planner
{
    private const int Never = StageTrigger.Never;
    private const int Always = StageTrigger.Always;

    private Failure? FindStages()
    {
        Span<Money> balances = _items.Length <= OnStack ? stackalloc Money[OnStack] : new Money[_items.Length];
        for (var u = 0; u < _items.Length; u++)
        {
            if (_items[u].Unit != u) continue;
            var facts = FactsOf(u, balances);
            if (facts.Items == 0) continue;
            var next = default(Candidate);
            if (Find(u, facts, ref next) is { } failure) return failure;
            Assign(u, facts, next);
        }

        return null;
    }

    // A unit is looked at through its open members.
    private readonly TriggerFacts FactsOf(int u, Span<Money> balances)
    {
        var (due, document, count, currencies) = (Never, Never, 0, 0);
        ref readonly var unit = ref _units[u];
        var (lastSent, lastDeadline, silentSince) = (unit.LastSentDay, unit.LastDeadlineDay, unit.SilentSinceDay);
        for (var i = u; i < _items.Length; i++)
        {
            ref readonly var state = ref _items[i];
            if (state.Unit != u || !state.IsOpen) continue;
            var item = _account.Items[i];
            count++;
            due = Math.Min(due, state.DueDay == Never ? Never : state.DueDay + SuspendedDays(item, state.DueDay));
            document = Math.Min(document, state.DocumentDay + SuspendedDays(item, state.DueDay == Never ? state.DocumentDay : state.DueDay));
            var c = 0;
            while (c < currencies && balances[c].Currency != item.Open.Currency) c++;
            var before = c < currencies ? balances[c].MinorUnits : 0;
            balances[c] = Money.OfMinor(before + state.Demandable, item.Open.Currency);
            currencies = Math.Max(currencies, c + 1);
            if (_rules.Scope == LadderScope.Item)
            {
                if (lastSent == Never) break;
                var suspended = SuspendedDays(item, lastSent);
                lastSent += suspended;
                if (lastDeadline != Never) lastDeadline += suspended;
                if (silentSince != Never) silentSince = Math.Max(silentSince, LastDisputeEnd(item));
                break;
            }
        }

        return new TriggerFacts
        {
            DueDay = due,
            DocumentDay = document,
            LastSentDay = lastSent,
            LastDeadlineDay = lastDeadline,
            SilentSinceDay = silentSince,
            Items = count,
            Balances = balances[..currencies],
        };
    }

    private readonly Failure? Find(int u, in TriggerFacts facts, ref Candidate next)
    {
        ref readonly var unit = ref _units[u];
        next = new Candidate { Stage = -1, ReadyDay = Never };
        if (_rules.Limits.MaxReminders is { } max && unit.Reminders >= max)
        {
            next.IsExhausted = true;
            return null;
        }

        switch (_rules.Advance)
        {
            case var _ when _rules.Memory == LevelMemory.DerivedAfresh:
                Derive(unit, facts, ref next);
                return null;
            case StageAdvance.OnItsDate:
                return FindByDate(unit, facts, ref next);
            case StageAdvance.ToHighest:
                FindHighest(unit, facts, ref next);
                break;
            default:
                FindOneStep(unit, facts, ref next);
                break;
        }

        if (_account.Buffers.IsEmpty && _account.Promises.IsEmpty && unit.RefusedDay == Never) return RollBack(facts, ref next);
        Hasten(u, unit, facts, ref next);
        return RollBack(facts, ref next);
    }

    private readonly void FindOneStep(in UnitState unit, in TriggerFacts facts, ref Candidate next)
    {
        var stage = StageAfter(unit, facts);
        if (stage < _rules.Stages.Length) next = new Candidate { Stage = stage, ReadyDay = ReadyDay(stage, unit, facts) };
        TryRepeat(unit, facts, ref next);
        next.IsExhausted = next.Stage < 0;
    }

    private readonly void FindHighest(in UnitState unit, in TriggerFacts facts, ref Candidate next)
    {
        for (var stage = _rules.Stages.Length - 1; stage > unit.Stage; stage--)
        {
            if (HasLapsed(stage, facts)) continue;
            var ready = ReadyDay(stage, unit, facts);
            if (ready <= _today)
            {
                next = new Candidate { Stage = stage, ReadyDay = ready, HigherDay = next.Stage < 0 ? Never : next.ReadyDay };
                return;
            }

            if (next.Stage < 0 || ready <= next.ReadyDay) next = new Candidate { Stage = stage, ReadyDay = ready };
        }

        TryRepeat(unit, facts, ref next);
        next.IsExhausted = next.Stage < 0;
    }

    private readonly void Derive(in UnitState unit, in TriggerFacts facts, ref Candidate next)
    {
        for (var stage = _rules.Stages.Length - 1; stage >= 0; stage--)
        {
            var ready = TriggerDay(stage, facts);
            if (ready > _today)
            {
                if (next.Stage < 0 || ready <= next.ReadyDay) next = new Candidate { Stage = stage, ReadyDay = ready };
                continue;
            }

            var (later, laterReady) = (next.Stage, next.ReadyDay);
            next = new Candidate { Stage = stage, ReadyDay = ready, HigherDay = later < 0 ? Never : laterReady, DerivedLevel = _rules.Stages[stage].Level };
            if (stage > unit.Stage) return;
            next.Stage = later;
            next.ReadyDay = laterReady;
            next.IsAtLevel = true;
            return;
        }
    }

    private readonly Failure? FindByDate(in UnitState unit, in TriggerFacts facts, ref Candidate next)
    {
        for (var stage = 0; stage < _rules.Stages.Length; stage++)
        {
            if ((unit.Taken >> stage & 1) != 0) continue;
            var ready = TriggerDay(stage, facts);
            if (ready >= next.ReadyDay) continue;
            if (IsMissed(ready, out var isMissed) is { } failure) return failure;
            if (!isMissed) next = new Candidate { Stage = stage, ReadyDay = ready };
        }

        var last = _rules.Stages.Length - 1;
        if (next.Stage < 0 && _rules.Stages[last].Repeat is { } repeat)
        {
            var sent = unit.LastSentDay == Never ? unit.LastInvoiceDay : unit.LastInvoiceDay == Never ? unit.LastSentDay : Math.Max(unit.LastSentDay, unit.LastInvoiceDay);
            if (sent != Never) next = new Candidate { Stage = last, ReadyDay = Later(sent, repeat.Every, 1), Occasion = ContactOccasion.Repetition };
        }

        next.IsExhausted = next.Stage < 0;
        return null;
    }

    // A date is missed once there was a day since on which the debtor could be contacted.
    private readonly Failure? IsMissed(int ready, out bool isMissed)
    {
        isMissed = false;
        for (var day = _today - 1; day >= ready && !isMissed; day--)
        {
            var date = DayNumber.ToDate(day);
            isMissed = _rules.Limits.Blackout is not { } blackout || blackout.Adjust(date) == date;
            if (!isMissed || !_rules.Limits.OnBusinessDaysOnly) continue;
            if (_account.File.Calendar is not { } calendar) return Failures.CalendarMissing;
            if (!calendar.IsBusinessDay(date).TryGet(out isMissed, out var failure)) return failure;
        }

        return null;
    }

    // A broken promise or a refusal makes the next stage ready as soon as there are arrears; a buffer that has ended brings the same stage again.
    private readonly void Hasten(int u, in UnitState unit, in TriggerFacts facts, ref Candidate next)
    {
        var (broken, buffer) = (Never, Never);
        for (var i = u; i < _items.Length; i++)
        {
            if (_items[i].Unit != u || !_items[i].IsOpen) continue;
            var item = _account.Items[i];
            var day = _rules.Promises.BrokenRaisesStage ? BrokenOn(item) : Never;
            if (day != Never && (broken == Never || day > broken)) broken = day;
            if (_rules.Buffers.RemindsAfterwards && EndedBuffer(item) is { } ended && DayNumber.Of(ended.Until) >= _items[i].DueDay)
            {
                var end = DayNumber.Of(ended.Until);
                if (buffer == Never || end > buffer) buffer = end;
            }
        }

        var tomorrow = unit.LastSentDay == Never || _rules.Advance == StageAdvance.OneStepPerRun ? Always : unit.LastSentDay + 1;
        // Nothing of this makes a debt overdue before its time.
        var overdue = facts.DueDay == Never ? Always : OverdueDay(facts.DueDay);
        // Where stages can be passed over, the one that was next by its days may still take the place of the hastened one.
        var higher = _rules.Advance != StageAdvance.ToHighest ? Never : next.ReadyDay > _today ? next.ReadyDay : next.HigherDay;
        if (broken != Never && (unit.LastSentDay == Never || unit.LastSentDay < broken))
        {
            var stage = StageAfter(unit, facts);
            if (next.ReadyDay <= _today) stage = Math.Max(stage, next.Stage);
            var isNew = stage < _rules.Stages.Length;
            var ready = Math.Max(tomorrow, Math.Max(broken, overdue));
            if ((isNew || unit.Stage >= 0) && (overdue <= _today || ready < next.ReadyDay)) next = new Candidate { Stage = isNew ? stage : unit.Stage, ReadyDay = ready, HigherDay = higher, Occasion = ContactOccasion.BrokenPromise };
        }
        else if (buffer != Never && (unit.LastSentDay == Never || unit.LastSentDay <= buffer))
        {
            var stage = unit.Stage >= 0 ? unit.Stage : StageAfter(unit, facts);
            if (stage < _rules.Stages.Length) next = new Candidate { Stage = stage, ReadyDay = Math.Max(tomorrow, buffer + 1), HigherDay = higher, Occasion = ContactOccasion.BufferEnded };
        }
        else if (unit.RefusedDay != Never && StageAfter(unit, facts) is var stage && stage < _rules.Stages.Length)
        {
            var ready = Math.Max(tomorrow, Math.Max(unit.RefusedDay, overdue));
            if (ready < next.ReadyDay) next = new Candidate { Stage = stage, ReadyDay = ready, HigherDay = higher, Occasion = ContactOccasion.Refusal };
        }
    }

    // A courtesy before the due day that falls on no business day, or into a blackout, is made on the day before it.
    private readonly Failure? RollBack(in TriggerFacts facts, ref Candidate next)
    {
        if (next.Stage < 0 || next.ReadyDay is Never or Always || !_rules.Stages[next.Stage].Trigger.IsBeforeDue) return null;
        for (var before = Never; before != next.ReadyDay && next.ReadyDay > _today;)
        {
            before = next.ReadyDay;
            if (_rules.Limits.OnBusinessDaysOnly && RollBack(ref next.ReadyDay) is { } failure) return failure;
            while (next.ReadyDay > _today && _rules.Limits.Blackout is { } blackout && DayNumber.Of(blackout.Adjust(DayNumber.ToDate(next.ReadyDay))) > next.ReadyDay) next.ReadyDay--;
        }

        return null;
    }

    private readonly Failure? RollBack(ref int ready)
    {
        if (_account.File.Calendar is not { } calendar) return Failures.CalendarMissing;
        if (!calendar.Adjust(DayNumber.ToDate(ready), BusinessDayConvention.Preceding).TryGet(out var day, out var failure)) return failure;
        ready = DayNumber.Of(day);
        return null;
    }

    private readonly void TryRepeat(in UnitState unit, in TriggerFacts facts, ref Candidate next)
    {
        if (unit.Stage < 0 || next.ReadyDay <= _today || _rules.Stages[unit.Stage].Repeat is not { } repeat || (repeat.Max is { } max && unit.AtStage > max)) return;
        var stage = _rules.Stages[unit.Stage];
        var trigger = TriggerDay(unit.Stage, facts);
        if (trigger == Never) return;
        var ready = unit.LastSentDay == Never ? trigger
            : repeat.Anchor == RepeatAnchor.LastSent ? Later(facts.LastSentDay, repeat.Every, 1) : NextOnTimetable(trigger, repeat.Every, unit.LastSentDay);
        ready = Held(unit.Stage, unit, Math.Max(ready, trigger));
        if (next.Stage < 0 || ready < next.ReadyDay) next = new Candidate { Stage = unit.Stage, ReadyDay = ready, Occasion = ContactOccasion.Repetition };
    }

    private static int NextOnTimetable(int first, PeriodLength every, int after)
    {
        if (first == Always) return after + 1;
        for (var n = 1; ; n++)
        {
            var day = Later(first, every, n);
            if (day > after) return day;
        }
    }

    private static int Later(int day, PeriodLength every, int times) => every.Unit switch
    {
        PeriodUnit.Days => day + (every.Count * times),
        PeriodUnit.Weeks => day + (7 * every.Count * times),
        PeriodUnit.Months => DayNumber.Of(DayNumber.ToDate(day).PlusMonths(every.Count * times)),
        _ => DayNumber.Of(DayNumber.ToDate(day).PlusYears(every.Count * times)),
    };

    private readonly int StageAfter(in UnitState unit, in TriggerFacts facts)
    {
        var stage = _rules.Next == NextStage.AfterHighest ? unit.Stage + 1 : 0;
        while (stage < _rules.Stages.Length && ((_rules.Next == NextStage.LowestNotTaken && (unit.Taken >> stage & 1) != 0) || HasLapsed(stage, facts))) stage++;
        return stage;
    }

    private readonly bool HasLapsed(int stage, in TriggerFacts facts) => _today >= LapseDay(stage, facts);

    // The first day on which a stage is of no use any more.
    private readonly int LapseDay(int stage, in TriggerFacts facts)
    {
        if (facts.DueDay == Never) return Never;
        var definition = _rules.Stages[stage];
        var last = definition.Trigger.IsBeforeDue ? 0 : Never;
        if (definition.MaxDaysPastDue is { } max) last = Math.Min(last, max);
        return last == Never ? Never : facts.DueDay + last + 1;
    }

    // The day of the trigger alone, but for the days in which an item is not yet in arrears.
    private readonly int TriggerDay(int stage, in TriggerFacts facts)
    {
        var definition = _rules.Stages[stage];
        var ready = definition.TakesAnyDue ? facts.DueDay : definition.Trigger.ReadyDay(facts);
        return _rules.GraceDays > 0 && ready != Never && facts.DueDay != Never && !definition.Trigger.IsBeforeDue ? Math.Max(ready, OverdueDay(facts.DueDay)) : ready;
    }

    private readonly int ReadyDay(int stage, in UnitState unit, in TriggerFacts facts) => Held(stage, unit, TriggerDay(stage, facts));

    // Not on the day of the last reminder, and not before the gap of the stage has passed.
    private readonly int Held(int stage, in UnitState unit, int ready)
    {
        if (ready == Never || unit.LastSentDay == Never) return ready;
        if (_rules.Advance != StageAdvance.OneStepPerRun) ready = Math.Max(ready, unit.LastSentDay + 1);
        return _rules.Stages[stage].MinGapDays is { } gap ? Math.Max(ready, unit.LastSentDay + gap) : ready;
    }

    private readonly void Assign(int u, in TriggerFacts facts, in Candidate next)
    {
        // A stage that lapses makes way for the one after it, even before its own day has come.
        var lapses = next.Stage < 0 ? Never : LapseDay(next.Stage, facts);
        for (var i = u; i < _items.Length; i++)
        {
            ref var state = ref _items[i];
            if (state.Unit != u || !state.IsOpen) continue;
            state.Stage = next.Stage;
            state.ReadyDay = next.ReadyDay;
            state.Occasion = next.Occasion;
            state.DerivedLevel = next.DerivedLevel;
            if (lapses > _today) state.CheckDay = Math.Min(state.CheckDay, lapses);
            if (next.HigherDay > _today) state.CheckDay = Math.Min(state.CheckDay, next.HigherDay);
            var reason = next.IsExhausted ? PlanReason.Exhausted
                : next.IsAtLevel ? PlanReason.AlreadyAtLevel
                : next.Stage >= 0 && next.ReadyDay <= _today ? PlanReason.Included
                : next.ReadyDay == Never && facts.DueDay == Never && NeedsDueDay(next.Stage) ? PlanReason.NoDueDate
                : facts.DueDay != Never && _today <= facts.DueDay + _rules.GraceDays ? PlanReason.NotDue : PlanReason.NotReady;
            var first = FirstDayOf(state, next.Stage, facts);
            if (reason is PlanReason.Included or PlanReason.NotReady && first > _today) reason = first == Never ? PlanReason.NoDueDate : PlanReason.NotDue;
            if (reason != PlanReason.Included) state.Exclude(reason, next.ReadyDay > _today ? next.ReadyDay : first > _today ? first : Never);
            if (_recorder is not null) NoteStage(i, state, reason);
        }
    }

    private readonly int OverdueDay(int dueDay) => dueDay == Never ? Never : dueDay + _rules.GraceDays + 1;

    // What is not due is not demanded with what is, unless the stage comes before the due day.
    private readonly int FirstDayOf(in ItemState state, int stage, in TriggerFacts facts)
    {
        if (stage < 0 || facts.DueDay == Never || _rules.Stages[stage].Trigger.CanPrecedeDue) return Always;
        var definition = _rules.Stages[stage];
        var takesTheDueDay = definition.TakesAnyDue || definition.Trigger.DueOffset == 0;
        var overdue = OverdueDay(state.DueDay);
        return takesTheDueDay && overdue != Never ? overdue - 1 : overdue;
    }

    private readonly bool NeedsDueDay(int stage) => stage >= 0 && (_rules.Stages[stage].TakesAnyDue
        || _rules.Stages[stage].Trigger is StageTrigger.AfterDue or StageTrigger.BeforeDue or StageTrigger.EndOfMonthAfterDue or StageTrigger.AfterDeadline);

    private readonly void NoteStage(int item, in ItemState state, PlanReason reason)
    {
        var name = state.Stage < 0 ? "none" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"level {_rules.Stages[state.Stage].Level}");
        var ready = state.ReadyDay == Always ? "at any time" : ItemOutlook.DateOf(state.ReadyDay) is { } day ? Iso.Text(day) : "no day is known";
        Note(item, "cadence.stage", $"{name} of {_policy}, {state.Occasion}", ready,
            reason == PlanReason.Included ? $"The stage of {name} is ready since {ready}." : $"No stage is ready ({reason}); next is {name}, ready: {ready}.");
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Candidate
    {
        public int Stage;
        public int ReadyDay;

        /// <summary>The day on which a higher stage takes the place of one that is ready; 0 = no such day.</summary>
        public int HigherDay;
        public ContactOccasion Occasion;
        public int DerivedLevel;
        public bool IsAtLevel;
        public bool IsExhausted;
    }
}
