using System.Globalization;
using TradeCredit.Terms;

namespace TradeCredit.Golden.Terms;

/// <summary>The limits of notation.csv: <c>10d</c>, <c>eom&gt;10d</c>, <c>next-month:15</c>.</summary>
public static class Limits
{
    public static DueRule Of(string text) => Of(text, DueRule.None);

    /// <summary>A limit, counted from where other steps have led.</summary>
    public static DueRule Of(string text, DueRule start) => text.Split('>').Aggregate(start, Then);

    private static DueRule Then(DueRule rule, string step)
    {
        int Number(string digits) => int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (step.Split(':') is [var name, var value])
        {
            return name switch
            {
                "next-month" => rule.ToDay(Number(value), 1),
                "next-day" => rule.Then(new DueStep.PayDays([Number(value)], SearchDirection.After)),
                "next-weekday" => rule.ToWeekday((IsoDayOfWeek)Number(value), SearchDirection.After),
                "pay-days" => rule.ToPayDay([.. value.Split('+').Select(Number)]),
                _ => throw new GoldenException($"'{step}' is no limit"),
            };
        }

        return step == "eom" ? rule.ToEndOf(CalendarUnit.Month) : step[^1] switch
        {
            'd' => rule.PlusDays(Number(step[..^1])),
            'w' => rule.Plus(Number(step[..^1]), CalendarUnit.Week),
            'm' => rule.Plus(Number(step[..^1]), CalendarUnit.Month),
            _ => throw new GoldenException($"'{step}' is no limit"),
        };
    }
}
