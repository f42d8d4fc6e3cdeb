namespace TradeCredit.Terms;

/// <summary>What a cash discount comes to: the part off the untaxed amount and the part off the tax, exactly.</summary>
/// <param name="Net">The part off the untaxed amount.</param>
/// <param name="Tax">The part off the tax.</param>
/// <param name="IsSum">Whether the terms state the sum of both, so that rounding one part moves the other.</param>
internal readonly record struct DiscountAmounts(ExactAmount Net, ExactAmount Tax, bool IsSum = false)
{
    /// <summary>The discount of amounts, whatever happens to the tax later.</summary>
    /// <param name="discount">The discount.</param>
    /// <param name="policy">How it is computed.</param>
    /// <param name="amounts">The amounts that it is of.</param>
    public static DiscountAmounts Of(CashDiscount discount, DiscountPolicy policy, InvoiceAmounts amounts)
    {
        var untaxed = policy.ExcludesFreight ? amounts.Untaxed - amounts.Freight : amounts.Untaxed;
        var zero = ExactAmount.Of(Money.Zero(amounts.Currency));
        if (discount.Percent is { } percent && discount.Base is null)
        {
            var net = ExactAmount.Of(untaxed).Times(percent.ToRatio());
            // Tax on freight that is not discounted is not reduced either.
            var tax = ExactAmount.Of(amounts.Tax - amounts.FixedTax).Times(percent.ToRatio());
            if (untaxed != amounts.Untaxed) tax = tax.Times(untaxed.RatioTo(amounts.Untaxed));
            return policy.Tax switch
            {
                DiscountTax.Excluded => new DiscountAmounts(net, zero),
                DiscountTax.IncludedWithoutSplit => new DiscountAmounts(net.Plus(tax), zero),
                _ => new DiscountAmounts(net, tax),
            };
        }

        // A stated sum is split between net and tax as the invoice is.
        var stated = discount.Percent is { } rate ? ExactAmount.Of(discount.Base!.Value).Times(rate.ToRatio()) : ExactAmount.Of(discount.Amount!.Value);
        if (amounts.Total.IsNegative) stated = stated.Negated();
        if (policy.Tax is DiscountTax.Excluded or DiscountTax.IncludedWithoutSplit || amounts.Tax.IsZero) return new DiscountAmounts(stated, zero, IsSum: true);
        var taxPart = stated.Times(amounts.Tax.RatioTo(amounts.Total));
        return new DiscountAmounts(stated.Minus(taxPart), taxPart, IsSum: true);
    }

    /// <summary>The same share of both parts.</summary>
    public DiscountAmounts Times(Ratio share) => new(Net.Times(share), Tax.Times(share), IsSum);

    /// <summary>
    /// Both parts in minor units, each rounded; of a stated sum the tax part is rounded and the net part is the rest. To a larger step than the minor unit,
    /// the payable is what is rounded, and the parts follow from it.
    /// </summary>
    public (Money Net, Money Tax, Money Payable) Rounded(Money open, Rounding rounding)
    {
        if (rounding.Step is not null)
        {
            var payable = ExactAmount.Of(open).Minus(Net).Minus(Tax).Round(rounding);
            var taxOff = Tax.Round(Rounding.Of(rounding.Mode));
            return (open - payable - taxOff, taxOff, payable);
        }

        var tax = Tax.Round(rounding);
        var net = IsSum ? Net.Plus(Tax).Round(rounding) - tax : Net.Round(rounding);
        return (net, tax, open - net - tax);
    }
}
