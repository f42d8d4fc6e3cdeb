using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.LatePayment;

/// <summary>What a creditor can claim for one late debt on a day: principal, interest, costs, fixed compensation.</summary>
/// <remarks>Immutable; equality is by all members.</remarks>
public sealed record LateClaim
{
    internal LateClaim(
        LatePaymentRegime regime, LocalDate contractDate, InterestStatement statement, Result<Money> compensation, bool isCompensationInStatement,
        LegalSource? interestSource, LegalSource? compensationSource, Money? waivedBelow)
    {
        Regime = regime;
        ContractDate = contractDate;
        Statement = statement;
        Compensation = compensation;
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

    /// <summary>The fixed compensation, zero if nothing is late; or why it is not known. It is one sum for the late payment, whatever has been paid since.</summary>
    public Result<Money> Compensation { get; }

    /// <summary>Whether the compensation is among the costs of the statement. It is not if it is in another currency than the debt.</summary>
    public bool IsCompensationInStatement { get; }

    /// <summary>Where the rule of interest comes from; null for one that was agreed.</summary>
    public LegalSource? InterestSource { get; }

    /// <summary>Where the compensation comes from; null if it is not known or nothing is late.</summary>
    public LegalSource? CompensationSource { get; }

    /// <summary>Interest of less than this need not be paid; null = no such rule.</summary>
    public Money? WaivedBelow { get; }

    /// <summary>The interest charged, paid or not.</summary>
    public Money Interest => Statement.Interest;

    /// <summary>Whether the interest is so little that it need not be paid. It is in the statement all the same: waiving is the debtor's right, not the creditor's loss.</summary>
    public bool IsInterestWaivable => WaivedBelow is { } least && Interest.Currency == least.Currency && Interest.IsPositive && Interest < least;

    /// <summary>What is to be paid, an amount for each currency: the debt's first, then a compensation in another.</summary>
    public ImmutableArray<Money> Due => IsCompensationInStatement || !Compensation.TryGet(out var sum, out _) || sum.IsZero ? [Statement.Due] : [Statement.Due, sum];

    /// <summary>The statement, and a compensation beside it.</summary>
    /// <returns>One line each.</returns>
    public override string ToString() => IsCompensationInStatement ? Statement.ToString()
        : $"{Statement}\n{Compensation.Match(sum => $"fixed compensation {sum}", failure => $"fixed compensation not known: {failure.Message}")}";
}
