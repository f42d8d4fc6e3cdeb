using System.Globalization;
using NodaTime;

namespace TradeCredit.Terms;

/// <summary>Date formulas as accounting systems store them: <c>30D</c>, <c>CM+30D</c>, <c>1M-1D</c>, <c>D15</c>, <c>-WD2</c>.</summary>
/// <remarks>
/// <para>One to three terms, run from left to right, each with an optional sign and no blanks; surrounding angle brackets mean nothing. <c>nD nW nM nQ nY</c>
/// count days, weeks, months, quarters, years; month steps keep the day, clamp, and do not stick to month ends. <c>CW CM CQ CY</c> go to the last day of
/// the current week (Monday to Sunday), month, quarter, year, with a minus to the first. <c>Dn</c> is the next n-th of a month, <c>WDn</c> the next
/// weekday n (Monday = 1), with a minus the previous one; next and previous never stay on the start day. Letters are capitals, numbers 1 to 9999, 0 for counts too.</para>
/// <para><i>Source:</i> the documentation of date formulas in Business Central.</para>
/// </remarks>
public static class DateFormula
{
    private const int MostTerms = 3;

    /// <summary>Reads a date formula.</summary>
    /// <param name="text">The formula.</param>
    /// <returns>The rule, or a failure <c>terms.formula-malformed</c> with the position and what was expected there.</returns>
    public static Result<DueRule> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bracketed = text.Length >= 2 && text[0] == '<' && text[^1] == '>';
        var (at, end) = bracketed ? (1, text.Length - 1) : (0, text.Length);
        var rule = DueRule.None;
        for (var term = 0; at < end || term == 0; term++)
        {
            if (term == MostTerms) return Malformed(text, at, $"the end: a formula has at most {MostTerms} terms");
            var sign = 1;
            if (at < end && text[at] is '+' or '-') sign = text[at++] == '-' ? -1 : 1;
            else if (term > 0) return Malformed(text, at, "+ or - before the next term");
            if (!ReadTerm(text, ref at, end, sign).TryGet(out var step, out var failure)) return failure;
            if (step.Faults().FirstOrDefault() is { } fault) return fault;
            rule = rule.Then(step);
        }

        return rule;
    }

    /// <summary>Writes a rule as a date formula, where it is one. Reading the formula gives the rule back.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The formula, or a failure <c>terms.formula-not-expressible</c> naming the step that no formula has.</returns>
    public static Result<string> Format(DueRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Steps.IsEmpty) return new Failure(FailureReason.NotPermitted, "terms.formula-not-expressible", "A date formula has at least one term; the day itself is 0D.", "", rule.ToString());
        var text = "";
        foreach (var step in rule.Steps)
        {
            var (sign, body) = step switch
            {
                DueStep.Add { MonthEnd: MonthEnd.Clamp, Unit: not CalendarUnit.HalfYear } add => (add.Count < 0, string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(add.Count)}{add.Unit.ToString()[0]}")),
                DueStep.EndOf { Ahead: 0, Unit: CalendarUnit.Week or CalendarUnit.Month or CalendarUnit.Quarter or CalendarUnit.Year } end => (false, "C" + end.Unit.ToString()[0]),
                DueStep.StartOf { Ahead: 0, Unit: CalendarUnit.Week or CalendarUnit.Month or CalendarUnit.Quarter or CalendarUnit.Year } start => (true, "C" + start.Unit.ToString()[0]),
                DueStep.PayDays { Days.Length: 1, Direction: not SearchDirection.OnOrAfter } day => (day.Direction == SearchDirection.Before, string.Create(CultureInfo.InvariantCulture, $"D{day.Days[0]}")),
                DueStep.Weekday { Direction: not SearchDirection.OnOrAfter } day => (day.Direction == SearchDirection.Before, string.Create(CultureInfo.InvariantCulture, $"WD{(int)day.Day}")),
                _ => (false, ""),
            };
            if (body.Length == 0) return new Failure(FailureReason.NotPermitted, "terms.formula-not-expressible", $"A date formula has no term for '{step}'.", "", rule.ToString());
            text += (sign ? "-" : text.Length > 0 ? "+" : "") + body;
        }

        return rule.Steps.Length <= MostTerms ? text
            : new Failure(FailureReason.NotPermitted, "terms.formula-not-expressible", $"A date formula has at most {MostTerms} terms; the rule has {rule.Steps.Length}.", "", rule.ToString());
    }

    private static Result<DueStep> ReadTerm(string text, ref int at, int end, int sign)
    {
        if (at < end && text[at] == 'C')
        {
            at++;
            if (at >= end || Unit(text[at]) is not { } period || period == CalendarUnit.Day) return Malformed(text, at, "W, M, Q or Y after C");
            at++;
            return sign > 0 ? new DueStep.EndOf(period) : new DueStep.StartOf(period);
        }

        var direction = sign > 0 ? SearchDirection.After : SearchDirection.Before;
        if (at < end && text[at] == 'D')
        {
            at++;
            var position = at;
            if (ReadNumber(text, ref at, end) is not { } day || day is < 1 or > 31) return Malformed(text, position, "a day of the month, 1 to 31, after D");
            return new DueStep.PayDays([day], direction);
        }

        if (at + 1 < end && text[at] == 'W' && text[at + 1] == 'D')
        {
            at += 2;
            var position = at;
            if (ReadNumber(text, ref at, end) is not { } day || day is < 1 or > 7) return Malformed(text, position, "a weekday, 1 (Monday) to 7, after WD");
            return new DueStep.Weekday((IsoDayOfWeek)day, direction);
        }

        var start = at;
        if (ReadNumber(text, ref at, end) is not { } count || count > 9999) return Malformed(text, start, "a number up to 9999, C, D or WD");
        if (at >= end || Unit(text[at]) is not { } unit) return Malformed(text, at, "D, W, M, Q or Y after the number");
        at++;
        return new DueStep.Add(sign * count, unit);
    }

    private static CalendarUnit? Unit(char letter) => letter switch
    {
        'D' => CalendarUnit.Day,
        'W' => CalendarUnit.Week,
        'M' => CalendarUnit.Month,
        'Q' => CalendarUnit.Quarter,
        'Y' => CalendarUnit.Year,
        _ => null,
    };

    private static int? ReadNumber(string text, ref int at, int end)
    {
        var start = at;
        while (at < end && char.IsAsciiDigit(text[at])) at++;
        return int.TryParse(text.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static Failure Malformed(string text, int position, string expected) => new(
        FailureReason.InvalidInput, "terms.formula-malformed", string.Create(CultureInfo.InvariantCulture, $"The date formula cannot be read at position {position}: expected {expected}."), "", text);
}
