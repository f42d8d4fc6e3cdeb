namespace TradeCredit.Settlement;

/// <summary>The one way from a valuation in floating point to money.</summary>
internal static class Booked
{
    /// <summary>The amount by a named rounding; half even if none is named.</summary>
    public static Result<Money> Of(double amount, Currency currency, Rounding? rounding)
    {
        // Fifteen digits are good: the conversion keeps so many, and leaves out the noise behind them.
        if (double.IsFinite(amount) && Math.Abs(amount) < 1e27)
        {
            try
            {
                return Money.Of((decimal)amount, currency, rounding ?? Rounding.HalfEven);
            }
            catch (OverflowException)
            {
                // Said below.
            }
        }

        return Fault.Of("amount-too-large", $"The value in {currency.Code} is outside the range of money.", "", amount.ToInvariantText(), FailureReason.Overflow);
    }
}
