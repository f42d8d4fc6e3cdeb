using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;
using TradeCredit.Terms;

namespace TradeCredit.Settlement;

/// <summary>Turns plan terms and a principal into rows. One pass, with an optional recorder.</summary>
internal readonly struct PlanExpansion(PlanTerms terms, Money principal, LocalDate start, BusinessCalendars calendars, StepRecorder? recorder)
{
    // A fixed amount does not say how many rows it takes: so many are tried first, then twice as many, and so on.
    private const int FirstTry = 64;

    public Result<InstalmentPlan> Run()
    {
        if (!principal.IsPositive) return Fault.Of("invalid-principal", "The principal of a plan is above zero.", "principal", principal.ToString());
        if (OtherCurrency(terms.Repayment, principal.Currency) is { } other && other != principal.Currency) return Fault.Currencies(principal.Currency, other, "repayment");
        if (terms.Repayment is Repayment.Balloon { Amount: var balloon } && balloon > principal)
            return Fault.Of("invalid-terms", $"The balloon of {balloon} exceeds the principal of {principal}.", "repayment.amount", balloon.ToString());
        if ((UnitFault(RoundingOf(terms.Repayment), "repayment.rounding") ?? UnitFault(terms.Interest?.Rounding, "interest.rounding")) is { } fault) return fault;
        if (terms.Rows is { } rows) return OfRows(rows);
        for (var count = FirstTry; ; count = Math.Min(2 * count, PlanTerms.MaxRows))
        {
            var plan = OfRows(count);
            // Where the amount was too small for so many rows, the last one took more than the amount.
            if (!plan.TryGet(out var made, out _) || made.Rows[^1].Total <= made.Instalment) return plan;
            if (count == PlanTerms.MaxRows) return NeverRepaid(made.Instalment!.Value, $"not in {PlanTerms.MaxRows.ToInvariantText()} rows");
        }
    }

    private Result<InstalmentPlan> OfRows(int rows)
    {
        if (!terms.Dates.Take(rows).TryGet(out var dates, out var failure)) return failure.Under("dates");
        if (dates[0] < start) return Fault.Of("invalid-schedule", $"The first row would be due on {Iso.Text(dates[0])}, before the plan starts on {Iso.Text(start)}.", "dates[0]", Iso.Text(dates[0]));
        if (!PeriodRates.Of(terms.Interest, start, dates.AsSpan(), PlanMonths.Of(terms.Dates)).TryGet(out var rates, out failure)) return failure;
        var interest = terms.Interest;
        var task = new PlanTask
        {
            Principal = principal.MinorUnits,
            Rows = rows,
            Rates = rates,
            InterestRounding = new MinorRounding(interest?.Rounding ?? Rounding.HalfEven, principal.Currency),
            IsFlat = interest?.IsFlat ?? false,
            RowsPerRest = interest?.RowsPerRest ?? 1,
            PrincipalGrace = terms.GraceOnPrincipal,
            InterestGrace = terms.InterestInGrace == InterestGrace.Due ? 0 : terms.GraceOnInterest,
            DefersInterest = terms.InterestInGrace == InterestGrace.Deferred,
        };
        return Columns(task).TryGet(out var columns, out failure) ? Plan(columns, dates) : failure;
    }

    private Result<PlanColumns> Columns(in PlanTask task)
    {
        switch (terms.Repayment)
        {
            case Repayment.Level level:
                return Level(task, 0, level.Rounding, level.IsLevelled);
            case Repayment.Balloon large:
                return Level(task, large.Amount.MinorUnits, large.Rounding, false);
            case Repayment.FixedAmount { Amount: var amount }:
                var columns = PlanColumns.Of(task, amount.MinorUnits);
                var first = task.Rates.Interest(0, task.Principal, task.InterestRounding);
                if (amount.MinorUnits <= first && task.Rows > 1) return NeverRepaid(amount, $"it does not exceed the interest of the first row, {Money.OfMinor(first, principal.Currency)}");
                recorder?.Add("settlement.fixed-amount", amount.ToString(), columns.Count.ToInvariantText(), $"{amount} a row repays {principal} in {columns.Count.ToInvariantText()} rows; the last one is what remains.");
                return columns;
            case Repayment.EqualPrincipal equal:
                var (rounding, parts) = (new MinorRounding(equal.Rounding, principal.Currency), task.Rows - task.PrincipalGrace);
                if (rounding.Step > task.Principal / parts) return UnitTooLarge(rounding.Step, parts);
                var each = rounding.Part(task.Principal, parts);
                recorder?.Add("settlement.equal-principal", $"{principal} / {parts.ToInvariantText()}", Minor(each), $"{principal} in {parts.ToInvariantText()} rows of {Minor(each)}, rounded {equal.Rounding}; the last one is what remains.");
                return PlanColumns.Of(task, Repeated(each, parts));
            case Repayment.Bullet:
                recorder?.Add("settlement.bullet", principal.ToString(), principal.ToString(), $"{principal} falls due with the last row.");
                return PlanColumns.Of(task, new long[task.Rows - task.PrincipalGrace]);
            default:
                var stated = ((Repayment.Stated)terms.Repayment).Principal;
                var sum = Money.Sum(stated, principal.Currency);
                if (sum != principal) return Fault.Of("invalid-schedule", $"The stated amounts come to {sum}, the principal is {principal}.", "repayment.principal", sum.ToString(), FailureReason.Contradiction);
                return PlanColumns.Of(task, [.. stated.Select(p => p.MinorUnits)]);
        }
    }

    private PlanColumns Level(in PlanTask task, long balloon, Rounding named, bool isLevelled)
    {
        var rounding = new MinorRounding(named, principal.Currency);
        var instalment = LevelInstalment.Of(task, balloon, rounding);
        recorder?.Add("settlement.level-instalment", $"{principal}, {(task.Rows - task.PrincipalGrace).ToInvariantText()} rows", Minor(instalment), $"{Minor(instalment)} a row repays {principal} with interest, rounded {named}.");
        var columns = PlanColumns.Of(task, instalment);
        var off = columns.LastIsOffBy;
        if (!isLevelled || Math.Abs(off) <= columns.Count / 2 * rounding.Step) return columns;
        var share = rounding.Part(Math.Abs(off), columns.Count);
        var evened = PlanColumns.Of(task, instalment + (off < 0 ? -share : share));
        var isBetter = Math.Abs(evened.LastIsOffBy) < Math.Abs(off);
        recorder?.Add("settlement.levelled", $"last row off by {Minor(off)}", Minor(isBetter ? evened.Instalment!.Value : instalment), isBetter
            ? $"The last row would be off by {Minor(off)}; {Minor(evened.Instalment!.Value)} a row evens it out."
            : $"The last row is off by {Minor(off)}; {Minor(evened.Instalment!.Value)} a row would not make it better.");
        return isBetter ? evened : columns;
    }

    private Result<InstalmentPlan> Plan(PlanColumns columns, ImmutableArray<LocalDate> dates)
    {
        var rows = new PlanRow[columns.Count];
        var balance = principal.MinorUnits;
        for (var i = 0; i < rows.Length; i++)
        {
            var due = new DueDate(dates[i], dates[i]);
            if (terms.Roll.Steps.Length > 0 && !terms.Roll.Apply(dates[i], calendars).TryGet(out due, out var failure)) return failure.Under("roll");
            balance -= columns.Principal(i);
            rows[i] = new PlanRow(i + 1, InterestFrom(i, dates), due, principal.Currency, columns.Principal(i), columns.Interest(i), default, balance);
        }

        recorder?.Add("settlement.plan", $"{principal} from {Iso.Text(start)}", rows.Length.ToInvariantText(), $"{rows.Length.ToInvariantText()} rows, the last one due on {rows[^1].Due} with {rows[^1].Total}.");
        return InstalmentPlan.OfComputed(start, principal.Currency, ImmutableCollectionsMarshal.AsImmutableArray(rows), principal, terms.Interest, terms.Interest is { IsFlat: true } ? principal : null, columns.Instalment is { } shared ? Money.OfMinor(shared, principal.Currency) : null, terms.Roll);
    }

    // A row in the grace counts no interest; the first row after it counts what was deferred as well.
    private LocalDate InterestFrom(int row, ImmutableArray<LocalDate> dates)
    {
        if (terms.InterestInGrace == InterestGrace.Due || row > terms.GraceOnInterest) return row == 0 ? start : dates[row - 1];
        if (row < terms.GraceOnInterest) return dates[row];
        return row == 0 || terms.InterestInGrace == InterestGrace.Deferred ? start : dates[row - 1];
    }

    // A currency that the terms name and the principal is not in.
    private static Currency? OtherCurrency(Repayment repayment, Currency expected) => repayment switch
    {
        Repayment.FixedAmount f => f.Amount.Currency,
        Repayment.Balloon b => b.Amount.Currency,
        Repayment.Stated s => s.Principal.Select(p => (Currency?)p.Currency).FirstOrDefault(c => c != expected),
        _ => null,
    };

    private static Rounding? RoundingOf(Repayment repayment) => repayment switch
    {
        Repayment.Level level => level.Rounding,
        Repayment.EqualPrincipal equal => equal.Rounding,
        Repayment.Balloon balloon => balloon.Rounding,
        _ => null,
    };

    private Failure? UnitFault(Rounding? rounding, string path) => PlanRebuild.StepOf(rounding?.Step, principal.Currency).Failure?.Under(path);

    private Failure UnitTooLarge(long step, int rows) => Fault.Of("unit-too-large", $"{rows.ToInvariantText()} rows of at least {Minor(step)} are more than {principal}.", "repayment.rounding", Minor(step));

    private static Failure NeverRepaid(Money amount, string why) => Fault.Of("never-repaid", $"{amount} a row never repays the principal: {why}.", "repayment.amount", amount.ToString());

    private string Minor(long minorUnits) => Money.OfMinor(minorUnits, principal.Currency).ToString();

    private static long[] Repeated(long each, int times)
    {
        var all = new long[times];
        Array.Fill(all, each);
        return all;
    }
}
