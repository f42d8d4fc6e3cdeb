using System.Collections.Immutable;
using NodaTime;
using NodaTime.TimeZones;

namespace TradeCredit.Cadence;

/// <content>Gap, caps, business days and hours; and through which channel.</content>
internal ref partial struct Planner
{
    private static readonly ZoneLocalMappingResolver FirstInstant = Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);
    private static readonly ZoneLocalMappingResolver LastInstant = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnEndOfIntervalBefore);

    private Failure? FindTiming(ref ContactTiming? timing)
    {
        var stage = -1;
        for (var i = 0; i < _items.Length; i++)
        {
            if (!IsReady(i)) continue;
            if (_rules.Stages[_items[i].Stage].Kind == StageKind.Message) stage = Math.Max(stage, _items[i].Stage);
            else if (WaitForCreditor(i) is { } failure) return failure;
        }

        if (stage < 0) return null;
        var (day, reason, channel, notBefore) = (Never, PlanReason.NoChannel, default(ContactChannel), 0L);
        Span<ContactChannel> channels = stackalloc ContactChannel[16];
        var count = Channels(stage, channels);
        for (var c = 0; c < count; c++)
        {
            if (FirstDay(channels[c], stage, out var first, out var why, out var start) is { } failure) return failure;
            if (first >= day) continue;
            (day, reason, channel, notBefore) = (first, why, channels[c], start);
            if (day == _today) break;
        }

        if (day == _today)
        {
            timing = new ContactTiming(stage, channel, notBefore);
            return null;
        }

        if (count == 0) Open(CreditorTask.FindContact);
        // The day on which a complaint is honoured no longer gives back its channel and the usual gap.
        var check = IsComplaintHonoured ? Math.Min(day, ComplaintOverDay) : day;
        for (var i = 0; i < _items.Length; i++)
        {
            if (!IsReady(i) || _rules.Stages[_items[i].Stage].Kind != StageKind.Message) continue;
            _items[i].Exclude(reason, check);
            if (_recorder is not null) Note(i, "cadence.limits", reason.ToString(), day == Never ? "no day is known" : Iso.Text(DayNumber.ToDate(day)), $"The stage is ready; the contact waits: {reason}.");
        }

        return null;
    }

    private readonly Failure? WaitForCreditor(int item)
    {
        if (_account.File.CreditorCalendar is not { } calendar) return null;
        if (!calendar.Adjust(_date, BusinessDayConvention.Following).TryGet(out var day, out var failure)) return failure;
        if (day > _date) _items[item].Exclude(PlanReason.NotBusinessDay, DayNumber.Of(day));
        return null;
    }

    // The channels that can be used, the preferred one first.
    private readonly int Channels(int stage, Span<ContactChannel> usable)
    {
        var definition = _rules.Stages[stage];
        var (reachable, all) = (0u, definition.Channels);
        foreach (var channel in _account.File.Channels) reachable |= Bit((int)channel);
        reachable &= ~_state.BlockedChannels;
        var avoided = IsComplaintHonoured ? _state.ComplaintChannel : 0;
        var offset = definition.RotatesChannels && all.Length > 0 ? RepetitionsAt(stage) % all.Length : 0;
        var count = 0;
        // Those that the debtor prefers, then the others, then those that he complained of.
        for (var pass = 0; pass < 3; pass++)
        {
            for (var c = 0; c < all.Length; c++)
            {
                var channel = all[(c + offset) % all.Length];
                var bit = Bit((int)channel);
                if ((reachable & bit) == 0) continue;
                var rank = (avoided & bit) != 0 ? 2 : _account.File.Culture.PreferredChannels.Contains(channel) ? 0 : 1;
                if (rank != pass || (rank == 2 && count > 0) || count == usable.Length || usable[..count].Contains(channel)) continue;
                usable[count++] = channel;
            }
        }

        return count;
    }

    private readonly int RepetitionsAt(int stage)
    {
        var repetitions = 0;
        for (var i = 0; i < _items.Length; i++)
        {
            if (IsReady(i) && _items[i].Stage == stage && _units[_items[i].Unit].Stage == stage) repetitions = Math.Max(repetitions, _units[_items[i].Unit].AtStage);
        }

        return repetitions;
    }

    private readonly bool IsComplaintHonoured => _state.ComplaintDay != Never && _today < ComplaintOverDay;

    private readonly int ComplaintOverDay => _state.ComplaintDay + _rules.Replies.ComplaintHonouredDays;

    private readonly Failure? FirstDay(ContactChannel channel, int stage, out int day, out PlanReason reason, out long notBefore)
    {
        (day, reason, notBefore) = (_today, PlanReason.Included, long.MinValue);
        if (KeepGap(ref day, ref notBefore) is { } noGap) return noGap;
        if (day > _today) reason = PlanReason.GapNotOver;
        var limits = _rules.Limits;
        // Each pass moves the day forward or ends.
        while (true)
        {
            var before = day;
            if (limits.OnBusinessDaysOnly)
            {
                if (_account.File.Calendar is not { } calendar) return Failures.CalendarMissing;
                if (Roll(calendar, ref day) is { } failure) return failure;
            }

            if (channel is ContactChannel.Phone or ContactChannel.Visit && _account.File.CreditorCalendar is { } own && Roll(own, ref day) is { } notCovered) return notCovered;
            if (limits.Blackout is { } blackout) day = DayNumber.Of(blackout.Adjust(DayNumber.ToDate(day)));
            if (day > before && reason == PlanReason.Included) reason = PlanReason.NotBusinessDay;
            var rolled = day;
            if (!limits.Caps.IsEmpty) KeepCaps(channel, stage, ref day);
            if (channel == ContactChannel.Phone && limits.AfterConversation is { } pause && _state.ConversationDay != Never) day = Math.Max(day, pause.FirstDay(_state.ConversationDay));
            if (day > rolled && reason == PlanReason.Included) reason = PlanReason.CapReached;
            if (day == _today && (_time > limits.Hours.Latest || IsAfterHours(notBefore)))
            {
                day++;
                if (reason == PlanReason.Included) reason = PlanReason.OutsideHours;
            }

            if (day == before) return null;
        }
    }

    private readonly bool IsAfterHours(long notBefore)
    {
        if (notBefore <= _nowTicks) return false;
        var local = Instant.FromUnixTimeTicks(notBefore).InZone(_account.File.Zone);
        return local.Date > _date || local.TimeOfDay > _rules.Limits.Hours.Latest;
    }

    private readonly Failure? KeepGap(ref int day, ref long notBefore)
    {
        if (_state.LastContactDay == Never) return null;
        var extra = IsComplaintHonoured ? _rules.Replies.GapDaysAfterComplaint : 0;
        if (_rules.Limits.Gap is not { } gap)
        {
            if (extra > 0) day = Math.Max(day, _state.LastContactDay + extra);
            return null;
        }

        if (gap.Memory == GapMemory.WhileCounting && !IsCounting()) return null;
        if (gap.IsElapsed)
        {
            notBefore = gap.FirstTick(_state.LastContactAt) + (extra * NodaConstants.TicksPerDay);
            if (notBefore > _nowTicks) day = Math.Max(day, DayNumber.Of(Instant.FromUnixTimeTicks(notBefore).InZone(_account.File.Zone).Date));
            return null;
        }

        if (!gap.FirstDay(_state.LastContactDay, _account.File.Calendar).TryGet(out var first, out var failure)) return failure;
        day = Math.Max(day, first + extra);
        return null;
    }

    private readonly bool IsCounting()
    {
        for (var u = 0; u < _unitCount; u++)
        {
            if (_units[u].Reminders > 0) return true;
        }

        return false;
    }

    private static Failure? Roll(BusinessCalendar calendar, ref int day)
    {
        if (!calendar.Adjust(DayNumber.ToDate(day), BusinessDayConvention.Following).TryGet(out var open, out var failure)) return failure;
        day = DayNumber.Of(open);
        return null;
    }

    private readonly void KeepCaps(ContactChannel channel, int stage, ref int day)
    {
        foreach (var cap in _rules.Limits.Caps)
        {
            if (!cap.Limits(channel)) continue;
            for (var i = 0; i < (cap.IsPerItem ? _items.Length : 1); i++)
            {
                if (cap.IsPerItem && !(IsReady(i) && _items[i].Stage <= stage)) continue;
                day = CapRule.FirstDay(cap, _account.Contacts.Entries, _nowTicks, cap.IsPerItem ? _account.Items[i].Id : null, day);
            }
        }
    }

    private readonly ContactWindow WindowOf(in ContactTiming timing)
    {
        var (zone, hours) = (_account.File.Zone, _rules.Limits.Hours);
        var start = zone.ResolveLocal(_date + hours.Earliest, FirstInstant).ToInstant();
        var end = zone.ResolveLocal(_date + hours.Latest, LastInstant).ToInstant();
        start = Instant.Max(start, _now);
        if (timing.NotBefore > _nowTicks) start = Instant.Max(start, Instant.FromUnixTimeTicks(timing.NotBefore));
        return new ContactWindow(_date, start, Instant.Max(start, end));
    }
}
