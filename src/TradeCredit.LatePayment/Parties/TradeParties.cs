namespace TradeCredit.LatePayment;

/// <summary>Who owes whom, for what: the facts by which law chooses its rules.</summary>
/// <remarks>The default is a business that owes a business of unstated size, for goods or services in general. Equality is by all members.</remarks>
public sealed record TradeParties
{
    /// <summary>A business owes a business; sizes not stated.</summary>
    public static TradeParties Businesses { get; } = new();

    /// <summary>Who owes. Default: a business.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not declared.</exception>
    public DebtorKind Debtor
    {
        get;
        init => field = Guard.Declared(value, nameof(Debtor));
    }

    /// <summary>The size of the debtor. Default: not stated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not declared.</exception>
    public EnterpriseSize DebtorSize
    {
        get;
        init => field = Guard.Declared(value, nameof(DebtorSize));
    }

    /// <summary>The size of the creditor. Default: not stated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not declared.</exception>
    public EnterpriseSize CreditorSize
    {
        get;
        init => field = Guard.Declared(value, nameof(CreditorSize));
    }

    /// <summary>What is sold. Default: goods or services in general.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not declared.</exception>
    public TradeSector Sector
    {
        get;
        init => field = Guard.Declared(value, nameof(Sector));
    }
}
