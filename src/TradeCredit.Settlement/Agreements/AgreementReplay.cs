using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>Takes the events of an agreement one by one.</summary>
internal sealed class AgreementReplay(string id, AgreementTerms first, AuthorityMatrix? authority, BusinessCalendars calendars)
{
    private readonly AgreementLedger _ledger = new(id, calendars);
    private readonly List<PlanEvent> _performance = [];
    private AgreementEvent.Proposed? _offer;
    private AgreementStatus _status;

    public AgreementTerms Terms { get; private set; } = first;

    public string? ApprovedBy { get; private set; }

    public LocalDate? AgreedOn { get; private set; }

    public LocalDate? DemandedOn { get; private set; }

    public bool WasCured { get; private set; }

    public PlanAccount? Account { get; private set; }

    public IEnumerable<AgreementPosting> Postings => _ledger.Postings;

    public Failure? Take(AgreementEvent happened) => happened.Match(Propose, Approve, Accept, Withdraw, Pay, Demand, Accelerate, Renegotiate);

    public AgreementStatus StatusOn(LocalDate day) => _status switch
    {
        AgreementStatus.Proposed or AgreementStatus.Approved when day > Terms.ValidUntil => AgreementStatus.Expired,
        AgreementStatus.Performing when Account!.Arrears(day, Terms.GraceDays).MissedRows > 0 => AgreementStatus.InDefault,
        var status => status,
    };

    private bool IsOffer => _offer is not null && _status is (AgreementStatus.Proposed or AgreementStatus.Approved);

    private Failure? Propose(AgreementEvent.Proposed proposed)
    {
        if (_status is AgreementStatus.Performing or AgreementStatus.Accelerated) return Fault.NotPermitted("already-open", "The agreement runs; it is renegotiated by another one.", "events");
        if (_status is AgreementStatus.Completed or AgreementStatus.Renegotiated or AgreementStatus.Withdrawn) return Closed();
        if (proposed.Terms.Validate() is [var fault, ..]) return fault.Under("terms");
        if (proposed.Terms.ValidUntil < proposed.On) return Fault.Of("offer-expired", "The offer ends before it is made.", "terms.validUntil", Iso.Text(proposed.Terms.ValidUntil));
        if (_offer is not null) _ledger.EndTalks(Terms, proposed.On);
        (_offer, Terms, ApprovedBy, _status) = (proposed, proposed.Terms, null, AgreementStatus.Proposed);
        _ledger.BeginTalks(Terms, proposed.On);
        return null;
    }

    private Failure? Approve(AgreementEvent.Approved approved)
    {
        if (!IsOffer) return NoOffer();
        if (string.Equals(approved.By, _offer!.Author, StringComparison.Ordinal)) return Fault.NotPermitted("not-authorised", "Who wrote an offer does not approve it.", "by", approved.By);
        if (authority is not null && Terms.NeedsApprovalBy is { } needed && !authority.Covers(approved.Role, needed))
            return Fault.NotPermitted("not-authorised", $"{needed} must approve.", "role", approved.Role);
        (ApprovedBy, _status) = (approved.Role, AgreementStatus.Approved);
        return null;
    }

    private Failure? Accept(AgreementEvent.Accepted accepted)
    {
        if (!IsOffer) return NoOffer();
        if (accepted.From == _offer!.From) return Fault.NotPermitted("own-offer", "An offer is accepted by the other side.", "from", accepted.From.ToString());
        if (accepted.On > Terms.ValidUntil) return Fault.NotPermitted("offer-expired", $"The offer could be accepted until {Iso.Text(Terms.ValidUntil)}.", "on", Iso.Text(accepted.On));
        if (Terms.NeedsApprovalBy is { } needed && ApprovedBy is null) return Fault.NotPermitted("not-authorised", $"{needed} must approve before the creditor is bound.", "events");
        if (Refresh(accepted.On) is { } failure) return failure;
        AgreedOn = accepted.On;
        _status = AgreementStatus.Performing;
        _ledger.EndTalks(Terms, accepted.On);
        return _ledger.Agree(Terms, accepted.On);
    }

    private Failure? Withdraw(AgreementEvent.Withdrawn withdrawn)
    {
        if (!IsOffer) return NoOffer();
        _status = AgreementStatus.Withdrawn;
        _ledger.EndTalks(Terms, withdrawn.On);
        return null;
    }

    private Failure? Pay(AgreementEvent.Paid paid)
    {
        if (NotRunning() is { } failure) return failure;
        if (!paid.Amount.IsPositive) return Fault.Of("invalid-payment", "A payment is above zero.", "amount", paid.Amount.ToString());
        _performance.Add(new PlanEvent.Paid(paid.On, paid.Amount));
        if (Refresh(paid.On) is { } invalid) return invalid;
        if (DemandedOn is not null && _status == AgreementStatus.Performing && Account!.Arrears(paid.On, Terms.GraceDays).MissedRows == 0)
        {
            // The next breach needs a notice of its own.
            (DemandedOn, WasCured) = (null, true);
        }

        if (Account!.Status != PlanStatus.Completed) return null;
        if (_status == AgreementStatus.Performing && Terms.IsSpringing) _ledger.Forgive(Terms, paid.On, wasHeld: true);
        _status = AgreementStatus.Completed;
        return null;
    }

    private Failure? Demand(AgreementEvent.Demanded demanded)
    {
        if (NotRunning() is { } failure) return failure;
        if (_status == AgreementStatus.Performing && Account!.Arrears(demanded.On, Terms.GraceDays).MissedRows == 0) return Fault.NotPermitted("nothing-missed", "No row is missed beyond its grace; there is nothing to cure.", "on", Iso.Text(demanded.On));
        DemandedOn = demanded.On;
        return null;
    }

    private Failure? Accelerate(AgreementEvent.Accelerated accelerated)
    {
        if (NotRunning() is { } failure) return failure;
        if (_status == AgreementStatus.Accelerated) return null;
        var finding = Terms.Acceleration is { } clause ? Acceleration.Check(clause, Account!.Arrears(accelerated.On, Terms.GraceDays), Terms.Plan.Total, DemandedOn) : null;
        if (finding?.Status != AccelerationStatus.Available)
        {
            return Fault.NotPermitted("acceleration-not-available", finding is null ? "The agreement has no clause by which everything becomes due." : string.Join(' ', finding.Steps.Select(s => s.Sentence)),
                "on", Iso.Text(accelerated.On));
        }

        var before = Account!.Outstanding;
        _performance.Add(new PlanEvent.Accelerated(accelerated.On, Terms.IsSpringing && Terms.ForgivenTotal.IsPositive ? Terms.ForgivenTotal : null));
        if (Refresh(accelerated.On) is { } invalid) return invalid;
        _status = AgreementStatus.Accelerated;
        return _ledger.CallDue(Terms, before, accelerated.On);
    }

    private Failure? Renegotiate(AgreementEvent.Renegotiated renegotiated)
    {
        if (NotRunning() is { } failure) return failure;
        _status = AgreementStatus.Renegotiated;
        if (Terms.IsSpringing) _ledger.EndForgivenessHold(Terms, renegotiated.On);
        return null;
    }

    private Failure? Refresh(LocalDate asOf)
    {
        if (!PlanAccount.Replay(Terms.Plan, _performance, asOf, Terms.Rules, calendars).TryGet(out var account, out var failure)) return failure;
        Account = account;
        return null;
    }

    private Failure? NotRunning() => AgreedOn is null ? Fault.NotPermitted("not-agreed", "The agreement is not made yet.", "events")
        : _status is AgreementStatus.Completed or AgreementStatus.Renegotiated ? Closed() : null;

    private static Failure Closed() => Fault.NotPermitted("closed", "The agreement has ended.", "events");

    private static Failure NoOffer() => Fault.NotPermitted("nothing-proposed", "No offer stands.", "events");
}
