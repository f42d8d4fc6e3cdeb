namespace TradeCredit.Terms;

/// <summary>One structured line of an XRechnung's payment terms.</summary>
/// <param name="Days">Calendar days from the invoice date; the last one counts.</param>
/// <param name="Percent">The discount; 0.00 states the net period.</param>
/// <param name="Base">BASISBETRAG, the amount that the discount is of, in the currency of the invoice; null = the amount due.</param>
public sealed record SkontoLine(int Days, Percentage Percent, decimal? Base = null);
