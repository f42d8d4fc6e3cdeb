namespace TradeCredit.Terms;

/// <summary>When the buyer gets the documents that give control of the goods.</summary>
public enum DocumentRelease
{
    /// <summary>The terms do not say.</summary>
    NotStated = 0,

    /// <summary>Not before the instalment is paid.</summary>
    NotBeforePaid,

    /// <summary>Against acceptance of a draft.</summary>
    OnAcceptance,

    /// <summary>Against a bank's undertaking to pay.</summary>
    OnBankUndertaking,

    /// <summary>At once, without payment.</summary>
    Free,
}
