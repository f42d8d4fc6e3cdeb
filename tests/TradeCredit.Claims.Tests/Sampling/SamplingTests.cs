using FsCheck;
using FsCheck.Fluent;

namespace TradeCredit.Claims.Tests;

/// <summary>Sampling plans, switching between them, and what a claimed defect rate is worth.</summary>
public sealed class SamplingTests
{
    private static readonly SamplingPlan Plan = SamplingPlan.For(InspectionSeverity.Normal, InspectionLevel.II, Aql.Of(1.0m), 1000).Value;

    private static readonly Arbitrary<(InspectionSeverity Severity, InspectionLevel Level, Aql Aql, int Lot)> Plans = Arb.From(
        from severity in Gen.Elements(Enum.GetValues<InspectionSeverity>())
        from level in Gen.Elements<InspectionLevel>(InspectionLevel.All)
        from aql in Gen.Elements<Aql>(Aql.All)
        from lot in Gen.Choose(2, 600_000)
        select (severity, level, aql, lot),
        p => p.lot > 2 ? [(p.severity, p.level, p.aql, 2), (p.severity, p.level, p.aql, p.lot / 2)] : []);

    [Fact]
    public void For_AcceptanceIsBelowRejection_AndOnlyReducedInspectionHasAGap() => Check.That(Plans, p =>
    {
        var plan = SamplingPlan.For(p.Severity, p.Level, p.Aql, p.Lot).Value;
        return plan.AcceptanceNumber < plan.RejectionNumber && (p.Severity == InspectionSeverity.Reduced || plan.RejectionNumber == plan.AcceptanceNumber + 1);
    });

    [Fact]
    public void For_ALargerLimit_NeverAcceptsASmallerPart() => Check.That(Plans, p =>
    {
        if (p.Aql == Aql.All[^1]) return true;
        var (plan, larger) = (SamplingPlan.For(p.Severity, p.Level, p.Aql, p.Lot).Value, SamplingPlan.For(p.Severity, p.Level, Aql.All[Aql.All.IndexOf(p.Aql) + 1], p.Lot).Value);
        return (long)larger.AcceptanceNumber * plan.SampleSize >= (long)plan.AcceptanceNumber * larger.SampleSize;
    });

    [Fact]
    public void Judge_FewerDefects_NeverRejects() => Check.That(Plans, Arb.From(Gen.Choose(1, 60), n => n > 1 ? [1, n / 2] : []), (p, defects) =>
    {
        var plan = SamplingPlan.For(p.Severity, p.Level, p.Aql, p.Lot).Value;
        return !plan.Judge(defects).TryGet(out var more, out _) || Rank(plan.Judge(defects - 1).Value) <= Rank(more);
    });

    [Fact]
    public void For_NormalInspection_LotOfAThousandAtOnePerCent_FollowsTheTableAndNotTheArrow() => Assert.Equal(('J', 80, 2, 3), (Plan.StartLetter, Plan.SampleSize, Plan.AcceptanceNumber, Plan.RejectionNumber));

    [Fact]
    public void For_TinyLot_InspectsAll()
    {
        var plan = SamplingPlan.For(InspectionSeverity.Normal, InspectionLevel.II, Aql.Of(0.65m), 8).Value;

        Assert.True(plan.InspectsAll);
        Assert.Equal(LotVerdict.InspectAll, plan.Judge(0).Value);
    }

    [Theory]
    [InlineData(1.0, 1, "claims.sampling-plan-invalid")]
    [InlineData(1.1, 1000, "claims.sampling-plan-invalid")]
    public void For_NoSuchPlan_Fails(double aql, long lot, string code) => Assert.Equal(code, SamplingPlan.For(InspectionSeverity.Normal, InspectionLevel.II, (decimal)aql, lot).Match(static p => p.ToString(), static f => f.Code));

    [Theory]
    [InlineData(-1)]
    [InlineData(81)]
    public void Judge_MoreDefectsThanUnits_Fails(long found) => Assert.Equal("claims.defects-exceed-sample", Plan.Judge(found).Match(static v => v.ToString(), static f => f.Code));

    [Fact]
    public void ChanceOfPassing_IsTheHypergeometricSum()
    {
        // A lot of 1000 with 1 defective unit passes with 2 for certain; with 1000 defective ones never.
        Assert.Equal(1m, Plan.ChanceOfPassing(1).Value);
        Assert.Equal(0m, Plan.ChanceOfPassing(1000).Value);
        // 20 of 1000 defective, 80 drawn: sum of C(20,k) C(980,80-k) / C(1000,80) for k = 0, 1, 2, worked out in floating point.
        Assert.Equal(Hypergeometric(20, 2), (double)Plan.ChanceOfPassing(20).Value, 6);
    }

    [Fact]
    public void ChanceOfPassing_MoreDefects_NeverRaisesIt() =>
        Assert.All(Enumerable.Range(0, 200), d => Assert.True(Plan.ChanceOfPassing(d).Value >= Plan.ChanceOfPassing(d + 1).Value));

    [Fact]
    public void Assess_OnlyClaimedUnits_SayNothingAboutTheLot()
    {
        var assessment = new ClaimedSample(50, 40).Assess(Plan, LotVerdict.Accept);

        Assert.False(assessment.Counts);
        Assert.Equal(4, assessment.Objections.Length);
        Assert.False(assessment.NeedsReinspection);
    }

    [Fact]
    public void Assess_ASampleThatCountsAgainstALotThatPassed_NeedsReinspection()
    {
        var assessment = new ClaimedSample(80, 8) { IsRandom = true, LotIsIdentified = true, MethodIsStated = true }.Assess(Plan, LotVerdict.Accept);

        Assert.True(assessment.Counts);
        Assert.True(assessment.NeedsReinspection);
        Assert.Equal((Ratio.Of(1, 10), 100L), (assessment.Rate, assessment.EstimatedUnits));
        Assert.True(assessment.ChanceOfPassing < 0.02m);
    }

    [Fact]
    public void Assess_MixedLots_DoNotCount() => Assert.Contains("The lot is not identified.", new ClaimedSample(80, 8) { IsRandom = true, MethodIsStated = true }.Assess(Plan).Objections);

    [Theory]
    [InlineData("RAR", InspectionSeverity.Tightened, false)]
    [InlineData("RAAAAR", InspectionSeverity.Normal, false)]
    [InlineData("RRAAAAA", InspectionSeverity.Normal, false)]
    [InlineData("RRRRRRR", InspectionSeverity.Tightened, true)]
    [InlineData("AAAAAAAAAA", InspectionSeverity.Reduced, false)]
    [InlineData("AAAAAAAAAAR", InspectionSeverity.Normal, false)]
    [InlineData("AAAAAAAAAAG", InspectionSeverity.Normal, false)]
    public void After_AccordingToTheRow_SwitchesSeverity(string lots, InspectionSeverity severity, bool discontinued)
    {
        var conditions = new SwitchingConditions(ProductionIsSteady: true, ReducedIsWanted: true, LimitNumberIsKept: true);
        var state = lots.Aggregate(SwitchingState.Start, (s, c) => s.After(c switch { 'A' => LotVerdict.Accept, 'R' => LotVerdict.Reject, _ => LotVerdict.Gap }, conditions).Value);

        Assert.Equal((severity, discontinued), (state.Severity, state.IsDiscontinued));
    }

    private static int Rank(LotVerdict verdict) => verdict switch { LotVerdict.Accept => 0, LotVerdict.Gap => 1, LotVerdict.Reject => 2, _ => 3 };

    private static double Hypergeometric(int defective, int accept)
    {
        double sum = 0;
        for (var k = 0; k <= accept; k++) sum += Math.Exp(LogChoose(defective, k) + LogChoose(1000 - defective, 80 - k) - LogChoose(1000, 80));
        return sum;

        static double LogChoose(int n, int k) => Enumerable.Range(1, k).Sum(i => Math.Log(n - k + i) - Math.Log(i));
    }
}
