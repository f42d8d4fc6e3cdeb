using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>A dispute over an item, as it stands on a day.</summary>
/// <param name="Id">What identifies it.</param>
/// <param name="Item">The disputed item.</param>
/// <param name="Amount">The disputed part.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="OpenedOn">The day on which it was opened.</param>
/// <param name="ClosedOn">The day on which it ended; null while it is open.</param>
/// <param name="Outcome">How it ended; null while it is open.</param>
public sealed record Dispute(string Id, ItemId Item, Money Amount, string Reason, LocalDate OpenedOn, LocalDate? ClosedOn, DisputeOutcome? Outcome)
{
    /// <summary>Whether it is open.</summary>
    public bool IsOpen => ClosedOn is null;
}
