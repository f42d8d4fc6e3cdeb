using NodaTime;
using TradeCredit.Terms;

namespace TradeCredit.LatePayment;

/// <summary>Finds the rate of a day, and until when it stays what it is.</summary>
internal sealed class RateFinder(InterestRate rate, RuleTable<string, Percentage> rates)
{
    public Result<FoundRate> On(LocalDate date) => rate switch
    {
        InterestRate.Yearly yearly => Fixed(yearly.Rate, RatePeriod.Year),
        InterestRate.Daily daily => Fixed(daily.Rate, RatePeriod.Day),
        _ => Over((InterestRate.OverReference)rate, date),
    };

    /// <summary>The reference rounded up, multiplied, the margin added, kept within its bounds.</summary>
    internal static Percentage Total(InterestRate.OverReference rule, Percentage reference)
    {
        var value = rule.RoundedUpTo is { Value: var step } ? Math.Ceiling(reference.Value / step) * step : reference.Value;
        value = (value * rule.Multiple) + rule.Margin.Value;
        if (value < rule.Minimum?.Value) return rule.Minimum.Value;
        return value > rule.Maximum?.Value ? rule.Maximum.Value : Percentage.Of(value);
    }

    private static FoundRate Fixed(Percentage value, RatePeriod period) => new(new AppliedRate(value, period), LocalDate.MaxIsoValue);

    private static LocalDate HalfYear(LocalDate date) => new(date.Year, date.Month < 7 ? 1 : 7, 1);

    private Result<FoundRate> Over(InterestRate.OverReference rule, LocalDate date)
    {
        var byHalfYear = rule.Day == ReferenceDay.FirstOfHalfYear;
        if (!rates.At(rule.Series, byHalfYear ? HalfYear(date) : date).TryGet(out var row, out var failure)) return failure;
        var total = Total(rule, row.Value);
        if (total < Percentage.Zero && rule.Minimum is null)
            return new Failure(FailureReason.NotPermitted, "late-payment.rate-negative", $"{rule.Series} at {row.Value} makes a rate of {total} on {Iso.Text(date)}; the rule states no lowest rate.", "rate", total.ToString());
        if (total > InterestRule.HighestYearlyRate)
            return new Failure(FailureReason.InvalidInput, "late-payment.rate-too-high", $"{rule.Series} at {row.Value} makes a rate of {total} on {Iso.Text(date)}, above {InterestRule.HighestYearlyRate} a year.", "rate", total.ToString());
        return new FoundRate(new AppliedRate(total, RatePeriod.Year, rule.Series, row.Value, row.SourceId), Until(row.To, byHalfYear));
    }

    // Looked at on the first day of half-years, a value stays until the first half-year that begins after its row.
    private static LocalDate Until(LocalDate? last, bool byHalfYear)
    {
        if (last is not { } to || to == LocalDate.MaxIsoValue) return LocalDate.MaxIsoValue;
        return byHalfYear ? HalfYear(to).PlusMonths(6) : to.PlusDays(1);
    }
}
