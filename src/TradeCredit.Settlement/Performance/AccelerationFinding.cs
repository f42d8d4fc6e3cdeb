using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>Whether everything can be called due on a day, and why.</summary>
/// <remarks>Equality is by content.</remarks>
public sealed record AccelerationFinding
{
    internal AccelerationFinding(AccelerationStatus status, LocalDate? lastCureDay, ImmutableArray<ExplainedStep> steps)
    {
        Status = status;
        LastCureDay = lastCureDay;
        Steps = steps;
    }

    /// <summary>The answer.</summary>
    public AccelerationStatus Status { get; }

    /// <summary>The last day on which payment averts it; null if the debtor was not put on notice, or need not be.</summary>
    public LocalDate? LastCureDay { get; }

    /// <summary>How the answer came about.</summary>
    public ImmutableArray<ExplainedStep> Steps { get; }

    /// <inheritdoc/>
    public bool Equals(AccelerationFinding? other) => other is not null && Status == other.Status && LastCureDay == other.LastCureDay && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Status, LastCureDay);
}
