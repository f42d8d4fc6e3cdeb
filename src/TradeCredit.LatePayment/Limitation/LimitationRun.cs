using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.LatePayment;

/// <summary>One walk through the events of a limitation period.</summary>
internal sealed class LimitationRun(LimitationRule rule, LocalDate dueDate, ImmutableArray<LimitationEvent> events, BusinessCalendar? calendar, StepRecorder? recorder)
{
    private readonly ImmutableArray<(LocalDate From, LocalDate To)> _suspensions = Merged(events.OfType<LimitationEvent.Suspension>());

    public Result<LimitationPeriod> Period()
    {
        var from = rule.Start == PeriodStart.AfterYearOfEvent ? new LocalDate(dueDate.Year, 12, 31) : dueDate;
        if (!LastDay(from).TryGet(out var last, out var failure)) return failure;
        recorder?.Add("late-payment.limitation", $"due {Iso.Text(dueDate)}, {rule.Length}", Iso.Text(last), $"Due on {Iso.Text(dueDate)}, the claim can be pursued until {Iso.Text(last)}.", rule.Source);
        foreach (var (on, name, effect) in events.Select(Dated).Where(e => e.On is not null).OrderBy(e => e.On).Select(e => (e.On!.Value, e.Name, e.Effect)))
        {
            // Too early or too late to matter.
            if (on <= from || on > last) continue;
            if (effect == LimitationEffect.NotResearched)
                return new Failure(FailureReason.OutsideCoveredRange, "late-payment.limitation-event-not-covered", $"What {name} does to the period of {rule.Id} was not researched; say it with the rule ({rule.Source}).", "events", Iso.Text(on));
            if (effect == LimitationEffect.Stops)
            {
                recorder?.Add("late-payment.limitation-event", $"{name} on {Iso.Text(on)}", "stopped", $"With {name} on {Iso.Text(on)} the period does not run out while they are pending.", rule.Source);
                return new LimitationPeriod(from.PlusDays(1), null, on);
            }

            if (effect == LimitationEffect.Restarts)
            {
                from = on;
                if (!LastDay(from).TryGet(out last, out failure)) return failure;
            }

            recorder?.Add("late-payment.limitation-event", $"{name} on {Iso.Text(on)}", Iso.Text(last), effect == LimitationEffect.Restarts ? $"With {name} on {Iso.Text(on)} the period begins anew and ends on {Iso.Text(last)}." : $"{name} on {Iso.Text(on)} changes nothing.", rule.Source);
        }

        return new LimitationPeriod(from.PlusDays(1), last);
    }

    private (LocalDate? On, string Name, LimitationEffect Effect) Dated(LimitationEvent limitationEvent) => limitationEvent.Match(
        letter => ((LocalDate?)letter.On, "a letter", rule.Letter),
        acknowledgement => (acknowledgement.On, "an acknowledgement", rule.Acknowledgement),
        proceedings => (proceedings.On, "proceedings", rule.Proceedings),
        _ => (null, "", LimitationEffect.None));

    // The last good day of a period that begins after a day: its length, plus the days that do not count, moved if closed, cut at the long stop.
    private Result<LocalDate> LastDay(LocalDate from)
    {
        var last = Periods.Add(from, rule.Length, 1);
        foreach (var suspension in _suspensions.Where(s => s.To > from))
        {
            if (suspension.From > last) break;
            last = last.PlusDays(NodaTime.Period.DaysBetween(LocalDate.Max(suspension.From, from.PlusDays(1)), suspension.To) + 1);
        }

        if (rule.AtEnd == HolidayAtEnd.NextBusinessDay)
        {
            if (calendar is null) return new Failure(FailureReason.Missing, "late-payment.calendar-missing", $"Under {rule.Source} a closed last day moves; give a calendar of the place.", "calendar");
            if (!calendar.Adjust(last, BusinessDayConvention.Following).TryGet(out last, out var failure)) return failure;
        }

        return rule.LongStop is { } stop ? LocalDate.Min(last, Periods.Add(dueDate, stop, 1)) : last;
    }

    // Times that overlap or touch are one.
    private static ImmutableArray<(LocalDate From, LocalDate To)> Merged(IEnumerable<LimitationEvent.Suspension> suspensions)
    {
        var merged = new List<(LocalDate From, LocalDate To)>();
        foreach (var next in suspensions.OrderBy(s => s.From))
        {
            if (merged.Count > 0 && next.From <= merged[^1].To.PlusDays(1)) merged[^1] = (merged[^1].From, LocalDate.Max(merged[^1].To, next.To));
            else merged.Add((next.From, next.To));
        }

        return [.. merged];
    }
}
