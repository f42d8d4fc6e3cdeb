using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace TradeCredit.Terms;

/// <summary>Turns terms, amounts and event dates into lines. One pass, with an optional recorder for one line.</summary>
internal readonly ref struct ScheduleExpansion(PaymentTerms terms, InvoiceAmounts amounts, EventDates events, BusinessCalendars calendars, StepRecorder? recorder, int explained)
{
    /// <summary>The lines of a new schedule.</summary>
    public Result<ImmutableArray<ScheduledInstalment>> Lines()
    {
        if (terms.Currency is { } currency && currency != amounts.Currency)
            return new Failure(FailureReason.CurrencyMismatch, "terms.currency-mismatch", $"The terms {terms.Code} are for {currency.Code}; the total is in {amounts.Currency.Code}.", "total", amounts.Total.ToString());
        if (amounts.Total.IsZero && terms.Conventions.ZeroTotal != ZeroTotal.KeepInstalments) return ZeroLines();

        var count = terms.Instalments.Length;
        if (!Shares().TryGet(out var shares, out var failure)) return failure;
        var parts = count == 1 ? [amounts] : Parts(shares);
        var lines = ImmutableArray.CreateBuilder<ScheduledInstalment>(count);
        DueDate? previous = null;
        for (var i = 0; i < count; i++)
        {
            var definition = terms.Instalments[i];
            if (!Dated(definition, i + 1, i == 0 ? null : lines[i - 1].Date, previous).TryGet(out var dated, out failure)) return failure.Under(PathOf(i));
            lines.Add(new ScheduledInstalment(i + 1, definition, parts[i], dated.Date, dated.Windows, Money.Zero(amounts.Currency)));
            previous = lines[i].DueDate;
        }

        return lines.MoveToImmutable();
    }

    /// <summary>When an instalment is due, and its discount windows.</summary>
    /// <param name="definition">The instalment.</param>
    /// <param name="number">Its number.</param>
    /// <param name="previousDate">The state of the instalment before.</param>
    /// <param name="previousDue">The due date of the instalment before.</param>
    public Result<(InstalmentDate Date, ImmutableArray<DiscountWindow> Windows)> Dated(Instalment definition, int number, InstalmentDate? previousDate, DueDate? previousDue)
    {
        var log = number == explained ? recorder : null;
        LocalDate from;
        bool estimate;
        switch (definition.Trigger)
        {
            case Trigger.AfterPrevious when previousDate is InstalmentDate.Pending pending:
                log?.Add("terms.trigger", "previous", "pending", $"It counts from the instalment before, which waits for the {pending.Event.Words}.");
                return (pending, ImmutableArray<DiscountWindow>.Empty);
            case Trigger.AfterPrevious:
                (from, estimate) = (previousDue!.Value.Adjusted, previousDate is InstalmentDate.Expected);
                break;
            case Trigger.OnDate on:
                (from, estimate) = (on.Date, false);
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
        if (!Windows(definition, from, log).TryGet(out var windows, out var fault)) return fault.Under("discounts");
        var start = definition.Trigger is Trigger.AfterDiscount ? windows[^1].LastDay.Adjusted : from;
        if (!definition.Due.Apply(start, calendars, log).TryGet(out var due, out var failure)) return failure.Under("due");
        if (due.Adjusted < start && !definition.Due.LeadsBack && terms.Conventions.BeforeBase != BeforeBase.Keep)
        {
            if (terms.Conventions.BeforeBase == BeforeBase.Refuse)
                return new Failure(FailureReason.Contradiction, "terms.due-before-base", $"The rule {definition.Due} leads from {Iso.Text(start)} back to {Iso.Text(due.Adjusted)}.", "due", Iso.Text(due.Adjusted));
            due = new DueDate(due.Unadjusted, start);
            log?.Add("terms.due-before-base", Iso.Text(due.Unadjusted), Iso.Text(start), $"A due date before {Iso.Text(start)} moves to it.");
        }

        if (definition.Trigger is not Trigger.AfterDiscount && windows is [.., { LastDay.Unadjusted: var lastDay }] && lastDay > due.Unadjusted)
            return new Failure(FailureReason.Contradiction, "terms.discount-after-due", $"The discount could be taken until {Iso.Text(lastDay)}, after the due date {Iso.Text(due.Unadjusted)}.", "discounts", Iso.Text(lastDay));
        return (estimate ? new InstalmentDate.Expected(due) : new InstalmentDate.Due(due), windows);
    }

    private Result<ImmutableArray<DiscountWindow>> Windows(Instalment definition, LocalDate from, StepRecorder? log)
    {
        if (definition.Discounts.IsEmpty) return ImmutableArray<DiscountWindow>.Empty;
        var windows = ImmutableArray.CreateBuilder<DiscountWindow>(definition.Discounts.Length);
        foreach (var discount in definition.Discounts)
        {
            if (!discount.Within.Apply(from, calendars, null).TryGet(out var last, out var failure)) return failure;
            windows.Add(new DiscountWindow(discount, last));
            log?.Add("terms.discount-window", discount.ToString(), last.ToString(), $"The discount {discount} can be taken until {Iso.Text(last.Adjusted)}, that day included.");
        }

        return windows.MoveToImmutable();
    }

    private static string PathOf(int index) => string.Create(CultureInfo.InvariantCulture, $"instalments[{index}]");

    private Result<ImmutableArray<ScheduledInstalment>> ZeroLines()
    {
        if (terms.Conventions.ZeroTotal == ZeroTotal.None) return ImmutableArray<ScheduledInstalment>.Empty;
        var definition = terms.Instalments[0] with { Due = DueRule.None, Discounts = [] };
        if (!Dated(definition, 1, null, null).TryGet(out var dated, out var failure)) return failure;
        return ImmutableArray.Create(new ScheduledInstalment(1, definition, amounts, dated.Date, dated.Windows, amounts.Total));
    }

    // The total of each instalment; together they are the total.
    private Result<Money[]> Shares()
    {
        var instalments = terms.Instalments;
        var shares = new Money[instalments.Length];
        var left = amounts.Total;
        for (var i = 0; i < shares.Length; i++)
        {
            var log = i + 1 == explained ? recorder : null;
            if (i == shares.Length - 1)
            {
                if (left.Sign * amounts.Total.Sign < 0 && terms.Conventions.OverAllocation != OverAllocation.AllowNegative) return OverAllocated(i, amounts.Total - left);
                shares[i] = left;
                log?.Add("terms.share", instalments[i].Share.ToString(), left.ToString(), $"The last instalment takes what is left of {amounts.Total}: {left}.");
                break;
            }

            if (!ShareOf(instalments[i], left).TryGet(out var share, out var failure)) return failure.Under(PathOf(i));
            if (share.Abs() > left.Abs() || share.Sign * left.Sign < 0)
            {
                switch (terms.Conventions.OverAllocation)
                {
                    case OverAllocation.Refuse: return OverAllocated(i, amounts.Total - left + share);
                    case OverAllocation.Truncate: share = left; break;
                    default: break;
                }
            }

            shares[i] = share;
            left -= share;
            log?.Add("terms.share", instalments[i].Share.ToString(), share.ToString(), $"{instalments[i].Share} of {amounts.Total}, rounded {instalments[i].Rounding ?? terms.Conventions.Rounding}: {share}.");
        }

        return shares;
    }

    private Result<Money> ShareOf(Instalment instalment, Money left)
    {
        var rounding = instalment.Rounding ?? terms.Conventions.Rounding;
        return instalment.Share switch
        {
            Share.Percent p => Basis(p.Of, left).Times(p.Value, rounding),
            Share.Part p => Basis(p.Of, left).Times(p.Value, rounding),
            Share.FixedAmount f when f.Amount.Currency != amounts.Currency => new Failure(FailureReason.CurrencyMismatch, "terms.currency-mismatch",
                $"The fixed amount is in {f.Amount.Currency.Code}, the total in {amounts.Currency.Code}; convert it by a dated rate first.", "share", f.Amount.ToString()),
            Share.FixedAmount f => amounts.Total.IsNegative ? -f.Amount : f.Amount,
            Share.TaxAndFreight => amounts.Tax + amounts.Freight,
            _ => left,
        };
    }

    private Money Basis(ShareBasis of, Money left) => of switch { ShareBasis.Untaxed => amounts.Untaxed, ShareBasis.Remaining => left, _ => amounts.Total };

    // Tax and freight go where the terms put them, else with the amounts.
    private InvoiceAmounts[] Parts(Money[] shares)
    {
        var parts = new InvoiceAmounts[shares.Length];
        var (tax, fixedTax, freight) = (Spread(amounts.Tax, shares), Spread(amounts.FixedTax, shares), Spread(amounts.Freight, shares));
        for (var i = 0; i < parts.Length; i++) parts[i] = Part(shares[i], tax?[i], fixedTax?[i], freight?[i]);
        return parts;
    }

    // A rounded part of tax or freight never exceeds the instalment that it is a part of.
    private static InvoiceAmounts Part(Money total, Money? tax, Money? fixedTax, Money? freight)
    {
        var part = Within(tax, total);
        return new InvoiceAmounts(total, part, part is null ? null : Within(fixedTax, part.Value), Within(freight, total - (part ?? Money.Zero(total.Currency))));
    }

    private static Money? Within(Money? part, Money whole) =>
        part is not { } p || p.Sign * whole.Sign < 0 ? null : p.Abs() > whole.Abs() ? whole : p;

    private Money[]? Spread(Money amount, Money[] shares)
    {
        if (amount.IsZero) return null;
        var first = terms.Instalments.Select((t, i) => (t.Share, i)).FirstOrDefault(p => p.Share is Share.TaxAndFreight);
        var spread = new Money[shares.Length];
        if (first.Share is not null)
        {
            Array.Fill(spread, Money.Zero(amount.Currency));
            spread[first.i] = amount;
            return spread;
        }

        var weights = new Ratio[shares.Length];
        for (var i = 0; i < weights.Length; i++) weights[i] = Ratio.Of(Int128.Abs(shares[i].MinorUnits), 1);
        amount.Allocate(weights, ResidualRule.LargestRemainder).CopyTo(spread);
        return spread;
    }

    private Failure OverAllocated(int index, Money allocated) => new(FailureReason.Contradiction, "terms.over-allocated",
        $"The instalments come to {allocated}, more than the total of {amounts.Total}.", PathOf(index), allocated.ToString());
}
