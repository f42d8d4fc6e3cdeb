using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.LatePayment;

/// <summary>What a creditor can claim for one late debt on a day: principal, interest, costs, fixed compensation.</summary>
/// <remarks>Immutable; equality is by all members.</remarks>
public sealed record LateClaim
{
    /// <summary>Makes a claim as it was stored.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="contractDate">The day of the contract.</param>
    /// <param name="statement">The interest line by line, and what is left.</param>
    /// <param name="compensation">The fixed compensation; null if it is not known.</param>
    /// <param name="compensationUnknown">Why it is not known; null if it is.</param>
    /// <param name="isCompensationInStatement">Whether it is among the costs of the statement.</param>
    /// <param name="interestSource">Where the rule of interest comes from; null for one that was agreed.</param>
    /// <param name="compensationSource">Where the compensation comes from; null if it is not known or nothing is late.</param>
    /// <param name="waivedBelow">Interest of less than this need not be paid; null = no such rule.</param>
    /// <exception cref="ArgumentException">Of the compensation and the reason for not knowing it both or none are given.</exception>
    [JsonConstructor]
    public LateClaim(
        LatePaymentRegime regime, LocalDate contractDate, InterestStatement statement, Money? compensation, Failure? compensationUnknown, bool isCompensationInStatement,
        LegalSource? interestSource, LegalSource? compensationSource, Money? waivedBelow)
    {
        ArgumentNullException.ThrowIfNull(regime);
        ArgumentNullException.ThrowIfNull(statement);
        if (compensation is null == compensationUnknown is null) throw new ArgumentException("A compensation is either known, or there is a reason why not.", nameof(compensationUnknown));
        Regime = regime;
        ContractDate = contractDate;
        Statement = statement;
        Compensation = compensation;
        CompensationUnknown = compensationUnknown;
        IsCompensationInStatement = isCompensationInStatement;
        InterestSource = interestSource;
        CompensationSource = compensationSource;
        WaivedBelow = waivedBelow;
    }

    /// <summary>The regime.</summary>
    public LatePaymentRegime Regime { get; }

    /// <summary>The day of the contract, which picked the version of the rules.</summary>
    public LocalDate ContractDate { get; }

    /// <summary>The interest line by line, and what is left of principal, interest and costs.</summary>
    public InterestStatement Statement { get; }

    /// <summary>The fixed compensation, zero if nothing is late; null if it is not known. It is one sum for the late payment, whatever has been paid since.</summary>
    public Money? Compensation { get; }

    /// <summary>Why the fixed compensation is not known; null if it is.</summary>
    public Failure? CompensationUnknown { get; }

    /// <summary>Whether the compensation is among the costs of the statement. It is not if it is in another currency than the debt.</summary>
    public bool IsCompensationInStatement { get; }

    /// <summary>Where the rule of interest comes from; null for one that was agreed.</summary>
    public LegalSource? InterestSource { get; }

    /// <summary>Where the compensation comes from; null if it is not known or nothing is late.</summary>
    public LegalSource? CompensationSource { get; }

    /// <summary>Interest of less than this need not be paid; null = no such rule.</summary>
    public Money? WaivedBelow { get; }

    /// <summary>The interest charged, paid or not.</summary>
    [JsonIgnore]
    public Money Interest => Statement.Interest;

    /// <summary>Whether the interest is so little that it need not be paid. It is in the statement all the same: waiving is the debtor's right, not the creditor's loss.</summary>
    [JsonIgnore]
    public bool IsInterestWaivable => WaivedBelow is { } least && Interest.Currency == least.Currency && Interest.IsPositive && Interest < least;

    /// <summary>What is to be paid, an amount for each currency: the debt's first, then a compensation in another.</summary>
    [JsonIgnore]
    public ImmutableArray<Money> Due => IsCompensationInStatement || Compensation is not { IsZero: false } sum ? [Statement.Due] : [Statement.Due, sum];

    /// <summary>The statement, and a compensation beside it.</summary>
    /// <returns>One line each.</returns>
    public override string ToString() => IsCompensationInStatement ? Statement.ToString()
        : $"{Statement}\nfixed compensation {Compensation?.ToString() ?? $"not known: {CompensationUnknown!.Message}"}";
}
