namespace TradeCredit.Terms;

/// <summary>A cash discount (Skonto, escompte): so much off for payment within a window.</summary>
/// <remarks>
/// The last day of the window counts. The window has a rule of its own, counted from what the instalment counts from; a business-day step applies to it
/// only if the rule has one. Equality is by all members.
/// </remarks>
public sealed record CashDiscount
{
    private CashDiscount(Percentage? percent, Money? amount, DueRule within, Money? @base)
    {
        Percent = percent;
        Amount = amount;
        Within = within;
        Base = @base;
    }

    /// <summary>The percentage, above 0 and below 100; null for a fixed amount.</summary>
    public Percentage? Percent { get; }

    /// <summary>The fixed amount, above 0; null for a percentage.</summary>
    public Money? Amount { get; }

    /// <summary>How the last day of the window is found.</summary>
    public DueRule Within { get; }

    /// <summary>The amount that the percentage is of, where the terms state one (XRechnung's BASISBETRAG); null = the discountable amount of the instalment.</summary>
    public Money? Base { get; }

    /// <summary>A percentage off.</summary>
    /// <param name="percent">The percentage.</param>
    /// <param name="within">How the last day of the window is found.</param>
    /// <param name="base">The amount that the percentage is of, where the terms state one.</param>
    /// <returns>The discount.</returns>
    public static CashDiscount Of(Percentage percent, DueRule within, Money? @base = null)
    {
        ArgumentNullException.ThrowIfNull(within);
        return new CashDiscount(percent, null, within, @base);
    }

    /// <summary>A fixed amount off.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="within">How the last day of the window is found.</param>
    /// <returns>The discount.</returns>
    public static CashDiscount Of(Money amount, DueRule within)
    {
        ArgumentNullException.ThrowIfNull(within);
        return new CashDiscount(null, amount, within, null);
    }

    /// <summary>The canonical text.</summary>
    /// <returns>For example <c>2%@10d</c>.</returns>
    public override string ToString() => $"{(Percent is { } p ? p.ToString() : Amount!.Value.ToString())}@{Within}{(Base is { } b ? $" of {b}" : "")}";

    internal IEnumerable<Failure> Faults()
    {
        if (Percent is { } percent && (percent <= Percentage.Zero || percent >= Percentage.Hundred))
            yield return new Failure(FailureReason.InvalidInput, "terms.discount-out-of-range", "A cash discount is above 0 % and below 100 %.", "percent", percent.ToString());
        if (Amount is { IsPositive: false } amount)
            yield return new Failure(FailureReason.InvalidInput, "terms.discount-out-of-range", "A fixed cash discount is above zero.", "amount", amount.ToString());
    }
}
