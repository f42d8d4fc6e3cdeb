using TradeCredit.LatePayment;

namespace TradeCredit.Cadence;

/// <summary>What the law and the contract say about the late payment of a debtor.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record LateRules
{
    /// <summary>The law that applies; null = not known.</summary>
    public ApplicableRules? Law { get; init; }

    /// <summary>The interest that the contract agrees on; null = none.</summary>
    public InterestRule? Agreed { get; init; }

    /// <summary>The published rates for agreed interest. Default: those that come with the late-payment package.</summary>
    public RuleTable<string, Percentage> Rates { get; init => field = Guard.Present(value, nameof(Rates)); } = ReferenceRates.BuiltIn;
}
