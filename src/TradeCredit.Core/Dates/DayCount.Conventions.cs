using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit;

public sealed partial class DayCount
{
    /// <summary>ACT/360: actual days / 360.</summary>
    /// <remarks>The start counts, the end does not. <i>Source:</i> ISDA 2006 definitions 4.16(e); ICMA rule 251.1(i). <i>Also known as</i> Actual/360, French.</remarks>
    public static DayCount Act360 { get; } = Actual("ACT/360", Ratio.Of(360, 1));

    /// <summary>ACT/364: actual days / 364.</summary>
    /// <remarks>The start counts, the end does not. <i>Source:</i> convention.</remarks>
    public static DayCount Act364 { get; } = Actual("ACT/364", Ratio.Of(364, 1));

    /// <summary>ACT/365F: actual days / 365, in leap years too.</summary>
    /// <remarks>The start counts, the end does not. <i>Source:</i> ISDA 2006 definitions 4.16(d). <i>Also known as</i> Actual/365 (Fixed), English. Customary for late-payment interest in the UK and France.</remarks>
    public static DayCount Act365Fixed { get; } = Actual("ACT/365F", Ratio.Of(365, 1));

    /// <summary>ACT/366: actual days / 366.</summary>
    /// <remarks>The start counts, the end does not. <i>Source:</i> convention.</remarks>
    public static DayCount Act366 { get; } = Actual("ACT/366", Ratio.Of(366, 1));

    /// <summary>ACT/365.25: actual days / 365.25.</summary>
    /// <remarks>The start counts, the end does not. <i>Source:</i> convention.</remarks>
    public static DayCount Act36525 { get; } = Actual("ACT/365.25", Ratio.Of(1461, 4));

    /// <summary>ACT/365A: actual days / 366 if 29 February lies in the span, its start excluded and its end included; else / 365.</summary>
    /// <remarks>Not additive. <i>Source:</i> convention. <i>Also known as</i> Act/365 Actual.</remarks>
    public static DayCount Act365Actual { get; } = new("ACT/365A", false, static (start, end, _) =>
        Over(Actual(start, end), LeapDays.Between(start, end) > 0 ? 366 : 365));

    /// <summary>
    /// ACT/365L: actual days / 365 or 366. With yearly periods 366 if 29 February lies between the start (excluded) and the end of the period (included);
    /// with any other frequency 366 if the period ends in a leap year.
    /// </summary>
    /// <remarks>
    /// Not additive. Needs <see cref="DayCountContext.PeriodEnd"/> and <see cref="DayCountContext.FrequencyMonths"/>. <i>Source:</i> ISDA 2006 definitions 4.16(i);
    /// ICMA rule 251.1(i). <i>Also known as</i> Act/365 Leap year, ISMA-Year.
    /// </remarks>
    public static DayCount Act365Leap { get; } = new("ACT/365L", false, static (start, end, context) =>
    {
        if (context is not { PeriodEnd: { } periodEnd, FrequencyMonths: { } months }) return ContextMissing("ACT/365L", "PeriodEnd and FrequencyMonths");
        var isLeap = months == 12 ? LeapDays.Between(start, periodEnd) > 0 : CalendarSystem.Iso.IsLeapYear(periodEnd.Year);
        return Over(Actual(start, end), isLeap ? 366 : 365);
    });

    /// <summary>ACT/ACT-ISDA: the days of each calendar year / the length of that year, added up.</summary>
    /// <remarks>The start counts, the end does not. <i>Source:</i> ISDA 2006 definitions 4.16(b). <i>Also known as</i> Actual/Actual, Act/Act Historical, Act/365 ISDA.</remarks>
    public static DayCount ActActIsda { get; } = new("ACT/ACT-ISDA", true, static (start, end, _) => new Counted(Actual(start, end), DayCountFormulas.ByCalendarYear(start, end)));

    /// <summary>
    /// ACT/ACT-ICMA: the days in each regular period / (periods a year x the length of that period), added up. An irregular first or last period is laid over
    /// notional regular ones.
    /// </summary>
    /// <remarks>
    /// <para>Regular periods are counted back from <see cref="DayCountContext.PeriodEnd"/>; where that is also <see cref="DayCountContext.ScheduleEnd"/>, forward
    /// from the start. Each date is taken from the anchor, its day cut to the month; with <see cref="DayCountContext.EndOfMonth"/> an anchor at the end
    /// of its month keeps all dates at the end of theirs. The start of a period counts, its end does not.</para>
    /// <para>Not additive: cutting a last period moves its anchor. Needs PeriodEnd and <see cref="DayCountContext.FrequencyMonths"/>. <i>Source:</i> ICMA rules 251.1(iii)
    /// and 251.3; ISDA 2006 definitions 4.16(c). <i>Also known as</i> Actual/Actual (Bond), ISMA-99.</para>
    /// </remarks>
    public static DayCount ActActIcma { get; } = new("ACT/ACT-ICMA", false, static (start, end, context) =>
        context is not { PeriodEnd: { } periodEnd, FrequencyMonths: { } months } ? ContextMissing("ACT/ACT-ICMA", "PeriodEnd and FrequencyMonths")
            : new Counted(Actual(start, end), DayCountFormulas.ByRegularPeriod(start, end, periodEnd == context.ScheduleEnd ? start : periodEnd, months, context.EndOfMonth)));

    /// <summary>
    /// ACT/ACT-AFB: whole years counted back from the end, then the days that are left / 366 if 29 February is one of them, else / 365.
    /// </summary>
    /// <remarks>
    /// A year back from 29 February is 28 February unless it is again a leap year. The first of the remaining days counts, the last does not. Not additive.
    /// <i>Source:</i> Association Française des Banques, 1994, as read by OpenGamma Strata. <i>Also known as</i> Actual/Actual (Euro), Exact/Exact.
    /// </remarks>
    public static DayCount ActActAfb { get; } = new("ACT/ACT-AFB", false, static (start, end, _) => new Counted(Actual(start, end), DayCountFormulas.ByYearsBack(start, end)));

    /// <summary>ACT/ACT-YEAR: whole years counted forward from the start, then the days that are left / the days of the year that begins at the last anniversary.</summary>
    /// <remarks>An anniversary of 29 February is 28 February in a common year. Not additive. <i>Source:</i> convention, as in OpenGamma Strata.</remarks>
    public static DayCount ActActYear { get; } = new("ACT/ACT-YEAR", false, static (start, end, _) => new Counted(Actual(start, end), DayCountFormulas.ByAnniversary(start, end)));

    /// <summary>NL/360: actual days without any 29 February / 360.</summary>
    /// <remarks>A 29 February is left out if it lies after the start and not after the end. <i>Source:</i> convention. <i>Also known as</i> Act/360 No leap year.</remarks>
    public static DayCount NoLeap360 { get; } = new("NL/360", true, static (start, end, _) => Over(NoLeap(start, end), 360));

    /// <summary>NL/365: actual days without any 29 February / 365.</summary>
    /// <remarks>A 29 February is left out if it lies after the start and not after the end. <i>Source:</i> convention. <i>Also known as</i> Act/365 No leap year, Act/NL.</remarks>
    public static DayCount NoLeap365 { get; } = new("NL/365", true, static (start, end, _) => Over(NoLeap(start, end), 365));

    /// <summary>30/360-ISDA: months of 30 days / 360. A start on the 31st becomes the 30th; an end on the 31st becomes the 30th only if the start now is the 30th.</summary>
    /// <remarks>Not additive. <i>Source:</i> ISDA 2006 definitions 4.16(f). <i>Also known as</i> US bond basis, 30/360 U.S. Municipal.</remarks>
    public static DayCount Thirty360Isda { get; } = Thirty("30/360-ISDA", false, 360, DayCountFormulas.BondBasis);

    /// <summary>30U/360-EOM: as 30/360-ISDA, but first a start on the last day of February becomes the 30th, and then an end on the last day of February too.</summary>
    /// <remarks>Not additive. <i>Source:</i> convention of US bonds. <i>Also known as</i> 30/360 US, 30/360 SIA.</remarks>
    public static DayCount ThirtyU360Eom { get; } = Thirty("30U/360-EOM", false, 360, DayCountFormulas.UnitedStates);

    /// <summary>30/360-PSA: a start on the 31st or on the last day of February becomes the 30th; an end on the 31st becomes the 30th if the start now is the 30th.</summary>
    /// <remarks>Not additive. <i>Source:</i> Public Securities Association (convention of US mortgage bonds). <i>Also known as</i> 30/360 BMA.</remarks>
    public static DayCount Thirty360Psa { get; } = Thirty("30/360-PSA", false, 360, DayCountFormulas.Psa);

    /// <summary>30E/360: months of 30 days / 360. Each 31st becomes the 30th.</summary>
    /// <remarks><i>Source:</i> ISDA 2006 definitions 4.16(g); ICMA rules 251.1(ii) and 252.2. <i>Also known as</i> Eurobond basis, 30/360 ISMA, 30S/360.</remarks>
    public static DayCount ThirtyE360 { get; } = Thirty("30E/360", true, 360, DayCountFormulas.Eurobond);

    /// <summary>30E/360-ISDA: each 31st becomes the 30th, and so does the last day of February, except an end that is the termination date.</summary>
    /// <remarks>
    /// Looks at <see cref="DayCountContext.TerminationDate"/>; without it no end is the termination date. <i>Source:</i> ISDA 2006 definitions 4.16(h).
    /// <i>Also known as</i> 30/360 German.
    /// </remarks>
    public static DayCount ThirtyE360Isda { get; } = Thirty("30E/360-ISDA", true, 360, DayCountFormulas.German);

    /// <summary>30E+/360: a start on the 31st becomes the 30th; an end on the 31st becomes the 1st of the next month.</summary>
    /// <remarks>Not additive. <i>Source:</i> convention.</remarks>
    public static DayCount ThirtyEPlus360 { get; } = Thirty("30E+/360", false, 360, DayCountFormulas.EurobondPlus);

    /// <summary>30E/365-EOM: months of 30 days / 365. The last day of each month, of February too, becomes the 30th.</summary>
    /// <remarks><i>Source:</i> convention, as in OpenGamma Strata (30E/365). <i>Also known as</i> 30/365 German. Shares the market name 30/365 with the next one.</remarks>
    public static DayCount ThirtyE365Eom { get; } = Thirty("30E/365-EOM", true, 365, DayCountFormulas.MonthEnds);

    /// <summary>30/365-QL: months of 30 days / 365. Each 31st becomes the 30th.</summary>
    /// <remarks><i>Source:</i> convention, as in QuantLib (Thirty365). Shares the market name 30/365 with the one before.</remarks>
    public static DayCount Thirty365 { get; } = Thirty("30/365-QL", true, 365, DayCountFormulas.Eurobond);

    /// <summary>BUS/252: business days / 252.</summary>
    /// <remarks>
    /// A start that is a business day counts, the end does not. Needs <see cref="DayCountContext.Calendar"/>, and fails where that does not cover the span.
    /// <i>Source:</i> convention of Brazilian markets.
    /// </remarks>
    public static DayCount Business252 { get; } = new("BUS/252", true, static (start, end, context) =>
        context.Calendar is { } calendar ? calendar.CountBusinessDays(start, end).Then(static days => Over(days, 252)) : ContextMissing("BUS/252", "Calendar"));

    /// <summary>All day counts: actual days first, then months of 30 days, then business days.</summary>
    public static ImmutableArray<DayCount> All { get; } =
    [
        Act360, Act364, Act365Fixed, Act366, Act36525, Act365Actual, Act365Leap, ActActIsda, ActActIcma, ActActAfb, ActActYear, NoLeap360, NoLeap365,
        Thirty360Isda, ThirtyU360Eom, Thirty360Psa, ThirtyE360, ThirtyE360Isda, ThirtyEPlus360, ThirtyE365Eom, Thirty365, Business252,
    ];

    private static DayCount Actual(string name, Ratio year) =>
        new(name, true, (start, end, _) =>
        {
            var days = Actual(start, end);
            return new Counted(days, Ratio.Of(days * (Int128)year.Denominator, year.Numerator));
        });

    private static DayCount Thirty(string name, bool isAdditive, int year, Func<LocalDate, LocalDate, DayCountContext, int> days) =>
        new(name, isAdditive, (start, end, context) => Over(days(start, end, context), year));

    private static int Actual(LocalDate start, LocalDate end) => Period.DaysBetween(start, end);

    private static int NoLeap(LocalDate start, LocalDate end) => Actual(start, end) - LeapDays.Between(start, end);

    private static Result<Counted> Over(int days, int year) => new Counted(days, Ratio.Of(days, year));

    private static Failure ContextMissing(string name, string what) =>
        new(FailureReason.Missing, "core.day-count-context-missing", $"The day count {name} needs {what} in its context.", "context");
}
