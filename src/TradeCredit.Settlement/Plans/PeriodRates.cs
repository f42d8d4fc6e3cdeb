using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>The rates of the periods of a plan, as slices in one array.</summary>
internal sealed class PeriodRates
{
    private readonly Ratio[] _slices;

    // Where the slices of each period end; null = one slice a period.
    private readonly int[]? _ends;

    // Whether all periods have the one slice.
    private readonly bool _areEqual;

    private PeriodRates(Ratio[] slices, int[]? ends, bool areEqual = false)
    {
        _slices = slices;
        _ends = ends;
        _areEqual = areEqual;
    }

    public static PeriodRates None { get; } = new([], null);

    public bool AreNone => _slices.Length == 0;

    /// <summary>The slices of a period.</summary>
    public ReadOnlySpan<Ratio> this[int period] =>
        AreNone ? default : _ends is null ? _slices.AsSpan(_areEqual ? 0 : period, 1) : _slices.AsSpan(period == 0 ? 0 : _ends[period - 1], _ends[period] - (period == 0 ? 0 : _ends[period - 1]));

    /// <summary>The interest of a period on an amount, each slice rounded.</summary>
    public long Interest(int period, long amount, MinorRounding rounding)
    {
        if (AreNone) return 0;
        if (_ends is null) return rounding.Product(amount, _slices[_areEqual ? 0 : period]);
        var sum = 0L;
        foreach (var slice in this[period]) sum += rounding.Product(amount, slice);
        return sum;
    }

    /// <summary>The rates of the periods from a start over the due dates.</summary>
    /// <param name="interest">What the plan costs; null = nothing.</param>
    /// <param name="start">The start of the first period.</param>
    /// <param name="due">The end of each period.</param>
    /// <param name="months">The regular distance of the dates in months, for the day counts that ask; null = irregular.</param>
    public static Result<PeriodRates> Of(PlanInterest? interest, LocalDate start, ReadOnlySpan<LocalDate> due, int? months)
    {
        switch (interest?.Rate)
        {
            case null:
                return None;
            case PlanRate.Stated stated:
                return stated.Periods.Length < due.Length
                    ? Fault.Of("invalid-count", $"Rates are stated for {stated.Periods.Length.ToInvariantText()} periods, the plan has {due.Length.ToInvariantText()}.", "interest.rate.periods", stated.Periods.Length.ToInvariantText(), FailureReason.Missing)
                    : OfStated(stated, due.Length);
            case PlanRate.ByPeriods split:
                return ByPeriods(interest, split, start, due);
            default:
                return ByDays(interest, (PlanRate.ByDays)interest.Rate, start, due, months);
        }
    }

    private static PeriodRates OfStated(PlanRate.Stated stated, int periods)
    {
        var slices = new List<Ratio>(periods);
        var ends = new int[periods];
        for (var i = 0; i < periods; i++)
        {
            slices.AddRange(stated.Periods[i].Slices);
            ends[i] = slices.Count;
        }

        return new PeriodRates([.. slices], slices.Count == periods ? null : ends);
    }

    // The rate in force on the day on which a period starts is that of the whole period.
    private static PeriodRates ByPeriods(PlanInterest interest, PlanRate.ByPeriods rate, LocalDate start, ReadOnlySpan<LocalDate> due)
    {
        var (part, next) = (Part(rate.Yearly), 0);
        if (interest.Steps.IsEmpty) return new PeriodRates([part], null, areEqual: true);
        var slices = new Ratio[due.Length];
        for (var i = 0; i < slices.Length; i++)
        {
            while (next < interest.Steps.Length && interest.Steps[next].From <= (i == 0 ? start : due[i - 1])) part = Part(interest.Steps[next++].Yearly);
            slices[i] = part;
        }

        return new PeriodRates(slices, null);

        Ratio Part(Percentage yearly) => yearly.ToRatio() / Ratio.Of(rate.PeriodsPerYear, 1);
    }

    private static Result<PeriodRates> ByDays(PlanInterest interest, PlanRate.ByDays rate, LocalDate start, ReadOnlySpan<LocalDate> due, int? months)
    {
        var slices = new List<Ratio>(due.Length + interest.Steps.Length);
        var ends = new int[due.Length];
        var (yearly, next) = (rate.Yearly.ToRatio(), 0);
        var products = new RatesByLength(rate.DayCount);
        var from = start;
        for (var i = 0; i < due.Length; i++)
        {
            // Only some day counts look beyond the dates of the slice.
            var context = rate.DayCount.IsAdditive && i < due.Length - 1 ? null : new DayCountContext { PeriodEnd = due[i], FrequencyMonths = months, ScheduleEnd = due[^1], TerminationDate = due[^1] };
            while (next < interest.Steps.Length && interest.Steps[next].From < due[i])
            {
                var step = interest.Steps[next++];
                if (step.From > from)
                {
                    if (!Add(step.From).TryGet(out _, out var cut)) return cut;
                    from = step.From;
                }

                yearly = step.Yearly.ToRatio();
                products.Forget();
            }

            if (!Add(due[i]).TryGet(out _, out var failure)) return failure;
            ends[i] = slices.Count;
            from = due[i];

            Result<Ratio> Add(LocalDate to)
            {
                var product = products.Of(yearly, from, to, context);
                if (product.TryGet(out var slice, out _)) slices.Add(slice);
                return product;
            }
        }

        return new PeriodRates([.. slices], slices.Count == due.Length ? null : ends);
    }
}
