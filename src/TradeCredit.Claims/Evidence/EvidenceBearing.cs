namespace TradeCredit.Claims;

/// <summary>What a piece of evidence says about one cause, and how strongly.</summary>
/// <remarks>Equality is by all members. Photos can speak for rough handling and against bad packaging: that is two bearings of one piece of evidence.</remarks>
/// <param name="EvidenceId">The piece of evidence.</param>
/// <param name="Strength">How strongly, from 0 (says nothing) to 1 (settles it).</param>
/// <param name="Direction">For the cause or against it.</param>
public sealed record EvidenceBearing(string EvidenceId, Ratio Strength, EvidenceDirection Direction = EvidenceDirection.For);
