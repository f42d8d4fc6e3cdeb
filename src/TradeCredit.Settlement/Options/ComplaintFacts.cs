using TradeCredit.Claims;

namespace TradeCredit.Settlement;

/// <summary>What decides which answers to a complaint are open.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record ComplaintFacts
{
    /// <summary>The seller's part of the liability; null = not decided.</summary>
    public Ratio? SellerShare { get; init; }

    /// <summary>Whether there is evidence against the complaint: an inspection, a sample, a late notice.</summary>
    public bool HasEvidenceToReject { get; init; }

    /// <summary>Whether replacement goods are in stock or can be made in time.</summary>
    public bool HasReplacement { get; init; }

    /// <summary>Whether the goods can be repaired, by the seller or somebody he pays.</summary>
    public bool CanRepair { get; init; }

    /// <summary>Whether the customer buys again: without further orders a credit on the next one is worth nothing to him.</summary>
    public bool CustomerBuysAgain { get; init; }

    /// <summary>The facts that follow from a decision on liability. A part that is undetermined is not the seller's, and keeps the share open.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>Facts with the seller's share, and with evidence to reject if the seller bears nothing.</returns>
    public static ComplaintFacts From(LiabilityDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return new ComplaintFacts
        {
            SellerShare = decision.Outcome == LiabilityOutcome.Undetermined ? null : decision.SellerShare,
            HasEvidenceToReject = decision.Outcome == LiabilityOutcome.NotLiable,
        };
    }
}
