using NodaTime;

namespace TradeCredit.Claims;

/// <summary>A reviewed case as statistics need it.</summary>
/// <param name="Id">The claim.</param>
/// <param name="ReceivedOn">The day the claim came in, in UTC.</param>
/// <param name="Review">What it taught.</param>
public sealed record CaseRecord(string Id, LocalDate ReceivedOn, CaseReview Review)
{
    /// <summary>The record of a case; null if it was not reviewed.</summary>
    /// <param name="case">The case.</param>
    /// <returns>The record.</returns>
    public static CaseRecord? From(ClaimCase @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return @case.Review is { } review ? new CaseRecord(@case.Claim.Id, @case.Claim.ReceivedAt.InUtc().Date, review) : null;
    }
}
