using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>Dates, tolerances and instalments under a documentary credit.</summary>
/// <remarks><i>Source:</i> ICC Uniform Customs and Practice for Documentary Credits, UCP 600, as summarised by the sources of each member; the terms of the credit prevail.</remarks>
public static class Ucp600
{
    /// <summary>The last day to present original transport documents: so many calendar days after shipment, and never after the expiry.</summary>
    /// <param name="shipped">The date of shipment.</param>
    /// <param name="expiry">The expiry of the credit.</param>
    /// <param name="days">The days that the credit allows; 21 if it is silent.</param>
    /// <returns>The day, not yet moved if banks are closed on it (<see cref="NextBankingDay"/>).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The days are below zero.</exception>
    /// <remarks><i>Source:</i> art. 14(c).</remarks>
    public static LocalDate LastPresentation(LocalDate shipped, LocalDate expiry, int days = 21) =>
        LocalDate.Min(shipped.PlusDays(Guard.InRange(days, 0, 3_660, "days", nameof(days))), expiry);

    /// <summary>An expiry or last day of presentation on which the bank is closed moves to its next banking day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="banking">The banking days of the place.</param>
    /// <returns>The day itself if the bank is open, else the next banking day; or a failure of the calendar.</returns>
    /// <remarks>Not for closing by force majeure (art. 36), and never for the latest date of shipment. <i>Source:</i> art. 29.</remarks>
    public static Result<LocalDate> NextBankingDay(LocalDate day, BusinessCalendar banking)
    {
        ArgumentNullException.ThrowIfNull(banking);
        return banking.Adjust(day, BusinessDayConvention.Following);
    }

    /// <summary>The last day on which a bank can examine and refuse: the fifth banking day after presentation.</summary>
    /// <param name="presented">The day of presentation.</param>
    /// <param name="banking">The banking days of the place.</param>
    /// <returns>The day, or a failure of the calendar.</returns>
    /// <remarks><i>Source:</i> arts. 14(b), 16(d).</remarks>
    public static Result<LocalDate> LastExaminationDay(LocalDate presented, BusinessCalendar banking)
    {
        ArgumentNullException.ThrowIfNull(banking);
        return DeadlineRules.Known("ucp600-examination").From(presented, banking);
    }

    /// <summary>What may differ from a term of the credit.</summary>
    /// <param name="term">Which term.</param>
    /// <param name="value">Its value, zero or more.</param>
    /// <param name="isAbout">Whether the credit says "about" or "approximately" with that term: 10 % more or less.</param>
    /// <param name="isCounted">Whether the quantity is a number of packing units or items: then it must be exact.</param>
    /// <returns>
    /// The range. Without "about": the amount is a ceiling, a quantity that is not counted may differ by 5 % (drawings still end at the amount), and a counted quantity or a unit price is exact.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is below zero, or the term not declared.</exception>
    /// <remarks><i>Source:</i> art. 30(a), 30(b), as summarised by rnbose and daowen.</remarks>
    public static ToleranceRange Tolerance(CreditTerm term, decimal value, bool isAbout, bool isCounted = false)
    {
        if (value < 0) throw new ArgumentOutOfRangeException(nameof(value), value, "A term of a credit is zero or more.");
        Guard.Declared(term, nameof(term));
        return isAbout ? ToleranceRange.Around(value, 0.10m)
            : term == CreditTerm.Amount ? new ToleranceRange(0, value)
            : term == CreditTerm.Quantity && !isCounted ? ToleranceRange.Around(value, 0.05m)
            : new ToleranceRange(value, value);
    }

    /// <summary>How many instalments of a credit can be drawn: those before the first one that was not shipped or drawn in its period. That one and all later ones are lost.</summary>
    /// <param name="inTime">For each instalment in order, whether it was shipped and drawn in its period.</param>
    /// <returns>The number.</returns>
    /// <remarks><i>Source:</i> art. 32.</remarks>
    public static int AvailableInstalments(params ReadOnlySpan<bool> inTime) => inTime.IndexOf(false) is var late && late >= 0 ? late : inTime.Length;
}
