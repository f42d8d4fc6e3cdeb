namespace TradeCredit.Terms;

/// <summary>What a payment did to a schedule.</summary>
/// <param name="Schedule">The schedule after it.</param>
/// <param name="Settled">What of the instalment it settled, discount included.</param>
/// <param name="Discount">The discount that it earned; settled less discount is the money that was used.</param>
/// <param name="Unapplied">The money that the instalment did not need.</param>
public sealed record PaymentOutcome(PaymentSchedule Schedule, Money Settled, Money Discount, Money Unapplied);
