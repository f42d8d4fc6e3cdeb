namespace TradeCredit.LatePayment;

/// <summary>What a rate that the parties agreed on does to the statutory one.</summary>
public enum AgreedRateEffect
{
    /// <summary>The source that was read does not say; the choice is the user's.</summary>
    NotStated = 0,

    /// <summary>It takes the place of the statutory rate.</summary>
    Replaces,

    /// <summary>It takes the place of the statutory rate if it is a substantial remedy for late payment; that is for a court to judge.</summary>
    ReplacesIfSubstantial,

    /// <summary>The statutory rate is owed even if less was agreed; a higher agreed rate counts.</summary>
    StatutoryIsMinimum,

    /// <summary>The statutory rate is owed whatever was agreed.</summary>
    StatutoryIsMandatory,
}
