using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace TradeCredit.Claims;

/// <summary>A claim on its way through the eight steps: acknowledge, investigate, decide, prepare options, reply, negotiate, carry out, review.</summary>
/// <remarks>
/// <para>A case is made from its events and nothing else: <see cref="Open"/> starts it, <see cref="Apply"/> gives the next state or says why not, <see cref="Replay"/>
/// does that for a stored record. It is immutable; two cases with the same claim, policy and events are equal.</para>
/// <para>States move only along the table <c>case-transitions.csv</c>. Each step has a clock (<see cref="Clocks"/>), which stands while evidence is awaited.</para>
/// </remarks>
public sealed partial record ClaimCase
{
    private ClaimCase(Claim claim, CasePolicy policy)
    {
        Claim = claim;
        Policy = policy;
        Clocks = [CaseClock.Of(CaseStep.Acknowledge, claim.ReceivedAt, policy.Acknowledge)];
    }

    /// <summary>The claim.</summary>
    public Claim Claim { get; }

    /// <summary>The policy.</summary>
    public CasePolicy Policy { get; }

    /// <summary>The state.</summary>
    public CaseState State { get; private init; }

    /// <summary>The record: every event that was applied, in order.</summary>
    public ImmutableArray<CaseEvent> Events { get; private init; } = [];

    /// <summary>The clocks, one for each time a step was entered, the current one last.</summary>
    public ImmutableArray<CaseClock> Clocks { get; private init; }

    /// <summary>The evidence at hand.</summary>
    public ImmutableArray<Evidence> Evidence { get; private init; } = [];

    /// <summary>The findings so far.</summary>
    public ImmutableArray<CauseFinding> Findings { get; private init; } = [];

    /// <summary>The proposed shares of the sale; empty = none proposed.</summary>
    public ImmutableArray<LiabilityShare> SaleShares { get; private init; } = [];

    /// <summary>The current options.</summary>
    public ImmutableArray<RemedyOffer> Offers { get; private init; } = [];

    /// <summary>Who drafted the current options; empty = nobody.</summary>
    public string OffersPreparedBy { get; private init; } = "";

    /// <summary>The approvals of the current options.</summary>
    public ImmutableArray<Approval> Approvals { get; private init; } = [];

    /// <summary>What was agreed; null = nothing.</summary>
    public RemedyOffer? Agreement { get; private init; }

    /// <summary>What must be carried out, with its proof where it is done.</summary>
    public ImmutableArray<ExecutionItem> Execution { get; private init; } = [];

    /// <summary>The day to follow up; null = not set.</summary>
    public LocalDate? FollowUpOn { get; private init; }

    /// <summary>What the case taught; null = not reviewed.</summary>
    public CaseReview? Review { get; private init; }

    /// <summary>Whether the case is open.</summary>
    public bool IsOpen => CaseTables.IsOpen(State);

    /// <summary>The step that the case is in; null once it is closed.</summary>
    public CaseStep? Step => CaseTables.StepOf(State);

    /// <summary>Starts a case.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="policy">The policy; null = the default one.</param>
    /// <returns>The case, received.</returns>
    /// <exception cref="DefinitionException">The claim cannot be used; the exception holds all faults.</exception>
    public static ClaimCase Open(Claim claim, CasePolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var faults = claim.Validate();
        return faults.IsEmpty ? new ClaimCase(claim, policy ?? CasePolicy.Default) : throw new DefinitionException($"claim {claim.Id}", faults);
    }

    /// <summary>Makes a case from its stored record.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="events">The events in the order in which they happened.</param>
    /// <param name="policy">The policy; null = the default one.</param>
    /// <returns>The case, and a failure by index for each event that could not be applied; it is passed over and stays out of the record.</returns>
    /// <exception cref="DefinitionException">The claim cannot be used; the exception holds all faults.</exception>
    public static ValueWithFailures<ClaimCase> Replay(Claim claim, IEnumerable<CaseEvent> events, CasePolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        var current = Open(claim, policy);
        var failures = ImmutableArray.CreateBuilder<Failure>();
        var index = 0L;
        foreach (var happened in events)
        {
            if (current.Apply(happened).TryGet(out var next, out var failure)) current = next;
            else failures.Add(failure.At(index));
            index++;
        }

        return new ValueWithFailures<ClaimCase>(current, failures.ToImmutable());
    }

    /// <summary>The case as it stood at an instant.</summary>
    /// <param name="at">The instant; what happened at it counts.</param>
    /// <returns>The case with the events up to then.</returns>
    public ClaimCase AsOf(Instant at) => Replay(Claim, Events.TakeWhile(e => e.At <= at), Policy).Value;

    /// <summary>The steps that are late at an instant, done or not.</summary>
    /// <param name="now">The instant, not before the last event; for an earlier one ask <see cref="AsOf"/>.</param>
    /// <returns>Their clocks, in order.</returns>
    public ImmutableArray<CaseClock> LateSteps(Instant now) => [.. Clocks.Where(c => c.IsLate(now))];

    /// <summary>What can happen next, what is missing for it, and what it must bring along.</summary>
    /// <returns>One action for each allowed event, in the order of the table.</returns>
    public ImmutableArray<CaseAction> NextActions() => [.. CaseTables.From(State).Select(t => new CaseAction(t.Code, t.To, [.. Missing(t.Code)], CaseTables.DocumentsOf(t.Code)))];

    /// <inheritdoc/>
    public bool Equals(ClaimCase? other) => other is not null && Claim == other.Claim && Policy == other.Policy && Events.SequenceEqual(other.Events);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Claim, Policy, Events.Length, State);

    /// <summary>Claim and state on one line.</summary>
    /// <returns>For example <c>CL-7: Investigating</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Claim.Id}: {State}");
}
