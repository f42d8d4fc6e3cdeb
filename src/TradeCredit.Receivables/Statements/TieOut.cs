using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>The sum of the open items beside the balance of the control account on the same day.</summary>
/// <remarks>Equality is by content.</remarks>
public sealed record TieOut
{
    // How far from the day a cut-off difference is looked for.
    private const int CutOffDays = 5;

    private TieOut(LocalDate asOf, Money ledger, Money control, ImmutableArray<TieOutFinding> findings)
    {
        AsOf = asOf;
        Ledger = ledger;
        Control = control;
        Findings = findings;
    }

    /// <summary>The day.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The sum of the open items.</summary>
    public Money Ledger { get; }

    /// <summary>The balance of the control account.</summary>
    public Money Control { get; }

    /// <summary>By how much the control account is larger.</summary>
    public Money Difference => Control - Ledger;

    /// <summary>Whether both agree.</summary>
    public bool Ties => Difference.IsZero;

    /// <summary>What would explain the difference: all events entered later, then single events of just the right amount. None if both agree, or if nothing fits.</summary>
    public ImmutableArray<TieOutFinding> Findings { get; }

    /// <summary>Compares the ledger with a control total.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="asOf">The day, whose closing state counts.</param>
    /// <param name="control">The balance of the control account in one currency.</param>
    /// <param name="takenAt">The instant at which the control total was taken; null = unknown.</param>
    /// <returns>The comparison.</returns>
    public static TieOut Of(Ledger ledger, LocalDate asOf, Money control, Instant? takenAt = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var sum = Money.Sum(ledger.AsOf(asOf).Select(i => i.Open).Where(o => o.Currency == control.Currency), control.Currency);
        return new TieOut(asOf, sum, control, sum == control ? [] : [.. Explain(ledger, asOf, control - sum, takenAt)]);
    }

    /// <inheritdoc/>
    public bool Equals(TieOut? other) =>
        other is not null && AsOf == other.AsOf && Ledger == other.Ledger && Control == other.Control && Findings.SequenceEqual(other.Findings);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AsOf, Ledger, Control, Findings.Length);

    private static IEnumerable<TieOutFinding> Explain(Ledger ledger, LocalDate asOf, Money difference, Instant? takenAt)
    {
        var effects = ledger.Effects(difference.Currency, asOf.PlusDays(-CutOffDays), asOf.PlusDays(CutOffDays), takenAt).ToList();
        foreach (var (e, effect) in effects)
        {
            if (takenAt is { } taken && e.EffectiveOn <= asOf && e.RecordedAt > taken) yield return new TieOutFinding(TieOutFindingKind.EnteredLater, -effect, e.Key);
            else if (e.EffectiveOn > asOf && effect == difference) yield return new TieOutFinding(TieOutFindingKind.NextDays, effect, e.Key);
            else if (e.EffectiveOn <= asOf && -effect == difference) yield return new TieOutFinding(TieOutFindingKind.LastDays, -effect, e.Key);
            else if (e.EffectiveOn <= asOf && (-effect).Times(2) == difference) yield return new TieOutFinding(TieOutFindingKind.OtherSign, difference, e.Key);
        }

        if (difference.MinorUnits % 9 == 0) yield return new TieOutFinding(TieOutFindingKind.TransposedDigits, difference, "");
    }
}
