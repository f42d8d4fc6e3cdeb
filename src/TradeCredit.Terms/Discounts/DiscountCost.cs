using NodaTime;

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

    /// <summary>The simple yearly rate of not taking a discount of a scheduled instalment, by its own dates: with end-of-month rules the days differ from invoice to invoice.</summary>
    /// <param name="line">The instalment.</param>
    /// <param name="window">The discount that is not taken.</param>
    /// <param name="daysPerYear">Days that a year counts, usually 365 or 360.</param>
    /// <returns>The rate as an exact fraction of one a year; or <c>terms.discount-cost-undefined</c> for a discount of a fixed amount, for a line without due date, or if the discount ends on the due date.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The days per year are out of range.</exception>
    public static Result<Ratio> Simple(ScheduledInstalment line, DiscountWindow window, int daysPerYear = 365)
    {
        Guard.InRange(daysPerYear, 360, 366, "days per year", nameof(daysPerYear));
        return Days(line, window).Map(d => Simple(d.Percent, d.Extra, daysPerYear));
    }

    /// <summary>The effective yearly rate of not taking a discount of a scheduled instalment, by its own dates.</summary>
    /// <param name="line">The instalment.</param>
    /// <param name="window">The discount that is not taken.</param>
    /// <param name="daysPerYear">Days that a year counts, usually 365 or 360.</param>
    /// <returns>The rate as a fraction of one a year, a valuation in floating point; or <c>terms.discount-cost-undefined</c> as for the simple rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The days per year are out of range.</exception>
    public static Result<double> Effective(ScheduledInstalment line, DiscountWindow window, int daysPerYear = 365)
    {
        Guard.InRange(daysPerYear, 360, 366, "days per year", nameof(daysPerYear));
        return Days(line, window).Map(d => Effective(d.Percent, d.Extra, daysPerYear));
    }

    // The percentage, and the days for which the buyer borrows by not taking it.
    private static Result<(Percentage Percent, int Extra)> Days(ScheduledInstalment line, DiscountWindow window)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(window);
        if (window.Discount.Percent is not { } percent) return Undefined("The discount is an amount, not a percentage.");
        if (line.DueDate is not { } due) return Undefined("The instalment has no due date yet.");
        var extra = Period.DaysBetween(window.LastDay.Adjusted, due.Adjusted);
        return extra > 0 ? (percent, extra) : Undefined("The discount ends on the due date: there are no extra days to pay for.");
    }

    private static Failure Undefined(string message) => new(FailureReason.Missing, "terms.discount-cost-undefined", message);

    private static void Check(Percentage discount, int extraDays, int daysPerYear)
    {
        if (discount <= Percentage.Zero || discount >= Percentage.Hundred)
            throw new ArgumentOutOfRangeException(nameof(discount), discount, "A cash discount is above 0 % and below 100 %.");
        Guard.InRange(extraDays, 1, int.MaxValue, "days between the last discount day and the net due date", nameof(extraDays));
        Guard.InRange(daysPerYear, 360, 366, "days per year", nameof(daysPerYear));
    }
}
