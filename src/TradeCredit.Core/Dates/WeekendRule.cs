using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit;

/// <summary>Which weekend applies when: countries change theirs.</summary>
/// <remarks>
/// <para>One <see cref="Weekend"/> from the beginning, and any number of dated changes; the day of a change already has the new weekend.</para>
/// <para>Equality is by weekends and days of change. The canonical text is <c>Sat+Sun</c>, with changes as <c>Thu+Fri|2013-06-28:Fri+Sat</c>.
/// Immutable and safe for use by several threads.</para>
/// </remarks>
/// <example><code>
/// WeekendRule.Always(Weekend.FridaySaturday).Changed(new LocalDate(2022, 1, 1), Weekend.SaturdaySunday)   // United Arab Emirates
/// </code></example>
[JsonConverter(typeof(CanonicalTextConverter<WeekendRule>))]
public sealed class WeekendRule : IEquatable<WeekendRule>, IParsable<WeekendRule>
{
    private readonly ImmutableArray<(LocalDate From, Weekend Weekend)> _periods;

    private WeekendRule(ImmutableArray<(LocalDate From, Weekend Weekend)> periods) => _periods = periods;

    /// <summary>Saturday and Sunday, always.</summary>
    public static WeekendRule SaturdaySunday { get; } = Always(Weekend.SaturdaySunday);

    /// <summary>No weekend.</summary>
    public static WeekendRule None { get; } = Always(Weekend.None);

    /// <summary>One weekend, always.</summary>
    /// <param name="weekend">The weekend.</param>
    /// <returns>The rule.</returns>
    public static WeekendRule Always(Weekend weekend) => new([(LocalDate.MinIsoValue, weekend)]);

    /// <summary>The weekends that a country had over a period, from the built-in table.</summary>
    /// <param name="country">The country.</param>
    /// <param name="period">The period, both ends counted.</param>
    /// <returns>
    /// The rule, to be used for that period only; or a failure of <see cref="RuleTable{TKey, TValue}.Between"/>: the table knows some countries, from
    /// a stated day on, and does not assume Saturday and Sunday for the others.
    /// </returns>
    /// <remarks><i>Source:</i> a row each in <c>weekends.csv</c>; see <see cref="ByCountry"/>.</remarks>
    public static Result<WeekendRule> Of(CountryCode country, DateInterval period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return ByCountry.Between(country, period.Start, period.End)
            .Map(rows => rows.Skip(1).Aggregate(Always(rows[0].Value), (rule, row) => rule.Changed(row.From, row.Value)));
    }

    /// <summary>The built-in table of weekends by country.</summary>
    /// <remarks>A row begins where the source dates the change, or where its source was read if the beginning is not known.</remarks>
    public static RuleTable<CountryCode, Weekend> ByCountry => CalendarData.Weekends;

    /// <summary>This rule, with another weekend from a day on.</summary>
    /// <param name="from">The first day with the new weekend, after every earlier change.</param>
    /// <param name="weekend">The new weekend.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day does not lie after the last change.</exception>
    public WeekendRule Changed(LocalDate from, Weekend weekend)
    {
        if (from <= _periods[^1].From) throw new ArgumentOutOfRangeException(nameof(from), from, $"Changes are given in order of time: {Iso.Text(from)} does not lie after {Iso.Text(_periods[^1].From)}.");
        return new WeekendRule(_periods.Add((from, weekend)));
    }

    /// <summary>The weekend that applies on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The weekend.</returns>
    public Weekend On(LocalDate date)
    {
        var i = _periods.Length - 1;
        while (_periods[i].From > date) i--;
        return _periods[i].Weekend;
    }

    /// <summary>Whether a day is a weekend day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>Whether business rests because of the day of the week.</returns>
    public bool IsWeekend(LocalDate date) => On(date).Contains(date.DayOfWeek);

    /// <summary>Reads the canonical text.</summary>
    /// <param name="s">For example <c>Sat+Sun</c> or <c>Thu+Fri|2013-06-28:Fri+Sat</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="FormatException">The text cannot be read, or its changes are not in order of time.</exception>
    public static WeekendRule Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var rule) ? rule : throw new FormatException($"'{s}' is no weekend rule: expected a weekend such as Sat+Sun, then changes such as |2013-06-28:Fri+Sat in order of time.");

    /// <summary>Reads the canonical text.</summary>
    /// <param name="s">For example <c>Sat+Sun</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The rule, or null.</param>
    /// <returns>Whether the text could be read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out WeekendRule result)
    {
        result = null;
        var parts = s?.Split('|') ?? [];
        if (parts.Length == 0 || !Weekend.TryParse(parts[0], null, out var first)) return false;
        var rule = Always(first);
        foreach (var part in parts.AsSpan(1))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || !Iso.TryDate(part[..colon], out var from) || !Weekend.TryParse(part[(colon + 1)..], null, out var weekend) || from <= rule._periods[^1].From) return false;
            rule = rule.Changed(from, weekend);
        }

        result = rule;
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(WeekendRule? other) => other is not null && _periods.SequenceEqual(other._periods);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WeekendRule);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The canonical text.</summary>
    /// <returns>For example <c>Sat+Sun</c>.</returns>
    public override string ToString() =>
        _periods[0].Weekend + string.Concat(_periods.Skip(1).Select(p => $"|{Iso.Text(p.From)}:{p.Weekend}"));

    /// <summary>Whether both are the same rule.</summary>
    /// <param name="left">One rule.</param>
    /// <param name="right">Another rule.</param>
    public static bool operator ==(WeekendRule? left, WeekendRule? right) => Equals(left, right);

    /// <summary>Whether the rules differ.</summary>
    /// <param name="left">One rule.</param>
    /// <param name="right">Another rule.</param>
    public static bool operator !=(WeekendRule? left, WeekendRule? right) => !Equals(left, right);
}
