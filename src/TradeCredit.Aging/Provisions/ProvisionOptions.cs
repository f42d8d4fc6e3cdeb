namespace TradeCredit.Aging;

/// <summary>How provisions are computed from items.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record ProvisionOptions
{
    /// <summary>The defaults: half up to the minor unit, no offset.</summary>
    public static ProvisionOptions Default { get; } = new();

    /// <summary>The rounding of the allowance of each bucket. Default: half up to the minor unit.</summary>
    public Rounding Rounding { get; init; } = Rounding.HalfUp;

    /// <summary>Whether a debtor's credits reduce what is provided for. Default: no.</summary>
    public CreditOffset CreditOffset { get; init; } = CreditOffset.None;
}
