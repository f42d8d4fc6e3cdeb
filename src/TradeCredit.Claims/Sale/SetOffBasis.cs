namespace TradeCredit.Claims;

/// <summary>On what a buyer who sets a claim off against the price relies.</summary>
public enum SetOffBasis
{
    /// <summary>On nothing: the contract excludes it.</summary>
    Excluded = 0,

    /// <summary>On the law that applies beside the sales convention, which has no rule of its own.</summary>
    NationalLaw,
}
