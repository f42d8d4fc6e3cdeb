namespace TradeCredit.Claims;

/// <summary>The day whose rate converts the unit of account of a limit into money.</summary>
public enum UnitConversionDay
{
    /// <summary>It was not read.</summary>
    NotRead = 0,

    /// <summary>The day that the law of the court names.</summary>
    LawOfForum,

    /// <summary>The day of the judgment or award, or the day the parties agree on.</summary>
    JudgmentOrAgreed,

    /// <summary>The day of the judgment.</summary>
    Judgment,
}
