namespace TradeCredit.Terms;

/// <summary>How the cash discounts of terms are computed.</summary>
/// <remarks>Equality is by all members. Defaults: tax included, freight discountable, partial payments refused, no grace, each part of the discount rounded half up to the minor unit.</remarks>
public sealed record DiscountPolicy
{
    /// <summary>The defaults.</summary>
    public static DiscountPolicy Default { get; } = new();

    /// <summary>What the discount does to tax.</summary>
    public DiscountTax Tax { get; init; } = DiscountTax.Included;

    /// <summary>Whether freight is left out of the amount that the discount is of.</summary>
    public bool ExcludesFreight { get; init; }

    /// <summary>Whether a part payment earns a discount.</summary>
    public PartialPaymentDiscount PartialPayments { get; init; } = PartialPaymentDiscount.Refused;

    /// <summary>Days after the last discount day on which the discount is still honoured; the printed day does not change.</summary>
    public int GraceDays { get; init; }

    /// <summary>Whether a credit note (a negative total) carries the discount too, so that what it takes back is the discounted amount.</summary>
    public bool AppliesToCreditNotes { get; init; } = true;

    /// <summary>
    /// How the discount is rounded. To the minor unit, each part (net, tax) is rounded and then subtracted; to a larger step (cash rounding), the exact
    /// payable is rounded to the step.
    /// </summary>
    public Rounding Rounding { get; init => field = Guard.Present(value, nameof(Rounding)); } = Rounding.HalfUp;

    internal IEnumerable<Failure> Faults()
    {
        if (!Enum.IsDefined(Tax)) yield return new Failure(FailureReason.InvalidInput, "terms.setting-unknown", "The tax treatment is not declared.", "tax", Tax.ToString());
        if (!Enum.IsDefined(PartialPayments)) yield return new Failure(FailureReason.InvalidInput, "terms.setting-unknown", "The rule for partial payments is not declared.", "partialPayments", PartialPayments.ToString());
        if (GraceDays < 0) yield return new Failure(FailureReason.InvalidInput, "terms.grace-negative", "Grace is 0 days or more.", "graceDays", GraceDays.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
