using TradeCredit.Terms;

namespace TradeCredit.LatePayment;

/// <summary>Late interest as a statute gives it.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record StatutoryInterest
{
    /// <summary>How interest runs.</summary>
    public required InterestRule Rule { get; init; }

    /// <summary>Where the rule comes from.</summary>
    public required LegalSource Source { get; init; }

    /// <summary>Where the day count of the rule comes from: mostly <c>custom</c>, for the statutes are silent.</summary>
    public string DayCountBasis { get; init; } = "custom";

    /// <summary>What an agreed rate does to this one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not declared.</exception>
    public AgreedRateEffect Agreed
    {
        get;
        init => field = Guard.Declared(value, nameof(Agreed));
    }

    /// <summary>What an agreed rate must at least reach on the day of the contract; null = no such rule is known.</summary>
    public InterestRate.OverReference? AgreedFloor { get; init; }

    /// <summary>Interest of less than this need not be paid; null = no such rule.</summary>
    public Money? WaivedBelow { get; init; }
}
