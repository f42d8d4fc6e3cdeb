using System.Collections.Immutable;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Settlement;

/// <summary>The course of action when a buyer refuses cargo or does not pay for it: hold, wait quietly for as long as waiting is cheap, act in writing, decide in time.</summary>
/// <remarks>Equality is by content. <i>Source:</i> convention of practice.</remarks>
public sealed record RefusedCargo
{
    private RefusedCargo(LocalDate waitUntil, LocalDate? decideBy, string? alternative, ImmutableArray<RefusedCargoStep> steps)
    {
        WaitUntil = waitUntil;
        DecideBy = decideBy;
        Alternative = alternative;
        Steps = steps;
    }

    /// <summary>The last day of the quiet wait: the end of free time or the last day for notice to the insurer, whichever is first; the day itself if both have passed or neither is known.</summary>
    public LocalDate WaitUntil { get; }

    /// <summary>The last day on which the best way without the buyer can still be begun; null if none can.</summary>
    public LocalDate? DecideBy { get; }

    /// <summary>The id of that way; null if none can be begun.</summary>
    public string? Alternative { get; }

    /// <summary>The steps in the order of their days.</summary>
    public ImmutableArray<RefusedCargoStep> Steps { get; }

    /// <summary>The course for a case.</summary>
    /// <param name="case">The case.</param>
    /// <param name="alternatives">The ways without the buyer, as they would be begun on the day of the valuation.</param>
    /// <param name="days">How many days ahead are looked at.</param>
    /// <returns>The course; or a failure of <see cref="SalvageCurve.Of"/>, or of the calendar of a tariff.</returns>
    /// <exception cref="ArgumentException">The case has no cargo, or an alternative counts on the buyer.</exception>
    public static Result<RefusedCargo> Plan(SettlementCase @case, IEnumerable<SettlementCandidate> alternatives, int days)
    {
        ArgumentNullException.ThrowIfNull(@case);
        if (@case.Cargo is not { } cargo) throw new ArgumentException("The case has no cargo.", nameof(@case));
        ImmutableArray<SettlementCandidate> ways = [.. alternatives];
        var freeTimeEnds = new List<LocalDate>();
        foreach (var meter in cargo.Meters)
        {
            if (!meter.Tariff.LastFreeDay(meter.From).TryGet(out var last, out var failure)) return failure;
            freeTimeEnds.Add(last);
        }

        return SalvageCurve.Of(@case, ways, days).Map(curve => Course(@case, cargo, ways, curve, days, freeTimeEnds));
    }

    /// <summary>The quiet wait as a fact of the ledger, so that no reminder is sent while it lasts.</summary>
    /// <param name="hold">What identifies the hold.</param>
    /// <param name="debtor">The buyer.</param>
    /// <param name="item">The item; null = everything of the buyer.</param>
    /// <returns>The event.</returns>
    public LedgerEvent ToHold(string hold, DebtorId debtor, ItemId? item = null) => new LedgerEvent.HoldPlaced(Guard.Text(hold, nameof(hold)), debtor, item, HoldReason.QuietWait, WaitUntil);

    /// <inheritdoc/>
    public bool Equals(RefusedCargo? other) =>
        other is not null && WaitUntil == other.WaitUntil && DecideBy == other.DecideBy && string.Equals(Alternative, other.Alternative, StringComparison.Ordinal) && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(WaitUntil, DecideBy, Steps.Length);

    private static RefusedCargo Course(SettlementCase @case, CargoFacts cargo, ImmutableArray<SettlementCandidate> ways, SalvageCurve curve, int days, List<LocalDate> freeTimeEnds)
    {
        var today = @case.AsOf;
        var limits = cargo.InsurerNoticeBy is { } notice ? freeTimeEnds.Append(notice) : freeTimeEnds;
        var waitUntil = LocalDate.Max(today, limits.DefaultIfEmpty(today).Min());
        var best = curve.Points[0].Best;
        var way = ways.FirstOrDefault(w => string.Equals(w.Id, best, StringComparison.Ordinal));
        LocalDate? decideBy = way is null ? null
            : Enumerable.Range(0, days + 1).Where(d => Feasibility.Of(((CargoOption)way.Option).After(d), @case) is not Feasibility.Infeasible).Select(d => (LocalDate?)today.PlusDays(d)).LastOrDefault();
        var afterWait = LocalDate.Min(waitUntil.PlusDays(1), decideBy ?? waitUntil.PlusDays(1));
        var steps = new List<RefusedCargoStep>
        {
            new(today, "Release nothing; confirm control with the carrier in writing."),
            new(waitUntil, "Wait quietly, and look for another buyer meanwhile."),
        };
        if (cargo.InsurerNoticeBy is { } by) steps.Add(new RefusedCargoStep(LocalDate.Max(today, by), "Notify the credit insurer."));
        steps.Add(new RefusedCargoStep(LocalDate.Max(today, afterWait), "Set out the consequences in writing; inform customs, and the buyer's association if there is one."));
        steps.Add(new RefusedCargoStep(LocalDate.Max(today, afterWait), "Instruct a local lawyer; offer mediation."));
        if (decideBy is { } day) steps.Add(new RefusedCargoStep(day, $"Decide: after this day {way!.Id} can no longer be begun."));
        return new RefusedCargo(waitUntil, decideBy, best, [.. steps.OrderBy(s => s.On)]);
    }
}
