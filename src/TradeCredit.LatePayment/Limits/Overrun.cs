using NodaTime;

namespace TradeCredit.LatePayment;

/// <summary>How far an agreed term goes beyond a statutory one, on its worst day; not known if the two count from different events.</summary>
internal readonly record struct Overrun(bool IsKnown, int Days, long TotalDays, LocalDate Due, LocalDate LastPermitted)
{
    public static Overrun None { get; } = new(true, 0, 0, default, default);

    public bool IsWithin => IsKnown && Days <= 0;

    public static Overrun Of(LocalDate due, LocalDate lastPermitted)
    {
        var days = Period.DaysBetween(lastPermitted, due);
        return new Overrun(true, days, Math.Max(days, 0), due, lastPermitted);
    }

    public Overrun Worse(Overrun other) => (other.Days > Days ? other : this) with { TotalDays = TotalDays + other.TotalDays };
}
