using System.Collections.Immutable;
using NodaTime;
using TradeCredit.Receivables;
using TradeCredit.Terms;

namespace TradeCredit.Settlement;

/// <content>The plan as payment schedule, ledger event and flows.</content>
public sealed partial record InstalmentPlan
{
    /// <summary>The plan as a payment schedule: a line for each row that something is due with, principal, interest and charges together.</summary>
    /// <param name="code">The code of the terms that the schedule is said to come from.</param>
    /// <param name="calendars">Where the calendars of the roll are found; null = the built-in ones.</param>
    /// <returns>The schedule, with each due date before and after its roll; <c>settlement.closed</c> if nothing is due; or a failure of a calendar.</returns>
    public Result<PaymentSchedule> ToSchedule(string code, BusinessCalendars? calendars = null)
    {
        Guard.Text(code, nameof(code));
        var due = Rows.Where(r => !r.IsNothing).ToArray();
        if (due.Length == 0) return Fault.NotPermitted("closed", "Nothing of the plan is due; there is no schedule of it.");
        var instalments = due.Select((row, i) => (i == due.Length - 1 ? Terms.Instalment.Balance() : Terms.Instalment.Fixed(row.Total)).On(row.Due.Unadjusted).DueBy(Roll) with { Condition = Parts(row) });
        return PaymentTerms.Of(code, [.. instalments]).Schedule(new InvoiceAmounts(Total), EventDates.None, calendars);
    }

    /// <summary>The ledger event by which the plan takes the place of open items.</summary>
    /// <param name="moved">What leaves which item.</param>
    /// <param name="entity">The company.</param>
    /// <param name="document">The document number of the plan.</param>
    /// <param name="debtor">Who owes.</param>
    /// <param name="agreedOn">The date of the agreement.</param>
    /// <param name="calendars">Where the calendars of the roll are found; null = the built-in ones.</param>
    /// <returns>
    /// The event; <c>settlement.invalid-principal</c> if what leaves the items is not the principal of the plan; <c>settlement.currency-mismatch</c>; or a failure of
    /// <see cref="ToSchedule"/>.
    /// </returns>
    public Result<LedgerEvent> ToEvent(ImmutableArray<ItemAmount> moved, EntityId entity, string document, DebtorId debtor, LocalDate agreedOn, BusinessCalendars? calendars = null)
    {
        Guard.Assigned(moved, nameof(moved));
        foreach (var item in moved)
        {
            if (item.Amount.Currency != Currency) return Fault.Currencies(Currency, item.Amount.Currency, "moved");
        }

        var sum = Money.Sum(moved.Select(m => m.Amount), Currency);
        if (sum != Principal) return Fault.Of("invalid-principal", $"The items give {sum}, the plan brings back {Principal}.", "moved", sum.ToString(), FailureReason.Contradiction);
        return ToSchedule(document, calendars).Map(schedule => (LedgerEvent)new LedgerEvent.Rescheduled(moved, entity, document, debtor, agreedOn, schedule));
    }

    /// <summary>What comes in if the plan is kept, on the adjusted due dates; rows that nothing is due with are left out.</summary>
    /// <returns>The flows in the order of their dates.</returns>
    public ImmutableArray<CashFlow> ToFlows() => [.. Rows.Where(r => !r.IsNothing).Select(r => new CashFlow(r.Due.Adjusted, r.Total))];

    private static string Parts(PlanRow row)
    {
        var parts = new List<string> { $"principal {row.Principal}" };
        if (!row.Interest.IsZero) parts.Add($"interest {row.Interest}");
        parts.AddRange(row.Charges.Where(c => !c.Amount.IsZero).Select(c => $"{c.Component.ToString().ToLowerInvariant()} {c.Amount}"));
        return string.Join(", ", parts);
    }
}
