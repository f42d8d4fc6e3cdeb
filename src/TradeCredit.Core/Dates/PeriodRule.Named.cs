using System.Collections.Immutable;

namespace TradeCredit;

public sealed partial record PeriodRule
{
    /// <summary>The day of the event does not count, and the period ends where it ends. <i>Source:</i> the general convention of computation.</summary>
    public static PeriodRule EventExcluded { get; } = new("EVENT-EXCLUDED",
        new LegalSource("convention-event-excluded", "Computation of periods", "", LegalSourceKind.Convention));

    /// <summary>The day of the event is the first day: 30 days beginning with it end 29 days later.</summary>
    /// <remarks><i>Source:</i> Late Payment of Commercial Debts (Interest) Act 1998 (UK) s.4(2H): 30 days, where no term is agreed, beginning with the day of performance or notice.</remarks>
    public static PeriodRule BeginningWithEvent { get; } = new("GB-LPCDA-4",
        new LegalSource("gb-lpcda-4", "Late Payment of Commercial Debts (Interest) Act 1998", "s.4(2H)", LegalSourceKind.Law))
    {
        Start = PeriodStart.WithEvent,
        DefaultLength = PeriodLength.OfDays(30),
    };

    /// <summary>
    /// Periods of acts of the European Union: the day of the event does not count, weeks and months go by the day of the event, a period that would end on a
    /// Saturday, Sunday or public holiday ends on the next working day, and one of two days or more has at least two working days.
    /// </summary>
    /// <remarks><i>Source:</i> Regulation (EEC, Euratom) No 1182/71 art. 3; for the weekday C-171/03.</remarks>
    public static PeriodRule EuropeanUnion { get; } = new("EU-1182-71",
        new LegalSource("eu-1182-71-3", "Regulation (EEC, Euratom) No 1182/71", "art. 3", LegalSourceKind.Law))
    {
        AtEnd = HolidayAtEnd.NextBusinessDay,
        MinimumBusinessDays = 2,
    };

    /// <summary>German periods from an event: its day does not count; a last day on a Saturday, Sunday or public holiday becomes the next working day.</summary>
    /// <remarks>
    /// The calendar is that of the place where the act is due. § 193 protects who must act; it does not fit where the parties chose a weekend day on purpose.
    /// <i>Source:</i> BGB §§ 187(1), 188, 193.
    /// </remarks>
    public static PeriodRule GermanCivilCode { get; } = new("DE-BGB-187-1",
        new LegalSource("de-bgb-187-1", "Bürgerliches Gesetzbuch", "§§ 187(1), 188, 193", LegalSourceKind.Law))
    {
        AtEnd = HolidayAtEnd.NextBusinessDay,
    };

    /// <summary>German periods that begin with the beginning of a day: that day counts. <i>Source:</i> BGB §§ 187(2), 188, 193.</summary>
    public static PeriodRule GermanCivilCodeFromDayStart { get; } = new("DE-BGB-187-2",
        new LegalSource("de-bgb-187-2", "Bürgerliches Gesetzbuch", "§§ 187(2), 188, 193", LegalSourceKind.Law))
    {
        Start = PeriodStart.WithEvent,
        AtEnd = HolidayAtEnd.NextBusinessDay,
    };

    /// <summary>The regular German limitation period: three years from the end of the year in which the claim arose; a last day that is no working day moves.</summary>
    /// <remarks>The creditor's knowledge is taken for granted. <i>Source:</i> BGB §§ 195, 199(1), 193.</remarks>
    public static PeriodRule GermanLimitation { get; } = new("DE-BGB-199",
        new LegalSource("de-bgb-199", "Bürgerliches Gesetzbuch", "§§ 195, 199(1), 193", LegalSourceKind.Law))
    {
        Start = PeriodStart.AfterYearOfEvent,
        AtEnd = HolidayAtEnd.NextBusinessDay,
        DefaultLength = PeriodLength.OfYears(3),
    };

    /// <summary>The Dutch limitation period of a claim for payment: five years from the day after it fell due.</summary>
    /// <remarks>The event is the due day. <i>Source:</i> summary of collectionsineurope.com; the text of the code was not read.</remarks>
    public static PeriodRule DutchLimitation { get; } = new("NL-LIMITATION-5Y",
        new LegalSource("nl-limitation-5y", "Limitation of claims for payment in the Netherlands", "", LegalSourceKind.SecondarySummary))
    {
        DefaultLength = PeriodLength.OfYears(5),
    };

    /// <summary>
    /// English clear days: neither the day of the event nor the day at the other end counts, and in periods of five days or less Saturdays, Sundays, bank
    /// holidays, Good Friday and Christmas Day do not count either.
    /// </summary>
    /// <remarks>
    /// The days of the period are the clear days: after an event act on <see cref="CountedPeriod.FirstDayAfter"/> at the earliest, before one (<see cref="CountBack"/>) on
    /// <see cref="CountedPeriod.LastDayBefore"/> at the latest. A rule of procedure, not of payment terms. <i>Source:</i> Civil Procedure Rules 2.8(2) to (4), England and Wales.
    /// </remarks>
    public static PeriodRule EnglishClearDays { get; } = new("EW-CPR-2-8",
        new LegalSource("ew-cpr-2-8", "Civil Procedure Rules (England and Wales)", "r.2.8", LegalSourceKind.Law))
    {
        ShortPeriodDays = 5,
    };

    /// <summary>"n days end of month", read as: n days, then the end of that month. By law 45 days at most.</summary>
    /// <remarks>Both readings are in use; a contract must say which. The cap is a check of the agreed term, not part of the computation. <i>Source:</i> Code de commerce (France) L441-10.</remarks>
    public static PeriodRule DaysThenMonthEnd { get; } = new("FR-DAYS-THEN-MONTH-END",
        new LegalSource("fr-ccom-l441-10", "Code de commerce (France)", "L441-10", LegalSourceKind.Law))
    {
        MonthEnd = MonthEndStep.AfterCounting,
    };

    /// <summary>"n days end of month", read as: the end of the month of the event, then n days. By law 45 days at most.</summary>
    /// <remarks>Both readings are in use; a contract must say which. The cap is a check of the agreed term, not part of the computation. <i>Source:</i> Code de commerce (France) L441-10.</remarks>
    public static PeriodRule MonthEndThenDays { get; } = new("FR-MONTH-END-THEN-DAYS",
        new LegalSource("fr-ccom-l441-10", "Code de commerce (France)", "L441-10", LegalSourceKind.Law))
    {
        MonthEnd = MonthEndStep.BeforeCounting,
    };

    /// <summary>Payment to an Indian micro or small supplier: 15 days from acceptance, or as agreed, but 45 days at most.</summary>
    /// <remarks>The event is the acceptance or deemed acceptance; interest runs from <see cref="CountedPeriod.FirstDayAfter"/>, the appointed day. <i>Source:</i> MSMED Act 2006 s.2(b), 15.</remarks>
    public static PeriodRule IndianSmallSupplier { get; } = new("IN-MSMED-15",
        new LegalSource("in-msmed-15", "Micro, Small and Medium Enterprises Development Act 2006 (India)", "s.2(b), 15", LegalSourceKind.Law))
    {
        DefaultLength = PeriodLength.OfDays(15),
        MaximumLength = PeriodLength.OfDays(45),
    };

    private static readonly ImmutableArray<PeriodRule> Named =
    [
        EventExcluded, EuropeanUnion, GermanCivilCode, GermanCivilCodeFromDayStart, GermanLimitation, DutchLimitation, BeginningWithEvent, EnglishClearDays,
        DaysThenMonthEnd, MonthEndThenDays, IndianSmallSupplier,
    ];

    /// <summary>All named rules: general ones, then by place.</summary>
    public static ImmutableArray<PeriodRule> All => Named;
}
