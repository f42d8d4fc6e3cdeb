using System.Globalization;

namespace TradeCredit.Terms;

/// <summary>Puts terms into sentences.</summary>
internal sealed class SentenceWriter(SentenceWords words)
{
    public string Write(PaymentTerms terms) => Sentences(terms).Aggregate((all, next) => words["join.sentences", all, next]);

    private IEnumerable<string> Sentences(PaymentTerms terms)
    {
        foreach (var instalment in terms.Instalments)
        {
            yield return words[instalment.Share is Share.Balance ? "sentence.balance" : "sentence.share", ShareText(instalment.Share), When(instalment.Trigger, instalment.Due), string.Concat(Tail(instalment))];
            // A discount counts from what the instalment counts from; where that is the end of the discount itself, from what the discount counts from.
            var start = instalment.Trigger is Trigger.AfterDiscount { From: var from } ? from : instalment.Trigger;
            foreach (var discount in instalment.Discounts) yield return words["sentence.discount", DiscountText(discount), When(start, discount.Within)];
        }

        if (terms.Method is { } method) yield return words["sentence.method", MethodText(method)];
        if (terms.Default is not { } clause) yield break;
        if (clause.Interest is { } interest)
        {
            yield return interest.Rate.Match(
                y => words["sentence.interest-yearly", words.Percent(y.Rate)],
                d => words["sentence.interest-daily", words.Percent(d.Rate)],
                o => words["sentence.interest-over", words.Percent(o.Margin), o.Series]);
        }

        if (clause.RetentionOfTitle) yield return words["sentence.title"];
        if (clause.GoverningLaw is { } law) yield return words["sentence.law", law.Code];
        if (clause.Forum is { } forum) yield return words["sentence.forum", forum];
    }

    private string ShareText(Share share)
    {
        string Of(string part, ShareBasis basis) => basis == ShareBasis.Total ? part : words["share.of", part, words["basis." + Kebab.Of(basis)]];
        return share.Match(p => Of(words.Percent(p.Value), p.Of), p => Of(p.Value.ToString(), p.Of), f => words.Money(f.Amount), _ => words["share.balance"]);
    }

    private string DiscountText(CashDiscount discount)
    {
        var size = discount.Percent is { } percent ? words.Percent(percent) : words.Money(discount.Amount!.Value);
        return discount.Base is { } stated ? words["base.stated", size, words.Money(stated)] : size;
    }

    private string MethodText(PaymentMethod method) => words["method." + method.Name];

    private IEnumerable<string> Tail(Instalment instalment)
    {
        if (instalment.Kind != InstalmentKind.Regular) yield return words["tail." + Kebab.Of(instalment.Kind)];
        if (instalment.Method is { } method) yield return words["tail.method", MethodText(method)];
        if (instalment.Documents != DocumentRelease.NotStated) yield return words["tail." + Kebab.Of(instalment.Documents)];
        if (instalment.GraceDays != 0) yield return words["tail.grace", Text(instalment.GraceDays)];
        if (instalment.Condition.Length > 0) yield return words["tail.condition", instalment.Condition];
    }

    // On the event; so many days after or before it; or by steps from it.
    private string When(Trigger trigger, DueRule rule) => rule.Steps switch
    {
        [] => trigger is Trigger.OnDate date ? words["when.on-date", Iso.Text(date.Date)] : words["when.on", EventText(trigger)],
        [DueStep.Add { MonthEnd: MonthEnd.Clamp } add] => words[add.Count < 0 ? "when.before" : "when.after", EventText(trigger), Count(add)],
        [DueStep.BusinessDays days] => words[days.Count < 0 ? "when.before" : "when.after", EventText(trigger), Count(days)],
        [DueStep.FixedDate date] => words["when.on-date", Iso.Text(date.Date)],
        _ => words["when.from", EventText(trigger), StepsText(rule)],
    };

    private string EventText(Trigger trigger) => trigger.Match(
        e => e.Label.Length == 0 ? words["event." + e.Event.Name] : words["join.label", words["event." + e.Event.Name], e.Label],
        _ => words["event.previous"],
        _ => words["event.discount-end"],
        d => words["event.date", Iso.Text(d.Date)]);

    private string StepsText(DueRule rule) => rule.Steps.IsEmpty ? words["step.none"] : rule.Steps.Select(StepText).Aggregate((all, next) => words["join.then", all, next]);

    private string StepText(DueStep step) => step switch
    {
        DueStep.Add add => Sticking(add, words[add.Count < 0 ? "step.less" : "step.plus", Count(add)]),
        DueStep.BusinessDays days => words[days.Count < 0 ? "step.less" : "step.plus", Count(days)],
        DueStep.EndOf end => InPeriod(end.Unit, end.Ahead, period => words["step.end", period]),
        DueStep.StartOf start => InPeriod(start.Unit, start.Ahead, period => words["step.start", period]),
        DueStep.DayOfMonth day => InPeriod(CalendarUnit.Month, day.MonthsAhead, period => words["step.day", Text(day.Day), period]),
        DueStep.PayDays days => words["step.days." + Kebab.Of(days.Direction), days.Days.Select(Text).Aggregate((all, next) => words["join.or", all, next])],
        DueStep.Weekday day => words["step.weekday." + Kebab.Of(day.Direction), words["weekday." + Kebab.Of(day.Day)]],
        DueStep.Cutoff cutoff => words["step.cutoff", Text(cutoff.Day)],
        DueStep.DayRanges ranges => string.Join("; ", ranges.Ranges.Select(r => words["step.range", Text(r.From), Text(r.Through), StepsText(r.Rule)])),
        DueStep.FixedDate date => words["step.date", Iso.Text(date.Date)],
        DueStep.Adjust adjust => words["step.adjust", adjust.Convention.Name, adjust.Calendar.ToString()],
        DueStep.Mapped => words["step.mapped"],
        DueStep.Outside => words["step.outside"],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string InPeriod(CalendarUnit unit, int ahead, Func<string, string> text)
    {
        var plain = text(words[(ahead == 1 ? "next-period." : "period.") + Kebab.Of(unit)]);
        return ahead is 0 or 1 ? plain : words["step.shifted", plain, ahead.ToString("+0;-0", CultureInfo.InvariantCulture)];
    }

    private string Sticking(DueStep.Add add, string text) => add.MonthEnd == MonthEnd.Clamp ? text : words["step." + Kebab.Of(add.MonthEnd), text];

    private string Count(DueStep.Add add) => Count("unit." + Kebab.Of(add.Unit), add.Count, "");

    private string Count(DueStep.BusinessDays days) => Count("unit.business-day", days.Count, days.Calendar.ToString());

    private string Count(string unit, int count, string calendar) => words[unit + (Math.Abs(count) == 1 ? ".one" : ".other"), Text(Math.Abs(count)), calendar];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
