namespace TradeCredit;

/// <summary>What one component of a debt got of a payment.</summary>
/// <param name="Component">The component.</param>
/// <param name="Due">What was due.</param>
/// <param name="Paid">What the payment filled of it.</param>
public sealed record WaterfallLine(PaymentComponent Component, Money Due, Money Paid)
{
    /// <summary>What stays due.</summary>
    public Money Remaining => Due - Paid;
}
