using System.Globalization;
using TradeCredit.LatePayment;
using TradeCredit.Terms;

namespace TradeCredit.Golden.LatePayment;

/// <summary>interest.csv, compensation.csv, statutory-rate.csv and the rows of peer-traps.csv that compute something.</summary>
internal static class InterestCases
{
    // The files on compensation carry no date of contract: any on which all their rules stood will do.
    private static readonly LocalDate ContractDate = new(2020, 1, 1);

    // Where only the number of days is given, every span of that many days is as good: these day counts look at nothing else.
    private static readonly LocalDate AnyDay = new(2001, 1, 1);

    private static readonly DayCount[] CountsOfDaysAlone = [DayCount.Act360, DayCount.Act364, DayCount.Act365Fixed, DayCount.Act366, DayCount.Act36525];

    public static void Interest(GoldenFolder folder, GoldenRow row)
    {
        var (interest, days) = InterestOf(folder, row, row["compounding"]);
        row.Expect("expected_interest", interest.Amount);
        if (!row.Has("expected_compensation") && !row.Has("expected_total_claim")) return;
        var compensation = CompensationOf(row["jurisdiction"], Money.Of(row.Number("principal"), Currency.Of(row["currency"])), isLate: days > 0);
        row.Expect("expected_compensation", compensation.Amount);
        row.Expect("expected_total_claim", (interest + compensation).Amount);
    }

    public static void Compensation(GoldenRow row) =>
        row.Expect("expected_compensation", CompensationOf(row["jurisdiction"], Money.Of(row.Number("debt"), Currency.Of(row["currency"])), isLate: true).Amount);

    public static void StatutoryRate(GoldenFolder folder, GoldenRow row) => row.Expect("expected_total_rate_pct", RateOn(folder, row["jurisdiction"], row.Date("date")));

    public static void PeerTrap(GoldenFolder folder, GoldenRow row)
    {
        switch (row["check"])
        {
            case "interest":
                row.Expect("correct", InterestOf(folder, row, "none").Interest.Amount);
                break;
            case "rate":
                row.Expect("correct", RateOn(folder, row["jurisdiction"], row.Date("start")));
                break;
            case "compensation":
                row.Expect("correct", CompensationOf(row["jurisdiction"], Money.Of(row.Number("principal"), Currency.Of(row["currency"])), isLate: row.CountOrNull("days") != 0).Amount);
                break;
            case "text":
                throw new SkippedException("text: reading matter");
            default:
                throw new GoldenException($"'{row["check"]}' is no check");
        }
    }

    private static (Money Interest, int Days) InterestOf(GoldenFolder folder, GoldenRow row, string compounding)
    {
        // Days that somebody has counted are so many days of a year of 360, whatever the dates.
        var isGiven = row["day_count"] == "GIVEN/360";
        var dayCount = DayCount.Of(isGiven ? "ACT/360" : row["day_count"]);
        var hasDates = row.Has("start") && !isGiven;
        var (rate, rates) = RateOf(row["annual_rate_pct"], Rates(folder));
        if (!hasDates && (rate is not InterestRate.Yearly || !CountsOfDaysAlone.Contains(dayCount)))
            throw new GoldenException($"the days alone do not say what {row["annual_rate_pct"]} comes to under {row["day_count"]}");
        var start = hasDates ? row.Date("start") : AnyDay;
        var end = hasDates ? row.Date("end_exclusive") : start.PlusDays(row.Count("days"));
        var rule = compounding switch
        {
            "none" => new InterestRule { Rate = rate, DayCount = dayCount },
            "30-day" => new InterestRule { Rate = rate, DayCount = DayCount.Act360, Compounding = CompoundingRule.After(PeriodLength.OfDays(30), Ratio.Of(1, 12)) },
            _ => throw new GoldenException($"'{compounding}' is no compounding"),
        };
        var debt = LateDebt.Of(Money.Of(row.Number("principal"), Currency.Of(row["currency"])), due: start.PlusDays(-1));
        return (rule.Statement(debt, end.PlusDays(-1), rates).Value.Interest, Period.DaysBetween(start, end));
    }

    // A number; R0|DATE:R1|DATE:R2; or SERIES+M.
    private static (InterestRate Rate, RuleTable<string, Percentage> Rates) RateOf(string text, RuleTable<string, Percentage> rates)
    {
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yearly))
            return (new InterestRate.Yearly(Percentage.Of(yearly)), rates);
        var steps = text.Split('|');
        if (steps.Length > 1)
        {
            const string Steps = "STEPS";
            var dated = steps.Skip(1).Select(s => s.Split(':') is [var date, var rate] ? (From: Parse.Date(date), Rate: Parse.Number(rate)) : throw new GoldenException($"'{s}' is not DATE:RATE"))
                .Prepend((From: LocalDate.MinIsoValue, Rate: Parse.Number(steps[0]))).ToList();
            return (new InterestRate.OverReference(Steps, Percentage.Zero),
                rates.With(dated.Select((d, i) => ReferenceRates.Row(Steps, d.From, i + 1 < dated.Count ? dated[i + 1].From.PlusDays(-1) : null, d.Rate, text))));
        }

        var plus = text.LastIndexOf('+');
        return plus > 0 ? (new InterestRate.OverReference(text[..plus], Percentage.Of(Parse.Number(text[(plus + 1)..]))), rates) : throw new GoldenException($"'{text}' is no rate");
    }

    // The folder's own rates, where it has any, count on top of those that come with the package.
    private static RuleTable<string, Percentage> Rates(GoldenFolder folder) => !folder.Has("rates.csv") ? ReferenceRates.BuiltIn
        : ReferenceRates.BuiltIn.With(folder.Rows("rates.csv").Where(r => r["unit"] == "pct" && r["status"] is "read" or "secondary")
            .Select(r => ReferenceRates.Row(r["series"], r.Date("effective_from"), r.Date("effective_to"), r.Number("rate_pct"), r["source"])));

    private static decimal RateOn(GoldenFolder folder, string jurisdiction, LocalDate date)
    {
        var rules = LatePaymentLaw.BuiltIn.Regime(jurisdiction, contractDate: date).Value;
        return rules.Interest.Value.Rule.RateOn(date, Rates(folder)).Value.Rate.Value;
    }

    private static Money CompensationOf(string jurisdiction, Money debt, bool isLate)
    {
        var rules = LatePaymentLaw.BuiltIn.Find(CountryCode.Of(jurisdiction), TradeParties.Businesses, ContractDate).Value;
        var due = new LocalDate(2024, 3, 31);
        return rules.Compensation(LateDebt.Of(debt, due), isLate ? due.PlusDays(1) : due).Value;
    }
}
