namespace TradeCredit.Settlement;

/// <summary>When a bad debt can be deducted from Chinese corporate income tax.</summary>
/// <remarks><i>Source:</i> State Administration of Taxation, announcement 2011 no. 25, arts. 23 and 24, as summarised by lzrqcw.</remarks>
public static class ChineseBadDebt
{
    private static readonly LegalSource Announcement = new("cn-sat-2011-25", "SAT announcement 2011 no. 25", "arts. 23, 24", LegalSourceKind.SecondarySummary, null, "lzrqcw; 5scpa");

    /// <summary>Whether a receivable can be deducted as a loss: booked as one, and overdue for more than three years, or for more than one year and small.</summary>
    /// <param name="monthsOverdue">Whole months past due.</param>
    /// <param name="amount">The receivable, in CNY.</param>
    /// <param name="yearRevenue">The revenue of the company in the year, in CNY; small is a receivable of CNY 50,000 or less, or of a ten-thousandth of it or less.</param>
    /// <param name="isBooked">Whether it was booked as a loss in the year; a special report is needed besides.</param>
    /// <returns>The answer with its steps; all conditions are checked.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is below zero.</exception>
    /// <exception cref="CurrencyMismatchException">An amount is not in CNY.</exception>
    public static Explained<bool> IsDeductible(int monthsOverdue, Money amount, Money yearRevenue, bool isBooked)
    {
        Guard.InRange(monthsOverdue, 0, 12_000, "months", nameof(monthsOverdue));
        Check(amount, nameof(amount));
        Check(yearRevenue, nameof(yearRevenue));
        var recorder = new StepRecorder();
        var isOld = monthsOverdue > 36;
        var isSmall = amount <= Money.OfMinor(5_000_000, Currency.CNY) || amount.Times(10_000) <= yearRevenue;
        var isLate = isOld || (monthsOverdue > 12 && isSmall);
        recorder.Add("settlement.cn-bad-debt-age", $"{monthsOverdue.ToInvariantText()} months, {amount} of {yearRevenue}", isLate ? "met" : "not met", isOld
            ? $"{monthsOverdue.ToInvariantText()} months overdue are more than 36."
            : $"{monthsOverdue.ToInvariantText()} months overdue are not more than 36; {amount} is {(isSmall ? "small, for which more than 12 are enough" : "not small, so 12 are not enough")}.", Announcement);
        recorder.Add("settlement.cn-bad-debt-booked", isBooked ? "booked" : "not booked", isBooked ? "met" : "not met", isBooked ? "The loss is booked in the year." : "The loss is not booked.", Announcement);
        return new Explained<bool>(isLate && isBooked, recorder.Steps);
    }

    private static void Check(Money amount, string name)
    {
        if (amount.Currency != Currency.CNY) throw new CurrencyMismatchException(Currency.CNY, amount.Currency);
        if (amount.IsNegative) throw new ArgumentOutOfRangeException(name, amount, "The amount is zero or more.");
    }
}
