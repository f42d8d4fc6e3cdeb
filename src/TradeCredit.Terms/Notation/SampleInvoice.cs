namespace TradeCredit.Terms;

/// <summary>The invoice by which readings are compared: every event is taken to happen on its date.</summary>
internal static class SampleInvoice
{
    public static string Describe(TermsReading reading, NotationOptions options)
    {
        var terms = reading.Datable;
        var total = Total(terms, options);
        var events = EventDates.Of([.. TradeEvent.All.Select(e => (e, options.SampleDate))]);
        var outcome = terms.Schedule(InvoiceAmounts.Of(total), events).Match(schedule => string.Join("; ", schedule.Lines.SelectMany(l => Lines(l, reading.StatesNet))), failure => failure.Message);
        return $"{total} of {Iso.Text(options.SampleDate)}: {outcome}";
    }

    private static IEnumerable<string> Lines(ScheduledInstalment line, bool statesNet)
    {
        foreach (var window in line.Windows) yield return $"{window.Discount.Percent} until {Iso.Text(window.LastDay.Adjusted)}";
        if (statesNet) yield return line.Definition.Trigger is Trigger.OnEvent { Event: var e } && e != TradeEvent.Invoice ? $"{line.Amount} {line.Date} (from {e.Words})" : $"{line.Amount} {line.Date}";
    }

    // Terms that state amounts are shown in their own currency.
    private static Money Total(PaymentTerms terms, NotationOptions options) =>
        terms.Instalments.SelectMany(i => i.Discounts).Select(d => d.Base?.Currency).FirstOrDefault(c => c is not null) is { } currency && currency != options.SampleTotal.Currency
            ? Money.Of(1000m, currency) : options.SampleTotal;
}
