using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <summary>Where a loss happened, read from the records at each handover: after the last clean one, before the first with a remark.</summary>
/// <remarks>Equality is by all members.</remarks>
/// <param name="Place">The answer in short.</param>
/// <param name="FirstLeg">The first leg that comes into question, from 1; null for none.</param>
/// <param name="LastLeg">The last leg that comes into question, from 1; null for none.</param>
/// <param name="From">The first stage that comes into question.</param>
/// <param name="To">The last stage that comes into question.</param>
public sealed record LossLocation(LossPlace Place, int? FirstLeg, int? LastLeg, DeliveryStage From, DeliveryStage To)
{
    /// <summary>Reads the records of a journey.</summary>
    /// <param name="legs">The legs in order.</param>
    /// <returns>
    /// Where the loss happened. Several legs in question are an unlocalised loss: whether the combined carrier's own rules or those of the leg apply then depends on
    /// the network clause of its contract.
    /// </returns>
    /// <remarks>
    /// A loss without any remark counts as found after the last leg. Records of the container alone are no records of the goods. <i>Source:</i> convention of this
    /// library, from the presumption that a clean document is prima facie proof of receipt as described (Hague-Visby Rules art. 3(4)).
    /// </remarks>
    public static LossLocation Find(params ReadOnlySpan<CarriageLeg> legs)
    {
        if (legs.IsEmpty) return new LossLocation(LossPlace.Unknown, null, null, DeliveryStage.Packed, DeliveryStage.Unloaded);

        // Handovers in order: even = taking over, odd = delivery. The loss lies after the last clean one before the first remark.
        var handovers = legs.Length * 2;
        var remarked = 0;
        while (remarked < handovers && RecordAt(legs, remarked) != HandoverRecord.Remarked) remarked++;
        var clean = remarked - 1;
        while (clean >= 0 && RecordAt(legs, clean) != HandoverRecord.Clean) clean--;
        if (clean < 0) return remarked == 0 ? Before(legs) : new LossLocation(LossPlace.Unknown, 1, LegOf(Math.Min(remarked, handovers - 1)), DeliveryStage.Packed, EndOf(legs, remarked));
        if (remarked == handovers && clean == handovers - 1) return new LossLocation(LossPlace.Unknown, null, null, legs[^1].To, DeliveryStage.Unloaded);

        // Legs whose whole or part lies between the two records.
        var first = clean % 2 == 0 ? LegOf(clean) : LegOf(clean) + 1;
        var last = remarked == handovers ? legs.Length : remarked % 2 == 1 ? LegOf(remarked) : LegOf(remarked) - 1;
        var (from, to) = (clean % 2 == 0 ? legs[LegOf(clean) - 1].From : legs[LegOf(clean) - 1].To, EndOf(legs, remarked));
        if (first > last) return new LossLocation(LossPlace.BetweenLegs, null, null, from, to);
        return first == last && clean % 2 == 0 && (remarked % 2 == 1 || remarked == handovers)
            ? new LossLocation(LossPlace.OnLeg, first, last, from, to)
            : new LossLocation(LossPlace.AmongLegs, first, last, from, to);
    }

    private static LossLocation Before(ReadOnlySpan<CarriageLeg> legs) => new(LossPlace.BeforeCarriage, null, null, DeliveryStage.Packed, legs[0].From);

    private static HandoverRecord RecordAt(ReadOnlySpan<CarriageLeg> legs, int handover) => handover % 2 == 0 ? legs[handover / 2].TakenOverAs : legs[handover / 2].DeliveredAs;

    private static int LegOf(int handover) => (handover / 2) + 1;

    private static DeliveryStage EndOf(ReadOnlySpan<CarriageLeg> legs, int handover) =>
        handover >= legs.Length * 2 ? legs[^1].To : handover % 2 == 0 ? legs[handover / 2].From : legs[handover / 2].To;
}
