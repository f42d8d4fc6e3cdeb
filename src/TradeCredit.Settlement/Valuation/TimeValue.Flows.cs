using NodaTime;

namespace TradeCredit.Settlement;

/// <content>Amounts that differ.</content>
public static partial class TimeValue
{
    private const double DaysPerYear = 365;

    /// <summary>The net present value of amounts one period apart. <i>Also known as</i> NPV.</summary>
    /// <param name="rate">The rate of a period.</param>
    /// <param name="amounts">The amounts in order.</param>
    /// <param name="first">
    /// When the first amount moves: at the end of the first period (default, as in spreadsheets), or now. Nothing tells the two apart in a result, so name it.
    /// </param>
    /// <returns>The value; 0 for no amounts; or a failure.</returns>
    public static Result<double> NetPresentValue(double rate, ReadOnlySpan<double> amounts, PaymentTiming first = PaymentTiming.End)
    {
        if (Fault(rate, 1, first, 0, 0) is { } fault) return fault;
        var (factor, sum) = (first == PaymentTiming.Begin ? 1 : 1 / (1 + rate), 0.0);
        foreach (var amount in amounts)
        {
            if (AmountFault(amount) is { } bad) return bad;
            sum += amount * factor;
            factor /= 1 + rate;
        }

        return Finite(sum);
    }

    /// <summary>The net present value of dated amounts on the day of the first: each is divided by (1 + rate)^(days / 365). <i>Also known as</i> XNPV.</summary>
    /// <param name="rate">The rate of a year.</param>
    /// <param name="dates">The date of each amount; the first one is the day of the valuation, the others are in any order.</param>
    /// <param name="amounts">The amounts.</param>
    /// <returns>The value; or a failure, <c>settlement.flow-mismatch</c> if there are not as many dates as amounts or none, <c>settlement.flow-before-valuation</c> for a date before the first.</returns>
    public static Result<double> NetPresentValue(double rate, ReadOnlySpan<LocalDate> dates, ReadOnlySpan<double> amounts)
    {
        if ((Fault(rate, 1, PaymentTiming.End, 0, 0) ?? FlowFault(dates, amounts)) is { } fault) return fault;
        var sum = 0.0;
        for (var i = 0; i < amounts.Length; i++) sum += amounts[i] * Math.Pow(1 + rate, -Period.DaysBetween(dates[0], dates[i]) / DaysPerYear);
        return Finite(sum);
    }

    /// <summary>The rate of a period at which amounts one period apart are worth nothing together. <i>Also known as</i> IRR.</summary>
    /// <param name="amounts">The amounts in order, the first one now.</param>
    /// <param name="near">Which of several rates is wanted: the one nearest to this; null = several are a failure.</param>
    /// <returns>
    /// The rate, above -1; or a failure, <c>settlement.no-internal-rate</c> if all amounts have one sign or no rate will do, <c>settlement.several-internal-rates</c> if more than one does and none is said
    /// to be near.
    /// </returns>
    public static Result<double> InternalRate(ReadOnlySpan<double> amounts, double? near = null)
    {
        var sums = new SortedDictionary<double, double>();
        for (var i = 0; i < amounts.Length; i++)
        {
            if (AmountFault(amounts[i]) is { } bad) return bad;
            sums[i] = amounts[i];
        }

        return InternalRate(sums, near);
    }

    /// <summary>The rate of a year at which dated amounts are worth nothing together. <i>Also known as</i> XIRR.</summary>
    /// <param name="dates">The date of each amount, none before the first.</param>
    /// <param name="amounts">The amounts.</param>
    /// <param name="near">Which of several rates is wanted: the one nearest to this; null = several are a failure.</param>
    /// <returns>The rate, above -1; or a failure as for <see cref="InternalRate(ReadOnlySpan{double}, double?)"/> and <see cref="NetPresentValue(double, ReadOnlySpan{LocalDate}, ReadOnlySpan{double})"/>.</returns>
    public static Result<double> InternalRate(ReadOnlySpan<LocalDate> dates, ReadOnlySpan<double> amounts, double? near = null)
    {
        if (FlowFault(dates, amounts) is { } fault) return fault;
        var sums = new SortedDictionary<double, double>();
        for (var i = 0; i < amounts.Length; i++)
        {
            var years = Period.DaysBetween(dates[0], dates[i]) / DaysPerYear;
            sums[years] = sums.GetValueOrDefault(years) + amounts[i];
        }

        return InternalRate(sums, near);
    }

    // Amounts of one moment count as one, or a change of sign between them would promise a root.
    private static Result<double> InternalRate(SortedDictionary<double, double> sums, double? near)
    {
        var (times, amounts) = (sums.Keys.ToArray(), sums.Values.ToArray());
        return RateSolver.Solve(Value, SignChanges(amounts), near);

        // Seen from the last moment where rates are negative, or powers would grow without end.
        double Value(double x)
        {
            var (sum, seenFrom) = (0.0, x < 0 ? times[^1] : times[0]);
            for (var i = 0; i < times.Length; i++) sum += amounts[i] * Math.Exp(-x * (times[i] - seenFrom));
            return sum;
        }
    }

    private static Failure? FlowFault(ReadOnlySpan<LocalDate> dates, ReadOnlySpan<double> amounts)
    {
        if (dates.Length != amounts.Length || amounts.IsEmpty)
            return Settlement.Fault.Of("flow-mismatch", $"{amounts.Length.ToInvariantText()} amounts come with {dates.Length.ToInvariantText()} dates; as many of both are needed, at least one.", "dates", dates.Length.ToInvariantText(), FailureReason.Contradiction);
        for (var i = 0; i < amounts.Length; i++)
        {
            if (AmountFault(amounts[i]) is { } bad) return bad.At(i);
            if (dates[i] < dates[0]) return BeforeValuation(dates[i], dates[0]).At(i);
        }

        return null;
    }

    internal static Failure BeforeValuation(LocalDate flow, LocalDate valuation) =>
        Settlement.Fault.Of("flow-before-valuation", $"Money that moved on {Iso.Text(flow)} cannot be discounted to {Iso.Text(valuation)}.", "dates", Iso.Text(flow));
}
