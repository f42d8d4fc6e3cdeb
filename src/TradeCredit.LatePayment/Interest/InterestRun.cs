using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using NodaTime;
using TradeCredit.Terms;

namespace TradeCredit.LatePayment;

/// <summary>One walk over the days of a delay, from change to change: of the rate, of the debt, of the compounding period.</summary>
/// <typeparam name="T">The integer that exact quotients are made of.</typeparam>
internal sealed class InterestRun<T>(InterestRule rule, LateDebt debt, LocalDate asOf, RuleTable<string, Percentage> rates, StepRecorder? recorder)
    where T : struct, IBinaryInteger<T>
{
    private readonly RateFinder _rates = new(rule.Rate, rates);
    private readonly ImmutableArray<InterestLine>.Builder _lines = ImmutableArray.CreateBuilder<InterestLine>(4);
    private readonly List<AppliedPayment> _payments = new(debt.Movements.Length);
    private readonly Currency _currency = debt.Principal.Currency;
    private readonly LocalDate _lastFreeDay = debt.DueDate.PlusDays(rule.GraceDays);
    private readonly LocalDate _end = asOf.PlusDays(1);

    private (LocalDate From, DebtMovement Movement)[] _movements = [];
    private int _nextMovement;

    private Money _principal = debt.Principal;
    private Money _costs = Money.Zero(debt.Principal.Currency);
    private Money _unapplied = Money.Zero(debt.Principal.Currency);
    private Money _interestPaid = Money.Zero(debt.Principal.Currency);
    private Money _shown = Money.Zero(debt.Principal.Currency);
    private Fraction<T> _interest = Fraction<T>.Of(0);
    private Fraction<T> _joined = Fraction<T>.Of(0);
    private bool _isCapped;

    private LocalDate FirstDay => (rule.GraceIsFree ? _lastFreeDay : debt.DueDate).PlusDays(1);

    /// <summary>Walks to the end and states what was found.</summary>
    public Result<InterestStatement> Statement()
    {
        _movements = Movements();
        if (asOf > _lastFreeDay && Accrue() is { } failure) return failure;
        ApplyUpTo(_end);
        var interest = Settle();
        recorder?.Add("late-payment.rounding", $"{_lines.Count.ToString(CultureInfo.InvariantCulture)} lines", interest.ToString(), $"The interest up to {Iso.Text(asOf)}, rounded once ({rule.Rounding}), is {interest}{(_isCapped ? $", the cap of {rule.Cap} of the principal" : "")}.");
        return new InterestStatement(debt, asOf, rule.DayCount, _lines.DrainToImmutable(), [.. _payments], interest, _interestPaid, _principal, _costs, _unapplied, _isCapped);
    }

    private Failure? Accrue()
    {
        var start = FirstDay;
        var end = rule.AccruesFor is { } limit ? LocalDate.Min(_end, Periods.Add(start, limit, 1)) : _end;
        recorder?.Add("late-payment.first-day", $"due {Iso.Text(debt.DueDate)}, {rule.GraceDays.ToString(CultureInfo.InvariantCulture)} days of grace", Iso.Text(start), $"Interest runs from {Iso.Text(start)} to {Iso.Text(end.PlusDays(-1))}, both days counted.");
        if (start >= end) return null;
        if (FixedRateDay(start) is { } day)
        {
            if (!_rates.On(day).TryGet(out var found, out var failure)) return failure;
            return Walk(start, end, _ => new FoundRate(found.Rate, LocalDate.MaxIsoValue)) ?? PartPaymentNotCovered(day);
        }

        return Walk(start, end, rule.Binding == RateBinding.AtEachRest ? lastOfRest => _rates.On(lastOfRest).Map(found => found with { Until = LocalDate.MaxIsoValue }) : null);
    }

    // The day whose rate is the one rate of the delay; null if there is more than one.
    private LocalDate? FixedRateDay(LocalDate start) => rule.Binding switch
    {
        RateBinding.FixedAtStart => start,
        RateBinding.FixedAtPayment => FirstPaymentFrom(start) ?? asOf,
        _ => null,
    };

    private LocalDate? FirstPaymentFrom(LocalDate start)
    {
        foreach (var (from, movement) in _movements)
        {
            if (from > start && movement is DebtMovement.Payment payment) return payment.On;
        }

        return null;
    }

    private Failure? PartPaymentNotCovered(LocalDate rateDay) =>
        rule.Binding != RateBinding.FixedAtPayment || _lines.Count == 0 || _lines[^1].To <= rateDay ? null
            : new Failure(FailureReason.NotPermitted, "late-payment.part-payment-not-covered", $"The rate is that of the day of payment, one for each late payment; split the debt into what was paid on {Iso.Text(rateDay)} and the rest.", "movements");

    private Failure? Walk(LocalDate start, LocalDate end, Func<LocalDate, Result<FoundRate>>? rateOfRest)
    {
        var day = start;
        var rest = new Rest(start, start, Rest.EndOf(rule.Compounding, start, 1), 1);
        ApplyUpTo(day);
        while (day < end)
        {
            if (!(rateOfRest is null ? _rates.On(day) : rateOfRest(LocalDate.Min(rest.End, end).PlusDays(-1))).TryGet(out var found, out var failure)) return failure;
            var next = LocalDate.Min(LocalDate.Min(found.Until, rest.End), LocalDate.Min(NextChange, end));
            if (Add(day, next, found.Rate, rest, end) is { } fault) return fault;
            day = next;
            ApplyUpTo(day);
            if (day != rest.End || day >= end) continue;
            Join();
            rest = rest.Next(rule.Compounding);
        }

        return null;
    }

    private Failure? Add(LocalDate from, LocalDate to, AppliedRate rate, Rest rest, LocalDate end)
    {
        var bearing = Fraction<T>.Of(_principal.MinorUnits).Plus(_joined);
        if (bearing.IsZero) return null;
        if (!Factor(from, to, rate, rest, end).TryGet(out var factor, out var failure)) return failure;
        var amount = Charge(bearing.Times(rate.Rate).Times(factor)).Round(_currency, rule.Rounding);
        _shown += amount;
        _lines.Add(new InterestLine(from, to.PlusDays(-1), _joined.IsZero ? _principal : bearing.Round(_currency, rule.Rounding), rate, factor, amount));
        recorder?.Add("late-payment.line", $"{Iso.Text(from)} to {Iso.Text(to.PlusDays(-1))}, {rule.DayCount}", amount.ToString(), $"{_lines[^1]}.");
        return null;
    }

    // Adds exact interest, as far as a cap leaves room for it.
    private Fraction<T> Charge(Fraction<T> accrued)
    {
        if (rule.Cap is { } cap)
        {
            var room = Fraction<T>.Of(debt.Principal.MinorUnits).Times(cap).Minus(_interest);
            _isCapped |= room.Minus(accrued).IsNegative;
            accrued = Fraction<T>.Min(accrued, room);
        }

        _interest = _interest.Plus(accrued);
        return accrued;
    }

    private Result<Ratio> Factor(LocalDate from, LocalDate to, AppliedRate rate, Rest rest, LocalDate end)
    {
        if (rate.Period == RatePeriod.Day) return Ratio.Of(Period.DaysBetween(from, to), 1);
        if (rule.Compounding.PeriodFraction is not { } part || rest.End > end) return rule.DayCount.Fraction(from, to, rule.DayCountContext);
        return from == rest.Start && to == rest.End ? part : part * Ratio.Of(Period.DaysBetween(from, to), Period.DaysBetween(rest.Start, rest.End));
    }

    // What is unpaid at the end of a compounding period bears interest from then on.
    private void Join()
    {
        var unpaid = Unpaid();
        if (unpaid.IsNegative || unpaid.IsZero) return;
        _joined = unpaid;
        recorder?.Add("late-payment.joined", $"compounding {rule.Compounding}", unpaid.Round(_currency, rule.Rounding).ToString(), $"Unpaid interest of {unpaid.Round(_currency, rule.Rounding)} joins the base.");
    }

    private LocalDate NextChange => _nextMovement < _movements.Length ? _movements[_nextMovement].From : LocalDate.MaxIsoValue;

    private void ApplyUpTo(LocalDate day)
    {
        for (; _nextMovement < _movements.Length && _movements[_nextMovement].From <= day; _nextMovement++)
        {
            switch (_movements[_nextMovement].Movement)
            {
                case DebtMovement.Cost cost:
                    _costs += cost.Amount;
                    break;
                case DebtMovement.Credit credit:
                    var credited = Money.Min(credit.Amount, _principal);
                    _principal -= credited;
                    _unapplied += credit.Amount - credited;
                    recorder?.Add("late-payment.credit", $"{credit.Amount} from {Iso.Text(credit.EffectiveOn)}", _principal.ToString(), $"A credit of {credit.Amount} leaves a principal of {_principal} from {Iso.Text(credit.EffectiveOn)} on.");
                    break;
                case DebtMovement.Payment payment:
                    Apply(payment);
                    break;
            }
        }
    }

    private void Apply(DebtMovement.Payment payment)
    {
        var charged = Settle();
        var spread = debt.Waterfall.Apply(payment.Amount, new Dictionary<PaymentComponent, Money>
        {
            [PaymentComponent.Costs] = _costs,
            [PaymentComponent.Interest] = charged - _interestPaid,
            [PaymentComponent.Principal] = _principal,
        });
        var (costs, interest, principal) = (spread.PaidTo(PaymentComponent.Costs), spread.PaidTo(PaymentComponent.Interest), spread.PaidTo(PaymentComponent.Principal));
        _costs -= costs;
        _principal -= principal;
        _interestPaid += interest;
        _unapplied += spread.Unapplied;

        // Of unpaid interest, that which has joined the base is paid last.
        var unpaid = Unpaid();
        _joined = unpaid.IsNegative ? Fraction<T>.Of(0) : Fraction<T>.Min(_joined, unpaid);
        _payments.Add(new AppliedPayment(payment.On, payment.Amount, costs, interest, principal, spread.Unapplied, _principal));
        recorder?.Add("late-payment.payment", $"{payment.Amount} on {Iso.Text(payment.On)}, {debt.Waterfall}", _principal.ToString(), $"{_payments[^1]}.");
    }

    private Fraction<T> Unpaid() => _interest.Minus(Fraction<T>.Of(_interestPaid.MinorUnits));

    // What is charged so far, rounded. Lines are rounded one by one; the last before a payment or the end takes the difference.
    private Money Settle()
    {
        var charged = _interest.Round(_currency, rule.Rounding);
        if (charged != _shown) _lines[^1] = _lines[^1].WithAmount(_lines[^1].Amount + charged - _shown);
        return _shown = charged;
    }

    // In the order in which they take effect; payments up to the end of grace count as made in time.
    private (LocalDate From, DebtMovement Movement)[] Movements()
    {
        if (debt.Movements.IsEmpty) return [];
        var first = FirstDay;
        return
        [
            .. debt.Movements.Where(m => m.Date <= asOf)
                .Select(m => (From: m is DebtMovement.Payment && m.Date <= _lastFreeDay ? LocalDate.Min(m.ChangesFrom, first) : m.ChangesFrom, Movement: m))
                .OrderBy(m => m.From),
        ];
    }
}
