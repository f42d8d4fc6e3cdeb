namespace TradeCredit.Terms;

/// <summary>A cash discount with its last day.</summary>
/// <param name="Discount">The discount.</param>
/// <param name="LastDay">The last day on which payment earns it; that day counts.</param>
public sealed record DiscountWindow(CashDiscount Discount, DueDate LastDay);
