using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>How the rows of an agreed plan were kept.</summary>
internal static class AgreementRows
{
    public static IEnumerable<AgreementRow> Of(PlanAccount account, int graceDays, LocalDate asOf)
    {
        var open = account.Outstanding.Rows.ToDictionary(r => r.Due.Unadjusted, r => r.Total);
        var zero = Money.Zero(account.Agreed.Currency);
        var calledDue = account.Events.OfType<PlanEvent.Accelerated>().Select(e => (LocalDate?)e.On).FirstOrDefault();
        foreach (var row in account.Agreed.Rows.Where(r => !r.IsNothing))
        {
            var due = row.Due.Unadjusted;
            var paidOn = account.Postings.Where(p => p.Due == due && p.Kind == PlanPostingKind.Paid).Select(p => (LocalDate?)p.On).Max();
            var paid = Money.Sum(account.Postings.Where(p => p.Due == due && p.Kind == PlanPostingKind.Paid).Select(p => p.Amount), account.Agreed.Currency);
            // A row after the call is part of what is due on the day of the call.
            if (due > calledDue && paid < row.Total)
            {
                yield return new AgreementRow(due, row.Total, row.Total - paid, AgreementRowState.CalledDue, 0);
                continue;
            }

            var left = Money.Min(open.GetValueOrDefault(due, zero), row.Total);
            yield return new AgreementRow(due, row.Total, left, State(row, left, paidOn, graceDays, asOf), Math.Max(0, Period.DaysBetween(row.Due.Adjusted, left.IsZero ? paidOn ?? row.Due.Adjusted : asOf)));
        }
    }

    private static AgreementRowState State(PlanRow row, Money left, LocalDate? last, int graceDays, LocalDate asOf)
    {
        var graceEnds = row.Due.Adjusted.PlusDays(graceDays);
        if (left.IsZero) return last > graceEnds ? AgreementRowState.PaidLate : AgreementRowState.PaidOnTime;
        if (row.Due.Adjusted > asOf) return AgreementRowState.Pending;
        if (graceEnds >= asOf) return AgreementRowState.Due;
        return left < row.Total ? AgreementRowState.PartlyPaid : AgreementRowState.Missed;
    }
}
