namespace TradeCredit.Terms;

/// <summary>Where money is paid to.</summary>
public enum PaymentChannel
{
    /// <summary>A bank account.</summary>
    BankAccount = 0,

    /// <summary>A card terminal or link.</summary>
    Card,

    /// <summary>Alipay.</summary>
    Alipay,

    /// <summary>WeChat Pay.</summary>
    WeChatPay,

    /// <summary>Another wallet or service, named in the institution.</summary>
    OtherService,
}
