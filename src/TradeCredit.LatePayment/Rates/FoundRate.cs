using NodaTime;

namespace TradeCredit.LatePayment;

/// <summary>A rate and the first day on which it may be another.</summary>
internal readonly record struct FoundRate(AppliedRate Rate, LocalDate Until);
