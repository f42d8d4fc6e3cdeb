using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit;

/// <summary>A period that returns every year, both ends counted; it may run over the end of the year.</summary>
/// <remarks>
/// 29 February stands for 28 February in a common year. The default value is 1 January alone. Equality is by both ends. The canonical text is
/// <c>12-24..01-01</c>.
/// </remarks>
[JsonConverter(typeof(CanonicalTextConverter<YearlyPeriod>))]
public readonly struct YearlyPeriod : IEquatable<YearlyPeriod>, IParsable<YearlyPeriod>
{
    /// <summary>Makes a period.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day; before the first in the year means: in the next year.</param>
    public YearlyPeriod(AnnualDate from, AnnualDate to)
    {
        From = from;
        To = to;
    }

    /// <summary>The first day.</summary>
    public AnnualDate From { get; }

    /// <summary>The last day.</summary>
    public AnnualDate To { get; }

    /// <summary>Whether a date lies in the period.</summary>
    /// <param name="date">The date.</param>
    /// <returns>Whether it does; both ends count.</returns>
    public bool Contains(LocalDate date)
    {
        var (afterFrom, beforeTo) = (date >= From.InYear(date.Year), date <= To.InYear(date.Year));
        return From <= To ? afterFrom && beforeTo : afterFrom || beforeTo;
    }

    /// <summary>Reads the canonical text.</summary>
    /// <param name="s">For example <c>12-24..01-01</c>.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The period.</returns>
    /// <exception cref="FormatException">The text cannot be read.</exception>
    public static YearlyPeriod Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var period) ? period : throw new FormatException($"'{s}' is no yearly period: expected two days such as 12-24..01-01.");

    /// <summary>Reads the canonical text.</summary>
    /// <param name="s">For example <c>12-24..01-01</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The period, or the default value.</param>
    /// <returns>Whether the text could be read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out YearlyPeriod result)
    {
        result = default;
        // 2000 has every day that a year can have.
        if (s?.Split("..") is not [var from, var to] || !Iso.TryDate($"2000-{from}", out var first) || !Iso.TryDate($"2000-{to}", out var last)) return false;
        result = new YearlyPeriod(new AnnualDate(first.Month, first.Day), new AnnualDate(last.Month, last.Day));
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(YearlyPeriod other) => From == other.From && To == other.To;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is YearlyPeriod other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(From, To);

    /// <summary>The canonical text.</summary>
    /// <returns>For example <c>12-24..01-01</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From.Month:00}-{From.Day:00}..{To.Month:00}-{To.Day:00}");

    /// <summary>Whether both have the same ends.</summary>
    /// <param name="left">One period.</param>
    /// <param name="right">Another period.</param>
    public static bool operator ==(YearlyPeriod left, YearlyPeriod right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One period.</param>
    /// <param name="right">Another period.</param>
    public static bool operator !=(YearlyPeriod left, YearlyPeriod right) => !left.Equals(right);

    /// <summary>The day after the period, for a date that lies in it.</summary>
    internal LocalDate DayAfter(LocalDate date)
    {
        var end = To.InYear(date.Year);
        return (date <= end ? end : To.InYear(date.Year + 1)).PlusDays(1);
    }
}
