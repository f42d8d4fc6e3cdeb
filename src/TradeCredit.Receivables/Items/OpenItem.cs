using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>One dated amount of a debtor that was not fully settled on the day it is looked at: an invoice, an instalment, a credit note, cash on account.</summary>
/// <remarks>
/// What the debtor owes is positive; credits and cash on account are negative. An invoice with instalments is several items. Equality is by all members.
/// </remarks>
public sealed record OpenItem
{
    /// <summary>Makes an open item.</summary>
    /// <param name="id">What identifies it.</param>
    /// <param name="debtor">Who owes.</param>
    /// <param name="documentDate">The date of the document.</param>
    /// <param name="dueDate">The day it is due; null when the source names none.</param>
    /// <param name="original">The amount when it was posted.</param>
    /// <param name="open">What of it is open.</param>
    /// <param name="isDisputed">Whether the debtor disputes it. A dispute never moves an item to another age.</param>
    /// <exception cref="ArgumentException">An id is a default value.</exception>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    public OpenItem(ItemId id, DebtorId debtor, LocalDate documentDate, LocalDate? dueDate, Money original, Money open, bool isDisputed = false)
    {
        if (id == default) throw new ArgumentException("default(ItemId) identifies no item.", nameof(id));
        if (debtor == default) throw new ArgumentException("default(DebtorId) names no debtor.", nameof(debtor));
        if (original.Currency != open.Currency) throw new CurrencyMismatchException(original.Currency, open.Currency);
        Id = id;
        Debtor = debtor;
        DocumentDate = documentDate;
        DueDate = dueDate;
        Original = original;
        Open = open;
        IsDisputed = isDisputed;
    }

    /// <summary>What identifies it.</summary>
    public ItemId Id { get; }

    /// <summary>Who owes.</summary>
    public DebtorId Debtor { get; }

    /// <summary>The date of the document.</summary>
    public LocalDate DocumentDate { get; }

    /// <summary>The day it is due; null when the source names none.</summary>
    public LocalDate? DueDate { get; }

    /// <summary>The amount when it was posted.</summary>
    public Money Original { get; }

    /// <summary>What of it is open.</summary>
    public Money Open { get; }

    /// <summary>Whether the debtor disputes it.</summary>
    public bool IsDisputed { get; }

    /// <summary>Calendar days from the due date to a day: 0 on the due date, negative before it.</summary>
    /// <param name="asOf">The day.</param>
    /// <returns>The days; null when the item has no due date.</returns>
    public int? DaysPastDue(LocalDate asOf) => DueDate is { } due ? Period.DaysBetween(due, asOf) : null;
}
