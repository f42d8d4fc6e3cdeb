using NodaTime;

namespace TradeCredit.LatePayment;

/// <summary>One compounding period: its first day and the day after its last. Periods count from one anchor, so that month ends do not drift.</summary>
internal readonly record struct Rest(LocalDate Anchor, LocalDate Start, LocalDate End, int Number)
{
    public Rest Next(CompoundingRule rule) => new(Anchor, End, EndOf(rule, Anchor, Number + 1), Number + 1);

    /// <summary>The day after the last of the first periods; the end of time if interest never joins.</summary>
    public static LocalDate EndOf(CompoundingRule rule, LocalDate anchor, int periods) =>
        rule.Every is { } every ? Periods.Add(anchor, every, periods) : LocalDate.MaxIsoValue;
}
