namespace TradeCredit.Settlement;

/// <summary>How payments on a plan are used.</summary>
/// <remarks>Rows are filled oldest first; inside a row the order decides. Equality is by all members.</remarks>
public sealed record PlanRules
{
    /// <summary>Costs, penalty, fee, interest, principal; a surplus fills the next rows.</summary>
    public static PlanRules Default { get; } = new();

    /// <summary>The order inside a row; it has all five components. Default: costs, penalty, fee, interest, principal.</summary>
    public PaymentWaterfall Order { get; init; } =
        PaymentWaterfall.Of(PaymentComponent.Costs, PaymentComponent.Penalty, PaymentComponent.Fee, PaymentComponent.Interest, PaymentComponent.Principal);

    /// <summary>What becomes of a payment beyond what is due. Default: the next rows.</summary>
    public PlanSurplus Surplus { get; init; } = PlanSurplus.NextInstalment;

    internal Failure? Fault()
    {
        var missing = Enum.GetValues<PaymentComponent>().Where(c => !Order.Steps.Any(s => s.Contains(c))).ToArray();
        if (missing.Length > 0) return Settlement.Fault.Of("invalid-allocation-order", $"The order has every component of a debt once; {string.Join(", ", missing).ToLowerInvariant()} is missing.", "order", Order.ToString());
        return Enum.IsDefined(Surplus) ? null : Settlement.Fault.Of("invalid-terms", "The setting is not declared.", "surplus", Surplus.ToString());
    }
}
