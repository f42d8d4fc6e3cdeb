namespace TradeCredit.Receivables;

/// <summary>Days of lateness as a score from 0 to 100, on which 80 means paid on the due date.</summary>
/// <remarks>
/// Between the points of the table the score is interpolated; 30 days early or more is 100, 180 days late or more is 0. <i>Source:</i> convention of this
/// library; dollar-weighted scores of credit bureaus look alike and are computed by their owners' own rules.
/// </remarks>
public static class PromptnessIndex
{
    private static readonly (int Days, int Score)[] Points = [(-30, 100), (-20, 90), (0, 80), (15, 70), (22, 60), (30, 50), (60, 40), (90, 30), (120, 20), (180, 0)];

    /// <summary>The score of a number of days.</summary>
    /// <param name="daysLate">Calendar days after the due date; negative = early.</param>
    /// <returns>The exact score, 0 to 100.</returns>
    public static Ratio ScoreOf(int daysLate)
    {
        if (daysLate <= Points[0].Days) return Ratio.Of(Points[0].Score, 1);
        for (var i = 1; i < Points.Length; i++)
        {
            var (from, to) = (Points[i - 1], Points[i]);
            if (daysLate <= to.Days) return Ratio.Of(from.Score, 1) + Ratio.Of((to.Score - from.Score) * (daysLate - from.Days), to.Days - from.Days);
        }

        return Ratio.Zero;
    }
}
