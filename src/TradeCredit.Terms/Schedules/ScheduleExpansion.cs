using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using NodaTime;

namespace TradeCredit.Terms;

/// <summary>Turns terms, amounts and event dates into lines. One pass, with an optional recorder for one line.</summary>
internal readonly ref struct ScheduleExpansion(PaymentTerms terms, EventDates events, CalendarSource calendars, StepRecorder? recorder = null, int explained = 0)
{
    /// <summary>The lines of a new schedule.</summary>
    public Result<ImmutableArray<ScheduledInstalment>> Lines(InvoiceAmounts amounts)
    {
        if (amounts.Total.IsZero && terms.Conventions.ZeroTotal != ZeroTotal.KeepInstalments) return ZeroLines(amounts);

        var lines = new ScheduledInstalment[terms.Instalments.Length];
        InvoiceAmounts[]? parts = null;
        if (lines.Length > 1 && !new AmountSplit(terms, amounts, recorder, explained).Parts().TryGet(out parts, out var failure)) return failure;
        InstalmentDate? previous = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!Line(i, parts is null ? amounts : parts[i], previous).TryGet(out var line, out failure)) return failure.Under(string.Create(CultureInfo.InvariantCulture, $"instalments[{i}]"));
            lines[i] = line;
            previous = line.Date;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(lines);
    }

    /// <summary>When an instalment is due, and its discount windows.</summary>
    /// <param name="definition">The instalment.</param>
    /// <param name="number">Its number.</param>
    /// <param name="previous">When the instalment before is due; null for the first.</param>
    public Result<(InstalmentDate Date, ImmutableArray<DiscountWindow> Windows)> Dated(Instalment definition, int number, InstalmentDate? previous)
    {
        var log = number == explained ? recorder : null;
        LocalDate from;
        var estimate = false;
        switch (definition.Trigger)
        {
            case Trigger.OnDate on:
                from = on.Date;
                break;
            case Trigger.AfterPrevious when previous is InstalmentDate.Pending pending:
                log?.Add("terms.trigger", "previous", "pending", $"It counts from the instalment before, which waits for the {pending.Event.Words}.");
                return (pending, ImmutableArray<DiscountWindow>.Empty);
            case Trigger.AfterPrevious:
                from = previous!.DueDate!.Value.Adjusted;
                estimate = previous is InstalmentDate.Expected;
                break;
            default:
                var awaited = definition.Trigger as Trigger.OnEvent ?? ((Trigger.AfterDiscount)definition.Trigger).From;
                if (events.Find(awaited.Event, awaited.Label) is not { } known)
                {
                    log?.Add("terms.trigger", awaited.ToString(), "pending", $"It waits for the {awaited.Words}, which has no date yet.");
                    return (new InstalmentDate.Pending(awaited), ImmutableArray<DiscountWindow>.Empty);
                }

                (from, estimate) = (known.Date, known.IsEstimate);
                break;
        }

        log?.Add("terms.trigger", definition.Trigger.ToString(), Iso.Text(from), $"It counts from {Iso.Text(from)}, the {(estimate ? "expected " : "")}{definition.Trigger.Words}.");
        if (!Windows(definition, from, log).TryGet(out var windows, out var failure)) return failure.Under("discounts");
        var start = definition.Trigger is Trigger.AfterDiscount ? windows[^1].LastDay.Adjusted : from;
        if (!definition.Due.Apply(start, calendars, log).TryGet(out var due, out failure)) return failure.Under("due");
        if (due.Adjusted < start && !definition.Due.LeadsBack && terms.Conventions.BeforeBase != BeforeBase.Keep)
        {
            if (terms.Conventions.BeforeBase == BeforeBase.Refuse)
                return new Failure(FailureReason.Contradiction, "terms.due-before-base", $"The rule {definition.Due} leads from {Iso.Text(start)} back to {Iso.Text(due.Adjusted)}.", "due", Iso.Text(due.Adjusted));
            due = new DueDate(due.Unadjusted, start);
            log?.Add("terms.due-before-base", Iso.Text(due.Unadjusted), Iso.Text(start), $"A due date before {Iso.Text(start)} moves to it.");
        }

        if (!WithinDue(windows, due, log).TryGet(out windows, out failure)) return failure.Under("discounts");
        return (estimate ? new InstalmentDate.Expected(due) : new InstalmentDate.Due(due), windows);
    }

    private Result<ScheduledInstalment> Line(int index, InvoiceAmounts part, InstalmentDate? previous)
    {
        var definition = terms.Instalments[index];
        var zero = Money.Zero(part.Currency);
        var reduction = terms.Discounts.Tax == DiscountTax.Mixed ? TaxReduction(definition, part) : zero;
        if (!reduction.IsZero)
        {
            part = new InvoiceAmounts(part.Total - reduction, part.Tax - reduction, part.FixedTax, part.Freight, part.NotDiscountable);
            if (index + 1 == explained) recorder?.Add("terms.tax-reduction", definition.Discounts[0].ToString(), part.Total.ToString(), $"The tax is posted {reduction} lower, because the discount {definition.Discounts[0]} is offered: {part.Total}.");
        }

        return Dated(definition, index + 1, previous).TryGet(out var dated, out var failure)
            ? new ScheduledInstalment(index + 1, definition, part, reduction, dated.Date, dated.Windows, zero) : failure;
    }

    // The tax by which an instalment is posted lower because its largest discount is offered.
    private Money TaxReduction(Instalment definition, InvoiceAmounts part)
    {
        if (definition.Discounts.IsEmpty || (part.Total.IsNegative && !terms.Discounts.AppliesToCreditNotes)) return Money.Zero(part.Currency);
        var reduction = DiscountAmounts.Of(definition.Discounts[0], terms.Discounts, part).Tax.Round(Rounding.Of(terms.Discounts.Rounding.Mode));
        var most = part.Tax - part.FixedTax;
        return reduction.Abs() > most.Abs() ? most : reduction;
    }

    private Result<ImmutableArray<DiscountWindow>> Windows(Instalment definition, LocalDate from, StepRecorder? log)
    {
        if (definition.Discounts.IsEmpty) return ImmutableArray<DiscountWindow>.Empty;
        var windows = new DiscountWindow[definition.Discounts.Length];
        for (var i = 0; i < windows.Length; i++)
        {
            var discount = definition.Discounts[i];
            if (!discount.Within.Apply(from, calendars, log).TryGet(out var last, out var failure)) return failure.Under(string.Create(CultureInfo.InvariantCulture, $"[{i}]"));
            windows[i] = new DiscountWindow(discount, last);
            log?.Add("terms.discount-window", discount.ToString(), last.ToString(), $"The discount {discount} can be taken until {Iso.Text(last.Adjusted)}, that day included.");
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(windows);
    }

    // No discount outlasts the due date. Where only business days push its last day beyond, it ends with the due date; else the terms contradict themselves.
    private static Result<ImmutableArray<DiscountWindow>> WithinDue(ImmutableArray<DiscountWindow> windows, DueDate due, StepRecorder? log)
    {
        for (var i = 0; i < windows.Length; i++)
        {
            var last = windows[i].LastDay;
            if (last.Adjusted <= due.Adjusted) continue;
            if (last.Unadjusted > due.Unadjusted)
            {
                return new Failure(FailureReason.Contradiction, "terms.discount-after-due",
                    $"The discount could be taken until {Iso.Text(last.Adjusted)}, after the due date {Iso.Text(due.Adjusted)}.", string.Create(CultureInfo.InvariantCulture, $"[{i}]"), Iso.Text(last.Adjusted));
            }

            windows = windows.SetItem(i, windows[i] with { LastDay = new DueDate(last.Unadjusted, due.Adjusted) });
            log?.Add("terms.discount-within-due", Iso.Text(last.Adjusted), Iso.Text(due.Adjusted), $"The discount ends with the due date, {Iso.Text(due.Adjusted)}.");
        }

        return windows;
    }

    private Result<ImmutableArray<ScheduledInstalment>> ZeroLines(InvoiceAmounts amounts)
    {
        if (terms.Conventions.ZeroTotal == ZeroTotal.None) return ImmutableArray<ScheduledInstalment>.Empty;
        var first = terms.Instalments[0];
        var definition = first with { Trigger = first.Trigger is Trigger.AfterDiscount { From: var from } ? from : first.Trigger, Due = DueRule.None, Discounts = [] };
        return Dated(definition, 1, null).Map(d => ImmutableArray.Create(new ScheduledInstalment(1, definition, amounts, amounts.Total, d.Date, d.Windows, amounts.Total)));
    }
}
