using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>Yearly rate x part of a year, for one slice after another. Months have few lengths, so most products have been made before.</summary>
internal sealed class RatesByLength(DayCount dayCount)
{
    // Days over a fixed year: the length in days says all.
    private readonly int _daysPerYear = ReferenceEquals(dayCount, DayCount.Act365Fixed) ? 365 : ReferenceEquals(dayCount, DayCount.Act360) ? 360 : 0;
    private readonly (int Days, Ratio Product)[] _made = new (int, Ratio)[8];
    private int _count;

    public Result<Ratio> Of(Ratio yearly, LocalDate from, LocalDate to, DayCountContext? context)
    {
        if (_daysPerYear == 0) return dayCount.Fraction(from, to, context).Map(part => yearly * part);
        var days = Period.DaysBetween(from, to);
        foreach (var made in _made.AsSpan(0, _count))
        {
            if (made.Days == days) return made.Product;
        }

        var product = yearly * Ratio.Of(days, _daysPerYear);
        if (_count < _made.Length) _made[_count++] = (days, product);
        return product;
    }

    /// <summary>Another rate begins.</summary>
    public void Forget() => _count = 0;
}
