using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Claims;

/// <summary>Something that happened in a case. The events are the full record of it.</summary>
/// <remarks>
/// Events are read by pattern; <see cref="Code"/> is the stable name of the case. Equality is by case and members. What an event must bring along is checked when it is
/// applied (<see cref="ClaimCase.Apply"/>), not when it is made.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Acknowledged), "acknowledged")]
[JsonDerivedType(typeof(InvestigationOpened), "investigationOpened")]
[JsonDerivedType(typeof(EvidenceRequested), "evidenceRequested")]
[JsonDerivedType(typeof(EvidenceReceived), "evidenceReceived")]
[JsonDerivedType(typeof(FindingRecorded), "findingRecorded")]
[JsonDerivedType(typeof(LiabilityProposed), "liabilityProposed")]
[JsonDerivedType(typeof(OptionsDrafted), "optionsDrafted")]
[JsonDerivedType(typeof(OptionApproved), "optionApproved")]
[JsonDerivedType(typeof(OptionsReleased), "optionsReleased")]
[JsonDerivedType(typeof(ApprovalRefused), "approvalRefused")]
[JsonDerivedType(typeof(Replied), "replied")]
[JsonDerivedType(typeof(OfferMade), "offerMade")]
[JsonDerivedType(typeof(Escalated), "escalated")]
[JsonDerivedType(typeof(AgreementReached), "agreementReached")]
[JsonDerivedType(typeof(RejectedFinally), "rejectedFinally")]
[JsonDerivedType(typeof(ExecutionStarted), "executionStarted")]
[JsonDerivedType(typeof(ItemExecuted), "itemExecuted")]
[JsonDerivedType(typeof(FollowUpSet), "followUpSet")]
[JsonDerivedType(typeof(CaseReviewed), "caseReviewed")]
[JsonDerivedType(typeof(CaseClosed), "caseClosed")]
[JsonDerivedType(typeof(ClaimWithdrawn), "claimWithdrawn")]
[JsonDerivedType(typeof(CaseReopened), "caseReopened")]
public abstract partial record CaseEvent
{
    private CaseEvent()
    {
    }

    /// <summary>When it happened.</summary>
    public required Instant At { get; init; }

    /// <summary>The stable name of the kind of event.</summary>
    [JsonIgnore]
    public abstract string Code { get; }

    private protected abstract int CaseIndex { get; }
}
