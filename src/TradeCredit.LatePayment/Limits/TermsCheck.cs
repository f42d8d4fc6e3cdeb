using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using TradeCredit.Terms;

namespace TradeCredit.LatePayment;

/// <summary>Holds an instalment against the statutory terms that are for its parties.</summary>
internal sealed class TermsCheck(ImmutableArray<StatutoryTerm> all, TradeParties parties)
{
    /// <summary>An instalment of terms, tried on every base date.</summary>
    public Result<TermFinding> Find(int number, Instalment instalment, DateInterval baseDates, BusinessCalendars calendars)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"Instalment {number}, {instalment.Due} from {instalment.Trigger}");
        if (instalment.Kind == InstalmentKind.Deposit) return new TermFinding(number, TermVerdict.Permitted, $"{words}: a deposit is paid in advance and no credit.");
        return Judge(number, words, term => Measure(term, instalment, baseDates, calendars));
    }

    /// <summary>A line of a schedule.</summary>
    public TermFinding Find(ScheduledInstalment line, EventDates events)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"Instalment {line.Number}, {line.Date}");
        if (line.Definition.Kind == InstalmentKind.Deposit) return new TermFinding(line.Number, TermVerdict.Permitted, $"{words}: a deposit is paid in advance and no credit.");
        if (line.Date is not InstalmentDate.Due due) return new TermFinding(line.Number, TermVerdict.Undetermined, $"{words}: there is no due day yet.");
        return Judge(line.Number, words, term => term.LastDay(events).TryGet(out var last, out _) ? Overrun.Of(due.Date.Adjusted, last) : default(Overrun)).Value;
    }

    private static Result<Overrun> Measure(StatutoryTerm term, Instalment instalment, DateInterval baseDates, BusinessCalendars calendars)
    {
        if (term.Longest is not { } longest) return Overrun.None;
        if (instalment.Trigger is not Trigger.OnEvent { Event: var e, Label: "" } || !CountsFrom(term, e)) return default(Overrun);
        Overrun? worst = null;
        foreach (var date in baseDates)
        {
            if (!instalment.Due.Apply(date, calendars).TryGet(out var due, out var failure)) return failure;
            if (!longest.Apply(date, calendars).TryGet(out var last, out failure)) return failure;
            var overrun = Overrun.Of(due.Adjusted, last.Adjusted);
            worst = worst?.Worse(overrun) ?? overrun;
        }

        return worst!.Value;
    }

    // An invoice is received on its day at the earliest: what is in time counted from the one is in time counted from the other.
    private static bool CountsFrom(StatutoryTerm term, TradeEvent @event) =>
        term.Events.Contains(@event) || (@event == TradeEvent.Invoice && term.Events.Contains(TradeEvent.InvoiceReceived));

    private Result<TermFinding> Judge(int number, string words, Func<StatutoryTerm, Result<Overrun>> measure)
    {
        var sure = new List<(StatutoryTerm Term, Overrun Overrun)>();
        var open = new List<(StatutoryTerm Term, Overrun Overrun, string Question)>();
        foreach (var term in all.Where(t => t.Basis != TermBasis.WhenNotAgreed))
        {
            var applies = term.Parties.AppliesTo(parties);
            if (applies.IsSuccess && !applies.Value) continue;
            if (!measure(term).TryGet(out var overrun, out var failure)) return failure;
            if (!overrun.IsKnown) open.Add((term, overrun, $"the law counts from {term.Names}"));
            else if (!applies.IsSuccess) open.Add((term, overrun, applies.Failure!.Message));
            else sure.Add((term, overrun));
        }

        if (sure.Count + open.Count == 0) return new TermFinding(number, TermVerdict.Undetermined, $"{words}: no limit is known here for these parties.");
        var nearest = sure.Concat(open.Where(o => o.Overrun.IsKnown).Select(o => (o.Term, o.Overrun))).Where(t => t.Term.Longest is not null).OrderBy(t => t.Overrun.TotalDays).ThenBy(t => t.Term.Basis).ToList();
        if (sure.Where(s => s.Overrun.IsWithin).OrderBy(s => s.Term.Basis).Select(s => s.Term).FirstOrDefault() is { } permission)
            return permission.Basis == TermBasis.Agreed ? new TermFinding(number, TermVerdict.Permitted, $"{words}: permitted up to {permission}.", permission) : OnCondition(number, words, permission, nearest);
        if (open.Where(o => !o.Overrun.IsKnown || o.Overrun.IsWithin).Select(o => o.Question).FirstOrDefault() is { } question)
            return new TermFinding(number, TermVerdict.Undetermined, $"{words}: cannot be told; {question}");
        var (limit, over) = nearest[0];
        return new TermFinding(number, TermVerdict.NotPermitted,
            string.Create(CultureInfo.InvariantCulture, $"{words}: up to {over.Days} day{(over.Days == 1 ? "" : "s")} longer than permitted, due {Iso.Text(over.Due)} and not after {Iso.Text(over.LastPermitted)}: {limit}."),
            limit, over.Due, over.LastPermitted, limit);
    }

    private static TermFinding OnCondition(int number, string words, StatutoryTerm permission, List<(StatutoryTerm Term, Overrun Overrun)> nearest)
    {
        var (free, over) = nearest.FirstOrDefault(n => n.Term.Basis == TermBasis.Agreed && !n.Overrun.IsWithin);
        return free is null ? new TermFinding(number, TermVerdict.PermittedOnCondition, $"{words}: permitted only if {permission}.", permission)
            : new TermFinding(number, TermVerdict.PermittedOnCondition, $"{words}: permitted only if {permission}; without more: {free}.", permission, over.Due, over.LastPermitted, free);
    }
}
