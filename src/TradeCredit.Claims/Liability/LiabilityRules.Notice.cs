using NodaTime;

namespace TradeCredit.Claims;

/// <content>Whether notice of the defect came in time, and what excuses lateness.</content>
internal static partial class LiabilityRules
{
    private static void NoticeNotNeeded(DecisionDraft d)
    {
        if (!d.Facts.Kind.IsConformity) d.Fire(d.Facts.Kind.Name, "not needed", $"A claim about {d.Facts.Kind.Words} needs no notice of a defect.");
    }

    private static void NoticeAgreed(DecisionDraft d)
    {
        if (!d.Facts.Kind.IsConformity || d.Facts.Sale.ComplaintPeriod is not { } period) return;
        var bar = period switch
        {
            ComplaintPeriod.InHours hours => Check(d, hours),
            ComplaintPeriod.InDays days => Check(d, days),
            _ => null,
        };
        if (bar is null) return;
        Record(d, bar, $"The contract gives a time for complaints, which displaces the reasonable time of the convention: {Spoken(bar)}.");
        if (!bar.IsOnTime && bar.Deadline < d.Facts.Delivery.Examinable)
            d.Ask("claims.complaint-before-examination", $"Does the agreed time bind, although it ended on {Iso.Text(bar.Deadline)}, before the goods could be examined on {Iso.Text(d.Facts.Delivery.Examinable.Value)}? Its validity is a matter of national law.");
    }

    private static void NoticeReasonable(DecisionDraft d)
    {
        if (!d.Facts.Kind.IsConformity || d.Facts.Sale.ComplaintPeriod is not null) return;
        var delivery = d.Facts.Delivery;
        if ((delivery.IsHidden ? delivery.DiscoveredOn : delivery.Examinable) is not { } start)
        {
            Open(d, "claims.start-open", delivery.IsHidden ? "When was the hidden defect discovered, or when should it have been?" : "When could the buyer examine the goods?", EvidenceKind.DeliveryReceipt);
            return;
        }

        if (d.Facts.Sale.ReasonableTime is not { } policy || policy.For(delivery.Goods) is not { } time)
        {
            // Whatever a reasonable time is, it has not passed on the day it begins.
            if (Given(d) <= start) d.Fire(Iso.Text(start), "in time", $"Notice was given on {Iso.Text(Given(d)!.Value)}, the day the time begins: no reasonable time is over by then.");
            else Open(d, "claims.reasonable-time-open", $"How long is a reasonable time for {Spoken(delivery.Goods)} goods? The convention has no number; supply a policy.");
            return;
        }

        var deadline = delivery.IsHidden ? PeriodRule.EventExcluded.Count(start, time.Notice, d.Calendar)
            : PeriodRule.EventExcluded.Count(start, time.Examination, d.Calendar).Then(examined => PeriodRule.EventExcluded.Count(examined.LastDay, time.Notice, d.Calendar));
        if (!deadline.TryGet(out var counted, out var failure))
        {
            d.Stop = Missing(failure);
            return;
        }

        var bar = new TimeBar(TimeBarClock.ReasonableTime, start, counted.LastDay, Given(d), TimeBarEffect.RightToRelyLost, d.Current!.Source);
        Record(d, bar, $"By the policy '{policy.Name}' (policy, not law) on the reasonable time for {Spoken(delivery.Goods)} goods: {Spoken(bar)}.");
    }

    private static void NoticeCutOff(DecisionDraft d)
    {
        if (!d.Facts.Kind.IsConformity || d.Facts.Delivery.HandedOverOn is not { } handedOver) return;
        var bar = TimeBarRule.CisgCutOff.Check(handedOver, Given(d)).Value;

        // The two years give way to a guarantee that runs longer.
        if (d.Facts.Sale.Guarantee is { } guarantee)
        {
            if (!PeriodRule.EventExcluded.Count(handedOver, guarantee, d.Calendar).TryGet(out var guaranteed, out var failure))
            {
                d.Stop = Missing(failure);
                return;
            }

            if (guaranteed.LastDay > bar.Deadline) bar = bar.ExtendedTo(guaranteed.LastDay);
        }

        d.CutOffIsMissed = !bar.IsOnTime;
        Record(d, bar, $"The buyer's right to rely on a defect ends two years after handing over, or with a longer guarantee: {Spoken(bar)}.");
    }

    private static void NoticeNature(DecisionDraft d)
    {
        if (!d.Facts.Kind.IsConformity || d.Facts.Notice is not { StatesNature: false } notice) return;
        if (notice.ParticularsOn is { } particulars)
        {
            d.Fire(Iso.Text(notice.GivenOn), $"counts from {Iso.Text(particulars)}", $"The notice of {Iso.Text(notice.GivenOn)} does not name the nature of the defect; it counts from the particulars of {Iso.Text(particulars)}.");
            return;
        }

        d.Fire(Iso.Text(notice.GivenOn), "counts as none", "The notice does not name the nature of the defect, so it counts as none.");
    }

    private static void SellerConcealed(DecisionDraft d)
    {
        if (d.Lateness == Lateness.None || !d.Facts.Conduct.SellerConcealed) return;
        d.Excuse("the seller knew and did not disclose");
        d.Fire("concealed", "lateness does not count", "The seller knew of the defect, or could not have been unaware of it, and did not disclose it: it cannot rely on late notice.");
    }

    private static void LatenessWaived(DecisionDraft d)
    {
        if (d.Lateness == Lateness.None || !d.Facts.Conduct.LatenessWaived) return;
        d.Excuse("waived by the seller");
        d.Fire("waived", "lateness does not count", "The seller waived the lateness of the notice.");
    }

    private static void ReasonableExcuse(DecisionDraft d)
    {
        if (d.Lateness == Lateness.None || !d.Facts.Conduct.ReasonableExcuse || d.CutOffIsMissed) return;
        d.Excuse("reasonable excuse");
        d.Bar(BuyerRemedy.LostProfit, BuyerRemedy.Repair, BuyerRemedy.SubstituteGoods, BuyerRemedy.Avoidance);
        d.Fire("excuse", "price reduction and damages remain", "The buyer has a reasonable excuse: it may reduce the price or claim damages, but no lost profit.");
    }

    // A notice that does not name the defect is none.
    private static LocalDate? Given(DecisionDraft d) => d.Facts.Notice?.CountsFrom;

    private static TimeBar? Check(DecisionDraft d, ComplaintPeriod.InDays period)
    {
        var delivery = d.Facts.Delivery;
        var start = period.Start switch
        {
            ComplaintStart.HandingOver => delivery.HandedOverOn,
            ComplaintStart.Examinable => delivery.Examinable,
            _ => delivery.DiscoveredOn,
        };
        if (start is not { } from) return StartOpen(d, period.Start);
        var counting = period.Length.Unit == PeriodUnit.BusinessDays ? DayCounting.WorkingDays : DayCounting.CalendarDays;
        var rule = new TimeBarRule(TimeBarClock.AgreedComplaint, period.Length, counting, TimeBarEffect.RightToRelyLost, d.Current!.Source);
        if (rule.Check(from, Given(d), d.Calendar).TryGet(out var bar, out var failure)) return bar;
        d.Stop = failure;
        return null;
    }

    private static TimeBar? Check(DecisionDraft d, ComplaintPeriod.InHours period)
    {
        var delivery = d.Facts.Delivery;
        if ((period.Start == ComplaintStart.Discovery ? delivery.DiscoveredAt : delivery.HandedOverAt) is not { } from) return StartOpen(d, period.Start);
        var notice = d.Facts.Notice is { CountsFrom: not null } given ? given : null;

        // Of later particulars only the day is known.
        if (notice is { GivenAt: null } or { StatesNature: false }) return StartOpen(d, period.Start);
        var deadline = from + Duration.FromHours(period.Hours);
        return new TimeBar(TimeBarClock.AgreedComplaint, from.InUtc().Date, deadline.InUtc().Date, notice?.GivenOn, TimeBarEffect.RightToRelyLost, d.Current!.Source) { DeadlineAt = deadline, DoneAt = notice?.GivenAt };
    }

    private static TimeBar? StartOpen(DecisionDraft d, ComplaintStart start)
    {
        Open(d, "claims.start-open", $"When did the agreed time for complaints start ({start}), and when exactly was notice given?", EvidenceKind.DeliveryReceipt, EvidenceKind.Correspondence);
        return null;
    }

    private static void Open(DecisionDraft d, string code, string question, params System.Collections.Immutable.ImmutableArray<EvidenceKind> evidence)
    {
        d.Lateness = Lateness.Open;
        d.Ask(code, question, evidence);
    }

    private static void Record(DecisionDraft d, TimeBar bar, string sentence)
    {
        d.TimeBars.Add(bar);
        if (!bar.IsOnTime) d.Lateness = Lateness.Late;
        d.Fire($"{bar.Clock} from {Iso.Text(bar.Start)}", bar.IsOnTime ? "in time" : "late", sentence);
    }

    private static string Spoken(TimeBar bar) => bar.DoneOn is { } day
        ? $"notice of {Iso.Text(day)} came {(bar.IsOnTime ? "in time" : "late")}, the last good day was {Iso.Text(bar.Deadline)}"
        : $"no notice was given that counts, the last good day was {Iso.Text(bar.Deadline)}";

    private static string Spoken(GoodsKind goods) => goods.ToString().ToLowerInvariant();

    private static Failure Missing(Failure failure) => string.Equals(failure.Code, "core.period-calendar-missing", StringComparison.Ordinal)
        ? new Failure(FailureReason.Missing, "claims.calendar-missing", "A time in business days needs the calendar of the buyer's place.", "calendar") : failure;
}
