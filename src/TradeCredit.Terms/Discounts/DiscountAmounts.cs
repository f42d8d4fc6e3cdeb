namespace TradeCredit.Terms;

/// <summary>What a cash discount comes to: the part off the untaxed amount and the part off the tax, exactly.</summary>
/// <param name="Net">The part off the untaxed amount.</param>
/// <param name="Tax">The part off the tax.</param>
/// <param name="IsSum">Whether the terms state the sum of both, so that rounding one part moves the other.</param>
internal readonly record struct DiscountAmounts(ExactAmount Net, ExactAmount Tax, bool IsSum = false)
{
    /// <summary>Both parts together.</summary>
    public ExactAmount Sum => Net.Plus(Tax);

    /// <summary>The discount of amounts, whatever happens to the tax later.</summary>
    /// <param name="discount">The discount.</param>
    /// <param name="policy">How it is computed.</param>
    /// <param name="amounts">The amounts that it is of.</param>
    public static DiscountAmounts Of(CashDiscount discount, DiscountPolicy policy, InvoiceAmounts amounts) =>
        discount.Percent is { } percent && discount.Base is null ? OfShare(percent.ToRatio(), policy, amounts) : OfSum(discount, policy, amounts);

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
            var rounded = ExactAmount.Of(open).Minus(Sum).Round(rounding);
            // Rounding up does not make it dearer than without the discount.
            var payable = rounded.Abs() > open.Abs() ? open : rounded;
            var taxOff = Tax.Round(Rounding.Of(rounding.Mode));
            return (open - payable - taxOff, taxOff, payable);
        }

        var tax = Tax.Round(rounding);
        var net = IsSum ? Sum.Round(rounding) - tax : Net.Round(rounding);
        return (net, tax, open - net - tax);
    }

    private static DiscountAmounts OfShare(Ratio share, DiscountPolicy policy, InvoiceAmounts amounts)
    {
        var untaxed = amounts.Untaxed - amounts.NotDiscountable;
        if (policy.ExcludesFreight) untaxed -= amounts.Freight;
        var net = ExactAmount.Of(untaxed).Times(share);
        if (policy.Tax == DiscountTax.Excluded) return new DiscountAmounts(net, Zero(amounts));
        // Tax on what is not discounted is not reduced either.
        var tax = ExactAmount.Of(amounts.Tax - amounts.FixedTax).Times(share);
        if (untaxed != amounts.Untaxed) tax = tax.Times(untaxed.RatioTo(amounts.Untaxed));
        return policy.Tax == DiscountTax.IncludedWithoutSplit ? new DiscountAmounts(net.Plus(tax), Zero(amounts)) : new DiscountAmounts(net, tax);
    }

    // A stated sum, no more than the amount that it is off; it is split between net and tax as the invoice is.
    private static DiscountAmounts OfSum(CashDiscount discount, DiscountPolicy policy, InvoiceAmounts amounts)
    {
        var sum = discount.Percent is { } rate ? ExactAmount.Of(discount.Base!.Value.Abs()).Times(rate.ToRatio()) : ExactAmount.Of(discount.Amount!.Value);
        var total = ExactAmount.Of(amounts.Total.Abs());
        if (sum.CompareMagnitudeTo(total) > 0) sum = total;
        if (amounts.Total.IsNegative) sum = sum.Negated();
        if (policy.Tax is DiscountTax.Excluded or DiscountTax.IncludedWithoutSplit || amounts.Tax.IsZero) return new DiscountAmounts(sum, Zero(amounts), IsSum: true);
        var tax = sum.Times(amounts.Tax.RatioTo(amounts.Total));
        return new DiscountAmounts(sum.Minus(tax), tax, IsSum: true);
    }

    private static ExactAmount Zero(InvoiceAmounts amounts) => ExactAmount.Of(Money.Zero(amounts.Currency));
}
