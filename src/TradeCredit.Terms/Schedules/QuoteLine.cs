namespace TradeCredit.Terms;

/// <summary>What one instalment costs on a day.</summary>
/// <param name="Number">The number of the instalment, from 1.</param>
/// <param name="Open">What of it is open.</param>
/// <param name="DiscountNet">The discount off the untaxed amount that payment on the day earns.</param>
/// <param name="DiscountTax">The discount off the tax that payment on the day earns.</param>
/// <param name="Payable">What payment on the day settles it with.</param>
/// <param name="Window">The discount that is earned; null = none.</param>
public sealed record QuoteLine(int Number, Money Open, Money DiscountNet, Money DiscountTax, Money Payable, DiscountWindow? Window);
