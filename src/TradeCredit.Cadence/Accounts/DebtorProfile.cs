using TradeCredit.LatePayment;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <summary>What is known of a debtor, by which a policy is chosen.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record DebtorProfile
{
    /// <summary>How far he is trusted. Default: as most are.</summary>
    public TrustLevel Trust { get; init; }

    /// <summary>How he has paid; null = not known.</summary>
    public PaymentBehaviour? Behaviour { get; init; }

    /// <summary>The country; unknown by default.</summary>
    public CountryCode Country { get; init; }

    /// <summary>The size of his enterprise. Default: not stated.</summary>
    public EnterpriseSize Size { get; init; }

    /// <summary>Whether a credit insurer covers him.</summary>
    public bool IsInsured { get; init; }

    /// <summary>Whether the business with him matters beyond the debt.</summary>
    public bool IsStrategic { get; init; }

    /// <summary>Whether he is a natural person, to whom stricter rules of contact may apply.</summary>
    public bool IsNaturalPerson { get; init; }

    /// <summary>A group of debtors that share a policy; null = none.</summary>
    public string? Group { get; init; }
}
