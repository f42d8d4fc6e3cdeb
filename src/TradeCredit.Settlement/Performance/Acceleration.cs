using NodaTime;
using TradeCredit.Terms;

namespace TradeCredit.Settlement;

/// <summary>Checks whether missed instalments let the creditor call everything due.</summary>
/// <remarks>What then is due, <see cref="InstalmentPlan.Accelerate"/> says.</remarks>
public static class Acceleration
{
    /// <summary>
    /// The statutory condition of Chinese law: the buyer has failed to pay instalments that reach one fifth of the whole price, and has not paid within a reasonable time after demand.
    /// </summary>
    /// <param name="cureDays">What is reasonable in the case, in calendar days after the demand: the law gives no number.</param>
    /// <returns>The clause; the whole is the price of the contract.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The days are negative.</exception>
    /// <remarks>The seller may then claim the whole price, or terminate and claim a fee for use. <i>Source:</i> Civil Code of the PRC art. 634, as summarised by hicom-asia.</remarks>
    public static AccelerationClause ChineseCivilCode634(int cureDays) => new(null, Ratio.Of(1, 5), Guard.InRange(cureDays, 0, 9_999, "days", nameof(cureDays)));

    /// <summary>Checks a clause.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="arrears">What is overdue; its day is the day of the answer.</param>
    /// <param name="whole">What the overdue share is a share of: the price or the total of the plan, above zero.</param>
    /// <param name="demanded">The day of the notice; null = none was given. The cure days are the calendar days after it.</param>
    /// <returns>The answer with its steps. A share or number that is just reached is enough.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The whole is not above zero.</exception>
    /// <exception cref="CurrencyMismatchException">The whole is in another currency than the arrears.</exception>
    public static AccelerationFinding Check(AccelerationClause clause, PlanArrears arrears, Money whole, LocalDate? demanded)
    {
        ArgumentNullException.ThrowIfNull(clause);
        ArgumentNullException.ThrowIfNull(arrears);
        if (!whole.IsPositive) throw new ArgumentOutOfRangeException(nameof(whole), whole, "The whole is above zero.");
        var recorder = new StepRecorder();
        var triggered = false;
        if (clause.MissedInstalments is { } agreed)
        {
            var met = arrears.MissedRows >= agreed;
            triggered |= met;
            recorder.Add("settlement.acceleration-missed", arrears.MissedRows.ToInvariantText(), met ? "met" : "not met", $"{arrears.MissedRows.ToInvariantText()} rows are missed; the clause asks for {agreed.ToInvariantText()}.");
        }

        if (clause.OverdueShare is { } share)
        {
            var overdue = arrears.Overdue.RatioTo(whole);
            var met = overdue >= share;
            triggered |= met;
            recorder.Add("settlement.acceleration-share", $"{arrears.Overdue} of {whole}", met ? "met" : "not met", $"{arrears.Overdue} of {whole} is overdue; the clause asks for {share}.");
        }

        if (!triggered) return new AccelerationFinding(AccelerationStatus.NotTriggered, null, recorder.Steps);
        if (demanded is not { } notice || notice > arrears.AsOf)
        {
            recorder.Add("settlement.acceleration-notice", "none", "notice needed", "The debtor was not put on notice yet.");
            return new AccelerationFinding(AccelerationStatus.NoticeNeeded, null, recorder.Steps);
        }

        var last = notice.PlusDays(clause.CureDays);
        var cured = arrears.AsOf > last;
        recorder.Add("settlement.acceleration-cure", $"notice {Iso.Text(notice)}, {clause.CureDays.ToInvariantText()} days", cured ? "passed" : "running",
            cured ? $"The debtor could avert it until {Iso.Text(last)} and did not." : $"The debtor can avert it until {Iso.Text(last)}.");
        return new AccelerationFinding(cured ? AccelerationStatus.Available : AccelerationStatus.Curing, last, recorder.Steps);
    }
}
