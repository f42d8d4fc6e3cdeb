namespace TradeCredit.Terms;

/// <summary>What it costs a buyer, per year, not to take a cash discount: the rate at which he borrows from the seller by paying later.</summary>
/// <remarks><i>Source:</i> convention of finance textbooks.</remarks>
public static class DiscountCost
{
    /// <summary>The simple yearly rate: d / (1 - d) x year / extra days.</summary>
    /// <param name="discount">The discount d, above 0 % and below 100 %.</param>
    /// <param name="extraDays">Calendar days from the last discount day to the net due date, at least 1.</param>
    /// <param name="daysPerYear">Days that a year counts, usually 365 or 360.</param>
    /// <returns>The rate as an exact fraction of one a year: 0.3724... for 2/10 net 30 on 365 days.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range; without extra days there is no rate.</exception>
    public static Ratio Simple(Percentage discount, int extraDays, int daysPerYear = 365)
    {
        Check(discount, extraDays, daysPerYear);
        var d = discount.ToRatio();
        return d / (Ratio.One - d) * Ratio.Of(daysPerYear, extraDays);
    }

    /// <summary>The effective yearly rate: (1 / (1 - d)) ^ (year / extra days) - 1.</summary>
    /// <param name="discount">The discount d, above 0 % and below 100 %.</param>
    /// <param name="extraDays">Calendar days from the last discount day to the net due date, at least 1.</param>
    /// <param name="daysPerYear">Days that a year counts, usually 365 or 360.</param>
    /// <returns>The rate as a fraction of one a year: 0.4459 for 2/10 net 30 on 365 days. A valuation in floating point, good to some fourteen digits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range; without extra days there is no rate.</exception>
    public static double Effective(Percentage discount, int extraDays, int daysPerYear = 365)
    {
        Check(discount, extraDays, daysPerYear);
        return Math.Pow(1 / (1 - (double)discount.Fraction), (double)daysPerYear / extraDays) - 1;
    }

    private static void Check(Percentage discount, int extraDays, int daysPerYear)
    {
        if (discount <= Percentage.Zero || discount >= Percentage.Hundred)
            throw new ArgumentOutOfRangeException(nameof(discount), discount, "A cash discount is above 0 % and below 100 %.");
        Guard.InRange(extraDays, 1, int.MaxValue, "days between the last discount day and the net due date", nameof(extraDays));
        Guard.InRange(daysPerYear, 360, 366, "days per year", nameof(daysPerYear));
    }
}
