using System.Globalization;
using TradeCredit.Claims;

namespace TradeCredit.Golden.Claims;

/// <summary>liability_limit.csv and time_bar.csv</summary>
internal static class CarriageCases
{
    // Amounts of freight and declared values carry no currency in the file; each gets one of its own.
    private static readonly Currency Freight = Currency.EUR;
    private static readonly Currency Declared = Currency.CHF;

    public static void Limit(GoldenRow row)
    {
        var limit = CarriageRules.BuiltIn.Limit(CarriageRegime.Of(row["regime"]), Facts(row)).Value;
        row.Expect("limit", limit.Amount is { } amount ? Text(amount.Amount) : "none", expected => limit.Amount is { } a ? expected != "none" && Parse.Number(expected) == a.Amount : expected == "none");
        row.Expect("unit", Unit(limit));
        var basis = limit.Basis;
        if (row.NumberOrNull("actual_loss") is { } loss)
        {
            var capped = limit.Cap(UnroundedAmount.Of(loss, limit.Amount?.Currency ?? Currency.XDR)).Value;
            row.Expect("payable", capped.Amount.Amount);
            basis = capped.Basis;
        }

        row.Expect("binding", Binding(limit, basis));
    }

    public static void TimeBar(GoldenRow row)
    {
        var clock = row["test"] switch
        {
            "notice_apparent" or "notice_damage" => TimeBarClock.NoticeApparent,
            "notice_hidden" => TimeBarClock.NoticeHidden,
            "notice_delay" => TimeBarClock.NoticeDelay,
            "suit" => TimeBarClock.Suit,
            "suit_wilful" => TimeBarClock.SuitWilful,
            "cutoff_39_2" => TimeBarClock.CutOff,
            var other => throw new GoldenException($"'{other}' is no test of a time limit"),
        };
        var rule = (row["regime"], clock) switch
        {
            ("CISG", TimeBarClock.CutOff) => TimeBarRule.CisgCutOff,
            ("LIMITATION_1974", TimeBarClock.Suit) => TimeBarRule.LimitationConvention,
            ("CMC_1992_INSURANCE", TimeBarClock.Suit) => TimeBarRule.ChinaCargoInsurance,
            var (regime, _) => CarriageRules.BuiltIn.TimeBar(CarriageRegime.Of(regime), clock, ClaimsCells.Flag(row["container"])).Value,
        };
        var bar = rule.Check(row.Date("start_date"), row.Date("given_date"), Calendar(row["holidays"])).Value;
        row.Expect("deadline", bar.Deadline);
        row.Expect("on_time", bar.IsOnTime ? "true" : "false");
        row.Expect("effect_if_late", bar.Effect.Name);
    }

    private static LimitFacts Facts(GoldenRow row) => new()
    {
        Head = row["kind"] switch { "damage" => CargoHead.Damage, "delay" => CargoHead.Delay, var other => throw new GoldenException($"'{other}' is neither damage nor delay") },
        AsOf = row.DateOrNull("as_of"),
        Packages = row.NumberOrNull("packages_affected") ?? 0m,
        PackagesAreListed = ClaimsCells.Flag(row["enumerated"]),
        ArticlesOfTransport = row.NumberOrNull("transport_articles") ?? 0m,
        GrossKilograms = row.NumberOrNull("gross_kg") ?? 0m,
        FreightOfGoods = Amount(row, "freight_delayed", Freight),
        FreightTotal = Amount(row, "freight_total", Freight),
        DeclaredValue = Amount(row, "declared_value", Declared),
        IsWilfulOrReckless = ClaimsCells.Flag(row["wilful_or_reckless"]),
        IsBulk = ClaimsCells.Flag(row["bulk"]),
        HasWaterLeg = ClaimsCells.Flag(row["sea_leg"]),
    };

    private static UnroundedAmount? Amount(GoldenRow row, string column, Currency currency) => row.NumberOrNull(column) is { } number ? UnroundedAmount.Of(number, currency) : null;

    // Without a limit there is no amount to read the unit from: the file names the one that the regime would have.
    private static string Unit(LiabilityLimit limit) => limit.Basis switch
    {
        LimitBasis.DeclaredValue => "declared currency",
        LimitBasis.Freight or LimitBasis.TotalFreight => "freight currency",
        LimitBasis.NoPackageOrUnit => "GBP",
        LimitBasis.Lost => "SDR",
        _ => limit.Amount!.Value.Currency == Currency.XDR ? "SDR" : limit.Amount.Value.Currency.Code,
    };

    private static string Binding(LiabilityLimit limit, LimitBasis basis) => basis switch
    {
        LimitBasis.Package => "package",
        LimitBasis.Weight => "kg",
        LimitBasis.PackageAndWeight => "tie",
        LimitBasis.WeightAlone => $"kg@{Text(limit.Figure!.Value)}",
        LimitBasis.Freight => limit.Figure switch { 1m => "freight", 4m => "4x-charge", var multiple => $"{Text(multiple!.Value)}x-freight" },
        LimitBasis.TotalFreight => "total-freight",
        LimitBasis.DeclaredValue => "declared-value",
        LimitBasis.ActualLoss => "actual-loss",
        LimitBasis.Lost => "limit-lost",
        LimitBasis.NoPackageOrUnit => "no-package-or-unit",
        _ => throw new GoldenException($"{basis} has no word in the file"),
    };

    private static BusinessCalendar Calendar(string holidays) => BusinessCalendar.Of(
        CalendarId.Of("CASE"), new DateInterval(new LocalDate(1990, 1, 1), new LocalDate(2099, 12, 31)), WeekendRule.SaturdaySunday, holidays.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Parse.Date));

    private static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
