using System.Globalization;

namespace TradeCredit.Terms;

/// <summary>When missed instalments make everything due at once. Any of the two conditions is enough; both come into force only after notice and cure days.</summary>
/// <param name="MissedInstalments">So many instalments missed; null = this condition is not agreed.</param>
/// <param name="OverdueShare">So large a share of the whole overdue, for example 1/5; null = this condition is not agreed.</param>
/// <param name="CureDays">Calendar days after notice in which payment still averts it.</param>
public sealed record AccelerationClause(int? MissedInstalments, Ratio? OverdueShare, int CureDays)
{
    internal IEnumerable<Failure> Faults()
    {
        if (MissedInstalments is null && OverdueShare is null) yield return new Failure(FailureReason.Missing, "terms.acceleration-empty", "An acceleration clause names missed instalments or an overdue share.", "");
        if (MissedInstalments is < 1) yield return new Failure(FailureReason.InvalidInput, "terms.acceleration-out-of-range", "Missed instalments are 1 or more.", "missedInstalments", MissedInstalments.Value.ToString(CultureInfo.InvariantCulture));
        if (OverdueShare is { } share && (share <= Ratio.Zero || share > Ratio.One)) yield return new Failure(FailureReason.InvalidInput, "terms.acceleration-out-of-range", "The overdue share is above 0 and at most 1.", "overdueShare", share.ToString());
        if (CureDays < 0) yield return new Failure(FailureReason.InvalidInput, "terms.cure-negative", "Cure days are 0 or more.", "cureDays", CureDays.ToString(CultureInfo.InvariantCulture));
    }
}
