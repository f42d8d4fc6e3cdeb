namespace TradeCredit.Terms;

/// <content>From terms to schedules.</content>
public sealed partial record PaymentTerms
{
    /// <summary>The schedule for a total without tax, by the built-in calendars.</summary>
    /// <param name="total">The total; negative for a credit note.</param>
    /// <param name="events">What is known of the events.</param>
    /// <returns>
    /// The schedule, or a failure: <c>terms.over-allocated</c>, <c>terms.currency-mismatch</c>, <c>terms.due-before-base</c>, <c>terms.discount-after-due</c>, <c>terms.date-out-of-range</c>,
    /// or that of a calendar. An event without a date is no failure: its instalments are pending.
    /// </returns>
    /// <exception cref="DefinitionException">The terms cannot be used; the exception holds all faults.</exception>
    public Result<PaymentSchedule> Schedule(Money total, EventDates events) => Schedule(new InvoiceAmounts(total), events, BusinessCalendars.BuiltIn);

    /// <summary>The schedule for the amounts of an invoice.</summary>
    /// <param name="amounts">The amounts.</param>
    /// <param name="events">What is known of the events.</param>
    /// <param name="calendars">Where the calendars that the rules name are found; null = the built-in ones.</param>
    /// <returns>The schedule, or a failure as for <see cref="Schedule(Money, EventDates)"/>.</returns>
    /// <exception cref="DefinitionException">The terms cannot be used; the exception holds all faults.</exception>
    public Result<PaymentSchedule> Schedule(InvoiceAmounts amounts, EventDates events, BusinessCalendars? calendars = null)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        ArgumentNullException.ThrowIfNull(events);
        Check();
        var reduction = Discounts.Tax == DiscountTax.Mixed ? DiscountedTax(amounts) : Money.Zero(amounts.Currency);
        var posted = reduction.IsZero ? amounts : new InvoiceAmounts(amounts.Total - reduction, amounts.Tax - reduction, amounts.FixedTax, amounts.Freight);
        var lines = new ScheduleExpansion(this, posted, events, calendars ?? BusinessCalendars.BuiltIn, null, 0).Lines();
        return lines.TryGet(out var made, out var failure) ? new PaymentSchedule(this, amounts, events, reduction, made) : failure;
    }

    // The tax by which an invoice is posted lower because its largest discount is offered.
    private Money DiscountedTax(InvoiceAmounts amounts)
    {
        var first = Instalments.SelectMany(i => i.Discounts).FirstOrDefault();
        if (first is null || (amounts.Total.IsNegative && !Discounts.AppliesToCreditNotes)) return Money.Zero(amounts.Currency);
        return DiscountAmounts.Of(first, Discounts, amounts).Tax.Round(Rounding.Of(Discounts.Rounding.Mode));
    }
}
