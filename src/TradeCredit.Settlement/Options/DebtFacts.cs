using System.Collections.Immutable;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Settlement;

/// <summary>What decides which ways out of a debt are open.</summary>
/// <remarks>Equality is by content.</remarks>
public sealed record DebtFacts
{
    /// <summary>The original due date: insurers count from it whatever was agreed later.</summary>
    public required LocalDate OriginalDue { get; init; }

    /// <summary>What of the claim is disputed and not split off; null = nothing.</summary>
    public Money? Disputed { get; init; }

    /// <summary>The credit insurance; null = none.</summary>
    public CreditCover? Cover { get; init; }

    /// <summary>Whether the insurer consented in writing to a later due date.</summary>
    public bool InsurerConsents { get; init; }

    /// <summary>Whether the cover may be given up, which somebody with authority decided.</summary>
    public bool CoverMayBeForfeited { get; init; }

    /// <summary>Whether goods were shipped after the debt had been overdue for as long as the policy allows.</summary>
    public bool ShippedAfterStop { get; init; }

    /// <summary>What secures the debt, in the order in which it is used.</summary>
    public ImmutableArray<Security> Securities { get; init; } = [];

    /// <summary>The letter of credit, standby or guarantee that can be drawn on; null = none.</summary>
    public DrawableInstrument? Instrument { get; init; }

    /// <summary>The documentary collection that runs; null = none.</summary>
    public CollectionInstruction? Collection { get; init; }

    /// <summary>The last day to sue, as the law of limitation and its interruptions say; null = not known.</summary>
    public LocalDate? LimitationEnd { get; init; }

    /// <summary>Whether the parties agreed on arbitration.</summary>
    public bool HasArbitrationAgreement { get; init; }

    /// <summary>Whether a restructuring of the debt runs already.</summary>
    public bool HasOpenRestructuring { get; init; }

    /// <summary>Whether the debt was charged off: it is owed, but cannot be rescheduled.</summary>
    public bool IsChargedOff { get; init; }

    /// <summary>Whether insolvency proceedings of the debtor are open.</summary>
    public bool IsInsolvent { get; init; }

    /// <summary>Whether set-off is barred, by a clause or by insolvency law.</summary>
    public bool SetOffIsBarred { get; init; }

    /// <summary>Whether the conditions of tax law for a write-off are met; see <see cref="ChineseBadDebt"/> and <see cref="UnitedKingdomVat"/>.</summary>
    public bool WriteOffConditionsMet { get; init; }

    /// <inheritdoc/>
    public bool Equals(DebtFacts? other) =>
        other is not null && OriginalDue == other.OriginalDue && Disputed == other.Disputed && Cover == other.Cover && InsurerConsents == other.InsurerConsents
        && CoverMayBeForfeited == other.CoverMayBeForfeited && ShippedAfterStop == other.ShippedAfterStop && Instrument == other.Instrument && Collection == other.Collection
        && LimitationEnd == other.LimitationEnd && HasArbitrationAgreement == other.HasArbitrationAgreement && HasOpenRestructuring == other.HasOpenRestructuring && IsChargedOff == other.IsChargedOff
        && IsInsolvent == other.IsInsolvent && SetOffIsBarred == other.SetOffIsBarred && WriteOffConditionsMet == other.WriteOffConditionsMet && Securities.SequenceEqual(other.Securities);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(OriginalDue, Disputed, Cover, LimitationEnd, Securities.Length);
}
