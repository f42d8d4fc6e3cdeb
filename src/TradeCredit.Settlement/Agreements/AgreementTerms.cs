using System.Collections.Immutable;
using NodaTime;
using TradeCredit.Receivables;
using TradeCredit.Terms;

namespace TradeCredit.Settlement;

/// <summary>What creditor and debtor agree on: which debt, the plan that takes its place, what is forgiven, and when everything becomes due.</summary>
/// <remarks>The debt that is named here is acknowledged by who accepts. Equality is by content.</remarks>
public sealed record AgreementTerms
{
    /// <summary>The company.</summary>
    public required EntityId Entity { get; init; }

    /// <summary>Who owes.</summary>
    public required DebtorId Debtor { get; init; }

    /// <summary>The document number of the plan in the ledger.</summary>
    public required string Document { get; init; }

    /// <summary>What leaves which open item; together the principal of the plan.</summary>
    public required ImmutableArray<ItemAmount> Items { get; init; }

    /// <summary>The plan, a down payment being its first row.</summary>
    public required InstalmentPlan Plan { get; init; }

    /// <summary>What of open items is forgiven.</summary>
    public ImmutableArray<ItemAmount> Forgiven { get; init; } = [];

    /// <summary>Whether it is forgiven only once the plan is completed, and owed again if everything is called due; otherwise it is gone when the agreement is made. Default: yes.</summary>
    public bool IsSpringing { get; init; } = true;

    /// <summary>When everything can be called due; null = never.</summary>
    public AccelerationClause? Acceleration { get; init; }

    /// <summary>Calendar days after a due date in which a row does not count as missed.</summary>
    public int GraceDays { get; init; }

    /// <summary>How payments are used. Default: <see cref="PlanRules.Default"/>.</summary>
    public PlanRules Rules { get; init; } = PlanRules.Default;

    /// <summary>The last day on which the offer can be accepted.</summary>
    public required LocalDate ValidUntil { get; init; }

    /// <summary>The role that must approve before the creditor is bound; null = none. See <see cref="Approval"/>.</summary>
    public string? NeedsApprovalBy { get; init; }

    /// <summary>Law and forum, in words.</summary>
    public string Law { get; init; } = "";

    /// <summary>The <see cref="SettlementRanking.Fingerprint"/> of the comparison that the offer rests on; null = none.</summary>
    public string? Evaluation { get; init; }

    /// <summary>All that is acknowledged: the principal of the plan and what is forgiven.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Money Acknowledged => Plan.Principal + ForgivenTotal;

    /// <summary>What is forgiven in all.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Money ForgivenTotal => Money.Sum(Forgiven.Select(f => f.Amount), Plan.Currency);

    /// <summary>
    /// The faults of the terms: <c>settlement.invalid-principal</c> if the items do not come to the principal of the plan, <c>settlement.invalid-terms</c>, <c>settlement.currency-mismatch</c>,
    /// <c>settlement.invalid-allocation-order</c>.
    /// </summary>
    /// <returns>The faults; none if the terms can be used.</returns>
    public ImmutableArray<Failure> Validate() => [.. Faults()];

    /// <inheritdoc/>
    public bool Equals(AgreementTerms? other) =>
        other is not null && Entity == other.Entity && Debtor == other.Debtor && string.Equals(Document, other.Document, StringComparison.Ordinal) && Plan == other.Plan
        && IsSpringing == other.IsSpringing && Acceleration == other.Acceleration && GraceDays == other.GraceDays && Rules == other.Rules && ValidUntil == other.ValidUntil
        && string.Equals(NeedsApprovalBy, other.NeedsApprovalBy, StringComparison.Ordinal) && string.Equals(Law, other.Law, StringComparison.Ordinal)
        && string.Equals(Evaluation, other.Evaluation, StringComparison.Ordinal) && Items.SequenceEqual(other.Items) && Forgiven.SequenceEqual(other.Forgiven);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Entity, Debtor, Document, Plan, ValidUntil);

    private IEnumerable<Failure> Faults()
    {
        if (string.IsNullOrWhiteSpace(Document)) yield return Fault.Of("invalid-terms", "The plan has a document number.", "document", Document);
        if (Plan.Rows.IsEmpty) yield return Fault.Of("invalid-terms", "The plan has no row.", "plan");
        if (GraceDays is < 0 or > 9_999) yield return Fault.Of("invalid-terms", "The days of grace lie from 0 to 9999.", "graceDays", GraceDays.ToInvariantText());
        if (Rules.Fault() is { } order) yield return order.Under("rules");
        foreach (var (path, amounts) in new[] { ("items", Items), ("forgiven", Forgiven) })
        {
            for (var i = 0; i < amounts.Length; i++)
            {
                var at = $"{path}[{i.ToInvariantText()}]";
                if (amounts[i].Amount.Currency != Plan.Currency) yield return Fault.Currencies(Plan.Currency, amounts[i].Amount.Currency, at);
                else if (!amounts[i].Amount.IsPositive) yield return Fault.Of("invalid-terms", "The amount is above zero.", at, amounts[i].Amount.ToString());
            }
        }

        if (Items.All(i => i.Amount.Currency == Plan.Currency) && Money.Sum(Items.Select(i => i.Amount), Plan.Currency) is var sum && sum != Plan.Principal)
            yield return Fault.Of("invalid-principal", $"The items come to {sum}, the principal of the plan is {Plan.Principal}.", "items", sum.ToString(), FailureReason.Contradiction);
    }
}
