namespace TradeCredit.Settlement;

/// <summary>How much credit a customer may have.</summary>
/// <remarks><i>Source:</i> rules of thumb of credit managers (mydsomanager.com); the parts belong to a grade and are the user's.</remarks>
public static class CreditLimit
{
    /// <summary>The least of what the customer needs, a part of his net worth and a part of his turnover.</summary>
    /// <param name="need">What he needs, zero or more.</param>
    /// <param name="tangibleNetWorth">His tangible net worth; at or below zero it carries no credit.</param>
    /// <param name="ofNetWorth">The part of it, 0 to 100 %.</param>
    /// <param name="turnover">His yearly turnover, zero or more.</param>
    /// <param name="ofTurnover">The part of it, 0 to 100 %.</param>
    /// <returns>The limit, rounded down to the minor unit, zero or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Money LeastOf(Money need, Money tangibleNetWorth, Percentage ofNetWorth, Money turnover, Percentage ofTurnover)
    {
        NotBelowZero(need, nameof(need));
        NotBelowZero(turnover, nameof(turnover));
        var zero = Money.Zero(need.Currency);
        var byWorth = tangibleNetWorth.Times(Part(ofNetWorth, nameof(ofNetWorth)), Rounding.Down);
        var byTurnover = turnover.Times(Part(ofTurnover, nameof(ofTurnover)), Rounding.Down);
        return Money.Max(zero, Money.Min(need, Money.Min(byWorth, byTurnover)));
    }

    private static void NotBelowZero(Money amount, string name)
    {
        if (amount.IsNegative) throw new ArgumentOutOfRangeException(name, amount, "The amount is zero or more.");
    }

    private static Percentage Part(Percentage part, string name) =>
        part >= Percentage.Zero && part <= Percentage.Hundred ? part : throw new ArgumentOutOfRangeException(name, part, "A part lies from 0 % to 100 %.");
}
