using static TradeCredit.Settlement.Tests.WorkedCases;

namespace TradeCredit.Settlement.Tests;

public sealed class SettlementRankingTests
{
    // Computed by hand from the flows: DF(d) = 1.1^(-d/365).
    [Theory]
    [InlineData("discount", 83_382)]
    [InlineData("plan", 86_781)]
    [InlineData("insurer", 85_868)]
    [InlineData("agency", 37_574)]
    [InlineData("suit", 26_232)]
    public void Value_OfTheWorkedDebt_IsTheExample(string id, int expected) =>
        Assert.Equal(expected, Math.Round(OptionValue.Of(DebtCandidates.Single(c => c.Id == id).Option, Debt).Value.Npv.Amount, MidpointRounding.ToEven));

    [Theory]
    [InlineData("discount", 70_473)]
    [InlineData("wait", 63_905)]
    [InlineData("resale", 57_573)]
    [InlineData("return", 42_632)]
    [InlineData("abandon", -20_280)]
    public void Value_OfTheWorkedCargo_IsTheExample(string id, int expected) =>
        Assert.Equal(expected, Math.Round(OptionValue.Of(CargoCandidates.Single(c => c.Id == id).Option, Cargo).Value.Npv.Amount, MidpointRounding.ToEven));

    [Fact]
    public void Of_WorkedDebt_RanksByNpvAndSaysWhy()
    {
        var ranking = SettlementRanking.Of(Debt with { Debt = Debt.Debt! with { InsurerConsents = true } }, DebtCandidates);
        Assert.Equal(["plan", "insurer", "discount", "agency", "suit"], ranking.Ranked.Select(r => r.Candidate.Id));
        Assert.Equal(Percentage.Of(91.4m), Percentage.Of(decimal.Round(ranking.Best!.Value.Recovery.Value, 1, MidpointRounding.ToEven)));
        var direct = SettlementRanking.Of(Debt with { Debt = Debt.Debt! with { InsurerConsents = true } }, DebtCandidates.Where(c => c.Id is "plan" or "discount"));
        Assert.StartsWith("Above discount: USD 3398.", direct.Best!.Reason, StringComparison.Ordinal);
        Assert.Contains("although", direct.Best.Reason, StringComparison.Ordinal);
        Assert.Contains("mean day 199 instead of 10", direct.Best.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_PlanBeyondTheExtensionPeriod_IsListedWithReasonAndUnranked()
    {
        var ranking = SettlementRanking.Of(Debt, DebtCandidates);
        Assert.DoesNotContain(ranking.Ranked, r => r.Candidate.Id == "plan");
        Assert.Equal("settlement.cover-forfeited", ranking.Infeasible.Single().Feasibility.Reasons.Single().Code);
    }

    [Fact]
    public void BreakEven_OfWaiting_IsTheChanceAtWhichResaleIsAsGood()
    {
        var resale = OptionValue.Of(Resale(25), Cargo).Value.Npv;
        var breakEven = BreakEven.Of(CargoCandidates.Single(c => c.Id == "wait").Option, Cargo, resale, "resale");
        Assert.Equal(0.247m, decimal.Round(breakEven!.Needed!.Value, 3, MidpointRounding.ToEven));
    }

    [Fact]
    public void Zone_OfTheWorkedDebt_StartsAtTheInsurer()
    {
        var zone = BargainingZone.Of(SettlementRanking.Of(Debt, DebtCandidates), Usd(95_000m));
        Assert.Equal(("insurer", 85_868m, false), (zone.From, Math.Round(zone.Minimum.Amount, MidpointRounding.ToEven), zone.IsEmpty));
    }
}
