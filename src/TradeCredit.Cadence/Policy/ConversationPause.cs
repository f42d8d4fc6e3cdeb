using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <summary>Days without a call after a telephone conversation.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record ConversationPause
{
    /// <summary>The calendar days.</summary>
    public required int Days { get; init; }

    /// <summary>Whether the day of the conversation is the first of them. Default: it is.</summary>
    public bool ConversationDayIsDayOne { get; init; } = true;

    /// <summary>Whether a call on a day keeps the pause.</summary>
    /// <param name="contacts">The contacts so far.</param>
    /// <param name="day">The day.</param>
    /// <param name="item">The item it is about; null = a conversation about any item counts.</param>
    /// <returns>Whether no conversation of the days before, or of the day itself, is in the way.</returns>
    public bool Allows(ContactHistory contacts, LocalDate day, ItemId? item = null)
    {
        ArgumentNullException.ThrowIfNull(contacts);
        var number = DayNumber.Of(day);
        foreach (ref readonly var entry in contacts.Entries)
        {
            if (entry.Event is ContactEvent.Conversation talk && (item is null || talk.Item is null || talk.Item == item) && number >= entry.Day && number < FirstDay(entry.Day)) return false;
        }

        return true;
    }

    /// <summary>The first day on which a call is possible again.</summary>
    internal int FirstDay(int conversation) => conversation + Days + (ConversationDayIsDayOne ? 0 : 1);
}
