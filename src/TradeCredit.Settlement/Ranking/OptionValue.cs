using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>What an option of a case is worth on the day of the valuation.</summary>
/// <remarks>
/// <para>Chances already carry the risk of default, so flows are discounted at the plain cost of capital. Values are rounded half even to the minor unit, days to a tenth, parts to a hundredth of a per cent;
/// everything that compares options compares these.</para>
/// <para>Equality is by content.</para>
/// </remarks>
public sealed record OptionValue
{
    private OptionValue(Money npv, Money p10, Money worst, Percentage recovery, decimal? days, Money relationship, ImmutableArray<Scenario> scenarios, ImmutableArray<ScenarioFlow> expected, ImmutableArray<OptionLiability> liabilities)
    {
        Npv = npv;
        P10 = p10;
        Worst = worst;
        Recovery = recovery;
        Days = days;
        Relationship = relationship;
        Scenarios = scenarios;
        ExpectedFlows = expected;
        Liabilities = liabilities;
    }

    /// <summary>The net present value, weighted by the chances of the scenarios.</summary>
    public Money Npv { get; }

    /// <summary>The value that is reached in nine cases out of ten: the smallest value of a scenario at which the chances of it and all worse ones come to 10 %.</summary>
    public Money P10 { get; }

    /// <summary>The value of the worst scenario.</summary>
    public Money Worst { get; }

    /// <summary>What is expected to come in net, not discounted, per cent of the claim.</summary>
    public Percentage Recovery { get; }

    /// <summary>The mean day on which money comes in, weighted by what is expected, in days from the valuation; null if none does.</summary>
    public decimal? Days { get; }

    /// <summary>What the option does to the relation: (retention after it - retention otherwise) × margin of the business, discounted. No part of the value.</summary>
    public Money Relationship { get; }

    /// <summary>How it can turn out.</summary>
    public ImmutableArray<Scenario> Scenarios { get; }

    /// <summary>What is expected to move, by day and kind, over all scenarios; the earliest first.</summary>
    public ImmutableArray<ScenarioFlow> ExpectedFlows { get; }

    /// <summary>What it can still cost beyond its flows.</summary>
    public ImmutableArray<OptionLiability> Liabilities { get; }

    /// <summary>Values an option.</summary>
    /// <param name="option">The option.</param>
    /// <param name="case">The case.</param>
    /// <param name="retentionAfter">The chance that business goes on after it; null = as if nothing were settled.</param>
    /// <param name="scenarios">How it can turn out, if that is known better than the option says; null = as it says.</param>
    /// <returns>
    /// The value; or <c>settlement.facts-missing</c> if the case has no facts for this group of options, <c>settlement.invalid-probability</c>, <c>settlement.invalid-terms</c>,
    /// <c>settlement.invalid-rate</c>, <c>settlement.flow-before-valuation</c>, <c>settlement.currency-mismatch</c>, <c>settlement.tariff-ends</c>, or a fault of the case
    /// (<see cref="SettlementCase.Validate"/>).
    /// </returns>
    public static Result<OptionValue> Of(SettlementOption option, SettlementCase @case, Percentage? retentionAfter = null, ImmutableArray<Scenario>? scenarios = null)
    {
        ArgumentNullException.ThrowIfNull(option);
        ArgumentNullException.ThrowIfNull(@case);
        if (@case.Validate() is [var wrong, ..]) return wrong.Under("case");
        if (!@case.HasFactsFor(option)) return Fault.Of("facts-missing", $"The case has no facts for {option.Code}.", "case", null, FailureReason.Missing);
        try
        {
            var check = new OptionCheck(@case);
            option.Check(check);
            if (check.Failures is [var fault, ..]) return fault;
            var projected = scenarios ?? option.Project(Projection.Of(@case));
            return ScenarioFault(projected, @case) is { } bad ? bad : Value(projected, @case, retentionAfter, option.Liabilities(@case));
        }
        catch (FailureException e)
        {
            return e.Failure;
        }
        catch (CurrencyMismatchException e)
        {
            return Fault.Of("currency-mismatch", e.Message, "option", option.Code, FailureReason.CurrencyMismatch);
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            return Fault.Of("amount-too-large", $"A day or amount leaves its range: {e.Message}", "option", option.Code, FailureReason.Overflow);
        }
    }

    /// <inheritdoc/>
    public bool Equals(OptionValue? other) =>
        other is not null && Npv == other.Npv && P10 == other.P10 && Worst == other.Worst && Recovery == other.Recovery && Days == other.Days && Relationship == other.Relationship
        && Scenarios.SequenceEqual(other.Scenarios) && Liabilities.SequenceEqual(other.Liabilities);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Npv, P10, Worst, Days, Relationship);

    private static Result<OptionValue> Value(ImmutableArray<Scenario> scenarios, SettlementCase @case, Percentage? retentionAfter, ImmutableArray<OptionLiability> liabilities)
    {
        var (currency, discounting) = (@case.Claim.Currency, new Discounting(@case.AsOf, @case.CostOfCapital));
        var values = scenarios.Select(s => (s.Probability, Value: s.Flows.Sum(f => (double)f.Amount.Amount * discounting.Factor(f.On)))).OrderBy(s => s.Value).ToArray();
        var certain = values.Where(v => v.Probability > 0).ToArray();
        var (cumulated, at) = (0m, 0);
        while (at < certain.Length - 1 && (cumulated += certain[at].Probability) < 0.1m) at++;
        return Booked.Of(values.Sum(v => (double)v.Probability * v.Value), currency, null)
            .Then(npv => Booked.Of(certain[at].Value, currency, null)
                .Then(p10 => Booked.Of(certain[0].Value, currency, null)
                    .Map(worst => new OptionValue(
                        npv, p10, worst, Recovered(scenarios, @case.Claim), MeanDays(scenarios, @case.AsOf), RelationshipEffect(@case, retentionAfter, discounting), scenarios, Expected(scenarios, currency), liabilities))));
    }

    private static Percentage Recovered(ImmutableArray<Scenario> scenarios, Money claim) =>
        Percentage.Of(decimal.Round(scenarios.Sum(s => s.Probability * s.Flows.Sum(f => f.Amount.Amount)) / claim.Amount * 100, 2, MidpointRounding.ToEven));

    private static decimal? MeanDays(ImmutableArray<Scenario> scenarios, LocalDate today)
    {
        var (weighted, sum) = (0m, 0m);
        foreach (var scenario in scenarios)
        {
            foreach (var flow in scenario.Flows.Where(f => f.Amount.IsPositive))
            {
                var weight = scenario.Probability * flow.Amount.Amount;
                weighted += weight * Period.DaysBetween(today, flow.On);
                sum += weight;
            }
        }

        return sum == 0 ? null : decimal.Round(weighted / sum, 1, MidpointRounding.ToEven);
    }

    private static Money RelationshipEffect(SettlementCase @case, Percentage? retentionAfter, Discounting discounting)
    {
        if (@case.Relationship is not { } facts || retentionAfter is not { } after) return Money.Zero(@case.Claim.Currency);
        var margin = Booked.Of((double)facts.ExpectedMargin.Amount * discounting.Factor(facts.On), @case.Claim.Currency, null).Value;
        return margin.Times(after.ToRatio() - facts.BaselineRetention.ToRatio(), Rounding.HalfEven);
    }

    private static ImmutableArray<ScenarioFlow> Expected(ImmutableArray<Scenario> scenarios, Currency currency) =>
    [
        .. scenarios.SelectMany(s => s.Flows.Select(f => (f.On, f.What, Amount: s.Probability * f.Amount.Amount))).GroupBy(f => (f.On, f.What))
            .Select(g => new ScenarioFlow(g.Key.On, Money.Of(g.Sum(f => f.Amount), currency, Rounding.HalfEven), g.Key.What)).Where(f => !f.Amount.IsZero)
            .OrderBy(f => f.On).ThenBy(f => f.What, StringComparer.Ordinal),
    ];

    private static Failure? ScenarioFault(ImmutableArray<Scenario> scenarios, SettlementCase @case)
    {
        if (scenarios.IsDefaultOrEmpty || scenarios.Any(s => s.Probability is < 0 or > 1) || scenarios.Sum(s => s.Probability) != 1)
            return Fault.Of("invalid-probability", "There is at least one scenario, each probability lies from 0 to 1, and together they come to exactly 1.", "scenarios");
        foreach (var flow in scenarios.SelectMany(s => s.Flows))
        {
            if (flow.Amount.Currency != @case.Claim.Currency) return Fault.Currencies(@case.Claim.Currency, flow.Amount.Currency, "scenarios");
            if (flow.On < @case.AsOf) return TimeValue.BeforeValuation(flow.On, @case.AsOf);
        }

        return null;
    }
}
