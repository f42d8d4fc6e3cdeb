namespace TradeCredit.LatePayment;

/// <summary>Whether value added tax bears late interest.</summary>
public enum InterestBase
{
    /// <summary>It does: the debt is what the invoice demands. The practice in France and of most businesses.</summary>
    WithTax = 0,

    /// <summary>It does not.</summary>
    WithoutTax,
}
