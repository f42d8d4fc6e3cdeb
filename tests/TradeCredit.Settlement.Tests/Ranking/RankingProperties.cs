using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using static TradeCredit.Settlement.Tests.WorkedCases;

namespace TradeCredit.Settlement.Tests;

/// <summary>What holds for every ranking, whatever is ranked. Figures come from few values, so that ties and dominance are frequent.</summary>
public sealed class RankingProperties
{
    private static readonly SettlementCase Case = Debt with { Relationship = new RelationshipFacts(Percent(50m), Usd(10_000m), Day(365)) };

    private static readonly Gen<DebtOption> Option =
        from kind in Gen.Choose(0, 4)
        from day in Gen.Elements(0, 10, 30, 90, 400)
        from chance in Gen.Elements(0m, 50m, 90m, 95m, 100m)
        from share in Gen.Elements(0m, 10m, 12m)
        select kind switch
        {
            0 => new DebtOption.PayNow(Day(day), Percent(chance)) { IfBroken = new Fallback(Percent(share), 30) },
            1 => new DebtOption.EarlyDiscount(Percent(share), Day(day), Percent(chance)),
            2 => new DebtOption.Agency(Percent(chance), new AgencyFee(Percent(share)), Day(day)),
            3 => new DebtOption.WriteOff(Day(day), Usd(share * 1000), Usd(0m)),
            _ => (DebtOption)new DebtOption.Arbitration("no agreement", new Proceedings { Win = Percent(chance), Collected = Percent(50m), PaidOn = Day(day) }),
        };

    private static readonly Arbitrary<SettlementCandidate[]> Candidates = Arb.From(
        from options in Gen.NonEmptyListOf(from option in Option from retention in Gen.Elements<decimal?>(null, 20m, 50m, 80m) select (option, retention))
        select options.Select((o, i) => new SettlementCandidate($"o{i}", o.option) { RetentionAfter = o.retention is { } r ? Percent(r) : null }).ToArray(),
        candidates => candidates.Length > 1 ? candidates.Select((_, i) => candidates.Where((_, j) => j != i).ToArray()) : []);

    private static readonly Arbitrary<RankOrder> Orders = Arb.From(Gen.Elements(
        RankOrder.ByNpv, new RankOrder.Lexicographic([RankCriterion.Days]), new RankOrder.Lexicographic([RankCriterion.Relationship, RankCriterion.P10]),
        new RankOrder.Weighted([new UtilityScale(RankCriterion.Npv, 0.7m, 0m, 100_000m), new UtilityScale(RankCriterion.Days, 0.3m, 365m, 0m)]),
        new RankOrder.Weighted([new UtilityScale(RankCriterion.Npv, 1m, 50_000m, 60_000m), new UtilityScale(RankCriterion.Relationship, 0m, 0m, 1m)])));

    [Fact]
    public void Ranked_DominatedOption_NeverStandsAboveOneThatDominatesIt() => Check.That(Candidates, Orders, (candidates, order) =>
    {
        var ranked = SettlementRanking.Of(Case, candidates, order).Ranked;
        return ranked.All(above => ranked.Where(below => below.Place > above.Place).All(below => !Dominates(below.Value, above.Value)))
            && ranked.All(r => r.IsEfficient == ranked.All(o => !Dominates(o.Value, r.Value)));
    });

    [Fact]
    public void Ranked_OneMoreOptionOrAnotherOrderOfInput_KeepsTheOrderOfTheOthers() => Check.That(Candidates, Orders, (candidates, order) =>
    {
        var all = Ids(candidates, order);
        return Ids([.. candidates.Reverse()], order).SequenceEqual(all)
            && candidates.All(left => Ids([.. candidates.Where(c => c != left)], order).SequenceEqual(all.Where(id => id != left.Id)));
    }, maxTest: 60);

    [Fact]
    public void Ranked_EveryOptionOnce_InfeasibleOnesNever() => Check.That(Candidates, Orders, (candidates, order) =>
    {
        var ranking = SettlementRanking.Of(Case, candidates, order);
        return ranking.Ranked.Select(r => r.Place).SequenceEqual(Enumerable.Range(1, ranking.Ranked.Length))
            && ranking.Ranked.All(r => r.Candidate.Option is not DebtOption.Arbitration && r.Reason.Length > 0)
            && ranking.Infeasible.All(o => o.Candidate.Option is DebtOption.Arbitration && o.Feasibility.Reasons.Length > 0)
            && ranking.Ranked.Length + ranking.Infeasible.Length == candidates.Length && ranking.Refused.IsEmpty;
    });

    [Fact]
    public void Ranked_AHigherNpv_NeverLowersThePlace() => Check.That(Candidates, candidates =>
    {
        var first = candidates.FirstOrDefault(c => c.Option is DebtOption.EarlyDiscount { Discount.Value: > 0 });
        if (first is null) return true;
        var better = first with { Option = (DebtOption.EarlyDiscount)first.Option with { Discount = Percent(0m) } };
        int Place(IEnumerable<SettlementCandidate> all) => SettlementRanking.Of(Case, all).Ranked.Single(r => r.Candidate.Id == first.Id).Place;
        return Place(candidates.Select(c => c == first ? better : c)) <= Place(candidates);
    });

    [Fact]
    public void Value_LiesBetweenItsWorstAndBestScenario() => Check.That(Arb.From(Option), option =>
    {
        var value = OptionValue.Of(option, Case).Value;
        var discounting = new Discounting(Case.AsOf, Case.CostOfCapital);
        var best = value.Scenarios.Where(s => s.Probability > 0).Max(s => s.Flows.Sum(f => (double)f.Amount.Amount * discounting.Factor(f.On)));
        return value.Worst <= value.P10 && value.Worst <= value.Npv && (double)value.Npv.Amount <= best + 0.01 && value.Scenarios.Sum(s => s.Probability) == 1;
    });

    [Fact]
    public void Value_OfAPlan_IsThatOfItsSurvival() => Check.That(
        Arb.From(Gen.Choose(1, 60)), Arb.From(Gen.Choose(0, 100)), Arb.From(Gen.Choose(0, 100)), (rows, kept, share) =>
        {
            var plan = PlanTerms.Level(rows, PlanDates.Monthly(Day(30)), PlanInterest.Monthly(6m)).Plan(Usd(100_000m), Today).Value;
            var value = OptionValue.Of(new DebtOption.Plan(plan, Percent(kept)) { IfBroken = new Fallback(Percent(share), 240) }, Case).Value.Npv;
            var expected = new PaymentSurvival(Ratio.Of(kept, 100), Ratio.Of(share, 100), 240).ExpectedValue(plan, new Discounting(Today, Percent(10m))).Value;
            // Fallbacks are rounded to the cent in each scenario.
            return (value - expected).Abs() <= Usd(0.02m);
        }, maxTest: 100);

    [Fact]
    public void Zone_IsEmptyIfAndOnlyIfTheMinimumExceedsTheMaximum() => Check.That(Candidates, Arb.From(Gen.Choose(0, 120_000)), (candidates, maximum) =>
    {
        var zone = BargainingZone.Of(SettlementRanking.Of(Case, candidates), Usd(maximum));
        return zone.IsEmpty == (zone.Minimum.Amount > maximum);
    });

    [Fact]
    public void Authority_IsMonotoneInEveryMeasure() => Check.That(Arb.From(Gen.Choose(0, 100_000)), Arb.From(Gen.Choose(0, 100_000)), Arb.From(Gen.Elements(Enum.GetValues<AuthorityMeasure>())), (one, other, measure) =>
    {
        var matrix = new AuthorityMatrix(["clerk", "manager", "board"],
            [.. Enum.GetValues<AuthorityMeasure>().SelectMany(m => new[] { new AuthorityLimit(m, "clerk", 1_000), new AuthorityLimit(m, "manager", 20_000), new AuthorityLimit(m, "board", null) })]);
        return matrix.Covers(matrix.RoleFor(measure, Math.Max(one, other)).Value, matrix.RoleFor(measure, Math.Min(one, other)).Value);
    });

    [Fact]
    public void Salvage_NeverRisesWithWaiting_AndEndsWhereNothingIsLeft() => Check.That(Arb.From(Gen.Choose(0, 90_000)), Arb.From(Gen.Choose(0, 60)), (price, day) =>
    {
        var curve = SalvageCurve.Of(Cargo, [new("resale", new CargoOption.ResellLocally(Usd(price), Percent(3m), Day(day))), new("abandon", new CargoOption.Abandon(Day(day), Usd(1_500m)))], 120).Value;
        return curve.Points.Zip(curve.Points.Skip(1)).All(p => p.First.Value >= p.Second.Value) && (curve.LastProtectedDay is null || curve.Points[0].Value >= curve.Balance);
    }, maxTest: 50);

    private static ImmutableArray<string> Ids(SettlementCandidate[] candidates, RankOrder order) =>
        [.. SettlementRanking.Of(Case, candidates, order).Ranked.Select(r => r.Candidate.Id)];

    // Written out once more, so that the library's own comparison is not its own judge.
    private static bool Dominates(OptionValue one, OptionValue other)
    {
        var (days, otherDays) = (one.Days ?? decimal.MaxValue, other.Days ?? decimal.MaxValue);
        return one.Npv >= other.Npv && one.P10 >= other.P10 && days <= otherDays && one.Relationship >= other.Relationship
            && (one.Npv > other.Npv || one.P10 > other.P10 || days < otherDays || one.Relationship > other.Relationship);
    }
}
