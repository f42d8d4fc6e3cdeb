namespace TradeCredit.Aging;

/// <summary>A quotient of whole numbers as a measure: exact, or the reason for having no value.</summary>
internal static class Quotient
{
    /// <summary>The exact quotient; <paramref name="noValue"/> for a denominator of zero.</summary>
    public static Result<Ratio> Of(Int128 numerator, Int128 denominator, Failure noValue)
    {
        if (denominator == 0) return noValue;
        try
        {
            return Ratio.Of(numerator, denominator);
        }
        catch (OverflowException e)
        {
            return new Failure(FailureReason.Overflow, "aging.measure-out-of-range", e.Message);
        }
    }

    /// <summary>Throws unless all amounts are in one currency.</summary>
    public static Currency CommonCurrency(params ReadOnlySpan<Money> amounts)
    {
        foreach (var amount in amounts)
        {
            if (amount.Currency != amounts[0].Currency) throw new CurrencyMismatchException(amounts[0].Currency, amount.Currency);
        }

        return amounts[0].Currency;
    }
}
