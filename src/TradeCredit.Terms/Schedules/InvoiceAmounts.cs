namespace TradeCredit.Terms;

/// <summary>The amounts of an invoice or contract that terms are applied to.</summary>
/// <remarks>All in one currency and of one sign; a credit note is negative throughout. Equality is by all members.</remarks>
public sealed record InvoiceAmounts
{
    /// <summary>Makes the amounts.</summary>
    /// <param name="total">The total, tax and freight included.</param>
    /// <param name="tax">The tax in it; null = none.</param>
    /// <param name="fixedTax">The part of the tax that is a fixed amount, which no discount reduces; null = none.</param>
    /// <param name="freight">The freight in the untaxed part; null = none.</param>
    /// <exception cref="CurrencyMismatchException">The amounts are in several currencies.</exception>
    /// <exception cref="ArgumentException">A part has the other sign, or is larger than what it is a part of.</exception>
    public InvoiceAmounts(Money total, Money? tax = null, Money? fixedTax = null, Money? freight = null)
    {
        var zero = Money.Zero(total.Currency);
        Total = total;
        Tax = PartOf(total, tax ?? zero, nameof(tax));
        FixedTax = PartOf(Tax, fixedTax ?? zero, nameof(fixedTax));
        Freight = PartOf(total - Tax, freight ?? zero, nameof(freight));
    }

    /// <summary>The total, tax and freight included.</summary>
    public Money Total { get; }

    /// <summary>The tax in the total.</summary>
    public Money Tax { get; }

    /// <summary>The part of the tax that is a fixed amount.</summary>
    public Money FixedTax { get; }

    /// <summary>The freight in the untaxed part.</summary>
    public Money Freight { get; }

    /// <summary>The total without tax.</summary>
    public Money Untaxed => Total - Tax;

    /// <summary>The currency.</summary>
    public Currency Currency => Total.Currency;

    /// <summary>A total without tax and freight.</summary>
    /// <param name="total">The total.</param>
    /// <returns>The amounts.</returns>
    public static InvoiceAmounts Of(Money total) => new(total);

    private static Money PartOf(Money whole, Money part, string name)
    {
        if (part.Currency != whole.Currency) throw new CurrencyMismatchException(whole.Currency, part.Currency);
        return part.IsZero || (part.Sign == whole.Sign && part.Abs() <= whole.Abs()) ? part
            : throw new ArgumentException($"{name} {part} is no part of {whole}: it must have the same sign and not be larger.", name);
    }
}
