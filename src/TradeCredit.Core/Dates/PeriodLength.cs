using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit;

/// <summary>How long a period is: a number of days, weeks, months, years or business days.</summary>
/// <remarks>
/// The default value is 0 days. Equality is by number and unit: 12 months do not equal 1 year, though they end on the same day; lengths have no order. The
/// canonical text is <c>14d</c>, <c>3w</c>, <c>2m</c>, <c>3y</c>, <c>5b</c>.
/// </remarks>
[JsonConverter(typeof(CanonicalTextConverter<PeriodLength>))]
public readonly struct PeriodLength : IEquatable<PeriodLength>, IParsable<PeriodLength>
{
    /// <summary>The largest number, in any unit.</summary>
    public const int MaxCount = 100_000;

    private const string Letters = "dwmyb";

    private PeriodLength(int count, PeriodUnit unit)
    {
        Count = Guard.InRange(count, 0, MaxCount, Guard.Declared(unit, nameof(unit)).ToString().ToLowerInvariant(), nameof(count));
        Unit = unit;
    }

    /// <summary>How many units.</summary>
    public int Count { get; }

    /// <summary>The unit.</summary>
    public PeriodUnit Unit { get; }

    /// <summary>A length in that unit.</summary>
    /// <param name="count">How many units, 0 to 100,000.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>The length.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside its range, or the unit is not declared.</exception>
    public static PeriodLength Of(int count, PeriodUnit unit) => new(count, unit);

    /// <summary>A length in calendar days.</summary>
    /// <param name="count">How many, 0 to 100,000.</param>
    /// <returns>The length.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside its range.</exception>
    public static PeriodLength OfDays(int count) => new(count, PeriodUnit.Days);

    /// <summary>A length in weeks.</summary>
    /// <param name="count">How many, 0 to 100,000.</param>
    /// <returns>The length.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside its range.</exception>
    public static PeriodLength OfWeeks(int count) => new(count, PeriodUnit.Weeks);

    /// <summary>A length in months.</summary>
    /// <param name="count">How many, 0 to 100,000.</param>
    /// <returns>The length.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside its range.</exception>
    public static PeriodLength OfMonths(int count) => new(count, PeriodUnit.Months);

    /// <summary>A length in years.</summary>
    /// <param name="count">How many, 0 to 100,000.</param>
    /// <returns>The length.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside its range.</exception>
    public static PeriodLength OfYears(int count) => new(count, PeriodUnit.Years);

    /// <summary>A length in business days.</summary>
    /// <param name="count">How many, 0 to 100,000.</param>
    /// <returns>The length.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside its range.</exception>
    public static PeriodLength OfBusinessDays(int count) => new(count, PeriodUnit.BusinessDays);

    /// <summary>Reads the canonical text.</summary>
    /// <param name="s">For example <c>14d</c>.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The length.</returns>
    /// <exception cref="FormatException">The text cannot be read.</exception>
    public static PeriodLength Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var length) ? length : throw new FormatException($"'{s}' is no length of a period: expected a number up to {MaxCount} and d, w, m, y or b, such as 14d.");

    /// <summary>Reads the canonical text.</summary>
    /// <param name="s">For example <c>14d</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The length, or 0 days.</param>
    /// <returns>Whether the text could be read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PeriodLength result)
    {
        result = default;
        var unit = string.IsNullOrEmpty(s) ? -1 : Letters.IndexOf(s[^1], StringComparison.Ordinal);
        if (unit < 0 || !int.TryParse(s.AsSpan(0, s!.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > MaxCount) return false;
        result = new PeriodLength(count, (PeriodUnit)unit);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(PeriodLength other) => Count == other.Count && Unit == other.Unit;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PeriodLength other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Unit);

    /// <summary>The canonical text.</summary>
    /// <returns>For example <c>14d</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count}{Letters[(int)Unit]}");

    /// <summary>Whether both have the same number and unit.</summary>
    /// <param name="left">One length.</param>
    /// <param name="right">Another length.</param>
    public static bool operator ==(PeriodLength left, PeriodLength right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One length.</param>
    /// <param name="right">Another length.</param>
    public static bool operator !=(PeriodLength left, PeriodLength right) => !left.Equals(right);

    /// <summary>The same date so many units later, or earlier for a sign of -1; the unit is not business days.</summary>
    internal LocalDate From(LocalDate date, int sign) => Unit switch
    {
        PeriodUnit.Days => date.PlusDays(sign * Count),
        PeriodUnit.Weeks => date.PlusWeeks(sign * Count),
        PeriodUnit.Months => date.PlusMonths(sign * Count),
        PeriodUnit.Years => date.PlusYears(sign * Count),
        _ => throw new InvalidOperationException($"{this} needs a calendar."),
    };
}
