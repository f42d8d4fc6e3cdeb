using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>One dated amount of a debtor that was not fully settled on the day it is looked at: an invoice, an instalment, a credit note, cash on account.</summary>
/// <remarks>
/// What the debtor owes is positive; credits and cash on account are negative. An invoice with instalments is several items. A negative open amount of an
/// invoice is what was applied beyond it. Equality is by all members.
/// </remarks>
public sealed record OpenItem
{
    /// <summary>Makes an open item.</summary>
    /// <param name="id">What identifies it.</param>
    /// <param name="debtor">Who owes.</param>
    /// <param name="documentDate">The date of the document.</param>
    /// <param name="dueDate">The day it is due; null when the source names none, or when the event it waits for has no date.</param>
    /// <param name="original">The amount when it was posted.</param>
    /// <param name="open">What of it is open.</param>
    /// <exception cref="ArgumentException">An id is a default value.</exception>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    [JsonConstructor]
    public OpenItem(ItemId id, DebtorId debtor, LocalDate documentDate, LocalDate? dueDate, Money original, Money open)
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
        PostedOn = documentDate;
        BaselineDate = documentDate;
        Disputed = Money.Zero(open.Currency);
    }

    /// <summary>What identifies it.</summary>
    public ItemId Id { get; }

    /// <summary>Who owes.</summary>
    public DebtorId Debtor { get; }

    /// <summary>What it is. Default: an invoice.</summary>
    public ItemKind Kind { get; init; } = ItemKind.Invoice;

    /// <summary>The date of the document.</summary>
    public LocalDate DocumentDate { get; }

    /// <summary>The day it was posted on. Default: the document date.</summary>
    public LocalDate PostedOn { get; init; }

    /// <summary>The date that the due rule counts from. Default: the document date.</summary>
    public LocalDate BaselineDate { get; init; }

    /// <summary>The day it is due; null when the source names none, or when the event it waits for has no date.</summary>
    public LocalDate? DueDate { get; }

    /// <summary>The amount when it was posted.</summary>
    public Money Original { get; }

    /// <summary>What of it is open.</summary>
    public Money Open { get; }

    /// <summary>What of the open amount is disputed, from zero to all of it. A dispute never moves an item to another age.</summary>
    public Money Disputed { get; init; }

    /// <summary>What of the open amount is not disputed.</summary>
    [JsonIgnore]
    public Money Undisputed => Open - Disputed;

    /// <summary>Whether the debtor disputes it, in part or whole.</summary>
    [JsonIgnore]
    public bool IsDisputed => !Disputed.IsZero;

    /// <summary>Calendar days from the due date to a day: 0 on the due date, negative before it.</summary>
    /// <param name="asOf">The day.</param>
    /// <returns>The days; null when the item has no due date.</returns>
    public int? DaysPastDue(LocalDate asOf) => DueDate is { } due ? Period.DaysBetween(due, asOf) : null;
}
