namespace TradeCredit.LatePayment;

/// <summary>On what basis a payment term of a length holds.</summary>
public enum TermBasis
{
    /// <summary>It applies if no term is agreed.</summary>
    WhenNotAgreed = 0,

    /// <summary>It may be agreed without more.</summary>
    Agreed,

    /// <summary>It may be agreed expressly.</summary>
    ExpresslyAgreed,

    /// <summary>It may be agreed expressly if it is not grossly unfair to the creditor.</summary>
    ExpresslyAgreedAndFair,

    /// <summary>It may be agreed expressly if the nature of the contract justifies it.</summary>
    ExpresslyAgreedAndJustified,

    /// <summary>It may be agreed where it is the custom of the trade.</summary>
    TradeCustom,
}
