using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using static TradeCredit.Claims.Tests.EightSteps;
using static TradeCredit.Claims.Tests.Sales;

namespace TradeCredit.Claims.Tests;

/// <summary>The eight steps: what is allowed, what is late, what is next, what is missing.</summary>
public sealed class ClaimCaseTests
{
    [Fact]
    public void Replay_AllEightSteps_ClosesTheCaseWithItsFullRecord()
    {
        var result = ClaimCase.Replay(EightSteps.Claim, EightSteps.Events, Times);

        Assert.Empty(result.Failures);
        Assert.Equal(CaseState.Closed, result.Value.State);
        Assert.Equal(EightSteps.Events.AsEnumerable(), result.Value.Events);
        Assert.Equal(Enum.GetValues<CaseStep>(), result.Value.Clocks.Select(c => c.Step));
        Assert.All(result.Value.Execution, i => Assert.NotEmpty(i.Proof));
        Assert.False(result.Value.IsOpen);
    }

    [Fact]
    public void Replay_ABadEvent_StaysOutOfTheRecordAndIsReported()
    {
        var result = ClaimCase.Replay(EightSteps.Claim, EightSteps.Events.Insert(3, new CaseEvent.CaseClosed { At = Hour(25) }), Times);

        Assert.Equal(("claims.illegal-transition", 3L), (result.Failures.Single().Code, result.Failures.Single().Index!.Value));
        Assert.Equal(CaseState.Closed, result.Value.State);
        Assert.Equal(EightSteps.Events.AsEnumerable(), result.Value.Events);
    }

    [Fact]
    public void Acknowledge_Within24ElapsedHours_IsReadInTheZoneOfTheClaimant()
    {
        // Clocks go forward in the night: 24 hours after Saturday noon is Sunday 13:00.
        var clock = ClaimCase.Open(EightSteps.Claim).Clocks.Single();

        Assert.Equal(new LocalDateTime(2026, 3, 29, 13, 0), clock.Deadline(Received, Hamburg)!.Value.LocalDateTime);
        Assert.False(clock.IsLate(Hour(24)));
        Assert.True(clock.IsLate(Hour(24) + Duration.FromNanoseconds(1)));
    }

    [Fact]
    public void Clock_AwaitingEvidence_Stands_ButNotForTheAcknowledgement()
    {
        // Investigation from hour 20 (acknowledged) on; from hour 24 to 264 the evidence was awaited.
        var waiting = After("evidenceRequested");
        var back = After("evidenceReceived");

        Assert.Equal(Duration.FromHours(4), waiting.Clocks[^1].Elapsed(Hour(200)));
        Assert.Empty(waiting.LateSteps(Hour(200)));
        Assert.Equal(Hour(20) + Duration.FromDays(5) + Duration.FromHours(240), back.Clocks[^1].Deadline(Hour(264)));
        Assert.Equal(CaseStep.Investigate, Assert.Single(back.LateSteps(Hour(20 + 120 + 240) + Duration.FromSeconds(1))).Step);
    }

    [Fact]
    public void LateSteps_NameWhoIsTold()
    {
        var late = ClaimCase.Open(EightSteps.Claim, Times).LateSteps(Hour(25)).Single();

        Assert.Equal((CaseStep.Acknowledge, "supervisor"), (late.Step, Times.EscalationOf(late.Step)));
        Assert.Equal("manager", Times.EscalationOf(CaseStep.Reply));
    }

    [Fact]
    public void AsOf_AnEarlierInstant_IsTheCaseAsItStood()
    {
        var closed = After("caseClosed");

        Assert.Equal(CaseState.AwaitingEvidence, closed.AsOf(Hour(100)).State);
        Assert.Equal(CaseState.Received, closed.AsOf(Received).State);
        Assert.Equal(closed, closed.AsOf(Hour(361)));
    }

    [Fact]
    public void NextActions_NameWhatIsMissingAndWhatToBring()
    {
        var action = After("optionsDrafted").NextActions().Single(a => a.Code == "optionsReleased");
        var reply = After("optionsReleased").NextActions().Single(a => a.Code == "replied");

        Assert.Equal(["Option 1 (discount) lacks the approval of Manager."], action.Missing.AsEnumerable());
        Assert.Equal(["language of the reply", "proof of dispatch of the reply and the investigation report"], reply.Documents.AsEnumerable());
        Assert.Empty(reply.Missing);
    }

    [Fact]
    public void Offers_NeededApprovals_FollowTheRemedyAndTheFreight()
    {
        Assert.Equal([ApprovalRole.Manager, ApprovalRole.Finance], Discount.NeededApprovals.AsEnumerable());
        Assert.Equal([ApprovalRole.Manager, ApprovalRole.Production, ApprovalRole.Finance], Replacement.NeededApprovals.AsEnumerable());
        Assert.Equal([ApprovalRole.Manager, ApprovalRole.Production], (Replacement with { SellerPaysFreight = false }).NeededApprovals.AsEnumerable());
    }

    /// <summary>Before an event of a code: what is tried instead, and how it is refused.</summary>
    public static TheoryData<string, string, CaseEvent> Refused => new()
    {
        { "claims.illegal-transition", "acknowledged", new CaseEvent.Replied("de", "courier 881") { At = Hour(1) } },
        { "claims.chronology", "acknowledged", new CaseEvent.Acknowledged("we have it") { At = Hour(-1) } },
        { "claims.document-missing", "acknowledged", new CaseEvent.Acknowledged(" ") { At = Hour(1) } },
        { "claims.finding-missing", "findingRecorded", Proposal(LossParty.Seller, Ratio.One) },
        { "claims.shares-do-not-sum", "liabilityProposed", Proposal(LossParty.Seller, Ratio.Of(1, 2)) },
        { "claims.document-missing", "liabilityProposed", Proposal(LossParty.Undetermined, Ratio.One, "") },
        { "claims.option-count-invalid", "optionsDrafted", new CaseEvent.OptionsDrafted("Ada", []) { At = Hour(280) } },
        { "claims.option-count-invalid", "optionsDrafted", new CaseEvent.OptionsDrafted("Ada", [Discount, Discount, Discount]) { At = Hour(280) } },
        { "claims.option-unknown", "optionApproved", new CaseEvent.OptionApproved(3, ApprovalRole.Manager, "Ben") { At = Hour(281) } },
        { "claims.self-approval", "optionApproved", new CaseEvent.OptionApproved(1, ApprovalRole.Manager, "ada") { At = Hour(281) } },
        { "claims.document-missing", "optionApproved", new CaseEvent.OptionApproved(1, ApprovalRole.Manager, "") { At = Hour(281) } },
        { "claims.approval-missing", "optionApproved", new CaseEvent.OptionsReleased { At = Hour(281) } },
        { "claims.document-missing", "replied", new CaseEvent.Replied("de", "") { At = Hour(290) } },
        { "claims.document-missing", "agreementReached", new CaseEvent.AgreementReached(Discount, "") { At = Hour(340) } },
        { "claims.execution-unknown", "executionStarted", new CaseEvent.ExecutionStarted([]) { At = Hour(341) } },
        { "claims.execution-unknown", "itemExecuted", new CaseEvent.ItemExecuted("refund", "slip") { At = Hour(350) } },
        { "claims.document-missing", "itemExecuted", new CaseEvent.ItemExecuted("credit", "") { At = Hour(350) } },
        { "claims.execution-open", "itemExecuted", new CaseEvent.FollowUpSet(new LocalDate(2026, 5, 4)) { At = Hour(350) } },
        { "claims.review-missing", "caseReviewed", new CaseEvent.CaseClosed { At = Hour(360) } },
        { "claims.document-missing", "caseReviewed", new CaseEvent.CaseReviewed(EightSteps.Review with { Preventive = EightSteps.Review.Preventive with { Owner = "" } }) { At = Hour(360) } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Apply_WhatTheStepDoesNotAllow_IsRefusedWithACode(string code, string before, CaseEvent happened) =>
        Assert.Equal(code, Before(before).Apply(happened).Match(static c => c.ToString(), static f => f.Code));

    [Fact]
    public void Apply_RejectionWithoutEvidence_IsRefused()
    {
        CaseEvent[] events =
        [
            EightSteps.Events[0], EightSteps.Events[1], Proposal(LossParty.Undetermined, Ratio.One), new CaseEvent.OptionsDrafted("Ada", [new RemedyOffer(RemedyKind.Rejection, Eur(0m))]) { At = Hour(271) },
            new CaseEvent.OptionApproved(1, ApprovalRole.Manager, "Ben") { At = Hour(272) }, new CaseEvent.OptionsReleased { At = Hour(273) },
        ];
        var bare = ClaimCase.Replay(EightSteps.Claim, events, Times).Value;
        var proven = ClaimCase.Replay(EightSteps.Claim, events.Prepend(new CaseEvent.EvidenceReceived([Photos]) { At = Hour(22) }).OrderBy(e => e.At), Times).Value;

        Assert.Equal("claims.rejection-without-evidence", bare.Apply(new CaseEvent.Replied("de", "courier") { At = Hour(280) }).Match(static c => c.ToString(), static f => f.Code));
        Assert.Equal(CaseState.Replied, proven.Apply(new CaseEvent.Replied("de", "courier") { At = Hour(280) }).Value.State);
    }

    [Fact]
    public void Proposal_ReasonedUndetermined_NeedsNoFinding() => Assert.Equal(CaseState.LiabilityProposed, Before("findingRecorded").Apply(Proposal(LossParty.Undetermined, Ratio.One)).Value.State);

    [Fact]
    public void NewEvidence_AfterTheProposal_ReopensTheInvestigation() => Assert.Equal(
        CaseState.Investigating, Before("optionsDrafted").Apply(new CaseEvent.EvidenceReceived([new Evidence("log", EvidenceKind.TemperatureLog, HandedOver)]) { At = Hour(275) }).Value.State);

    [Fact]
    public void RefusedApproval_SendsTheOptionsBackAndForgetsApprovals()
    {
        var back = Before("optionsReleased").Apply(new CaseEvent.ApprovalRefused(ApprovalRole.Finance, "Cy", "too dear") { At = Hour(286) }).Value;

        Assert.Equal((CaseState.LiabilityProposed, 0, 0), (back.State, back.Approvals.Length, back.Offers.Length));
    }

    [Fact]
    public void NewRound_OfOptions_NeedsItsOwnApprovals()
    {
        var second = Before("agreementReached").Apply(new CaseEvent.OptionsDrafted("Ada", [Discount]) { At = Hour(330) }).Value;

        Assert.Equal("claims.approval-missing", second.Apply(new CaseEvent.OptionsReleased { At = Hour(331) }).Match(static c => c.ToString(), static f => f.Code));
    }

    [Fact]
    public void Withdrawal_EndsAnyOpenCase_AndItCanBeOpenedAgain()
    {
        Assert.All(EightSteps.Events.Select(e => e.Code).Distinct().Where(c => c != "acknowledged"), code =>
        {
            var @case = Before(code);
            Assert.Equal(CaseState.Withdrawn, @case.Apply(new CaseEvent.ClaimWithdrawn("") { At = Hour(400) }).Value.State);
        });
        var reopened = ClaimCase.Replay(EightSteps.Claim, [new CaseEvent.ClaimWithdrawn("") { At = Hour(5) }, new CaseEvent.CaseClosed { At = Hour(6) }, new CaseEvent.CaseReopened("more pallets") { At = Hour(5_000) }, new CaseEvent.InvestigationOpened { At = Hour(5_001) }], Times).Value;
        Assert.Equal((CaseState.Investigating, 4), (reopened.State, reopened.Events.Length));
    }

    [Fact]
    public void States_ClosedCases_HaveNoOpenItemAndNoNextActionButReopening()
    {
        Assert.Equal(["caseReopened"], After("caseClosed").NextActions().Select(a => a.Code));
        Assert.Null(After("caseClosed").Step);
    }

    [Fact]
    public void States_AnyWalk_MovesOnlyAlongTheTable() => Check.That(Arb.From(Gen.ListOf(Gen.Choose(0, EightSteps.Events.Length - 1)), indices => indices.Count == 0 ? [] : [indices.Skip(1).ToList()]), indices =>
    {
        var @case = ClaimCase.Open(EightSteps.Claim, Times);
        foreach (var index in indices)
        {
            var allowed = @case.NextActions();
            var result = @case.Apply(EightSteps.Events[index] with { At = Hour(1_000) });
            if (allowed.FirstOrDefault(a => a.Code == EightSteps.Events[index].Code) is not { } action)
            {
                if (result.IsSuccess) return false;
                continue;
            }

            if (result.TryGet(out var next, out _))
            {
                if (next.State != action.LeadsTo || !action.Missing.IsEmpty) return false;
                @case = next;
            }
        }

        return @case.State != CaseState.Closed || @case.Execution.All(i => i.Proof.Length > 0);
    });

    [Fact]
    public void Open_AnUnusableClaim_IsRefusedWithAllItsFaults()
    {
        var fault = Assert.Throws<DefinitionException>(() => ClaimCase.Open(EightSteps.Claim with { Id = "", Lines = [] }));

        Assert.Equal(["claims.id-missing", "claims.lines-missing"], fault.Failures.Select(f => f.Code));
    }

    private static CaseEvent.LiabilityProposed Proposal(LossParty cause, Ratio share, string why = "it is not known") =>
        new([new CauseShare(cause, null, share, "claims.cause-unknown", [])], [new LiabilityShare(LiabilityBearer.Buyer, Ratio.One)], why) { At = Hour(270) };
}
