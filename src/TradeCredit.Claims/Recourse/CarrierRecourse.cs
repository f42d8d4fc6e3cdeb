using NodaTime;

namespace TradeCredit.Claims;

/// <summary>What recourse against a carrier is computed from.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record CarrierRecourse
{
    /// <summary>The regime that governs the leg.</summary>
    public required CarriageRegime Regime { get; init; }

    /// <summary>The loss, in the currency that is claimed.</summary>
    public required Money Loss { get; init; }

    /// <summary>What the limit is computed from; its head says whether recourse is for damage or delay.</summary>
    public required LimitFacts Limit { get; init; }

    /// <summary>Who claims: whoever bears the loss between seller and buyer. Default: the seller.</summary>
    public SaleParty ClaimedBy { get; init; }

    /// <summary>The leg, from 1; null = not stated.</summary>
    public int? Leg { get; init; }

    /// <summary>Whether the carrier answers for the loss. Default: yes.</summary>
    public bool IsLiable { get; init; } = true;

    /// <summary>The part of the loss that the carrier caused. Default: all of it.</summary>
    public Ratio CarrierShare { get; init; } = Ratio.One;

    /// <summary>The part that the claimant's own side caused. Default: none.</summary>
    public Ratio ClaimantShare { get; init; }

    /// <summary>Whether the carrier proves the part of the other causes.</summary>
    public bool OtherPartIsProven { get; init; }

    /// <summary>The rate of the unit of account on the day that the law names; null = not known.</summary>
    public ExchangeRate? Rate { get; init; }

    /// <summary>Carriage charges, duties and other costs of the carriage in proportion, refunded beside the limit where the regime says so; null = none.</summary>
    public Money? Charges { get; init; }

    /// <summary>What is recovered for damage already, and the limit for total loss as money, for a regime that keeps damage and delay together within it; null = no matter.</summary>
    public Money? TotalLossLimit { get; init; }

    /// <summary>What is recovered for damage already; null = nothing.</summary>
    public Money? RecoveredForDamage { get; init; }

    /// <summary>The day the carrier took the goods over; null = not known.</summary>
    public LocalDate? TakenOverOn { get; init; }

    /// <summary>The day the carrier delivered; null = it did not.</summary>
    public LocalDate? DeliveredOn { get; init; }

    /// <summary>The day of delivery that was agreed; null = none.</summary>
    public LocalDate? AgreedOn { get; init; }

    /// <summary>Whether the loss could not be seen at delivery.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether the goods came in a container.</summary>
    public bool IsInContainer { get; init; }

    /// <summary>The day it is looked at: what is not done by a deadline before it is missed. Null = what is not done can still be done.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>The day notice was given to the carrier; null = not yet. A joint survey that recorded the state counts as notice on its day.</summary>
    public LocalDate? NoticeOn { get; init; }

    /// <summary>The day suit was brought; null = not yet.</summary>
    public LocalDate? SuitOn { get; init; }

    /// <summary>The last day for suit after what stopped or extended it; null = nothing did.</summary>
    public LocalDate? SuitExtendedTo { get; init; }
}
