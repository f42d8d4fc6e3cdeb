using System.Collections.Immutable;
using System.Globalization;
using TradeCredit.Terms;

namespace TradeCredit.Settlement;

/// <content>What makes terms unusable.</content>
public sealed partial record PlanTerms
{
    /// <summary>All faults of the terms, each with its path.</summary>
    /// <returns>The faults; none if the terms can be used.</returns>
    public ImmutableArray<Failure> Validate() => [.. Faults()];

    /// <summary>How many rows the terms say, grace included; null if only the principal can tell.</summary>
    internal int? Rows => Repayment switch
    {
        Repayment.Stated stated => stated.Principal.Length + GraceOnPrincipal,
        _ when Dates is PlanDates.Stated dates && Count is null => dates.Dates.Length,
        _ => Count + GraceOnPrincipal,
    };

    private IEnumerable<Failure> Faults()
    {
        if (Repayment is null) yield return Fault.Of("invalid-terms", "The terms do not say how the principal comes back.", "repayment", null, FailureReason.Missing);
        if (Dates is null) yield return Fault.Of("invalid-schedule", "The terms do not say when rows are due.", "dates", null, FailureReason.Missing);
        if (Repayment is null || Dates is null) yield break;
        foreach (var fault in Interest?.Faults() ?? []) yield return fault.Under("interest");
        foreach (var fault in RepaymentFaults()) yield return fault.Under("repayment");
        foreach (var fault in CountFaults()) yield return fault;
        if (Dates is PlanDates.Stated stated)
        {
            for (var i = 1; i < stated.Dates.Length; i++)
            {
                if (stated.Dates[i] <= stated.Dates[i - 1])
                    yield return Fault.Of("invalid-schedule", $"Dates ascend; after {Iso.Text(stated.Dates[i - 1])} comes {Iso.Text(stated.Dates[i])}.", string.Create(CultureInfo.InvariantCulture, $"dates[{i}]"), Iso.Text(stated.Dates[i]));
            }
        }

        if (GraceOnPrincipal < 0) yield return Fault.Of("invalid-count", "Grace is 0 rows or more.", "graceOnPrincipal", GraceOnPrincipal.ToInvariantText());
        if (GraceOnInterest < 0) yield return Fault.Of("invalid-count", "Grace is 0 rows or more.", "graceOnInterest", GraceOnInterest.ToInvariantText());
        if (!Enum.IsDefined(InterestInGrace)) yield return Fault.Of("invalid-terms", "The setting is not declared.", "interestInGrace", InterestInGrace.ToString());
        if (Roll.Steps.Any(s => !s.IsAdjustment)) yield return Fault.Of("invalid-schedule", "A roll only moves closed days to open ones; it does not count days or months.", "roll", Roll.ToString());
    }

    private IEnumerable<Failure> RepaymentFaults()
    {
        switch (Repayment)
        {
            case Repayment.FixedAmount { Amount: { IsPositive: false } amount }:
                yield return Fault.Of("invalid-terms", "A fixed amount is above zero.", "amount", amount.ToString());
                break;
            case Repayment.Balloon { Amount: { IsNegative: true } amount }:
                yield return Fault.Of("invalid-terms", "A balloon is zero or more.", "amount", amount.ToString());
                break;
            case Repayment.Stated stated:
                for (var i = 0; i < stated.Principal.Length; i++)
                {
                    if (stated.Principal[i].IsNegative) yield return Fault.Of("invalid-schedule", "The principal of a row is zero or more.", string.Create(CultureInfo.InvariantCulture, $"principal[{i}]"), stated.Principal[i].ToString());
                }

                break;
            default:
                break;
        }
    }

    private IEnumerable<Failure> CountFaults()
    {
        if (Count is < 1 or > MaxRows) yield return Fault.Of("invalid-count", $"A plan has 1 to {MaxRows.ToInvariantText()} rows.", "count", Count.Value.ToInvariantText());
        if (Rows is not { } rows)
        {
            if (Repayment is not Repayment.FixedAmount) yield return Fault.Of("invalid-count", "The number of rows is missing.", "count", null, FailureReason.Missing);
            yield break;
        }

        if (rows is < 1 or > MaxRows || rows <= GraceOnPrincipal) yield return Fault.Of("invalid-count", $"A plan has 1 to {MaxRows.ToInvariantText()} rows, and one at least that brings principal back.", "count", rows.ToInvariantText());
        if (Dates is PlanDates.Stated { Dates.Length: var dates } && dates != rows)
            yield return Fault.Of("invalid-schedule", $"{dates.ToInvariantText()} dates are stated for {rows.ToInvariantText()} rows.", "dates", dates.ToInvariantText(), FailureReason.Contradiction);
        if (Repayment is Repayment.Stated && Count is { } count && count + GraceOnPrincipal != rows)
            yield return Fault.Of("invalid-count", $"{(rows - GraceOnPrincipal).ToInvariantText()} amounts are stated for {count.ToInvariantText()} rows.", "count", count.ToInvariantText(), FailureReason.Contradiction);
        if (GraceOnInterest >= rows && InterestInGrace == InterestGrace.Deferred) yield return Fault.Of("invalid-count", "Interest is deferred to a row after the grace; there is none.", "graceOnInterest", GraceOnInterest.ToInvariantText());
    }
}
