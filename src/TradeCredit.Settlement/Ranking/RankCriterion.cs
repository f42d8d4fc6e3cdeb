namespace TradeCredit.Settlement;

/// <summary>What options are ranked by. An option that is at least as good by all four and better by one dominates the other.</summary>
public enum RankCriterion
{
    /// <summary>The net present value; more is better.</summary>
    Npv = 0,

    /// <summary>The value that is reached in nine cases out of ten; more is better.</summary>
    P10,

    /// <summary>The mean day on which money comes in; earlier is better, and none at all is last.</summary>
    Days,

    /// <summary>The effect on the relation; more is better.</summary>
    Relationship,
}
