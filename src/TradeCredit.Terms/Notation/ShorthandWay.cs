namespace TradeCredit.Terms;

/// <summary>One way to read shorthand.</summary>
/// <param name="Note">What it takes the text to mean.</param>
/// <param name="Discounts">The windows of the discounts.</param>
/// <param name="Net">The net period; null = not stated, or counted from the last discount day.</param>
/// <param name="NetFromDiscount">The days of the net period from the last discount day; null = it does not count from there.</param>
internal sealed record ShorthandWay(string Note, DueRule[] Discounts, DueRule? Net, int? NetFromDiscount);
