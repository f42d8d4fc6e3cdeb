using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>The argument in figures for a counter-offer: what theirs is worth, what ours is worth, what waiting costs and what refusing costs them.</summary>
/// <remarks>Equality is by content.</remarks>
public sealed record CounterOffer
{
    private CounterOffer(OptionValue theirs, OptionValue ours, BargainingZone zone, bool isAcceptable, ImmutableArray<ExplainedStep> arguments)
    {
        Theirs = theirs;
        Ours = ours;
        Zone = zone;
        TheirsIsAcceptable = isAcceptable;
        Arguments = arguments;
    }

    /// <summary>What their offer is worth to the seller.</summary>
    public OptionValue Theirs { get; }

    /// <summary>What the counter-offer is worth to the seller.</summary>
    public OptionValue Ours { get; }

    /// <summary>Where both sides gain.</summary>
    public BargainingZone Zone { get; }

    /// <summary>Whether their offer gives the seller at least what he can have anyway.</summary>
    public bool TheirsIsAcceptable { get; }

    /// <summary>The arguments in order, one English sentence each.</summary>
    public ImmutableArray<ExplainedStep> Arguments { get; }

    /// <summary>Builds the argument.</summary>
    /// <param name="ranking">The options of the case, without which there is no minimum.</param>
    /// <param name="theirs">Their offer.</param>
    /// <param name="ours">The counter-offer.</param>
    /// <param name="refusalCost">What refusing is estimated to cost the other side.</param>
    /// <returns>The argument; or a failure of <see cref="OptionValue.Of"/> or of a tariff.</returns>
    public static Result<CounterOffer> Of(SettlementRanking ranking, SettlementOption theirs, SettlementOption ours, Money refusalCost)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(theirs);
        ArgumentNullException.ThrowIfNull(ours);
        var zone = BargainingZone.Of(ranking, refusalCost);
        try
        {
            return OptionValue.Of(theirs, ranking.Case).Then(their => OptionValue.Of(ours, ranking.Case).Map(our => Argue(ranking, zone, their, our, ours)));
        }
        catch (FailureException e)
        {
            return e.Failure;
        }
    }

    /// <inheritdoc/>
    public bool Equals(CounterOffer? other) => other is not null && Theirs == other.Theirs && Ours == other.Ours && Zone == other.Zone && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Theirs, Ours, Zone);

    /// <summary>The arguments, one a line.</summary>
    /// <returns>The sentences.</returns>
    public override string ToString() => string.Join('\n', Arguments);

    private static CounterOffer Argue(SettlementRanking ranking, BargainingZone zone, OptionValue their, OptionValue our, SettlementOption ours)
    {
        var recorder = new StepRecorder();
        var acceptable = zone.IsAcceptable(their);
        recorder.Add("settlement.counter-theirs", their.Npv.ToString(), acceptable ? "acceptable" : "too low", acceptable
            ? $"Their offer is worth {their.Npv} to us, {their.Npv - zone.Minimum} more than what we can have without them."
            : $"Their offer is worth {their.Npv} to us, {zone.Minimum - their.Npv} less than the {zone.Minimum} that we can have without them.");
        recorder.Add("settlement.counter-ours", our.Npv.ToString(), our.Npv >= zone.Minimum ? "above the minimum" : "below the minimum",
            $"Our counter-offer is worth {our.Npv} to us{(our.Npv >= zone.Minimum ? "" : ": it should not be made")}.");
        recorder.Add("settlement.counter-refusal", zone.Maximum.ToString(), zone.IsEmpty ? "no zone" : "zone", zone.IsEmpty
            ? $"To refuse costs them {zone.Maximum}, less than the {zone.Minimum} that we need: there is nothing to agree on."
            : $"To refuse costs them {zone.Maximum}: every settlement between {zone.Minimum} and {zone.Maximum} is better for both.");
        if (ranking.Case.Cargo is { Meters.IsEmpty: false } cargo) Waiting(recorder, ranking.Case, cargo);
        foreach (var deadline in Feasibility.Of(ours, ranking.Case, our).Deadlines)
            recorder.Add("settlement.counter-deadline", deadline.What, Iso.Text(deadline.LastDay), $"{char.ToUpperInvariant(deadline.What[0])}{deadline.What[1..]}: {Iso.Text(deadline.LastDay)} is the last day; {Math.Max(0, Period.DaysBetween(ranking.Case.AsOf, deadline.LastDay)).ToInvariantText()} days are left.");
        return new CounterOffer(their, our, zone, acceptable, recorder.Steps);
    }

    private static void Waiting(StepRecorder recorder, SettlementCase @case, CargoFacts cargo)
    {
        var (today, week) = (@case.AsOf, @case.AsOf.PlusDays(7));
        var more = Money.Sum(cargo.Meters.Select(m => m.CostOn(week) - m.CostOn(today)), @case.Claim.Currency);
        recorder.Add("settlement.counter-waiting", Iso.Text(week), more.ToString(), $"A week more at the port costs {more} in demurrage, detention and storage.");
    }
}
