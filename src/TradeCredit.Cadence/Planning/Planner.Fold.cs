using System.Collections.Immutable;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <content>From the history to where everything stands.</content>
internal ref partial struct Planner
{
    private Failure? Fold()
    {
        var entries = _account.Contacts.Entries;
        for (var e = 0; e < entries.Length; e++)
        {
            ref readonly var entry = ref entries[e];
            if (entry.Event is ContactEvent.PlanRun && entry.At > _nowTicks)
            {
                return new Failure(FailureReason.Contradiction, "cadence.now-before-last-run", "The account was planned at a later instant already; a plan cannot be dated before it.", "now", _now.ToString());
            }

            if (!entry.IsKnown(_nowTicks)) continue;
            if (entry.Event.IsOutbound)
            {
                // A contact that is set for later counts for gap and caps, and for nothing else.
                if (!entry.IsStanding(_nowTicks)) continue;
                _state.LastContactDay = entry.Day;
                _state.LastContactAt = entry.At;
            }

            if (entry.At > _nowTicks) continue;
            Failure? noRate = null;
            switch (entry.Event)
            {
                case ContactEvent.ReminderSent sent: noRate = Sent(e, entry, sent); break;
                case ContactEvent.StageTaken taken: noRate = Raise(e, entry.Day, taken.Level, taken.Lines, null, isReminder: false); break;
                case ContactEvent.ReminderPrepared prepared when entry.IsStanding(_nowTicks): Prepared(e, entry.Day, prepared); break;
                case ContactEvent.InvoiceSent invoice: InvoiceSent(entry.Day, invoice.Item); break;
                case ContactEvent.StatementSent: _state.StatementDay = entry.Day; break;
                case ContactEvent.ReminderFailed failed: _state.BlockedChannels |= Bit((int)failed.Channel); break;
                case ContactEvent.ChannelUpdated updated: ChannelUpdated(updated.Channel); break;
                case ContactEvent.Conversation: Conversed(entry.Day); break;
                case ContactEvent.Replied replied: Replied(entry.Day, replied); break;
                case ContactEvent.CauseNamed named: CauseNamed(named.Cause); break;
                case ContactEvent.PositionSet set: PositionSet(entry.Day, set); break;
                case ContactEvent.TaskDone done: TaskDone(entry.Day, done.Task); break;
                case ContactEvent.Approved approved: _state.Approved |= Bit((int)approved.Act); break;
                case ContactEvent.Escalated escalated: Escalated(escalated.Act); break;
                case ContactEvent.EvidenceFiled filed: _state.Evidence |= Bit((int)filed.Kind); break;
            }

            if (noRate is not null) return noRate;
        }

        return null;
    }

    private static uint Bit(int position) => 1u << position;

    private Failure? Sent(int index, in ContactEntry entry, ContactEvent.ReminderSent sent)
    {
        _state.HadReminder = true;
        if (sent.HadStatement) _state.StatementDay = entry.Day;
        _state.Acknowledged = false;
        var stage = _policy.StageOf(sent.Level);
        if (stage >= 0) _state.HighestTone = Math.Max(_state.HighestTone, (int)_rules.Stages[stage].Tone);
        var deadline = sent.Deadline is { } day ? DayNumber.Of(day) : stage >= 0 && _rules.Stages[stage].Deadline is { } days ? entry.Day + days : StageTrigger.Never;
        return Raise(index, entry.Day, sent.Level, sent.Lines, sent.Currency, isReminder: true, deadline);
    }

    private readonly Failure? Raise(int index, int day, int level, ImmutableArray<ReminderLine> lines, Currency? only, bool isReminder, int deadline = StageTrigger.Never)
    {
        if (lines.IsEmpty)
        {
            if (_items.IsEmpty) Raise(ref _units[0], index, day, level, isReminder, deadline);
            for (var i = 0; i < _items.Length; i++)
            {
                if (only is null || _account.Items[i].Open.Currency == only) Raise(ref _units[_items[i].Unit], index, day, level, isReminder, deadline);
            }

            return null;
        }

        foreach (var line in lines)
        {
            if (line.Fee is { IsZero: false } whole) TakeDemandFee(lines, line, whole.Currency);
            var i = IndexOf(line.Item);
            if (i < 0) continue;
            ref var unit = ref _units[_items[i].Unit];
            Raise(ref unit, index, day, line.Level, isReminder, deadline);
            if (line.Fee is { IsZero: false } fee)
            {
                var stage = _policy.StageOf(line.Level);
                if (stage >= 0) _units[i].FeeTaken |= 1UL << stage;
                var currency = _account.Items[i].Open.Currency;
                if (_account.File.Convert(fee, currency) is not { } charged) return RateMissing(fee.Currency, currency);
                _units[i].Fees += charged.MinorUnits;
            }
        }

        return null;
    }

    // A fee for a demand as a whole is noted with one line, which may be settled by now; all its lines of that level have borne it.
    private readonly void TakeDemandFee(ImmutableArray<ReminderLine> lines, ReminderLine bearer, Currency currency)
    {
        var stage = _policy.StageOf(bearer.Level);
        if (stage < 0 || _rules.Stages[stage].FeePer != FeePer.Demand) return;
        foreach (var line in lines)
        {
            if (line.Level == bearer.Level && line.Item.Entity == bearer.Item.Entity && IndexOf(line.Item) is >= 0 and var i && _account.Items[i].Open.Currency == currency) _units[i].FeeTaken |= 1UL << stage;
        }
    }

    private readonly void Raise(ref UnitState unit, int index, int day, int level, bool isReminder, int deadline)
    {
        var isNew = unit.LastEntry != index;
        var stage = _policy.StageOf(level);
        if (stage > unit.Stage || level > unit.Level)
        {
            unit.Stage = Math.Max(stage, unit.Stage);
            unit.Level = Math.Max(level, unit.Level);
            unit.AtStage = 1;
        }
        else if (isNew && stage == unit.Stage)
        {
            unit.AtStage++;
        }

        if (stage >= 0 && _rules.Stages[stage].Level == level) unit.Taken |= 1UL << stage;
        if (!isNew) return;
        unit.LastEntry = index;
        unit.LastSentDay = day;
        unit.LastDeadlineDay = deadline;
        unit.RefusedDay = StageTrigger.Never;
        unit.IsDecided = false;
        if (!isReminder) return;
        unit.Reminders++;
        unit.SilentSinceDay = day;
    }

    private void Prepared(int index, int day, ContactEvent.ReminderPrepared prepared)
    {
        for (var i = 0; i < _items.Length; i++)
        {
            if (!prepared.Items.IsEmpty && !prepared.Items.Contains(_account.Items[i].Id)) continue;
            ref var unit = ref _units[_items[i].Unit];
            unit.PreparedDay = day;
            unit.PreparedEntry = index;
        }
    }

    private void InvoiceSent(int day, ItemId? item)
    {
        for (var i = 0; i < _items.Length; i++)
        {
            if (item is null || _account.Items[i].Id == item) _units[_items[i].Unit].LastInvoiceDay = day;
        }
    }

    private void ChannelUpdated(ContactChannel channel)
    {
        _state.BlockedChannels &= ~Bit((int)channel);
        _state.ComplaintChannel &= ~Bit((int)channel);
    }

    private void Conversed(int day)
    {
        _state.ConversationDay = day;
        Answered(null);
    }

    // Any answer stops the clock of silence until the next contact.
    private void Answered(ItemId? item)
    {
        for (var i = 0; i < _items.Length; i++)
        {
            if (item is null || _account.Items[i].Id == item) _units[_items[i].Unit].SilentSinceDay = StageTrigger.Never;
        }
    }

    private void Replied(int day, ContactEvent.Replied reply)
    {
        if (reply.Reply is not (ReplyKind.WrongContact or ReplyKind.StopsChannel)) Answered(reply.Item);
        _state.Acknowledged = reply.Reply == ReplyKind.Acknowledged;
        switch (reply.Reply)
        {
            case ReplyKind.SaysPaid:
                Pause(reply.Item, CreditorTask.SearchPayment, day + _rules.Replies.PaymentSearchDays);
                break;
            case ReplyKind.AsksForTime:
                Pause(reply.Item, CreditorTask.DecideOnTime, day + _rules.Replies.DecisionDays);
                break;
            case ReplyKind.Disputes:
                Pause(reply.Item, CreditorTask.RecordDispute, day + _rules.Replies.DecisionDays);
                break;
            case ReplyKind.WrongContact:
                if (reply.Channel is { } wrong) _state.BlockedChannels |= Bit((int)wrong);
                Open(CreditorTask.FindContact);
                break;
            case ReplyKind.StopsChannel:
                if (reply.Channel is { } stopped) _state.BlockedChannels |= Bit((int)stopped);
                break;
            case ReplyKind.Hardship:
                _state.HasHardship = true;
                Open(CreditorTask.ReviewHardship);
                break;
            case ReplyKind.RejectsGoods:
                for (var i = 0; i < _items.Length; i++)
                {
                    if (reply.Item is null || _account.Items[i].Id == reply.Item) _units[_items[i].Unit].RejectsGoods = true;
                }

                OpenAbout(reply.Item, CreditorTask.DecideOnCargo);
                break;
            case ReplyKind.ComplainsOfContact:
                _state.ComplaintDay = day;
                if (reply.Channel is { } channel) _state.ComplaintChannel |= Bit((int)channel);
                break;
            case ReplyKind.RefusesToPay:
                for (var i = 0; i < _items.Length; i++)
                {
                    if (reply.Item is null ? !IsNotDue(_account.Items[i], day) : _account.Items[i].Id == reply.Item) _units[_items[i].Unit].RefusedDay = day;
                }

                break;
        }
    }

    // The items wait for the task, each task with a time of its own.
    private void Pause(ItemId? item, CreditorTask task, int untilDay)
    {
        for (var i = 0; i < _items.Length; i++)
        {
            if (item is not null && _account.Items[i].Id != item) continue;
            ref var until = ref PauseFor(task, ref _units[_items[i].Unit]);
            until = Math.Max(until, untilDay);
        }

        OpenAbout(item, task);
    }

    private static ref int PauseFor(CreditorTask task, ref UnitState unit)
    {
        if (task == CreditorTask.SearchPayment) return ref unit.SearchUntilDay;
        if (task == CreditorTask.DecideOnTime) return ref unit.TimeUntilDay;
        return ref unit.DisputeUntilDay;
    }

    private void Open(CreditorTask task) => _state.OpenTasks |= Bit((int)task);

    // What was said about an item that is settled by now needs no work any more.
    private void OpenAbout(ItemId? item, CreditorTask task)
    {
        if (item is not { } id || (IndexOf(id) is >= 0 and var i && _account.Items[i].Open.IsPositive)) Open(task);
    }

    private void TaskDone(int day, CreditorTask task)
    {
        _state.OpenTasks &= ~Bit((int)task);
        if (task == CreditorTask.ApprovePromise) _state.PromiseApprovedDay = day;
        if (task == CreditorTask.ReviewHardship) _state.HasHardship = false;
        for (var u = 0; u < _unitCount; u++)
        {
            if (task == CreditorTask.DecideAfterLastStage) _units[u].IsDecided = true;
            if (task == CreditorTask.DecideOnCargo) _units[u].RejectsGoods = false;
            if (task is CreditorTask.SearchPayment or CreditorTask.DecideOnTime or CreditorTask.RecordDispute) PauseFor(task, ref _units[u]) = StageTrigger.Always;
        }
    }

    private void CauseNamed(DelayCause cause)
    {
        _state.NamedCause = true;
        if (DelayCauseAdvice.TaskFor(cause) is { } task) Open(task);
        if (cause == DelayCause.Insolvent) _state.HasHardship = true;
    }

    private void PositionSet(int day, ContactEvent.PositionSet set)
    {
        for (var i = 0; i < Math.Max(1, _items.Length); i++)
        {
            if (_items.IsEmpty ? set.Item is not null : (set.Item is { } id && _account.Items[i].Id != id) || (set.Currency is { } currency && _account.Items[i].Open.Currency != currency)) continue;
            ref var unit = ref _units[_items.IsEmpty ? 0 : _items[i].Unit];
            unit.Level = set.Level;
            unit.Stage = _policy.StageOf(set.Level);
            unit.Taken = unit.Stage < 0 ? 0 : (2UL << unit.Stage) - 1;
            unit.Reminders = set.Reminders;
            if (set.Level > 0) unit.LastSentDay = day;
            unit.AtStage = Math.Max(1, set.Reminders - unit.Stage);
        }
    }

    private void Escalated(Escalation act)
    {
        _state.Done |= Bit((int)act);
    }
}
