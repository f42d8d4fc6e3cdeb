namespace TradeCredit.Settlement;

/// <summary>Altman's score of how close a company is to distress.</summary>
/// <param name="Value">The score.</param>
/// <param name="Zone">What it says.</param>
/// <remarks><i>Source:</i> Altman 1968 and 1995, as summarised by gmtresearch and financialratioss.</remarks>
public sealed record ZScore(decimal Value, ZScoreZone Zone)
{
    /// <summary>The original score, for listed manufacturers: 1.2 X1 + 1.4 X2 + 3.3 X3 + 0.6 X4 + 1.0 X5; safe above 2.99, distress below 1.81.</summary>
    /// <param name="workingCapital">X1: working capital / total assets.</param>
    /// <param name="retainedEarnings">X2: retained earnings / total assets.</param>
    /// <param name="earnings">X3: earnings before interest and tax / total assets.</param>
    /// <param name="equity">X4: market value of equity / total liabilities.</param>
    /// <param name="sales">X5: sales / total assets.</param>
    /// <returns>The score.</returns>
    public static ZScore Original(decimal workingCapital, decimal retainedEarnings, decimal earnings, decimal equity, decimal sales) =>
        Of((1.2m * workingCapital) + (1.4m * retainedEarnings) + (3.3m * earnings) + (0.6m * equity) + sales, 2.99m, 1.81m);

    /// <summary>The Z'' score, for companies that are no manufacturers: 6.56 X1 + 3.26 X2 + 6.72 X3 + 1.05 X4; safe above 2.6, distress below 1.1.</summary>
    /// <param name="workingCapital">X1: working capital / total assets.</param>
    /// <param name="retainedEarnings">X2: retained earnings / total assets.</param>
    /// <param name="earnings">X3: earnings before interest and tax / total assets.</param>
    /// <param name="equity">X4: book value of equity / total liabilities.</param>
    /// <returns>The score.</returns>
    public static ZScore NonManufacturer(decimal workingCapital, decimal retainedEarnings, decimal earnings, decimal equity) =>
        Of((6.56m * workingCapital) + (3.26m * retainedEarnings) + (6.72m * earnings) + (1.05m * equity), 2.6m, 1.1m);

    /// <summary>A ratio of two figures of a balance sheet.</summary>
    /// <param name="part">The figure.</param>
    /// <param name="whole">Total assets or total liabilities.</param>
    /// <returns>The ratio, to 12 decimals; or <c>settlement.ratio-undefined</c> if the whole is not above zero.</returns>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Result<decimal> RatioOf(Money part, Money whole) => whole.IsPositive
        ? part.RatioTo(whole).ToDecimal(12, RoundingMode.HalfEven)
        : Fault.Of("ratio-undefined", "Without assets or liabilities there is no ratio.", "whole", whole.ToString());

    private static ZScore Of(decimal value, decimal safeAbove, decimal distressBelow) =>
        new(value, value > safeAbove ? ZScoreZone.Safe : value < distressBelow ? ZScoreZone.Distress : ZScoreZone.Grey);
}
