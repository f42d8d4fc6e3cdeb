namespace TradeCredit.Claims;

/// <summary>What the contract says about inspection of the goods.</summary>
/// <param name="Place">Where the goods are inspected.</param>
/// <param name="Body">Who inspects.</param>
/// <param name="Weight">What the certificate proves.</param>
public sealed record InspectionClause(string Place, string Body, CertificateWeight Weight);
