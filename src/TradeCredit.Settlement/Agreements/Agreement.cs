using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>An agreement as the replay of what happened: offer, counter-offer, approval, acceptance, performance, breach and cure, acceleration.</summary>
/// <remarks>
/// <para>It speaks to the rest of the product through the ledger (<see cref="Postings"/>): a hold while talks go on, a plan in the place of the open items, credit notes for what is forgiven, moved due dates
/// when everything is called due. Reminders follow from those by themselves.</para>
/// <para>A call of everything due is the creditor's decision, never automatic: <see cref="Acceleration"/> says whether he may. Write-off is no forgiveness and no event of an agreement.</para>
/// <para>Immutable. Equality is by id, events and day.</para>
/// </remarks>
public sealed record Agreement
{
    internal Agreement(string id, ImmutableArray<AgreementEvent> events, LocalDate asOf, AgreementReplay replay)
    {
        Id = id;
        Events = events;
        AsOf = asOf;
        Status = replay.StatusOn(asOf);
        Terms = replay.Terms;
        ApprovedBy = replay.ApprovedBy;
        AgreedOn = replay.AgreedOn;
        DemandedOn = replay.DemandedOn;
        Account = replay.Account;
        Rows = replay.Account is { } account ? [.. AgreementRows.Of(account, Terms.GraceDays, asOf)] : [];
        WasCured = replay.WasCured;
        Postings = [.. replay.Postings];
    }

    /// <summary>What identifies it.</summary>
    public string Id { get; }

    /// <summary>The events in the order of the replay.</summary>
    public ImmutableArray<AgreementEvent> Events { get; }

    /// <summary>The day up to which events are known.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Where it stands.</summary>
    public AgreementStatus Status { get; }

    /// <summary>The terms of the offer that stands, or that was accepted.</summary>
    public AgreementTerms Terms { get; }

    /// <summary>The role that approved; null if none did.</summary>
    public string? ApprovedBy { get; }

    /// <summary>The day on which it was accepted; null if it was not.</summary>
    public LocalDate? AgreedOn { get; }

    /// <summary>The day of the notice of a breach that is not cured; null if there is none.</summary>
    public LocalDate? DemandedOn { get; }

    /// <summary>The plan with what was paid; null until the agreement is made.</summary>
    public PlanAccount? Account { get; }

    /// <summary>How each row was kept; none until the agreement is made.</summary>
    public ImmutableArray<AgreementRow> Rows { get; }

    /// <summary>Whether a breach that the debtor was put on notice of was made good.</summary>
    public bool WasCured { get; }

    /// <summary>What it means for the ledger, in the order of the days.</summary>
    public ImmutableArray<AgreementPosting> Postings { get; }

    /// <summary>The part of the rows due that was paid by due date and grace; null if none was due. It says what to expect of the next promise.</summary>
    [JsonIgnore]
    public Ratio? KeptRate
    {
        get
        {
            var due = Rows.Where(r => r.State is not (AgreementRowState.Pending or AgreementRowState.Due or AgreementRowState.CalledDue)).ToArray();
            return due.Length == 0 ? null : Ratio.Of(due.Count(r => r.State == AgreementRowState.PaidOnTime), due.Length);
        }
    }

    /// <summary>Whether everything can be called due on the day; null if the agreement is not running or has no clause.</summary>
    [JsonIgnore]
    public AccelerationFinding? Acceleration =>
        Account is { } account && Terms.Acceleration is { } clause && Status is (AgreementStatus.Performing or AgreementStatus.InDefault)
            ? Settlement.Acceleration.Check(clause, account.Arrears(AsOf, Terms.GraceDays), Terms.Plan.Total, DemandedOn)
            : null;

    /// <summary>Replays what happened.</summary>
    /// <param name="id">What identifies the agreement.</param>
    /// <param name="events">What happened; the first is an offer.</param>
    /// <param name="asOf">The day up to which events are known.</param>
    /// <param name="authority">The roles, to see whether who approved may; null = any approval will do.</param>
    /// <param name="calendars">Where the calendars of the plan are found; null = the built-in ones.</param>
    /// <returns>
    /// The agreement; or the first failure, at the index of its event in the order of the replay: <c>settlement.nothing-proposed</c>, <c>settlement.future-dated</c>, <c>settlement.already-open</c> (a
    /// new offer while the agreement runs), <c>settlement.closed</c> (an event after the end), <c>settlement.not-authorised</c> (no approval, too low a role, or the author's own),
    /// <c>settlement.offer-expired</c>, <c>settlement.own-offer</c> (accepted by who made it), <c>settlement.not-agreed</c> (performance before acceptance),
    /// <c>settlement.nothing-missed</c> (notice without a breach), <c>settlement.acceleration-not-available</c>, <c>settlement.invalid-payment</c>, or a fault of the terms (<see cref="AgreementTerms.Validate"/>).
    /// </returns>
    public static Result<Agreement> Replay(string id, IEnumerable<AgreementEvent> events, LocalDate asOf, AuthorityMatrix? authority = null, BusinessCalendars? calendars = null)
    {
        Guard.Text(id, nameof(id));
        ArgumentNullException.ThrowIfNull(events);
        ImmutableArray<AgreementEvent> ordered = [.. events.OrderBy(e => e.On)];
        if (ordered.IsEmpty || ordered[0] is not AgreementEvent.Proposed first) return Fault.NotPermitted("nothing-proposed", "An agreement begins with an offer.", "events");
        var replay = new AgreementReplay(id, first.Terms, authority, calendars ?? BusinessCalendars.BuiltIn);
        for (var i = 0; i < ordered.Length; i++)
        {
            var failure = ordered[i].On > asOf
                ? Fault.Of("future-dated", $"The event counts on {Iso.Text(ordered[i].On)}; events are known up to {Iso.Text(asOf)}.", "on", Iso.Text(ordered[i].On))
                : replay.Take(ordered[i]);
            if (failure is not null) return failure.At(i);
        }

        return new Agreement(id, ordered, asOf, replay);
    }

    /// <summary>The agreement with one more event.</summary>
    /// <param name="happened">The event; it may lie before others.</param>
    /// <param name="asOf">The day up to which events are known.</param>
    /// <param name="authority">The roles; null = any approval will do.</param>
    /// <param name="calendars">Where the calendars of the plan are found; null = the built-in ones.</param>
    /// <returns>The agreement, or a failure as for <see cref="Replay"/>.</returns>
    public Result<Agreement> With(AgreementEvent happened, LocalDate asOf, AuthorityMatrix? authority = null, BusinessCalendars? calendars = null)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return Replay(Id, Events.Add(happened), asOf, authority, calendars);
    }

    /// <inheritdoc/>
    public bool Equals(Agreement? other) => other is not null && string.Equals(Id, other.Id, StringComparison.Ordinal) && AsOf == other.AsOf && Events.SequenceEqual(other.Events);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, AsOf, Events.Length);
}
