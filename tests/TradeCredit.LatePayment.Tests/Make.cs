using NodaTime.Text;

namespace TradeCredit.LatePayment.Tests;

/// <summary>Short forms for tests.</summary>
internal static class Make
{
    public static LocalDate On(string date) => LocalDatePattern.Iso.Parse(date).Value;

    public static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    public static LateDebt Debt(string principal, string due) => LateDebt.Of(Money.Parse(principal), On(due));

    public static ApplicableRules Rules(string regime, string contractDate) => LatePaymentLaw.BuiltIn.Regime(regime, On(contractDate)).Value;
}
