using System.Globalization;
using System.Numerics;
using NodaTime;
using TradeCredit.Terms;

namespace TradeCredit.LatePayment;

/// <summary>How late interest runs: at which rate, joined when, counted how, rounded once.</summary>
/// <remarks>
/// <para>Interest runs from the day after the due day to the day of payment, both counted: a debt due on D and paid on P has P - D interest days. The amount is
/// the sum over stretches of one base and one rate of <c>base x rate x part of a year</c>, exact to the end and then rounded once as <see cref="Rounding"/> says. A
/// day on which a reference changes already has the new rate. Under a day count that is not additive the total is the sum of the stretches.</para>
/// <para>Statutory rules come from <see cref="LatePaymentLaw"/>; <see cref="FromAgreement"/> makes one of a contract's clause. Immutable; equality is by all members.
/// Range checks are in the members.</para>
/// </remarks>
/// <example><code>
/// var rule = new InterestRule { Rate = new InterestRate.OverReference("DE-BASISZINS", Percentage.Of(9m)) };
/// var statement = rule.Statement(debt, asOf, ReferenceRates.BuiltIn);
/// </code></example>
public sealed partial record InterestRule
{
    /// <summary>The highest rate a year that is taken for one: more is a slip, such as a percentage multiplied by a hundred.</summary>
    public static Percentage HighestYearlyRate { get; } = Percentage.Of(1_000m);

    /// <summary>The rate: a year, a day, or a margin over a published reference.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A rate is negative or above 1,000 % a year, or a multiple or step is not above 0.</exception>
    public required InterestRate Rate
    {
        get;
        init => field = Checked(value);
    }

    /// <summary>How a published reference becomes the rate of the delay. Default: the rate follows it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not declared.</exception>
    public RateBinding Binding
    {
        get;
        init => field = Guard.Declared(value, nameof(Binding));
    }

    /// <summary>When unpaid interest joins the base. Default: never.</summary>
    public CompoundingRule Compounding { get; init; } = CompoundingRule.None;

    /// <summary>How parts of a year are counted; the law is mostly silent, so this is custom. Default: actual days over 365.</summary>
    public DayCount DayCount { get; init; } = DayCount.Act365Fixed;

    /// <summary>What the day count needs beyond the dates; null = nothing.</summary>
    public DayCountContext? DayCountContext { get; init; }

    /// <summary>For how long interest runs at most, from its first day; null = until payment.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length counts business days.</exception>
    public PeriodLength? AccruesFor
    {
        get;
        init => field = value is { Unit: PeriodUnit.BusinessDays } ? throw new ArgumentOutOfRangeException(nameof(value), value, "Interest runs for days, weeks, months or years.") : value;
    }

    /// <summary>Days after the due day in which payment is still free of interest. Payments of these days reduce the principal as if made in time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside 0 to 9,999 days.</exception>
    public int GraceDays
    {
        get;
        init => field = Guard.InRange(value, 0, 9_999, "days", nameof(GraceDays));
    }

    /// <summary>Whether the days of grace stay free of interest when they pass unpaid.</summary>
    public bool GraceIsFree { get; init; }

    /// <summary>The most that interest can come to, as a percentage of the principal; null = no cap.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cap is negative.</exception>
    public Percentage? Cap
    {
        get;
        init => field = value < Percentage.Zero ? throw new ArgumentOutOfRangeException(nameof(value), value, "A cap is 0 % of the principal or more.") : value;
    }

    /// <summary>The one rounding. Default: half up to the minor unit.</summary>
    public Rounding Rounding { get; init; } = Rounding.HalfUp;

    /// <summary>The rule that a contract agrees on.</summary>
    /// <param name="agreed">The clause.</param>
    /// <returns>The rule; whole compounding periods count as the day count says.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value of the clause is out of range.</exception>
    public static InterestRule FromAgreement(AgreedInterest agreed)
    {
        ArgumentNullException.ThrowIfNull(agreed);
        return new InterestRule
        {
            Rate = agreed.Rate,
            Binding = agreed.Binding,
            DayCount = agreed.DayCount,
            GraceDays = agreed.GraceDays,
            GraceIsFree = agreed.GraceIsFree,
            Cap = agreed.Cap,
            Compounding = Guard.Declared(agreed.Compounding, nameof(agreed)) switch
            {
                Terms.Compounding.Monthly => CompoundingRule.After(PeriodLength.OfMonths(1)),
                Terms.Compounding.Quarterly => CompoundingRule.After(PeriodLength.OfMonths(3)),
                Terms.Compounding.Yearly => CompoundingRule.After(PeriodLength.OfYears(1)),
                _ => CompoundingRule.None,
            },
        };
    }

    /// <summary>The rate on a day: of that day if it floats, of a delay that begins on it if it is fixed at the start, of one paid on it if it is fixed then.</summary>
    /// <param name="date">The day.</param>
    /// <param name="rates">The published rates.</param>
    /// <returns>
    /// The rate; or a failure of the table of rates, which names it and the days it covers, <c>late-payment.rate-negative</c>, or <c>late-payment.rate-too-high</c>.
    /// </returns>
    public Result<AppliedRate> RateOn(LocalDate date, RuleTable<string, Percentage> rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return new RateFinder(Rate, rates).On(date).Map(static found => found.Rate);
    }

    /// <summary>The interest on a debt up to a day.</summary>
    /// <param name="debt">The debt.</param>
    /// <param name="asOf">The day up to which interest counts, that day included: the day of payment, or the day of asking. What happens later is left out.</param>
    /// <param name="rates">The published rates.</param>
    /// <returns>
    /// The statement, with zero interest up to the due day or the end of grace; or a failure: of the table of rates, of the day count,
    /// <c>late-payment.rate-negative</c>, <c>late-payment.rate-too-high</c>, or <c>late-payment.part-payment-not-covered</c> for part payments under a rate that is fixed by the day of payment.
    /// </returns>
    /// <exception cref="OverflowException">An amount exceeds the range of <see cref="Money"/>.</exception>
    public Result<InterestStatement> Statement(LateDebt debt, LocalDate asOf, RuleTable<string, Percentage> rates) => Statement(debt, asOf, rates, null);

    /// <summary>The interest on a debt up to a day, and how it came about.</summary>
    /// <param name="debt">The debt.</param>
    /// <param name="asOf">The day up to which interest counts, that day included.</param>
    /// <param name="rates">The published rates.</param>
    /// <returns>What <see cref="Statement(LateDebt, LocalDate, RuleTable{string, Percentage})"/> gives, and the steps.</returns>
    public Explained<Result<InterestStatement>> Explain(LateDebt debt, LocalDate asOf, RuleTable<string, Percentage> rates)
    {
        var recorder = new StepRecorder();
        return new Explained<Result<InterestStatement>>(Statement(debt, asOf, rates, recorder), recorder.Steps);
    }

    internal Result<InterestStatement> Statement(LateDebt debt, LocalDate asOf, RuleTable<string, Percentage> rates, StepRecorder? recorder)
    {
        ArgumentNullException.ThrowIfNull(debt);
        ArgumentNullException.ThrowIfNull(rates);
        if (recorder is not null || Compounding.Every is not null) return new InterestRun<BigInteger>(this, debt, asOf, rates, recorder).Statement();
        try
        {
            // Simple interest on usual amounts fits 128 bits with room to spare.
            return new InterestRun<Int128>(this, debt, asOf, rates, null).Statement();
        }
        catch (OverflowException)
        {
            return new InterestRun<BigInteger>(this, debt, asOf, rates, null).Statement();
        }
    }

    private static InterestRate Checked(InterestRate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        rate.Switch(
            yearly => Guard.InRange(yearly.Rate.Value, 0m, HighestYearlyRate.Value, "per cent a year", nameof(rate)),
            daily => Guard.InRange(daily.Rate.Value, 0m, HighestYearlyRate.Value / 365m, "per cent a day", nameof(rate)),
            over =>
            {
                Guard.Text(over.Series, nameof(rate));
                Guard.InRange(over.Margin.Value, -HighestYearlyRate.Value, HighestYearlyRate.Value, "percentage points", nameof(rate));
                Guard.Declared(over.Day, nameof(rate));
                if (over.Multiple <= 0m) throw new ArgumentOutOfRangeException(nameof(rate), over.Multiple, "The multiple of a reference is above 0.");
                if (over.RoundedUpTo is { Value: <= 0m } step) throw new ArgumentOutOfRangeException(nameof(rate), step, "The step that a reference is rounded up to is above 0 %.");
                if (over.Minimum > over.Maximum) throw new ArgumentOutOfRangeException(nameof(rate), over.Minimum, string.Create(CultureInfo.InvariantCulture, $"The lowest rate, {over.Minimum}, is above the highest, {over.Maximum}."));
            });
        return rate;
    }
}
