using TradeCredit;
using TradeCredit.Settlement;

namespace StrandedCargo;

/// <summary>Everything that the reports show, computed once.</summary>
internal sealed record Decision(
    CaseFile File, int WaitDays, SettlementRanking Now, SettlementRanking Later, SalvageCurve? Salvage, RefusedCargo? Course, BargainingZone Zone, CounterOffer? Counter, ValueChart? Chart)
{
    public static Decision Of(CaseFile file, int waitDays)
    {
        var now = SettlementRanking.Of(file.Case, file.Options);
        SettlementCandidate[] ways = [.. now.Candidates.Where(c => c.Option is CargoOption { CountsOnBuyer: false } && !now.Refused.Any(r => now.Candidates[(int)r.Index!.Value] == c))];
        var counter = file.BuyerOffer is { } offer && now.Ranked.FirstOrDefault(r => r.Candidate.Option.NeedsConsent) is { } ours
            ? CounterOffer.Of(now, offer, ours.Candidate.Option, file.RefusalCost).Match(c => c, f => throw new UsageException($"buyerOffer: {f}"))
            : null;
        return new Decision(
            file, waitDays, now, now.AfterWaiting(waitDays), ways.Length > 0 ? OrStop(SalvageCurve.Of(file.Case, ways, file.HorizonDays)) : null,
            ways.Length > 0 ? OrStop(RefusedCargo.Plan(file.Case, ways, file.HorizonDays)) : null, BargainingZone.Of(now, file.RefusalCost), counter,
            ways.Length > 0 ? ValueChart.Of(file.Case, ways, file.HorizonDays) : null);
    }

    /// <summary>What each option is worth now and after the wait; null = it can no longer be carried out.</summary>
    public IEnumerable<(string Id, Money Now, Money? Later)> Waiting =>
        Now.Ranked.Select(r => (r.Candidate.Id, r.Value.Npv, Later.Ranked.FirstOrDefault(l => l.Candidate.Id == r.Candidate.Id)?.Value.Npv));

    private static T OrStop<T>(Result<T> result) => result.Match(value => value, failure => throw new UsageException(failure.ToString()));
}
