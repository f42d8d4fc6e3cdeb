using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using static TradeCredit.Claims.Tests.Sales;

namespace TradeCredit.Claims.Tests;

/// <summary>What holds of every decision.</summary>
public sealed class InvariantTests
{
    [Fact]
    public void Shares_OfBothVectors_SumToOneAndLieBetweenZeroAndOne() => Check.That(Generated.Claims, facts =>
    {
        var decision = facts.Decide();
        return Ratio.Sum(decision.CauseShares.Select(s => s.Share)) == Ratio.One && Ratio.Sum(decision.SaleShares.Select(s => s.Share)) == Ratio.One
            && decision.CauseShares.All(s => s.Share > Ratio.Zero && s.Share <= Ratio.One) && decision.SaleShares.All(s => s.Share >= Ratio.Zero && s.Share <= Ratio.One);
    });

    [Fact]
    public void Shares_EachRestsOnEvidenceOrOnARuleOfPresumptionOrBurden() => Check.That(Generated.Claims, facts =>
    {
        string[] withoutEvidence = ["claims.sealed-container", "claims.seal-broken", "claims.clean-document", "claims.cause-unknown"];
        return facts.Decide().CauseShares.All(s => s.Rule.Length > 0 && (!s.Evidence.IsEmpty || withoutEvidence.Contains(s.Rule)));
    });

    [Fact]
    public void Shares_OfTheSale_EachRestsOnARuleThatFired() => Check.That(Generated.Claims, facts => facts.Decide().Steps.Any(s => s is { Fired: true, Stage: LiabilityStage.Bearing }));

    [Fact]
    public void Quantum_EachAmountNamesARuleAndStaysWithinLossAndCap() => Check.That(Generated.Claims, facts => facts.Decide().Quantum is not { } quantum
        || (quantum.Heads.All(h => h.Rule.StartsWith("claims.", StringComparison.Ordinal)) && !quantum.Payable.IsNegative && quantum.Payable <= quantum.Mitigated && quantum.Mitigated <= quantum.Recoverable
            && (facts.Sale.LiabilityCap is not { } cap || quantum.Payable <= cap)));

    [Fact]
    public void Evidence_OrderOfFindingsAndEvidence_DoesNotMatter() => Check.That(Generated.Claims, facts =>
    {
        var (one, other) = (facts.Decide(), (facts with { Findings = [.. facts.Findings.Reverse()], Evidence = [.. facts.Evidence.Reverse()] }).Decide());
        return one.SaleShares.SequenceEqual(other.SaleShares) && one.Quantum?.Payable == other.Quantum?.Payable
            && one.CauseShares.Select(s => s.ToString()).Order(StringComparer.Ordinal).SequenceEqual(other.CauseShares.Select(s => s.ToString()).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    });

    [Fact]
    public void Evidence_MoreForOneCause_NeverLowersItsShareNorRaisesAnother() => Check.That(Generated.Claims, Generated.Strengths, (facts, more) =>
    {
        // Without weight a presumption may stand in; what is compared is weight against more weight.
        if (facts.Findings.FirstOrDefault(f => f.Weight > Ratio.Zero) is not { } finding) return true;
        var stronger = facts with
        {
            Findings = facts.Findings.Replace(finding, new CauseFinding(finding.Cause, finding.Status, [.. finding.Bearings, new EvidenceBearing("log", more)]) { Party = finding.Party, From = finding.From, To = finding.To }),
            Evidence = facts.Evidence.Add(new Evidence("log", EvidenceKind.TemperatureLog, HandedOver)),
        };
        var (before, after) = (facts.Decide(), stronger.Decide());
        return Share(after, finding.Party) >= Share(before, finding.Party)
            && Enum.GetValues<LossParty>().Where(p => p != finding.Party).All(p => Share(after, p) <= Share(before, p));
    });

    [Fact]
    public void Notice_ALaterOne_NeverImprovesThePositionOfTheBuyer() => Check.That(Generated.Claims, Arb.From(Gen.Choose(1, 900), n => n > 1 ? [1, n / 2] : []), (facts, later) =>
    {
        if (facts.Notice is not { } notice) return true;
        var (early, late) = (facts.Decide(), (facts with { Notice = notice with { GivenOn = notice.GivenOn.PlusDays(later) } }).Decide());
        var none = (facts with { Notice = null }).Decide();
        return early.BuyerShare <= late.BuyerShare && late.BuyerShare <= none.BuyerShare
            && late.SellerShare <= early.SellerShare && (early.Quantum is null || late.Quantum is null || late.Quantum.Payable <= early.Quantum.Payable);
    });

    [Fact]
    public void Notice_BarredAndNotExcused_LeavesTheSellerNothingToPay() => Check.That(Generated.Claims, facts =>
    {
        var decision = facts.Decide();
        return !decision.TimeBars.Any(t => t.IsMissed) || (decision.SellerShare == Ratio.Zero && decision.BuyerShare == Ratio.One && decision.Quantum is null or { Payable.IsZero: true });
    });

    [Fact]
    public void Amount_OfTheClaim_DoesNotTouchTheShares() => Check.That(Generated.Claims, Arb.From(Gen.Choose(0, 1_000_000), n => n > 0 ? [0, n / 2] : []), (facts, cents) =>
    {
        var (one, other) = (facts.Decide(), (facts with { Loss = new LossStatement { Heads = [new LossHead(LossHeadKind.Storage, Money.OfMinor(cents, Currency.EUR))] } }).Decide());
        return one.SaleShares.SequenceEqual(other.SaleShares) && one.CauseShares.SequenceEqual(other.CauseShares);
    });

    [Fact]
    public void Mitigation_NeverRaisesWhatIsPaid() => Check.That(Generated.Claims, Arb.From(Gen.Choose(0, 1_000_000), n => n > 0 ? [0, n / 2] : []), (facts, cents) =>
        facts.Decide().Quantum is not { } quantum
        || (facts with { Loss = facts.Loss! with { Avoidable = facts.Loss.Avoidable!.Value + Money.OfMinor(cents, Currency.EUR) } }).Decide().Quantum!.Payable <= quantum.Payable);

    [Fact]
    public void Decision_OfTheSameFacts_IsTheSameTextByteForByte() => Check.That(Generated.Claims, facts =>
    {
        var copy = facts with { Findings = [.. facts.Findings], Evidence = [.. facts.Evidence] };
        return facts.Decide() == copy.Decide() && string.Equals(facts.Decide().Explain(all: true), copy.Decide().Explain(all: true), StringComparison.Ordinal);
    });

    [Fact]
    public void Steps_EveryRuleIsOnRecordInOrder_FiredOrNot() => Check.That(Generated.Claims, facts =>
        facts.Decide().Steps.Select(s => s.Step.Rule).Distinct(StringComparer.Ordinal).SequenceEqual(EveryRule, StringComparer.Ordinal));

    [Fact]
    public void Steps_OutsideTheConvention_CiteNoArticleOfIt() => Check.That(Generated.Claims, facts =>
        !(facts with { Sale = facts.Sale with { CisgApplies = false } }).Decide().Steps.Any(s => s.Fired && s.Step.Source!.Title == "CISG"));

    [Fact]
    public void Undetermined_NamesAnOpenQuestionAndNoAmount() => Check.That(Generated.Claims, facts =>
    {
        var decision = facts.Decide();
        return decision.Outcome != LiabilityOutcome.Undetermined || (!decision.OpenQuestions.IsEmpty && decision.Quantum is null);
    });

    [Fact]
    public void Risk_OnTheBuyerAtAStage_StaysThereAndPassesNoEarlierUnderALaterRule() => Assert.All(Incoterm.All, rule =>
    {
        foreach (var stage in Enum.GetValues<DeliveryStage>().SkipLast(1)) Assert.True(rule.RiskAt(stage) <= rule.RiskAt(stage + 1));
        foreach (var later in Incoterm.All.Where(r => r.RiskPassesAt >= rule.RiskPassesAt))
            Assert.All(Enum.GetValues<DeliveryStage>(), stage => Assert.True(later.RiskAt(stage) == SaleParty.Seller || rule.RiskAt(stage) == SaleParty.Buyer));
    });

    [Fact]
    public void CauseParties_HoldNoInsurer() => Assert.DoesNotContain(Enum.GetNames<LossParty>(), n => n.Contains("Insurer", StringComparison.Ordinal));

    private static ImmutableArray<string> EveryRule { get; } = [.. Facts(ClaimKind.Quality).Decide().Steps.Select(s => s.Step.Rule).Distinct(StringComparer.Ordinal)];

    private static Ratio Share(LiabilityDecision decision, LossParty party) => Ratio.Sum(decision.CauseShares.Where(s => s.Party == party).Select(s => s.Share));
}
