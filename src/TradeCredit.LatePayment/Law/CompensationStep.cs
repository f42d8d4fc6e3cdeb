namespace TradeCredit.LatePayment;

/// <summary>A fixed compensation for debts of a size.</summary>
/// <param name="Threshold">The size of the whole debt, not of what is left of it.</param>
/// <param name="IsIncluded">Whether a debt of exactly that size already has the amount.</param>
/// <param name="Amount">The compensation.</param>
public sealed record CompensationStep(Money Threshold, bool IsIncluded, Money Amount)
{
    /// <summary>The canonical text.</summary>
    /// <returns>For example <c>from GBP 1000.00: GBP 70.00</c>.</returns>
    public override string ToString() => $"{(IsIncluded ? "from" : "above")} {Threshold}: {Amount}";

    internal bool Covers(Money debt) => IsIncluded ? debt >= Threshold : debt > Threshold;
}
