using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Settlement;

/// <summary>What an agreement means for the ledger: an event with its key and day.</summary>
/// <param name="Key">What identifies the event, made of the id of the agreement.</param>
/// <param name="On">The day on which it counts.</param>
/// <param name="Event">The event.</param>
public sealed record AgreementPosting(string Key, LocalDate On, LedgerEvent Event)
{
    /// <summary>The event as a ledger takes it.</summary>
    /// <param name="recordedAt">The instant at which it is entered.</param>
    /// <returns>The recorded event. The key makes it idempotent: enter it once, at any time.</returns>
    public Recorded<LedgerEvent> At(Instant recordedAt) => new(Key, On, recordedAt, Event);
}
