using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <summary>Counts contacts in rolling windows.</summary>
internal static class CapRule
{
    /// <summary>The first day, from a day on, on which one more contact keeps the cap in every window, scheduled contacts included.</summary>
    public static int FirstDay(ContactCap cap, ReadOnlySpan<ContactEntry> entries, long now, ItemId? item, int day)
    {
        var last = Latest(cap, entries, now, item);
        while (day <= last + cap.WindowDays && !IsKept(cap, entries, now, item, day, last)) day++;
        return day;
    }

    // Windows that hold the day end on it or on a later contact.
    private static bool IsKept(ContactCap cap, ReadOnlySpan<ContactEntry> entries, long now, ItemId? item, int day, int last)
    {
        for (var end = day; end < day + cap.WindowDays && end <= Math.Max(day, last); end++)
        {
            if (Count(cap, entries, now, item, end) >= cap.Max) return false;
        }

        return true;
    }

    private static int Latest(ContactCap cap, ReadOnlySpan<ContactEntry> entries, long now, ItemId? item)
    {
        for (var e = entries.Length - 1; e >= 0; e--)
        {
            if (Counts(cap, entries[e], now, item)) return entries[e].Day;
        }

        return int.MinValue / 2;
    }

    private static int Count(ContactCap cap, ReadOnlySpan<ContactEntry> entries, long now, ItemId? item, int end)
    {
        var count = 0;
        for (var e = entries.Length - 1; e >= 0; e--)
        {
            ref readonly var entry = ref entries[e];
            if (entry.Day > end - cap.WindowDays && entry.Day <= end && Counts(cap, entry, now, item)) count++;
        }

        return count;
    }

    private static bool Counts(ContactCap cap, in ContactEntry entry, long now, ItemId? item)
    {
        if (!entry.Event.IsOutbound || !entry.IsStanding(now)) return false;
        var (channel, isAbout) = entry.Event switch
        {
            ContactEvent.ReminderSent sent => (sent.Channel, item is null || sent.Lines.IsEmpty || sent.Lines.Any(l => l.Item == item)),
            ContactEvent.CallPlaced call => (ContactChannel.Phone, item is null || call.Item is null || call.Item == item),
            ContactEvent.StatementSent statement => (statement.Channel, true),
            ContactEvent.ContactMade made => (made.Channel, true),
            _ => (ContactChannel.Email, true),
        };
        return isAbout && cap.Limits(channel);
    }
}
