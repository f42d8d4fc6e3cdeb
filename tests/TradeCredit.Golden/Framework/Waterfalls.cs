namespace TradeCredit.Golden;

/// <summary>Payment waterfalls as golden files write them: late payment and settlement name their components alike.</summary>
public static class Waterfalls
{
    // The files carry no currency: any with two decimals will do.
    private static readonly Currency Currency = Currency.EUR;

    public static PaymentComponent Component(string name) => name switch
    {
        "costs" or "expenses" => PaymentComponent.Costs,
        "interest" => PaymentComponent.Interest,
        "principal" => PaymentComponent.Principal,
        "fee" => PaymentComponent.Fee,
        "penalty" => PaymentComponent.Penalty,
        _ => throw new GoldenException($"'{name}' is no component of a debt"),
    };

    public static WaterfallResult Apply(IEnumerable<string> order, IEnumerable<(string Component, decimal Amount)> due, decimal payment) =>
        PaymentWaterfall.Of([.. order.Select(Component)])
            .Apply(Money.Of(payment, Currency), due.ToDictionary(d => Component(d.Component), d => Money.Of(d.Amount, Currency)));
}
