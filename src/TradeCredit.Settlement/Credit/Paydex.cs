namespace TradeCredit.Settlement;

/// <summary>The payment score of Dun &amp; Bradstreet, and the days that it stands for.</summary>
/// <remarks><i>Source:</i> the table of docs.dnb.com; older guides say 14 and 21 days for 70 and 60.</remarks>
public static class Paydex
{
    private static readonly (int Score, int Days)[] Table = [(100, -30), (90, -20), (80, 0), (70, 15), (60, 22), (50, 30), (40, 60), (30, 90), (20, 120)];

    /// <summary>The days beyond terms that a score stands for.</summary>
    /// <param name="score">The score.</param>
    /// <returns>The days, below zero for early payment; or <c>settlement.unknown-score</c> for a score that the table does not have.</returns>
    public static Result<int> DaysBeyondTerms(int score)
    {
        foreach (var (known, days) in Table)
        {
            if (known == score) return days;
        }

        return Fault.Of("unknown-score", $"The table has {string.Join(", ", Table.Select(t => t.Score.ToInvariantText()))}; between them it says nothing.", "score", score.ToInvariantText(), FailureReason.OutsideCoveredRange);
    }
}
