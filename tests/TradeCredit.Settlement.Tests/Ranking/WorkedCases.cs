using System.Collections.Immutable;
using TradeCredit.Receivables;

namespace TradeCredit.Settlement.Tests;

/// <summary>Two cases with round figures: an overdue debt of 100,000 and a balance of 80,000 on two containers at a port.</summary>
internal static class WorkedCases
{
    public static readonly LocalDate Today = new(2026, 1, 1);

    public static Money Usd(decimal amount) => Money.Of(amount, Currency.USD);

    public static Percentage Percent(decimal value) => Percentage.Of(value);

    public static LocalDate Day(int days) => Today.PlusDays(days);

    public static SettlementCase Debt { get; } = new()
    {
        Id = "D-1",
        Claim = Usd(100_000m),
        AsOf = Today,
        CostOfCapital = Percent(10m),
        Debt = new DebtFacts
        {
            OriginalDue = Day(-180),
            LimitationEnd = Day(1000),
            Cover = new CreditCover { Debtor = new DebtorId("B"), Policy = "P-1", Limit = Usd(200_000m), Share = Percent(90m), From = Day(-400), WaitingDays = 180, ClaimDays = 600, MaximumExtensionDays = 180 },
        },
    };

    /// <summary>12 instalments of 6 % a year, a month apart as in the example: 30, 61, 91 ... 365 days.</summary>
    public static DebtOption.Plan Plan { get; } = new(
        PlanTerms.Level(12, PlanDates.On([.. new[] { 30, 61, 91, 122, 152, 182, 213, 243, 274, 304, 335, 365 }.Select(Day)]), PlanInterest.Monthly(6m)).Plan(Usd(100_000m), Today).Value, Percent(97m))
    {
        IfBroken = new Fallback(Percent(35m), 240),
    };

    public static ImmutableArray<SettlementCandidate> DebtCandidates { get; } =
    [
        new("plan", Plan),
        new("insurer", new DebtOption.ClaimInsurance(Today, Day(180), Percent(100m))),
        new("discount", new DebtOption.EarlyDiscount(Percent(12m), Day(10), Percent(95m))),
        new("agency", new DebtOption.Agency(Percent(52.1m), new AgencyFee(Percent(25m)), Day(150))),
        new("suit", new DebtOption.CourtSuit("Hamburg", new Proceedings { Win = Percent(60m), Collected = Percent(80m), PaidOn = Day(540), Costs = [new DatedCost(Today, Usd(8_000m)), new DatedCost(Day(270), Usd(8_000m))] })),
    ];

    public static MeterTariff Tariff { get; } = new()
    {
        Name = "illustrative",
        Currency = Currency.USD,
        FreeDays = 7,
        CountsEventDay = false,
        Tiers = [new MeterTier(7, Usd(100m)), new MeterTier(7, Usd(150m)), new MeterTier(null, Usd(200m))],
    };

    public static SettlementCase Cargo { get; } = new()
    {
        Id = "C-1",
        Claim = Usd(80_000m),
        AsOf = Today,
        CostOfCapital = Percent(10m),
        Cargo = new CargoFacts
        {
            Document = TransportDocument.OrderBillOfLading,
            Country = CountryCode.Of("US"),
            Meters = [new CargoMeter(Tariff, Today, 2)],
            AbandonedFrom = Day(90),
            ConsentNeeded = ReturnConsent.NotNeeded,
        },
    };

    public static CargoOption.ResellLocally Resale(int day) => new(Usd(65_000m), Percent(3m), Day(day));

    public static ImmutableArray<SettlementCandidate> CargoCandidates { get; } =
    [
        new("discount", new CargoOption.DiscountToSameBuyer(Percent(10m), Day(5), Percent(90m), Resale(25))),
        new("wait", new CargoOption.HoldAndWait(Day(20), Percent(50m), Resale(40))),
        new("resale", Resale(25)),
        new("return", new CargoOption.ReturnHome(Day(30), Usd(9_000m), Usd(0m), Usd(60_000m), Day(90))),
        new("abandon", new CargoOption.Abandon(Day(60), Usd(1_500m))),
    ];
}
