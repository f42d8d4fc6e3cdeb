namespace TradeCredit.Claims;

/// <summary>One head of the loss that a buyer claims.</summary>
/// <remarks>Equality is by all members.</remarks>
/// <param name="Kind">What kind of loss.</param>
/// <param name="Amount">The amount, zero or more.</param>
public sealed record LossHead(LossHeadKind Kind, Money Amount)
{
    /// <summary>Whether the amount is proven. Default: yes.</summary>
    public bool IsProven { get; init; } = true;

    /// <summary>Whether the seller could foresee such a loss when the contract was made (CISG art. 74); asked of damages only. Default: yes.</summary>
    public bool IsForeseeable { get; init; } = true;
}
