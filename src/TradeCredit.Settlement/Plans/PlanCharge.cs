namespace TradeCredit.Settlement;

/// <summary>A charge in a row of a plan, beside principal and interest.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record PlanCharge
{
    /// <summary>Makes a charge.</summary>
    /// <param name="component">Costs, fee or penalty.</param>
    /// <param name="amount">The amount, zero or more.</param>
    /// <exception cref="ArgumentException">The component is principal or interest.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below zero.</exception>
    public PlanCharge(PaymentComponent component, Money amount)
    {
        if (Guard.Declared(component, nameof(component)) is PaymentComponent.Principal or PaymentComponent.Interest)
            throw new ArgumentException($"A charge is costs, a fee or a penalty; {component} has a column of its own.", nameof(component));
        if (amount.IsNegative) throw new ArgumentOutOfRangeException(nameof(amount), amount, "A charge is zero or more.");
        Component = component;
        Amount = amount;
    }

    /// <summary>Costs, fee or penalty.</summary>
    public PaymentComponent Component { get; }

    /// <summary>The amount.</summary>
    public Money Amount { get; }
}
