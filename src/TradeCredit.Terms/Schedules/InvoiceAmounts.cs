using System.Text.Json.Serialization;

namespace TradeCredit.Terms;

/// <summary>The amounts of an invoice or contract that terms are applied to.</summary>
/// <remarks>
/// All in one currency and of one sign; a credit note is negative throughout. Equality is by all members. Tax that the buyer accounts for himself (reverse
/// charge) is no part of what he pays, and so no part of these amounts.
/// </remarks>
public sealed record InvoiceAmounts
{
    /// <summary>Makes the amounts.</summary>
    /// <param name="total">The total, tax and freight included.</param>
    /// <param name="tax">The tax in it.</param>
    /// <param name="fixedTax">The part of the tax that is a fixed amount, which no discount reduces.</param>
    /// <param name="freight">The freight in the untaxed part.</param>
    /// <param name="notDiscountable">The goods, untaxed, on which no cash discount is given.</param>
    /// <exception cref="CurrencyMismatchException">The amounts are in several currencies.</exception>
    /// <exception cref="ArgumentException">A part has the other sign, or is larger than what it is a part of.</exception>
    [JsonConstructor]
    public InvoiceAmounts(Money total, Money tax, Money fixedTax, Money freight, Money notDiscountable)
    {
        Total = total;
        Tax = PartOf(total, tax, nameof(tax));
        FixedTax = PartOf(Tax, fixedTax, nameof(fixedTax));
        Freight = PartOf(Untaxed, freight, nameof(freight));
        NotDiscountable = PartOf(Goods, notDiscountable, nameof(notDiscountable));
    }

    /// <summary>Makes the amounts of an invoice with tax, and perhaps freight.</summary>
    /// <param name="total">The total, tax and freight included.</param>
    /// <param name="tax">The tax in it; null = none.</param>
    /// <param name="fixedTax">The part of the tax that is a fixed amount, which no discount reduces; null = none.</param>
    /// <param name="freight">The freight in the untaxed part; null = none.</param>
    /// <param name="notDiscountable">The goods, untaxed, on which no cash discount is given; null = none.</param>
    /// <exception cref="CurrencyMismatchException">The amounts are in several currencies.</exception>
    /// <exception cref="ArgumentException">A part has the other sign, or is larger than what it is a part of.</exception>
    public InvoiceAmounts(Money total, Money? tax = null, Money? fixedTax = null, Money? freight = null, Money? notDiscountable = null)
        : this(total, tax ?? Money.Zero(total.Currency), fixedTax ?? Money.Zero(total.Currency), freight ?? Money.Zero(total.Currency), notDiscountable ?? Money.Zero(total.Currency))
    {
    }

    /// <summary>The total, tax and freight included.</summary>
    public Money Total { get; }

    /// <summary>The tax in the total.</summary>
    public Money Tax { get; }

    /// <summary>The part of the tax that is a fixed amount.</summary>
    public Money FixedTax { get; }

    /// <summary>The freight in the untaxed part.</summary>
    public Money Freight { get; }

    /// <summary>The goods, untaxed, on which no cash discount is given.</summary>
    public Money NotDiscountable { get; }

    /// <summary>The total without tax.</summary>
    [JsonIgnore]
    public Money Untaxed => Total - Tax;

    /// <summary>The total without tax and freight.</summary>
    [JsonIgnore]
    public Money Goods => Total - Tax - Freight;

    /// <summary>The currency.</summary>
    [JsonIgnore]
    public Currency Currency => Total.Currency;

    /// <summary>A total without tax and freight.</summary>
    /// <param name="total">The total.</param>
    /// <returns>The amounts.</returns>
    public static InvoiceAmounts Of(Money total) => new(total, Money.Zero(total.Currency), Money.Zero(total.Currency), Money.Zero(total.Currency), Money.Zero(total.Currency));

    private static Money PartOf(Money whole, Money part, string name)
    {
        if (part.Currency != whole.Currency) throw new CurrencyMismatchException(whole.Currency, part.Currency);
        return part.IsZero || (part.Sign == whole.Sign && part.Abs() <= whole.Abs()) ? part
            : throw new ArgumentException($"{name} {part} is no part of {whole}: it must have the same sign and not be larger.", name);
    }
}
