using System.Text.Json.Serialization;

namespace TradeCredit.Claims;

/// <summary>Where a series of lots stands between normal, tightened and reduced inspection.</summary>
/// <remarks>
/// <para>Only original inspections count; a lot that comes back does not. Equality is by all members.</para>
/// <para>Normal to tightened: two of five or fewer consecutive lots not accepted. Tightened to normal: five in a row accepted. Normal to reduced: ten in a row
/// accepted, and the <see cref="SwitchingConditions"/>. Reduced to normal: a lot not accepted or in the gap, or unsteady production. Five lots not accepted in one
/// stretch of tightened inspection end inspection until the supplier has acted. <i>Source:</i> ANSI/ASQC Z1.4 8.3 to 8.5, read in a quotation; ISO 2859-1 agrees but for the switching score.</para>
/// </remarks>
public sealed record SwitchingState
{
    private const int Window = 5;

    /// <summary>Makes a state that was stored.</summary>
    /// <param name="severity">The severity for the next lot.</param>
    /// <param name="isDiscontinued">Whether inspection is discontinued.</param>
    /// <param name="lastLots">The last lots under this severity, at most five, oldest first: A = accepted, R = not.</param>
    /// <param name="acceptedInARow">How many lots were accepted in a row under this severity.</param>
    /// <param name="notAccepted">How many lots were not accepted in this stretch.</param>
    /// <exception cref="ArgumentException">The text has other letters or is too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the severity is not declared.</exception>
    [JsonConstructor]
    public SwitchingState(InspectionSeverity severity, bool isDiscontinued, string lastLots, int acceptedInARow, int notAccepted)
    {
        ArgumentNullException.ThrowIfNull(lastLots);
        if (lastLots.Length > Window || lastLots.AsSpan().ContainsAnyExcept('A', 'R')) throw new ArgumentException($"The last lots are up to {Window} letters A or R; '{lastLots}' is not.", nameof(lastLots));
        Severity = Guard.Declared(severity, nameof(severity));
        IsDiscontinued = isDiscontinued;
        LastLots = lastLots;
        AcceptedInARow = Guard.InRange(acceptedInARow, 0, int.MaxValue, "lots", nameof(acceptedInARow));
        NotAccepted = Guard.InRange(notAccepted, 0, int.MaxValue, "lots", nameof(notAccepted));
    }

    /// <summary>The start of a series: normal inspection.</summary>
    public static SwitchingState Start { get; } = new(InspectionSeverity.Normal, isDiscontinued: false, "", 0, 0);

    /// <summary>The severity for the next lot.</summary>
    public InspectionSeverity Severity { get; }

    /// <summary>Whether inspection is discontinued until the supplier has acted.</summary>
    public bool IsDiscontinued { get; }

    /// <summary>The last lots under this severity, oldest first: A = accepted, R = not.</summary>
    public string LastLots { get; }

    /// <summary>How many lots were accepted in a row under this severity.</summary>
    public int AcceptedInARow { get; }

    /// <summary>How many lots were not accepted in this stretch.</summary>
    public int NotAccepted { get; }

    /// <summary>The state after one more lot.</summary>
    /// <param name="verdict">What its sample said. A lot of which every unit was inspected counts by what is done with it: pass Accept or Reject.</param>
    /// <param name="conditions">What a switch to or from reduced inspection asks beside; null = steady production, reduced inspection not wanted.</param>
    /// <returns>The next state, or <c>claims.inspection-discontinued</c>, or <c>claims.sampling-inspects-all</c>.</returns>
    public Result<SwitchingState> After(LotVerdict verdict, SwitchingConditions? conditions = null)
    {
        conditions ??= SwitchingConditions.Default;
        if (IsDiscontinued) return new Failure(FailureReason.NotPermitted, "claims.inspection-discontinued", "Inspection is discontinued: the supplier acts first, then Resume.", "severity", Severity.ToString());
        if (Guard.Declared(verdict, nameof(verdict)) == LotVerdict.InspectAll) return new Failure(FailureReason.NotPermitted, "claims.sampling-inspects-all", "A lot inspected whole has no verdict by sample; pass Accept or Reject for what was done with it.", "verdict");
        var accepted = verdict is LotVerdict.Accept or LotVerdict.Gap;
        var lots = LastLots + (accepted ? 'A' : 'R');
        var next = new SwitchingState(Severity, false, lots.Length > Window ? lots[1..] : lots, accepted ? AcceptedInARow + 1 : 0, NotAccepted + (accepted ? 0 : 1));
        return Severity switch
        {
            InspectionSeverity.Normal when next.LastLots.Count(c => c == 'R') >= 2 => At(InspectionSeverity.Tightened),
            InspectionSeverity.Normal when next.AcceptedInARow >= 10 && conditions is { ProductionIsSteady: true, ReducedIsWanted: true, LimitNumberIsKept: true } => At(InspectionSeverity.Reduced),
            InspectionSeverity.Tightened when next.AcceptedInARow >= 5 => Start,
            InspectionSeverity.Tightened when next.NotAccepted >= 5 => new SwitchingState(InspectionSeverity.Tightened, true, next.LastLots, next.AcceptedInARow, next.NotAccepted),
            InspectionSeverity.Reduced when verdict != LotVerdict.Accept || !conditions.ProductionIsSteady => Start,
            _ => next,
        };
    }

    /// <summary>The state once the supplier has acted: tightened inspection, counted anew.</summary>
    /// <returns>The state.</returns>
    public SwitchingState Resume() => IsDiscontinued ? At(InspectionSeverity.Tightened) : this;

    private static SwitchingState At(InspectionSeverity severity) => new(severity, false, "", 0, 0);
}
