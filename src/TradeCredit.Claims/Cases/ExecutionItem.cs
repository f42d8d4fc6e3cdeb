namespace TradeCredit.Claims;

/// <summary>Something that was agreed and must be carried out: a payment, a shipment, a credit note.</summary>
/// <param name="Id">What identifies it in the case.</param>
/// <param name="What">What is to be done, in words.</param>
/// <param name="Proof">The document that proves it: a bank slip, a tracking number, a credit note number. Empty = not done.</param>
public sealed record ExecutionItem(string Id, string What, string Proof = "");
