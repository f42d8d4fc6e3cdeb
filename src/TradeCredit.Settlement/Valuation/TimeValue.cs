namespace TradeCredit.Settlement;

/// <summary>Time value of money with equal periods: the functions of spreadsheets, on bare numbers.</summary>
/// <remarks>
/// <para>Money that goes out is negative, money that comes in is positive. A rate is a fraction for one period: 0.005 for half a per cent. The equation behind all functions:
/// present value x (1 + r)^n + payment x (1 + r x timing) x ((1 + r)^n - 1) / r + future value = 0.</para>
/// <para>Valuations in floating point, good to some twelve digits: to compare, not to book. What is booked comes from a plan (<see cref="PlanTerms"/>), which computes exactly,
/// or from a valuation in money (<see cref="Discounting"/>).</para>
/// <para>Every function fails with <c>settlement.invalid-rate</c> for a rate of -100 % or less or one that is no number, with <c>settlement.invalid-count</c> for a number of periods that is not above 0,
/// with <c>settlement.invalid-amount</c> for an amount that is no finite number and with <c>settlement.invalid-period</c> for a timing that is not declared. <i>Source:</i> convention of spreadsheets.</para>
/// </remarks>
public static partial class TimeValue
{
    /// <summary>The payment of each period. <i>Also known as</i> PMT.</summary>
    /// <param name="rate">The rate of a period.</param>
    /// <param name="periods">How many periods, above 0.</param>
    /// <param name="presentValue">What is worth now.</param>
    /// <param name="futureValue">What is left at the end.</param>
    /// <param name="timing">When in its period a payment is made.</param>
    /// <returns>The payment, or a failure.</returns>
    public static Result<double> Payment(double rate, double periods, double presentValue, double futureValue = 0, PaymentTiming timing = PaymentTiming.End) =>
        Fault(rate, periods, timing, presentValue, futureValue) is { } fault ? fault : PaymentOf(rate, periods, presentValue, futureValue, timing);

    /// <summary>The interest in one payment. <i>Also known as</i> IPMT.</summary>
    /// <param name="rate">The rate of a period.</param>
    /// <param name="period">Which payment, from 1.</param>
    /// <param name="periods">How many periods.</param>
    /// <param name="presentValue">What is worth now.</param>
    /// <param name="futureValue">What is left at the end.</param>
    /// <param name="timing">When in its period a payment is made; at the start, the first one holds no interest.</param>
    /// <returns>The interest; or a failure, <c>settlement.invalid-period</c> if there is no such payment.</returns>
    public static Result<double> InterestPart(double rate, int period, double periods, double presentValue, double futureValue = 0, PaymentTiming timing = PaymentTiming.End) =>
        (Fault(rate, periods, timing, presentValue, futureValue) ?? PeriodFault(period, periods, nameof(period))) is { } fault ? fault
            : InterestOf(rate, period, PaymentOf(rate, periods, presentValue, futureValue, timing), presentValue, timing);

    /// <summary>The principal in one payment. <i>Also known as</i> PPMT.</summary>
    /// <inheritdoc cref="InterestPart"/>
    /// <returns>The principal; or a failure, <c>settlement.invalid-period</c> if there is no such payment.</returns>
    public static Result<double> PrincipalPart(double rate, int period, double periods, double presentValue, double futureValue = 0, PaymentTiming timing = PaymentTiming.End)
    {
        if ((Fault(rate, periods, timing, presentValue, futureValue) ?? PeriodFault(period, periods, nameof(period))) is { } fault) return fault;
        var payment = PaymentOf(rate, periods, presentValue, futureValue, timing);
        return payment - InterestOf(rate, period, payment, presentValue, timing);
    }

    /// <summary>The interest in the payments of some periods. <i>Also known as</i> CUMIPMT.</summary>
    /// <param name="rate">The rate of a period.</param>
    /// <param name="periods">How many periods.</param>
    /// <param name="presentValue">What is worth now.</param>
    /// <param name="first">The first payment that counts, from 1.</param>
    /// <param name="last">The last payment that counts.</param>
    /// <param name="timing">When in its period a payment is made.</param>
    /// <returns>The sum; or a failure, <c>settlement.invalid-period</c> if the payments are not there or not in order.</returns>
    public static Result<double> CumulativeInterest(double rate, double periods, double presentValue, int first, int last, PaymentTiming timing = PaymentTiming.End)
    {
        if (CumulativeFault(rate, periods, presentValue, first, last, timing) is { } fault) return fault;
        var payment = PaymentOf(rate, periods, presentValue, 0, timing);
        var sum = 0.0;
        for (var period = first; period <= last; period++) sum += InterestOf(rate, period, payment, presentValue, timing);
        return sum;
    }

    /// <summary>The principal in the payments of some periods. <i>Also known as</i> CUMPRINC.</summary>
    /// <inheritdoc cref="CumulativeInterest"/>
    public static Result<double> CumulativePrincipal(double rate, double periods, double presentValue, int first, int last, PaymentTiming timing = PaymentTiming.End) =>
        CumulativeInterest(rate, periods, presentValue, first, last, timing).Map(interest => (PaymentOf(rate, periods, presentValue, 0, timing) * (last - first + 1.0)) - interest);

    /// <summary>What payments and a future value are worth now. <i>Also known as</i> PV.</summary>
    /// <param name="rate">The rate of a period.</param>
    /// <param name="periods">How many periods, above 0.</param>
    /// <param name="payment">The payment of each period.</param>
    /// <param name="futureValue">What is left at the end.</param>
    /// <param name="timing">When in its period a payment is made.</param>
    /// <returns>The present value, or a failure.</returns>
    public static Result<double> PresentValue(double rate, double periods, double payment, double futureValue = 0, PaymentTiming timing = PaymentTiming.End)
    {
        if (Fault(rate, periods, timing, payment, futureValue) is { } fault) return fault;
        return -((payment * Due(rate, timing) * WorthNow(rate, periods)) + (futureValue * Growth(rate, -periods)));
    }

    /// <summary>What a present value and payments come to. <i>Also known as</i> FV.</summary>
    /// <param name="rate">The rate of a period.</param>
    /// <param name="periods">How many periods, above 0.</param>
    /// <param name="payment">The payment of each period.</param>
    /// <param name="presentValue">What is worth now.</param>
    /// <param name="timing">When in its period a payment is made.</param>
    /// <returns>The future value, or a failure.</returns>
    public static Result<double> FutureValue(double rate, double periods, double payment, double presentValue = 0, PaymentTiming timing = PaymentTiming.End) =>
        Fault(rate, periods, timing, payment, presentValue) is { } fault ? fault : FutureOf(rate, periods, payment, presentValue, timing);

    /// <summary>How many periods it takes, parts of one included. <i>Also known as</i> NPER.</summary>
    /// <param name="rate">The rate of a period.</param>
    /// <param name="payment">The payment of each period.</param>
    /// <param name="presentValue">What is worth now.</param>
    /// <param name="futureValue">What is left at the end.</param>
    /// <param name="timing">When in its period a payment is made.</param>
    /// <returns>The number; or a failure, <c>settlement.never-repaid</c> if no number of periods will do.</returns>
    public static Result<double> Periods(double rate, double payment, double presentValue, double futureValue = 0, PaymentTiming timing = PaymentTiming.End)
    {
        if ((Fault(rate, 1, timing, payment, presentValue) ?? AmountFault(futureValue)) is { } fault) return fault;
        double periods;
        if (rate == 0) periods = -(presentValue + futureValue) / payment;
        else
        {
            var perpetual = payment * Due(rate, timing) / rate;
            periods = Math.Log((perpetual - futureValue) / (perpetual + presentValue)) / RealMath.Log1Plus(rate);
        }

        return double.IsFinite(periods) ? periods
            : Settlement.Fault.Of("never-repaid", "With that payment and rate the balance never gets there.", "payment", payment.ToInvariantText(), FailureReason.NotFound);
    }

    /// <summary>The rate of a period. <i>Also known as</i> RATE.</summary>
    /// <param name="periods">How many periods, above 0.</param>
    /// <param name="payment">The payment of each period.</param>
    /// <param name="presentValue">What is worth now.</param>
    /// <param name="futureValue">What is left at the end.</param>
    /// <param name="timing">When in its period a payment is made.</param>
    /// <param name="near">Which of several rates is wanted: the one nearest to this; null = several are a failure.</param>
    /// <returns>
    /// The rate; or a failure, <c>settlement.no-internal-rate</c> if all amounts have one sign or no rate will do, <c>settlement.several-internal-rates</c> if more than one does and none is said to be near.
    /// </returns>
    public static Result<double> Rate(double periods, double payment, double presentValue, double futureValue = 0, PaymentTiming timing = PaymentTiming.End, double? near = null)
    {
        if ((Fault(0, periods, timing, payment, presentValue) ?? AmountFault(futureValue)) is { } fault) return fault;
        var (first, last) = timing == PaymentTiming.Begin ? (presentValue + payment, futureValue) : (presentValue, futureValue + payment);
        return RateSolver.Solve(Value, SignChanges([first, periods > 1 ? payment : 0, last]), near);

        // On the side where powers could grow without end, the value at the other end of time has the same sign.
        double Value(double x)
        {
            var rate = RealMath.ExpLess1(x);
            return x > 0
                ? presentValue + (payment * Due(rate, timing) * WorthNow(rate, periods)) + (futureValue * Growth(rate, -periods))
                : futureValue - FutureOf(rate, periods, payment, presentValue, timing);
        }
    }

    /// <summary>The yearly rate that a nominal one comes to when interest is compounded: (1 + nominal / n)^n - 1. <i>Also known as</i> EFFECT.</summary>
    /// <param name="nominal">The nominal rate of a year.</param>
    /// <param name="periodsPerYear">How many times a year interest is compounded, 1 or more.</param>
    /// <returns>The rate, or a failure.</returns>
    public static Result<double> EffectiveRate(double nominal, int periodsPerYear) =>
        CompoundingFault(nominal / periodsPerYear, nominal, periodsPerYear) is { } fault ? fault : RealMath.ExpLess1(periodsPerYear * RealMath.Log1Plus(nominal / periodsPerYear));

    /// <summary>The nominal rate whose compounding comes to a yearly one: n x ((1 + effective)^(1/n) - 1). <i>Also known as</i> NOMINAL.</summary>
    /// <param name="effective">The effective rate of a year.</param>
    /// <param name="periodsPerYear">How many times a year interest is compounded, 1 or more.</param>
    /// <returns>The rate, or a failure.</returns>
    public static Result<double> NominalRate(double effective, int periodsPerYear) =>
        CompoundingFault(effective, effective, periodsPerYear) is { } fault ? fault : periodsPerYear * RealMath.ExpLess1(RealMath.Log1Plus(effective) / periodsPerYear);

    internal static Failure InvalidRate(double rate, string path) => Settlement.Fault.Of("invalid-rate", "A rate is a number above -1 (-100 %).", path, rate.ToInvariantText());

    internal static int SignChanges(ReadOnlySpan<double> amounts)
    {
        var (changes, sign) = (0, 0);
        foreach (var amount in amounts)
        {
            if (amount == 0) continue;
            if (sign != 0 && Math.Sign(amount) != sign) changes++;
            sign = Math.Sign(amount);
        }

        return changes;
    }

    private static double PaymentOf(double rate, double periods, double presentValue, double futureValue, PaymentTiming timing) =>
        -(presentValue + (futureValue * Growth(rate, -periods))) / (Due(rate, timing) * WorthNow(rate, periods));

    private static double FutureOf(double rate, double periods, double payment, double presentValue, PaymentTiming timing) =>
        -((presentValue * Growth(rate, periods)) + (payment * Due(rate, timing) * WorthAfter(rate, periods)));

    private static double InterestOf(double rate, int period, double payment, double presentValue, PaymentTiming timing)
    {
        if (timing == PaymentTiming.Begin) return period == 1 ? 0 : FutureOf(rate, period - 1, payment, presentValue, timing) * rate / (1 + rate);
        return FutureOf(rate, period - 1, payment, presentValue, timing) * rate;
    }

    // What payments of 1 at the end of each period are worth after the last one: ((1 + r)^n - 1) / r.
    private static double WorthAfter(double rate, double periods) => rate == 0 ? periods : RealMath.ExpLess1(RealMath.Log1Plus(rate) * periods) / rate;

    // What they are worth now: (1 - (1 + r)^-n) / r.
    private static double WorthNow(double rate, double periods) => rate == 0 ? periods : -RealMath.ExpLess1(-RealMath.Log1Plus(rate) * periods) / rate;

    private static double Growth(double rate, double periods) => Math.Exp(RealMath.Log1Plus(rate) * periods);

    private static double Due(double rate, PaymentTiming timing) => timing == PaymentTiming.Begin ? 1 + rate : 1;

    private static Failure? Fault(double rate, double periods, PaymentTiming timing, double amount, double otherAmount)
    {
        if (!double.IsFinite(rate) || rate <= -1) return InvalidRate(rate, "rate");
        if (!double.IsFinite(periods) || periods <= 0) return Settlement.Fault.Of("invalid-count", "The number of periods is above 0.", "periods", periods.ToInvariantText());
        if (!Enum.IsDefined(timing)) return Settlement.Fault.Of("invalid-period", "A payment is made at the end or the beginning of its period.", "timing", timing.ToString());
        return AmountFault(amount) ?? AmountFault(otherAmount);
    }

    private static Result<double> Finite(double value) => double.IsFinite(value) ? value : Settlement.Fault.Of("value-out-of-range", "The value is too large for a floating-point number: amounts, rate and time together exceed its range.", "amounts", value.ToInvariantText());

    private static Failure? AmountFault(double amount) => double.IsFinite(amount) ? null : Settlement.Fault.Of("invalid-amount", "An amount is a finite number.", "amount", amount.ToInvariantText());

    private static Failure? PeriodFault(int period, double periods, string path) =>
        period >= 1 && period <= Math.Ceiling(periods) ? null : Settlement.Fault.Of("invalid-period", $"Payments are numbered from 1 to {periods.ToInvariantText()}.", path, period.ToInvariantText());

    private static Failure? CumulativeFault(double rate, double periods, double presentValue, int first, int last, PaymentTiming timing) =>
        Fault(rate, periods, timing, presentValue, 0) ?? PeriodFault(first, periods, nameof(first)) ?? PeriodFault(last, periods, nameof(last))
        ?? (first <= last ? null : Settlement.Fault.Of("invalid-period", $"The first payment that counts, {first.ToInvariantText()}, comes after the last one.", nameof(first), last.ToInvariantText()));

    private static Failure? CompoundingFault(double perPeriod, double rate, int periodsPerYear)
    {
        if (periodsPerYear < 1) return Settlement.Fault.Of("invalid-count", "Interest is compounded 1 or more times a year.", "periodsPerYear", periodsPerYear.ToInvariantText());
        return double.IsFinite(perPeriod) && perPeriod > -1 ? null : InvalidRate(rate, "rate");
    }
}
