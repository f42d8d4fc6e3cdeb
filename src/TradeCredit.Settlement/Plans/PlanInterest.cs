using System.Collections.Immutable;
using System.Globalization;

namespace TradeCredit.Settlement;

/// <summary>What a plan costs the debtor who keeps to it. What it costs him to break it is late interest and no part of the plan.</summary>
/// <remarks>Interest is never charged on interest. Equality is by content.</remarks>
public sealed record PlanInterest
{
    private const int MaxYearlyPercent = 10_000;

    /// <summary>The rate; a yearly one lies from 0 % to 10,000 %.</summary>
    public required PlanRate Rate { get; init; }

    /// <summary>Later yearly rates, ascending by day. With a rate by days a period is cut at the day; by periods, a rate counts for a period that starts on its day or later.</summary>
    public ImmutableArray<RateStep> Steps { get; init; } = [];

    /// <summary>Whether interest is counted on the whole principal, whatever was paid back. Default: no, on the balance.</summary>
    public bool IsFlat { get; init; }

    /// <summary>How many rows share one balance for interest (the rest): with monthly rows, 3 counts interest on the balance at the start of each quarter. Default: 1.</summary>
    public int RowsPerRest { get; init; } = 1;

    /// <summary>How the interest of each slice of a period is rounded. Default: half even to the minor unit.</summary>
    public Rounding Rounding { get; init; } = Rounding.HalfEven;

    /// <summary>Interest on the balance at a yearly rate over days.</summary>
    /// <param name="percentAYear">The number before the percent sign, 0 to 10,000.</param>
    /// <param name="dayCount">How days become a part of a year; null = actual days over 365.</param>
    /// <returns>The interest.</returns>
    public static PlanInterest Yearly(decimal percentAYear, DayCount? dayCount = null) => new() { Rate = new PlanRate.ByDays(Percentage.Of(percentAYear), dayCount ?? DayCount.Act365Fixed) };

    /// <summary>Interest on the balance, a twelfth of a yearly rate each month.</summary>
    /// <param name="percentAYear">The number before the percent sign, 0 to 10,000.</param>
    /// <returns>The interest.</returns>
    public static PlanInterest Monthly(decimal percentAYear) => new() { Rate = new PlanRate.ByPeriods(Percentage.Of(percentAYear), 12) };

    /// <summary>Interest on the balance at a stated rate for each period.</summary>
    /// <param name="periods">The rates, the first period first.</param>
    /// <returns>The interest.</returns>
    public static PlanInterest Stated(params ReadOnlySpan<PeriodRate> periods) => new() { Rate = new PlanRate.Stated([.. periods]) };

    /// <inheritdoc/>
    public bool Equals(PlanInterest? other) =>
        other is not null && Rate == other.Rate && IsFlat == other.IsFlat && RowsPerRest == other.RowsPerRest && Rounding == other.Rounding && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rate, IsFlat, RowsPerRest, Steps.Length);

    internal IEnumerable<Failure> Faults()
    {
        if (Rate is null) yield return Fault.Of("invalid-rate", "The interest has no rate.", "rate", null, FailureReason.Missing);
        if (Rate is PlanRate.ByDays { Yearly: var yearly } && !IsUsable(yearly)) yield return OutOfRange(yearly, "rate");
        if (Rate is PlanRate.ByPeriods { Yearly: var split } && !IsUsable(split)) yield return OutOfRange(split, "rate");
        if (Rate is PlanRate.ByPeriods { PeriodsPerYear: var periods } && (periods < 1 || periods > 366))
            yield return Fault.Of("invalid-period", "A year has 1 to 366 periods.", "rate.periodsPerYear", periods.ToInvariantText());
        if (RowsPerRest < 1) yield return Fault.Of("invalid-count", "1 row or more share a balance for interest.", "rowsPerRest", RowsPerRest.ToInvariantText());
        if (Steps.IsDefault)
        {
            yield return Fault.Of("invalid-rate", "The steps were never assigned; use an empty array for none.", "steps", null, FailureReason.Missing);
            yield break;
        }

        if (!Steps.IsEmpty && Rate is PlanRate.Stated) yield return Fault.Of("invalid-rate", "Rates that are stated for each period have no later steps.", "steps", null, FailureReason.Contradiction);
        for (var i = 0; i < Steps.Length; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"steps[{i}]");
            if (!IsUsable(Steps[i].Yearly)) yield return OutOfRange(Steps[i].Yearly, path);
            if (i > 0 && Steps[i].From <= Steps[i - 1].From) yield return Fault.Of("invalid-rate", $"Steps ascend by day; after {Iso.Text(Steps[i - 1].From)} comes {Iso.Text(Steps[i].From)}.", path, Iso.Text(Steps[i].From));
        }
    }

    // The upper end is beyond any rate that is agreed on; it keeps exact arithmetic within its range.
    private static bool IsUsable(Percentage yearly) => yearly >= Percentage.Zero && yearly <= Percentage.Of(MaxYearlyPercent);

    private static Failure OutOfRange(Percentage rate, string path) => Fault.Of("invalid-rate", $"The rate of a plan is from 0 % to {MaxYearlyPercent.ToInvariantText()} % a year.", path, rate.ToString());
}
