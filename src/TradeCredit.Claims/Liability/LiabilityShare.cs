namespace TradeCredit.Claims;

/// <summary>The part of a loss that one side bears.</summary>
/// <param name="Bearer">Who bears it.</param>
/// <param name="Share">The part, from 0 to 1.</param>
public sealed record LiabilityShare(LiabilityBearer Bearer, Ratio Share)
{
    /// <summary>The share on one line.</summary>
    /// <returns>For example <c>2/3 Seller</c>.</returns>
    public override string ToString() => $"{Share} {Bearer}";
}
