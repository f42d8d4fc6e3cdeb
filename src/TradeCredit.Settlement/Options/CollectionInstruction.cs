namespace TradeCredit.Settlement;

/// <summary>What the instruction of a documentary collection lets the bank do.</summary>
/// <param name="AllowsPartPayments">Whether part payments are accepted.</param>
/// <param name="OrdersProtest">Whether the bill is to be protested.</param>
/// <remarks>What it does not say is not done. <i>Source:</i> URC 522 arts. 19, 24, as summarised by tradefinanceguru.</remarks>
public sealed record CollectionInstruction(bool AllowsPartPayments, bool OrdersProtest);
