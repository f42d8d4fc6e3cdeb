using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Terms;

/// <summary>One line of a payment schedule: an exact amount with its due date, as far as it is known.</summary>
/// <remarks>Immutable; equality is by content.</remarks>
public sealed record ScheduledInstalment
{
    /// <summary>Makes a line as it was stored.</summary>
    /// <param name="number">Its position in the schedule, from 1.</param>
    /// <param name="definition">The instalment of the terms that it was made from.</param>
    /// <param name="amounts">Its amounts as posted.</param>
    /// <param name="taxReduction">The tax by which it was posted lower for a discount that is offered; zero unless the policy is <see cref="DiscountTax.Mixed"/>.</param>
    /// <param name="date">When it is due, as far as it is known.</param>
    /// <param name="windows">Its cash discounts with their last days; none while the date is not known.</param>
    /// <param name="settled">What of it is settled by payment, discount or credit.</param>
    [JsonConstructor]
    public ScheduledInstalment(int number, Instalment definition, InvoiceAmounts amounts, Money taxReduction, InstalmentDate date, ImmutableArray<DiscountWindow> windows, Money settled)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(amounts);
        ArgumentNullException.ThrowIfNull(date);
        if (settled.Currency != amounts.Currency) throw new CurrencyMismatchException(amounts.Currency, settled.Currency);
        if (taxReduction.Currency != amounts.Currency) throw new CurrencyMismatchException(amounts.Currency, taxReduction.Currency);
        Number = Guard.InRange(number, 1, int.MaxValue, "(instalments count from 1)", nameof(number));
        Definition = definition;
        Amounts = amounts;
        TaxReduction = taxReduction;
        Date = date;
        Windows = windows.IsDefault ? [] : windows;
        Settled = settled;
    }

    /// <summary>Its position in the schedule, from 1.</summary>
    public int Number { get; }

    /// <summary>The instalment of the terms that it was made from.</summary>
    public Instalment Definition { get; }

    /// <summary>Its amounts as posted: the total, with the tax and freight that fall on it.</summary>
    public InvoiceAmounts Amounts { get; }

    /// <summary>The tax by which it was posted lower because a discount is offered (<see cref="DiscountTax.Mixed"/>); else zero.</summary>
    public Money TaxReduction { get; }

    /// <summary>When it is due, as far as it is known.</summary>
    public InstalmentDate Date { get; }

    /// <summary>Its cash discounts with their last days, the shortest first; none while the date is not known.</summary>
    public ImmutableArray<DiscountWindow> Windows { get; }

    /// <summary>What of it is settled by payment, discount or credit.</summary>
    public Money Settled { get; }

    /// <summary>The amount.</summary>
    [JsonIgnore]
    public Money Amount => Amounts.Total;

    /// <summary>What of it is open.</summary>
    [JsonIgnore]
    public Money Open => Amount - Settled;

    /// <summary>Whether nothing of it is open and something was ever owed.</summary>
    [JsonIgnore]
    public bool IsSettled => Open.IsZero && !Amount.IsZero;

    /// <summary>The due date, known or expected; null while the event has no date.</summary>
    [JsonIgnore]
    public DueDate? DueDate => Date.DueDate;

    /// <summary>Whether the line is overdue on a day: open, and the day lies after the due date and the days of grace.</summary>
    /// <param name="asOf">The day.</param>
    /// <returns>Whether it is overdue; false while the due date is not known for certain.</returns>
    public bool IsOverdue(LocalDate asOf) => !Open.IsZero && Date is InstalmentDate.Due { Date.Adjusted: var due } && Period.DaysBetween(due, asOf) > Definition.GraceDays;

    /// <inheritdoc/>
    public bool Equals(ScheduledInstalment? other) =>
        other is not null && Number == other.Number && Amounts == other.Amounts && TaxReduction == other.TaxReduction && Date == other.Date && Settled == other.Settled && Definition == other.Definition && Windows.SequenceEqual(other.Windows);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, Amounts, Date, Settled);

    /// <summary>The line in words.</summary>
    /// <returns>For example <c>1: EUR 300.00, due 2026-12-01</c>.</returns>
    public override string ToString() => $"{Number}: {Amount}, {Date}";

    internal ScheduledInstalment WithDate(InstalmentDate date, ImmutableArray<DiscountWindow> windows) => new(Number, Definition, Amounts, TaxReduction, date, windows, Settled);

    internal ScheduledInstalment Settling(Money amount) => new(Number, Definition, Amounts, TaxReduction, Date, Windows, Settled + amount);
}
