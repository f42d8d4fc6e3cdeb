namespace TradeCredit.Terms;

/// <summary>What a cash discount does to the tax of the invoice. The choice belongs to the law of the invoice; no country is guessed.</summary>
public enum DiscountTax
{
    /// <summary>The discount lowers the tax base, and the tax with it, when it is taken.</summary>
    Included = 0,

    /// <summary>The discount is of the untaxed amount; the tax is paid in full.</summary>
    Excluded,

    /// <summary>The tax is computed on the discounted base when the invoice is posted, whether the discount is taken later or not.</summary>
    Mixed,

    /// <summary>The whole discount is a loss of its own: it is of the total, and nothing of it is split off to tax.</summary>
    IncludedWithoutSplit,
}
