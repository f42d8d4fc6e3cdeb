namespace TradeCredit.Claims;

/// <summary>How long a policy gives the buyer of one kind of goods.</summary>
/// <param name="Goods">The kind of goods.</param>
/// <param name="Examination">Time to examine the goods, from when that is possible; a hidden defect runs from its discovery without it.</param>
/// <param name="Notice">Time to give notice after that.</param>
public sealed record ReasonableTime(GoodsKind Goods, PeriodLength Examination, PeriodLength Notice);
