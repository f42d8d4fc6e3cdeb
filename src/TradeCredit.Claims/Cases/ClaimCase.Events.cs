using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace TradeCredit.Claims;

/// <content>Applying events.</content>
public sealed partial record ClaimCase
{
    private const int MaxOffers = 2;

    /// <summary>The case after one more event.</summary>
    /// <param name="happened">The event.</param>
    /// <returns>
    /// The case; or <c>claims.illegal-transition</c>, <c>claims.chronology</c>, or what is missing for it: <c>claims.document-missing</c>, <c>claims.finding-missing</c>,
    /// <c>claims.shares-do-not-sum</c>, <c>claims.option-count-invalid</c>, <c>claims.option-unknown</c>, <c>claims.approval-missing</c>, <c>claims.self-approval</c>,
    /// <c>claims.rejection-without-evidence</c>, <c>claims.execution-open</c>, <c>claims.execution-unknown</c>, <c>claims.review-missing</c>.
    /// </returns>
    public Result<ClaimCase> Apply(CaseEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        if (CaseTables.Target(State, happened.Code) is not { } target)
            return new Failure(FailureReason.NotPermitted, "claims.illegal-transition", $"A case that is {State} cannot take {happened.Code}; it can take {string.Join(", ", CaseTables.From(State).Select(t => t.Code))}.", "state", happened.Code);
        var latest = Events.IsEmpty ? Claim.ReceivedAt : Events[^1].At;
        if (happened.At < latest)
            return new Failure(FailureReason.Contradiction, "claims.chronology", $"{happened.Code} at {Text(happened.At)} lies before what happened at {Text(latest)}.", "at", Text(happened.At));
        if (Fault(happened) is { } fault) return fault;
        return Changed(happened) with { State = target, Events = Events.Add(happened), Clocks = Ticked(happened.At, target) };
    }

    private ClaimCase Changed(CaseEvent happened) => happened switch
    {
        CaseEvent.EvidenceReceived e => this with { Evidence = [.. Evidence.Concat(e.Evidence).DistinctBy(x => x.Id, StringComparer.Ordinal)] },
        CaseEvent.FindingRecorded e => this with { Findings = Findings.Add(e.Finding) },
        CaseEvent.LiabilityProposed e => this with { SaleShares = e.SaleShares },
        CaseEvent.OptionsDrafted e => this with { Offers = e.Offers, OffersPreparedBy = e.PreparedBy, Approvals = [] },
        CaseEvent.OptionApproved e => this with { Approvals = Approvals.Add(new Approval(e.Offer, e.Role, e.By, e.At)) },
        CaseEvent.ApprovalRefused => this with { Offers = [], OffersPreparedBy = "", Approvals = [] },
        CaseEvent.AgreementReached e => this with { Agreement = e.Remedy },
        CaseEvent.ExecutionStarted e => this with { Execution = e.Items },
        CaseEvent.ItemExecuted e => this with { Execution = [.. Execution.Select(i => string.Equals(i.Id, e.Item, StringComparison.Ordinal) ? i with { Proof = e.Proof } : i)] },
        CaseEvent.FollowUpSet e => this with { FollowUpOn = e.On },
        CaseEvent.CaseReviewed e => this with { Review = e.Review },
        _ => this,
    };

    // A step's clock stops when the case leaves the step; it stands while evidence is awaited.
    private ImmutableArray<CaseClock> Ticked(Instant at, CaseState target)
    {
        var step = CaseTables.StepOf(target);
        var clocks = Clocks;
        var current = clocks[^1];
        if (current.StoppedAt is null && current.Step == step)
            return clocks.SetItem(clocks.Length - 1, target == CaseState.AwaitingEvidence ? current.PausedFrom(at) : current.ResumedAt(at));
        if (current.StoppedAt is null) clocks = clocks.SetItem(clocks.Length - 1, current.StoppedOn(at));
        return step is { } next ? clocks.Add(CaseClock.Of(next, at, Policy.LimitOf(next))) : clocks;
    }

    private Failure? Fault(CaseEvent happened) => happened switch
    {
        CaseEvent.Acknowledged e => Document(e.Text, "text", "An acknowledgement has a text."),
        CaseEvent.LiabilityProposed e => ProposalFault(e),
        CaseEvent.OptionsDrafted e => Document(e.PreparedBy, "preparedBy", "Options name who drafted them.") ?? OfferFault(e.Offers),
        CaseEvent.OptionApproved e => Document(e.By, "by", "An approval names who gave it.") ?? ApprovalFault(e),
        CaseEvent.OptionsReleased => ReleaseFault(),
        CaseEvent.ApprovalRefused e => Document(e.By, "by", "A refusal names who refused.") ?? Document(e.Reason, "reason", "A refusal has a reason."),
        CaseEvent.Replied e => Document(e.Language, "language", "A reply names its language.") ?? Document(e.DispatchProof, "dispatchProof", "A reply has proof that it was sent.") ?? RejectionFault(),
        CaseEvent.OfferMade e => Document(e.Terms, "terms", "An offer has terms."),
        CaseEvent.Escalated e => Document(e.To, "to", "An escalation names to whom."),
        CaseEvent.AgreementReached e => Document(e.SignedProof, "signedProof", "An agreement has a signed document."),
        CaseEvent.RejectedFinally e => Document(e.Reason, "reason", "A final rejection has a reason.") ?? EvidenceFault(),
        CaseEvent.ExecutionStarted e => ItemsFault(e.Items),
        CaseEvent.ItemExecuted e => ItemFault(e),
        CaseEvent.FollowUpSet => ExecutionFault(),
        CaseEvent.CaseReviewed e => Document(e.Review.Preventive.Owner, "review.preventive.owner", "A preventive action has an owner."),
        CaseEvent.CaseClosed => ClosingFault(),
        CaseEvent.CaseReopened e => Document(e.Reason, "reason", "A case is opened again for a reason."),
        _ => null,
    };

    // What an event will ask for that the case itself must have, whatever the event brings.
    private IEnumerable<string> Missing(string code)
    {
        Failure? fault = code switch
        {
            "liabilityProposed" when Findings.IsEmpty => FindingMissing(),
            "optionsReleased" => ReleaseFault(),
            "replied" => RejectionFault(),
            "rejectedFinally" => EvidenceFault(),
            "followUpSet" => ExecutionFault(),
            "caseClosed" => ClosingFault(),
            _ => null,
        };
        return fault is null ? [] : [fault.Message];
    }

    private Failure? ProposalFault(CaseEvent.LiabilityProposed proposal)
    {
        if (Document(proposal.Explanation, "explanation", "A proposal says why.") is { } unexplained) return unexplained;
        foreach (var (path, sum) in new[] { ("causeShares", Ratio.Sum(proposal.CauseShares.Select(s => s.Share))), ("saleShares", Ratio.Sum(proposal.SaleShares.Select(s => s.Share))) })
        {
            if (sum != Ratio.One) return new Failure(FailureReason.Contradiction, "claims.shares-do-not-sum", "Shares sum to exactly one.", path, sum.ToString());
        }

        // A cause that stays unknown is a proposal too, if it says why.
        return Findings.IsEmpty && !proposal.CauseShares.All(s => s.Party == LossParty.Undetermined) ? FindingMissing() : null;
    }

    private static Failure? OfferFault(ImmutableArray<RemedyOffer> offers) => offers.Length is >= 1 and <= MaxOffers ? null
        : new Failure(FailureReason.InvalidInput, "claims.option-count-invalid", string.Create(CultureInfo.InvariantCulture, $"One or {MaxOffers} options are offered, not {offers.Length}."), "offers", offers.Length.ToString(CultureInfo.InvariantCulture));

    private Failure? ApprovalFault(CaseEvent.OptionApproved approval)
    {
        if (approval.Offer < 1 || approval.Offer > Offers.Length)
            return new Failure(FailureReason.NotFound, "claims.option-unknown", string.Create(CultureInfo.InvariantCulture, $"There are {Offers.Length} options."), "offer", approval.Offer.ToString(CultureInfo.InvariantCulture));
        return string.Equals(approval.By, OffersPreparedBy, StringComparison.OrdinalIgnoreCase)
            ? new Failure(FailureReason.NotPermitted, "claims.self-approval", "Nobody approves what he drafted himself.", "by", approval.By) : null;
    }

    private Failure? ReleaseFault()
    {
        for (var i = 0; i < Offers.Length; i++)
        {
            foreach (var role in Offers[i].NeededApprovals)
            {
                if (!Approvals.Any(a => a.Offer == i + 1 && a.Role == role))
                    return new Failure(FailureReason.Missing, "claims.approval-missing", string.Create(CultureInfo.InvariantCulture, $"Option {i + 1} ({Offers[i].Kind.Name}) lacks the approval of {role}."), string.Create(CultureInfo.InvariantCulture, $"offers[{i}]"), role.ToString());
            }
        }

        return null;
    }

    private Failure? RejectionFault() => Offers.Any(o => o.Kind == RemedyKind.Rejection) ? EvidenceFault() : null;

    private Failure? EvidenceFault() => Evidence.IsEmpty ? new Failure(FailureReason.Missing, "claims.rejection-without-evidence", "A claim is rejected with evidence only.", "evidence") : null;

    private static Failure? ItemsFault(ImmutableArray<ExecutionItem> items) => items.IsEmpty || items.DistinctBy(i => i.Id, StringComparer.Ordinal).Count() != items.Length
        ? new Failure(FailureReason.InvalidInput, "claims.execution-unknown", "What is carried out has at least one item, each with an id of its own.", "items") : null;

    private Failure? ItemFault(CaseEvent.ItemExecuted executed) => Execution.Any(i => string.Equals(i.Id, executed.Item, StringComparison.Ordinal))
        ? Document(executed.Proof, "proof", "What is done is proven by a document.")
        : new Failure(FailureReason.NotFound, "claims.execution-unknown", "The agreement has no item of that id.", "item", executed.Item);

    private Failure? ExecutionFault()
    {
        var open = Execution.Where(i => i.Proof.Length == 0).Select(i => i.Id).ToArray();
        return open.Length == 0 ? null : new Failure(FailureReason.Missing, "claims.execution-open", $"Not proven yet: {string.Join(", ", open)}.", "execution", string.Join(", ", open));
    }

    private Failure? ClosingFault() => State == CaseState.FollowUp && Review is null
        ? new Failure(FailureReason.Missing, "claims.review-missing", "A settled case is closed after its review.", "review") : null;

    private static Failure FindingMissing() => new(FailureReason.Missing, "claims.finding-missing", "Liability is proposed on at least one finding, or on a reasoned 'undetermined'.", "findings");

    private static Failure? Document(string text, string path, string message) =>
        string.IsNullOrWhiteSpace(text) ? new Failure(FailureReason.Missing, "claims.document-missing", message, path) : null;

    private static string Text(Instant instant) => instant.ToString("g", CultureInfo.InvariantCulture);
}
