using System.Collections.Immutable;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <summary>A stage without a message that is reached.</summary>
/// <remarks>Equality is by content.</remarks>
/// <param name="Stage">The stage.</param>
/// <param name="Lines">The items with their levels.</param>
public sealed record PlannedStage(ReminderStage Stage, ImmutableArray<ReminderLine> Lines)
{
    /// <inheritdoc/>
    public bool Equals(PlannedStage? other) => other is not null && Stage == other.Stage && Lines.SequenceEqual(other.Lines);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Stage.Level, Lines.Length);
}
