using NodaTime;

namespace TradeCredit.Claims;

/// <summary>An approval of one offer.</summary>
/// <param name="Offer">The offer, from 1.</param>
/// <param name="Role">In which role.</param>
/// <param name="By">Who approved.</param>
/// <param name="At">When.</param>
public sealed record Approval(int Offer, ApprovalRole Role, string By, Instant At);
