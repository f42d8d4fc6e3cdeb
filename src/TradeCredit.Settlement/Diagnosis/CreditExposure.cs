namespace TradeCredit.Settlement;

/// <summary>How much credit a customer uses and needs.</summary>
/// <remarks><i>Source:</i> convention of credit managers; see <see cref="CreditLimit"/> for what he may have.</remarks>
public static class CreditExposure
{
    /// <summary>What is at risk: receivables and orders not shipped yet, less deposits and what securities count for. Zero at least.</summary>
    /// <param name="receivables">What is open.</param>
    /// <param name="unshipped">Orders that are not shipped yet.</param>
    /// <param name="deposits">What was paid in advance.</param>
    /// <param name="securities">What secures the debt.</param>
    /// <returns>The exposure.</returns>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Money Of(Money receivables, Money unshipped, Money deposits, params ReadOnlySpan<Collateral> securities)
    {
        var exposure = receivables + unshipped - deposits;
        foreach (var security in securities) exposure -= security.CountedValue;
        return Money.Max(exposure, Money.Zero(receivables.Currency));
    }

    /// <summary>The credit that a year's sales need: sales × (days of the terms + usual days of delay) / 365.</summary>
    /// <param name="yearlySales">The sales of a year.</param>
    /// <param name="termDays">The days of the terms.</param>
    /// <param name="delayDays">The usual days of delay; early payment counts as 0.</param>
    /// <returns>The need, rounded up to the minor unit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The days of the terms are out of range.</exception>
    public static Money Need(Money yearlySales, int termDays, int delayDays)
    {
        Guard.InRange(termDays, 0, 3_660, "days", nameof(termDays));
        return yearlySales.Times(Ratio.Of(termDays + Math.Max(0, delayDays), 365), Rounding.Up);
    }
}
