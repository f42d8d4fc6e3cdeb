namespace TradeCredit.Settlement;

/// <summary>The figure of an option that its value depends on most, and the option with another figure.</summary>
/// <param name="Input">What the figure is.</param>
/// <param name="Value">The figure as given.</param>
/// <param name="Highest">The highest figure that makes sense.</param>
/// <param name="With">The option with another figure; its value does not fall when the figure rises.</param>
internal sealed record Sensitivity(string Input, decimal Value, decimal Highest, Func<decimal, SettlementOption> With)
{
    public static Sensitivity Chance(string input, Percentage value, Func<Percentage, SettlementOption> with) =>
        new(input, value.Fraction, 1, figure => with(Percentage.OfFraction(figure)));

    public static Sensitivity Price(string input, Money value, Func<Money, SettlementOption> with) =>
        new(input, value.Amount, value.Amount * 10, figure => with(Money.Of(figure, value.Currency, Rounding.HalfEven)));
}
