using NodaTime;

namespace TradeCredit.Terms;

/// <summary>What a review of terms before signing may know beyond the terms; what is null is not looked at.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record ReviewFacts
{
    /// <summary>Nothing.</summary>
    public static ReviewFacts None { get; } = new();

    /// <summary>What money costs the seller, in per cent a year.</summary>
    public Percentage? CostOfCapital { get; init; }

    /// <summary>The Incoterm of the contract.</summary>
    public Incoterm? Incoterm { get; init; }

    /// <summary>The wording of the contract as it was read.</summary>
    public TermsReadings? Wording { get; init; }

    /// <summary>The invoice date of the sample that discounts are judged by. Default: 10 March 2026.</summary>
    public LocalDate SampleDate { get; init; } = new(2026, 3, 10);
}
