using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>What a credit insurer or a bank covers of a debtor.</summary>
/// <remarks>Equality is by all members. The windows of the policy are the user's figures: they differ from policy to policy.</remarks>
public sealed record CreditCover
{
    /// <summary>The debtor.</summary>
    public required DebtorId Debtor { get; init; }

    /// <summary>The policy, guarantee or credit that covers him.</summary>
    public required string Policy { get; init; }

    /// <summary>The most that is covered.</summary>
    public required Money Limit { get; init; }

    /// <summary>The part of a loss that is paid, from 0 to 100 %.</summary>
    public required Percentage Share { get; init; }

    /// <summary>The first day on which deliveries are covered.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The last day on which deliveries are covered; null = until it ends.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Days after the original due date within which the insurer must be told that the debt is overdue; null = no such duty.</summary>
    public int? NoticeDays { get; init; }

    /// <summary>Days by which the creditor may put off the original due date without the insurer's consent; null = none.</summary>
    public int? MaximumExtensionDays { get; init; }

    /// <summary>Days after the original due date from which a loss may be claimed; null = not stated.</summary>
    public int? WaitingDays { get; init; }

    /// <summary>Days after the original due date until which a loss may be claimed; null = not stated.</summary>
    public int? ClaimDays { get; init; }
}
