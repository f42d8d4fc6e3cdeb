using System.Collections.Immutable;

namespace TradeCredit.Cadence;

/// <summary>What must be true before each act.</summary>
/// <remarks><i>Source:</i> convention of this library, after the practice of insurers and of cargo at ports.</remarks>
public static class EscalationGuards
{
    private static readonly ImmutableArray<ImmutableArray<EscalationGuard>> Guards =
    [
        [],
        [],
        [EscalationGuard.ControlsGoods],
        [],
        [EscalationGuard.Documented, EscalationGuard.Approved],
        [EscalationGuard.ControlsGoods, EscalationGuard.CostEstimated, EscalationGuard.RefusalInWriting, EscalationGuard.Approved],
        [EscalationGuard.ControlsGoods, EscalationGuard.CostEstimated, EscalationGuard.RefusalInWriting, EscalationGuard.Approved],
        [EscalationGuard.Approved],
        [],
        [EscalationGuard.Approved],
        [EscalationGuard.NotHandedOver, EscalationGuard.Undisputed, EscalationGuard.DemandSent, EscalationGuard.Documented, EscalationGuard.Approved],
        [EscalationGuard.NotHandedOver, EscalationGuard.DemandSent, EscalationGuard.Documented, EscalationGuard.Approved],
        [EscalationGuard.DemandSent, EscalationGuard.Documented, EscalationGuard.Approved],
        [EscalationGuard.Undisputed, EscalationGuard.DemandSent, EscalationGuard.Documented, EscalationGuard.Approved],
    ];

    /// <summary>The guards of an act.</summary>
    /// <param name="act">The act.</param>
    /// <returns>The guards; none = it may always be done.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The act is not declared.</exception>
    public static ImmutableArray<EscalationGuard> For(Escalation act) => Guards[(int)Guard.Declared(act, nameof(act))];

    /// <summary>Whether own stages stop with an act, since somebody else speaks from then on.</summary>
    /// <param name="act">The act.</param>
    /// <returns>Whether it hands the matter over.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The act is not declared.</exception>
    public static bool HandsOver(Escalation act) => Guard.Declared(act, nameof(act)) is Escalation.Agency or Escalation.LawyerLetter or Escalation.Suit or Escalation.InsurerTransfer;
}
