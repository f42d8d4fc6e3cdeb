using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>What options are compared on: an amount, a day, what capital costs, and the facts that decide what may be done.</summary>
/// <remarks>
/// <para>The claim is what is owed on the day of the valuation, with interest and costs; for cargo the balance that the buyer owes; for a complaint what the customer asks for. All amounts of a case and of its
/// options are in one currency: convert by a dated rate first.</para>
/// <para>The cost of capital is the plain one. Risk is in the chances of the options, so a rate with a premium for risk would count it twice.</para>
/// <para>Equality is by all members.</para>
/// </remarks>
public sealed record SettlementCase
{
    /// <summary>What identifies it.</summary>
    public required string Id { get; init; }

    /// <summary>What is owed or asked for, above zero.</summary>
    public required Money Claim { get; init; }

    /// <summary>The day of the valuation, on which every option starts.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The cost of capital, per cent a year, compounded by actual days over 365.</summary>
    public required Percentage CostOfCapital { get; init; }

    /// <summary>The facts of a debt; null = no debt options are compared.</summary>
    public DebtFacts? Debt { get; init; }

    /// <summary>The facts of stranded cargo; null = no cargo options are compared.</summary>
    public CargoFacts? Cargo { get; init; }

    /// <summary>The facts of a complaint; null = no claim options are compared.</summary>
    public ComplaintFacts? Complaint { get; init; }

    /// <summary>What the relation to the other side is worth; null = nothing is said.</summary>
    public RelationshipFacts? Relationship { get; init; }

    /// <summary>Who may agree to what; null = nobody is asked.</summary>
    public AuthorityMatrix? Authority { get; init; }

    /// <summary>The role of who decides, one of the matrix; null = the lowest.</summary>
    public string? Role { get; init; }

    /// <summary>What other open settlements with the same party gave up in the last twelve months: splitting a case lowers no level. Null = nothing.</summary>
    public Money? GivenUpBefore { get; init; }

    /// <summary>The faults of the case: <c>settlement.invalid-principal</c>, <c>settlement.invalid-rate</c>, <c>settlement.currency-mismatch</c>, <c>settlement.unknown-role</c>.</summary>
    /// <returns>The faults; none if the case can be used.</returns>
    public ImmutableArray<Failure> Validate()
    {
        var check = new OptionCheck(this);
        if (!Claim.IsPositive) check.Add(Fault.Of("invalid-principal", "The claim is above zero.", "claim", Claim.ToString()));
        if (CostOfCapital.Value <= -100) check.Add(Fault.Of("invalid-rate", "The cost of capital is above -100 % a year.", "costOfCapital", CostOfCapital.ToString()));
        if (Role is { } role && Authority?.Roles.Contains(role, StringComparer.Ordinal) != true) check.Add(Fault.Of("unknown-role", "The matrix has no such role.", "role", role, FailureReason.NotFound));
        check.NotNegative("givenUpBefore", GivenUpBefore);
        check.NotNegative("debt.disputed", Debt?.Disputed);
        check.NotNegative("relationship.expectedMargin", Relationship?.ExpectedMargin);
        foreach (var meter in Cargo?.Meters ?? [])
        {
            if (meter.Tariff.Currency != Claim.Currency) check.Add(Fault.Currencies(Claim.Currency, meter.Tariff.Currency, "cargo.meters"));
        }

        return check.Failures;
    }

    internal bool HasFactsFor(SettlementOption option) => option switch
    {
        DebtOption => Debt is not null,
        CargoOption => Cargo is not null,
        _ => Complaint is not null,
    };
}
