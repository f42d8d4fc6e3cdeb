using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>A step when a buyer refuses cargo.</summary>
/// <param name="On">The day by which it is taken.</param>
/// <param name="What">What is done, in one English sentence.</param>
public sealed record RefusedCargoStep(LocalDate On, string What);
