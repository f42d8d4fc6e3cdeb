namespace TradeCredit.Terms.Tests.Terms;

/// <summary>What holds for all terms, all amounts and all dates.</summary>
public sealed class TermsProperties
{
    [Fact]
    public void Lines_ComeToTheTotal() => Check.That(Arbitraries.Terms, Arbitraries.Amounts, Arbitraries.Events, (terms, amounts, events) =>
    {
        var schedule = terms.Schedule(amounts, events);
        return !schedule.TryGet(out var made, out _) || made.Lines.IsEmpty || (Sum(made, l => l.Amount) == made.Total && made.Total + made.TaxReduction == amounts.Total);
    });

    [Fact]
    public void Lines_HoldAllTaxAndFreight() => Check.That(Arbitraries.Terms, Arbitraries.Amounts, Arbitraries.Events, (terms, amounts, events) =>
        terms.Conventions.OverAllocation == OverAllocation.AllowNegative || !terms.Schedule(amounts, events).TryGet(out var made, out _) || made.Lines.IsEmpty
        || (Sum(made, l => l.Amounts.Tax + l.TaxReduction) == amounts.Tax && Sum(made, l => l.Amounts.FixedTax) == amounts.FixedTax
            && Sum(made, l => l.Amounts.Freight) == amounts.Freight && Sum(made, l => l.Amounts.NotDiscountable) == amounts.NotDiscountable));

    [Fact]
    public void Lines_AreOfTheSignOfTheTotal() => Check.That(Arbitraries.Terms, Arbitraries.Amounts, Arbitraries.Events, (terms, amounts, events) =>
        terms.Conventions.OverAllocation == OverAllocation.AllowNegative || !terms.Schedule(amounts, events).TryGet(out var made, out _) || made.Lines.All(l => l.Amount.Sign * amounts.Total.Sign >= 0));

    [Fact]
    public void Explain_GivesTheLineOfTheSchedule() => Check.That(Arbitraries.Terms, Arbitraries.Amounts, Arbitraries.Events, (terms, amounts, events) =>
        !terms.Schedule(amounts, events).TryGet(out var made, out _) || made.Lines.All(l => made.Explain(l.Number) is { Value: { IsSuccess: true } line, Steps.Length: > 0 } && line.Value == l));

    [Fact]
    public void DiscountDates_LieWithinTheDueDate() => Check.That(Arbitraries.Terms, Arbitraries.Amounts, Arbitraries.Events, (terms, amounts, events) =>
        !terms.Schedule(amounts, events).TryGet(out var made, out _) || made.Lines.All(l => l.Windows.All(w => w.LastDay.Adjusted <= l.DueDate!.Value.Adjusted)));

    [Fact]
    public void Resolve_WithTheSameDates_ChangesNothing() => Check.That(Arbitraries.Terms, Arbitraries.Amounts, Arbitraries.Events, (terms, amounts, events) =>
        !terms.Schedule(amounts, events).TryGet(out var made, out _) || made.Resolve(events).Value == made);

    [Fact]
    public void Resolve_GivesWhatSchedulingWithThoseDatesGives() => Check.That(Arbitraries.Terms, Arbitraries.Events, Arbitraries.Events, (terms, before, after) =>
    {
        var amounts = InvoiceAmounts.Of(Money.Of(100_000m, Currency.EUR));
        return !terms.Schedule(amounts, before).TryGet(out var made, out _) || !terms.Schedule(amounts, after).TryGet(out var anew, out _) || made.Resolve(after).Value == anew;
    });

    [Fact]
    public void Resolve_NeverTouchesSettledLines_NorTheScheduleItself() => Check.That(Arbitraries.Terms, Arbitraries.Events, Arbitraries.Events, (terms, before, after) =>
    {
        if (!terms.Schedule(Money.Of(100_000m, Currency.EUR), before).TryGet(out var made, out _)) return true;
        var copy = made.ToString();
        foreach (var line in made.Lines.Where(l => l.Number % 2 == 1 && l.Amount.IsPositive)) made = made.Pay(line.Number, line.Open, new LocalDate(2036, 1, 1)).Schedule;
        var settled = made.Lines.Where(l => l.IsSettled).ToArray();
        return !made.Resolve(after).TryGet(out var resolved, out _) || (settled.All(l => resolved.Lines[l.Number - 1] == l) && made.ToString() == copy);
    });

    [Fact]
    public void Schedule_DoesNotMoveWithItsTerms() => Check.That(Arbitraries.Terms, Arbitraries.Terms, Arbitraries.Events, (terms, edited, events) =>
    {
        if (!terms.Schedule(Money.Of(100_000m, Currency.EUR), events).TryGet(out var made, out _)) return true;
        var text = made.ToString();
        var later = terms with { Version = terms.Version + "+", Instalments = edited.Instalments };
        return made.Terms.Version == terms.Version && made.ToString() == text && later.Version != terms.Version && made.Resolve(events).Value == made;
    });

    [Fact]
    public void Schedule_TheOrderOfEventDatesIsIrrelevant() => Check.That(Arbitraries.Terms, Arbitraries.Events, (terms, events) =>
    {
        var reversed = new EventDates([.. events.Dates.Reverse()]);
        var amount = Money.Of(100_000m, Currency.EUR);
        return reversed == events && reversed.GetHashCode() == events.GetHashCode() && terms.Schedule(amount, reversed) == terms.Schedule(amount, events);
    });

    [Fact]
    public void Quote_IsNeverDearerThanWhatIsOpen_AndItsPartsAddUp() => Check.That(Arbitraries.Terms, Arbitraries.Amounts, Arbitraries.Events, (terms, amounts, events) =>
    {
        if (!terms.Schedule(amounts, events).TryGet(out var made, out _)) return true;
        var ends = made.Lines.SelectMany(l => l.Windows).Select(w => w.LastDay.Adjusted).Append(new LocalDate(2026, 1, 1)).Distinct();
        return ends.SelectMany(d => new[] { d.PlusDays(-1), d, d.PlusDays(terms.Discounts.GraceDays + 1) }).Select(made.Quote)
            .All(q => q.Lines.All(l => l.Payable.Abs() <= l.Open.Abs() && l.Payable.Sign * l.Open.Sign >= 0 && l.Payable + l.DiscountNet + l.DiscountTax == l.Open));
    });

    [Fact]
    public void Pay_WhatTheQuoteSays_SettlesTheLine() => Check.That(Arbitraries.Terms, Arbitraries.Amounts, Arbitraries.Events, (terms, amounts, events) =>
    {
        if (!terms.Schedule(amounts, events).TryGet(out var made, out _)) return true;
        var day = new LocalDate(2020, 6, 1);
        return made.Quote(day).Lines.Where(l => !l.Payable.IsZero).All(l => made.Pay(l.Number, l.Payable, day) is var outcome
            && outcome.Schedule.Lines[l.Number - 1].IsSettled && outcome.Unapplied.IsZero && outcome.Settled == l.Open && outcome.Discount == l.DiscountNet + l.DiscountTax);
    });

    [Fact]
    public void Credit_TakesAwayExactlyItsAmount() => Check.That(Arbitraries.Terms, Arbitraries.Amounts, Arbitraries.Events, (terms, amounts, events) =>
    {
        if (terms.Conventions.OverAllocation == OverAllocation.AllowNegative || !terms.Schedule(amounts, events).TryGet(out var made, out _) || made.Lines.IsEmpty) return true;
        var credit = made.Total.Times(Ratio.Of(1, 3), Rounding.Down);
        return Enum.GetValues<CreditOrder>().All(order => made.Credit(credit, order).Value is var credited && credited.Open == made.Open - credit && credited.Lines.All(l => l.Open.Sign * made.Total.Sign >= 0));
    });

    // The properties above say nothing where no schedule comes about, so often enough one must.
    [Fact]
    public void Arbitraries_OftenGiveSchedules()
    {
        var made = 0;
        Check.That(Arbitraries.Terms, Arbitraries.Amounts, Arbitraries.Events, (terms, amounts, events) =>
        {
            if (terms.Schedule(amounts, events).IsSuccess) made++;
            return true;
        });
        Assert.InRange(made, 200, 500);
    }

    private static Money Sum(PaymentSchedule schedule, Func<ScheduledInstalment, Money> part) => Money.Sum(schedule.Lines.Select(part), schedule.Currency);
}
