using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>Where your own rows hold what an open item needs.</summary>
/// <typeparam name="TRow">The type of your rows.</typeparam>
public sealed record ItemColumns<TRow>
{
    /// <summary>What identifies the item.</summary>
    public required Func<TRow, ItemId> Id { get; init; }

    /// <summary>Who owes.</summary>
    public required Func<TRow, DebtorId> Debtor { get; init; }

    /// <summary>The date of the document: before it, the item does not exist.</summary>
    public required Func<TRow, LocalDate> DocumentDate { get; init; }

    /// <summary>The day the item is due; null when the row names none.</summary>
    public required Func<TRow, LocalDate?> DueDate { get; init; }

    /// <summary>The amount, positive when the debtor owes it.</summary>
    public required Func<TRow, Money> Amount { get; init; }

    /// <summary>What of the amount was already paid when the rows were written, of its sign. Default: nothing.</summary>
    public Func<TRow, Money>? Paid { get; init; }

    /// <summary>Whether the row is a draft, which has no effect on any figure. Default: no.</summary>
    public Func<TRow, bool> IsDraft { get; init; } = static _ => false;

    /// <summary>The day the item was settled in full; null while it is not. Default: never settled.</summary>
    public Func<TRow, LocalDate?> SettledOn { get; init; } = static _ => null;

    /// <summary>Whether the debtor disputes the item. Default: no.</summary>
    public Func<TRow, bool> IsDisputed { get; init; } = static _ => false;
}
