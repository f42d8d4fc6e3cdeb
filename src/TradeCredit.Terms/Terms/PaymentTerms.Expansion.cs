using NodaTime;

namespace TradeCredit.Terms;

/// <content>From terms to schedules.</content>
public sealed partial record PaymentTerms
{
    /// <summary>The schedule for a total without tax, counted from the invoice date, by the built-in calendars.</summary>
    /// <param name="total">The total; negative for a credit note.</param>
    /// <param name="invoiceDate">The invoice date.</param>
    /// <returns>The schedule, or a failure as for <see cref="Schedule(Money, EventDates)"/>.</returns>
    /// <exception cref="DefinitionException">The terms cannot be used; the exception holds all faults.</exception>
    public Result<PaymentSchedule> Schedule(Money total, LocalDate invoiceDate) => Schedule(InvoiceAmounts.Of(total), EventDates.Of((TradeEvent.Invoice, invoiceDate)));

    /// <summary>The schedule for a total without tax, by the built-in calendars.</summary>
    /// <param name="total">The total; negative for a credit note.</param>
    /// <param name="events">What is known of the events.</param>
    /// <returns>
    /// The schedule, or a failure: <c>terms.over-allocated</c>, <c>terms.currency-mismatch</c>, <c>terms.rounding-step</c>, <c>terms.due-before-base</c>, <c>terms.discount-after-due</c>,
    /// <c>terms.date-out-of-range</c>, or that of a calendar. An event without a date is no failure: its instalments are pending.
    /// </returns>
    /// <exception cref="DefinitionException">The terms cannot be used; the exception holds all faults.</exception>
    public Result<PaymentSchedule> Schedule(Money total, EventDates events) => Schedule(InvoiceAmounts.Of(total), events);

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
        if (CurrencyFault(amounts.Currency) is { } fault) return fault;
        return new ScheduleExpansion(this, events, CalendarSource.Of(calendars ?? BusinessCalendars.BuiltIn)).Lines(amounts).TryGet(out var lines, out var failure)
            ? new PaymentSchedule(this, amounts, events, lines) : failure;
    }

    // What keeps valid terms from being used for one currency.
    private Failure? CurrencyFault(Currency currency)
    {
        if (Currency is { } own && own != currency) return Mismatch(own, currency, "currency");
        if (!IsStepOf(Conventions.Rounding, currency)) return RoundingFault(Conventions.Rounding, currency, "conventions.rounding");
        if (!IsStepOf(Discounts.Rounding, currency)) return RoundingFault(Discounts.Rounding, currency, "discounts.rounding");
        for (var i = 0; i < Instalments.Length; i++)
        {
            var instalment = Instalments[i];
            if (instalment.Rounding is { } rounding && !IsStepOf(rounding, currency)) return RoundingFault(rounding, currency, "rounding").Under(PathOf(i));
            if (instalment.Share is Share.FixedAmount { Amount.Currency: var fixedIn } && fixedIn != currency) return Mismatch(fixedIn, currency, "share").Under(PathOf(i));
            foreach (var discount in instalment.Discounts)
            {
                if ((discount.Amount ?? discount.Base)?.Currency is { } discountIn && discountIn != currency) return Mismatch(discountIn, currency, "discounts").Under(PathOf(i));
            }
        }

        return null;
    }

    private static bool IsStepOf(Rounding rounding, Currency currency) => rounding.Step is not { } step || step * currency.MinorUnitsPerUnit % 1 == 0;

    private static Failure RoundingFault(Rounding rounding, Currency currency, string path) => new(FailureReason.InvalidInput, "terms.rounding-step",
        $"The rounding {rounding} has a step that is no whole number of minor units of {currency.Code}.", path, rounding.ToString());

    private static Failure Mismatch(Currency stated, Currency currency, string path) => new(FailureReason.CurrencyMismatch, "terms.currency-mismatch",
        $"The terms state {stated.Code}, the total is in {currency.Code}; convert the terms by a dated rate first.", path, stated.Code);
}
