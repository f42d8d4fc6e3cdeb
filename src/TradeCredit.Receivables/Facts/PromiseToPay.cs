using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>A promise to pay, as it stands on a day.</summary>
/// <remarks>
/// It is kept when applications of money to its items (or, if it names none, to any item of the debtor in its currency) from the day it was made to its
/// last day come to the promised amount. Equality is by content.
/// </remarks>
public sealed record PromiseToPay
{
    internal PromiseToPay(string id, DebtorId debtor, Money amount, LocalDate madeOn, LocalDate by, ImmutableArray<ItemId> items, Money paid, ImmutableArray<LatePromisePayment> paidLate, PromiseStatus status)
    {
        Id = id;
        Debtor = debtor;
        Amount = amount;
        MadeOn = madeOn;
        By = by;
        Items = items;
        Paid = paid;
        PaidLate = paidLate;
        Status = status;
    }

    /// <summary>What identifies it.</summary>
    public string Id { get; }

    /// <summary>Who promised.</summary>
    public DebtorId Debtor { get; }

    /// <summary>How much.</summary>
    public Money Amount { get; }

    /// <summary>The day on which it was made.</summary>
    public LocalDate MadeOn { get; }

    /// <summary>Its last day, which counts.</summary>
    public LocalDate By { get; }

    /// <summary>The items it is about; none = the debtor's debt in that currency.</summary>
    public ImmutableArray<ItemId> Items { get; }

    /// <summary>What was paid on it by its last day, or by the day of the look if that is earlier.</summary>
    public Money Paid { get; }

    /// <summary>What was paid on it after its last day, by day.</summary>
    public ImmutableArray<LatePromisePayment> PaidLate { get; }

    /// <summary>What became of it.</summary>
    public PromiseStatus Status { get; }

    /// <summary>What was paid on it by a day, for those who wait some days longer than it says.</summary>
    /// <param name="day">The day, which counts; before its last day, its last day is taken.</param>
    /// <returns>The amount.</returns>
    public Money PaidBy(LocalDate day)
    {
        var paid = Paid;
        foreach (var (on, amount) in PaidLate)
        {
            if (on <= day) paid += amount;
        }

        return paid;
    }

    /// <summary>Whether it is about an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="debtor">The debtor of the item.</param>
    /// <param name="currency">The currency of the item.</param>
    /// <returns>Whether the promise names the item, or names none and is the debtor's in that currency.</returns>
    public bool Covers(ItemId item, DebtorId debtor, Currency currency) =>
        Items.IsEmpty ? Debtor == debtor && Amount.Currency == currency : Items.Contains(item);

    /// <inheritdoc/>
    public bool Equals(PromiseToPay? other) =>
        other is not null && string.Equals(Id, other.Id, StringComparison.Ordinal) && Debtor == other.Debtor && Amount == other.Amount && MadeOn == other.MadeOn && By == other.By
        && Paid == other.Paid && Status == other.Status && Items.SequenceEqual(other.Items) && PaidLate.SequenceEqual(other.PaidLate);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Debtor, Amount, By, Status);
}
