namespace TradeCredit.Claims;

/// <summary>The stages of a liability decision, in order.</summary>
public enum LiabilityStage
{
    /// <summary>Which law governs the sale, which regime each leg.</summary>
    Law = 0,

    /// <summary>Notice of the defect: whether it came in time.</summary>
    Timeliness,

    /// <summary>Whether it named the defect, and what excuses lateness.</summary>
    Notice,

    /// <summary>Whether the goods conform.</summary>
    Conformity,

    /// <summary>When risk passed, and what the documents presume.</summary>
    Risk,

    /// <summary>Who caused the loss.</summary>
    Cause,

    /// <summary>Who bears it.</summary>
    Bearing,

    /// <summary>What cuts the buyer's remedies.</summary>
    Reduction,

    /// <summary>How much, and against whom recourse lies.</summary>
    Amount,
}
