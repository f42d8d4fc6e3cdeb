using System.Collections.Immutable;
using TradeCredit.Terms;

namespace TradeCredit.Claims;

/// <summary>What the sale says that matters for a claim.</summary>
/// <remarks>Equality is by all members and by content.</remarks>
public sealed record SaleTerms
{
    /// <summary>The delivery term.</summary>
    public required DeliveryTerm Delivery { get; init; }

    /// <summary>Whether the UN sales convention governs. Default: yes.</summary>
    public bool CisgApplies { get; init; } = true;

    /// <summary>Whether the contract excludes the UN sales convention. It contradicts <see cref="CisgApplies"/>.</summary>
    public bool ExcludesCisg { get; init; }

    /// <summary>The country whose law governs beside; null = not stated.</summary>
    public CountryCode? Law { get; init; }

    /// <summary>An agreed time for complaints; null = none.</summary>
    public ComplaintPeriod? ComplaintPeriod { get; init; }

    /// <summary>What you take for a reasonable time where none was agreed; null = the question stays open.</summary>
    public ReasonableTimePolicy? ReasonableTime { get; init; }

    /// <summary>A guarantee that the goods stay fit for so long, from handing over; null = none.</summary>
    public PeriodLength? Guarantee { get; init; }

    /// <summary>What the contract says about inspection; null = nothing.</summary>
    public InspectionClause? Inspection { get; init; }

    /// <summary>Whether a lot that passes the agreed sampling plan counts as conforming as a whole. Default: no; single defective units stay claimable.</summary>
    public bool PassedLotConforms { get; init; }

    /// <summary>The most that the seller pays; null = no cap. Its validity is national law and is flagged.</summary>
    public Money? LiabilityCap { get; init; }

    /// <summary>Kinds of loss that the contract excludes. Their validity is national law and is flagged.</summary>
    public ImmutableArray<LossHeadKind> ExcludedHeads { get; init; } = [];

    /// <summary>An agreed sum for delay; null = none.</summary>
    public LiquidatedDamages? LiquidatedDamages { get; init; }

    /// <summary>Cells of the table of who bears what that the contract moves.</summary>
    public ImmutableArray<BearingOverride> Overrides { get; init; } = [];

    /// <summary>Whether the buyer has waived set-off.</summary>
    public bool ExcludesSetOff { get; init; }

    /// <summary>Whether the buyer has waived withholding the price, also for defects.</summary>
    public bool ExcludesWithholding { get; init; }

    /// <summary>The instalment that the claim is about, from 1; null = the sale is one delivery.</summary>
    public int? Instalment { get; init; }

    /// <summary>The terms of a sale whose payment terms have a default clause: its choice of law, and what it excludes.</summary>
    /// <param name="delivery">The delivery term.</param>
    /// <param name="clause">The default clause.</param>
    /// <returns>The terms.</returns>
    public static SaleTerms From(DeliveryTerm delivery, DefaultClause clause)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(clause);
        return new SaleTerms
        {
            Delivery = delivery,
            CisgApplies = !clause.ExcludesCisg,
            ExcludesCisg = clause.ExcludesCisg,
            Law = clause.GoverningLaw,
            ExcludesSetOff = clause.ExcludesSetOff,
            ExcludesWithholding = clause.ExcludesWithholding,
        };
    }

    /// <inheritdoc/>
    public bool Equals(SaleTerms? other) =>
        other is not null && Delivery == other.Delivery && CisgApplies == other.CisgApplies && ExcludesCisg == other.ExcludesCisg && Law == other.Law
        && ComplaintPeriod == other.ComplaintPeriod && ReasonableTime == other.ReasonableTime && Guarantee == other.Guarantee && Inspection == other.Inspection
        && PassedLotConforms == other.PassedLotConforms && LiabilityCap == other.LiabilityCap && LiquidatedDamages == other.LiquidatedDamages
        && ExcludesSetOff == other.ExcludesSetOff && ExcludesWithholding == other.ExcludesWithholding && Instalment == other.Instalment
        && ExcludedHeads.SequenceEqual(other.ExcludedHeads) && Overrides.SequenceEqual(other.Overrides);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Delivery, CisgApplies, ComplaintPeriod, Guarantee, LiabilityCap, ExcludedHeads.Length, Overrides.Length);
}
