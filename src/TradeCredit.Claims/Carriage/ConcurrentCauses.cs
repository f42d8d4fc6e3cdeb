namespace TradeCredit.Claims;

/// <summary>What a carrier answers for when its fault meets another cause of the same loss.</summary>
public enum ConcurrentCauses
{
    /// <summary>It was not read.</summary>
    NotRead = 0,

    /// <summary>Its own part only.</summary>
    OwnPart,

    /// <summary>The whole, unless it proves the part of the other cause.</summary>
    WholeUnlessOtherPartProven,

    /// <summary>The whole, less what the claimant's own fault contributed.</summary>
    CutByClaimantsFault,
}
