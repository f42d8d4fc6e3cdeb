using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace TradeCredit.Claims;

/// <summary>Recourse against one party: how much, until when, with which documents.</summary>
/// <remarks>Equality is by all members and by content.</remarks>
public sealed record RecourseClaim
{
    internal RecourseClaim(RecourseTarget target, SaleParty claimedBy, int? leg, Money recoverable, RecourseStatus status)
    {
        Target = target;
        ClaimedBy = claimedBy;
        Leg = leg;
        Recoverable = recoverable;
        Status = status;
        Documents = RecourseDocuments.For(target);
    }

    /// <summary>Against whom.</summary>
    public RecourseTarget Target { get; }

    /// <summary>Who claims.</summary>
    public SaleParty ClaimedBy { get; }

    /// <summary>The leg, from 1; null = not a leg, or not stated.</summary>
    public int? Leg { get; }

    /// <summary>What can be recovered.</summary>
    public Money Recoverable { get; }

    /// <summary>How it stands.</summary>
    public RecourseStatus Status { get; }

    /// <summary>The limit; null = there is none, or none applies.</summary>
    public LiabilityLimit? Limit { get; init; }

    /// <summary>The limit as money; null = there is none.</summary>
    public Money? Cap { get; init; }

    /// <summary>The time limits, notice first.</summary>
    public ImmutableArray<TimeBar> TimeBars { get; init; } = [];

    /// <summary>What must be on file.</summary>
    public ImmutableArray<string> Documents { get; init; }

    /// <summary>What is open.</summary>
    public ImmutableArray<OpenQuestion> OpenQuestions { get; init; } = [];

    /// <summary>The next day by which something must be done: the first deadline of what is not done yet; null = none.</summary>
    /// <param name="asOf">The day it is looked at.</param>
    /// <returns>The day, or null if nothing is left to do in time.</returns>
    public LocalDate? NextDeadline(LocalDate asOf)
    {
        var open = TimeBars.Where(t => t.DoneOn is null && t.Deadline >= asOf).Select(t => t.Deadline).ToArray();
        return Status is RecourseStatus.Open or RecourseStatus.EvidenceReversed && open.Length > 0 ? open.Min() : null;
    }

    /// <inheritdoc/>
    public bool Equals(RecourseClaim? other) =>
        other is not null && Target == other.Target && ClaimedBy == other.ClaimedBy && Leg == other.Leg && Recoverable == other.Recoverable && Status == other.Status && Limit == other.Limit
        && Cap == other.Cap && TimeBars.SequenceEqual(other.TimeBars) && Documents.SequenceEqual(other.Documents, StringComparer.Ordinal) && OpenQuestions.SequenceEqual(other.OpenQuestions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Target, ClaimedBy, Leg, Recoverable, Status, TimeBars.Length);

    /// <summary>The recourse on one line.</summary>
    /// <returns>For example <c>Carrier, leg 2: EUR 6497.40 (Open), cap EUR 6497.40</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Target}{(Leg is { } leg ? $", leg {leg}" : "")}: {Recoverable} ({Status}){(Cap is { } cap ? $", cap {cap}" : "")}");
}
