using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>What an option does besides moving money: what authority limits and rules look at.</summary>
/// <param name="Forgiven">What the creditor gives up for good if the option works out.</param>
/// <param name="EndsOn">The day by which it is over.</param>
/// <param name="Spent">What is put at risk to carry it out.</param>
/// <param name="SecurityGivenUp">Security that is let go.</param>
/// <param name="WrittenOff">What leaves the books as an asset.</param>
internal readonly record struct OptionEffects(Money Forgiven, LocalDate EndsOn, Money Spent, Money SecurityGivenUp, Money WrittenOff)
{
    public static OptionEffects None(Currency currency, LocalDate endsOn)
    {
        var zero = Money.Zero(currency);
        return new OptionEffects(zero, endsOn, zero, zero, zero);
    }
}
