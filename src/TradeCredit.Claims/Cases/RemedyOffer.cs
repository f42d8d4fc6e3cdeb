using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Claims;

/// <summary>An option of the seller to end a claim, costed.</summary>
/// <remarks>Equality is by all members.</remarks>
/// <param name="Kind">What is offered.</param>
/// <param name="Cost">What it costs the seller in all.</param>
public sealed record RemedyOffer(RemedyKind Kind, Money Cost)
{
    /// <summary>What the customer gets in money; null = no money.</summary>
    public Money? Amount { get; init; }

    /// <summary>Whether the seller pays freight, which finance must approve too.</summary>
    public bool SellerPaysFreight { get; init; }

    /// <summary>What happens to the goods.</summary>
    public ReturnOfGoods Goods { get; init; }

    /// <summary>What the customer gives up.</summary>
    public ReleaseKind Release { get; init; }

    /// <summary>The last day on which the offer stands; null = until it is withdrawn.</summary>
    public LocalDate? ExpiresOn { get; init; }

    /// <summary>Who must approve it.</summary>
    [JsonIgnore]
    public ImmutableArray<ApprovalRole> NeededApprovals =>
        SellerPaysFreight && !Kind.Approvals.Contains(ApprovalRole.Finance) ? Kind.Approvals.Add(ApprovalRole.Finance) : Kind.Approvals;
}
