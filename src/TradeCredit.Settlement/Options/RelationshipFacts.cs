using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>What the relation to the other side is worth.</summary>
/// <param name="BaselineRetention">The chance that he goes on doing business if nothing is settled.</param>
/// <param name="ExpectedMargin">The margin of the business that is then expected.</param>
/// <param name="On">The day on which that margin counts, for its discounting.</param>
public sealed record RelationshipFacts(Percentage BaselineRetention, Money ExpectedMargin, LocalDate On);
