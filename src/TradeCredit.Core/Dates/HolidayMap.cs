using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit;

/// <summary>Holidays with an agreed date each that takes their place: another way to move a due date than a calendar with a convention.</summary>
/// <remarks>
/// <para>A date in the map becomes its target, once; every other date stays, weekend or not. Targets lie later than their dates, no date is listed twice, and no
/// target is itself a listed date, so a moved date never needs to move again.</para>
/// <para>Equality is by entries. The canonical text is <c>2015-03-16&gt;2015-03-17</c>, entries joined by blanks in order of date. Immutable and safe for use
/// by several threads.</para>
/// </remarks>
[JsonConverter(typeof(CanonicalTextConverter<HolidayMap>))]
public sealed class HolidayMap : IEquatable<HolidayMap>, IParsable<HolidayMap>
{
    private readonly FrozenDictionary<LocalDate, LocalDate> _targets;

    private HolidayMap(IEnumerable<MappedHoliday> entries)
    {
        Entries = [.. entries.OrderBy(e => e.Date)];
        _targets = Entries.ToFrozenDictionary(e => e.Date, e => e.Target);
    }

    /// <summary>The entries in order of date.</summary>
    public ImmutableArray<MappedHoliday> Entries { get; }

    /// <summary>A map of those entries.</summary>
    /// <param name="entries">The entries, in any order.</param>
    /// <returns>The map.</returns>
    /// <exception cref="DefinitionException">The entries break a rule; see <see cref="Validate"/>.</exception>
    public static HolidayMap Of(params IEnumerable<MappedHoliday> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var list = entries.ToList();
        var faults = Validate(list);
        return faults.IsEmpty ? new HolidayMap(list) : throw new DefinitionException("holiday map", faults);
    }

    /// <summary>The faults of a list of entries; none if they make a map.</summary>
    /// <param name="entries">The entries.</param>
    /// <returns>
    /// All faults with their positions: <c>core.holiday-map-not-later</c> (a target does not lie after its date), <c>core.holiday-map-duplicate</c> (a date is
    /// listed twice), <c>core.holiday-map-chain</c> (a target is itself a listed date).
    /// </returns>
    public static ImmutableArray<Failure> Validate(params IEnumerable<MappedHoliday> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var list = entries.ToList();
        var dates = list.Select(e => e.Date).ToHashSet();
        var seen = new HashSet<LocalDate>();
        var faults = ImmutableArray.CreateBuilder<Failure>();
        for (var i = 0; i < list.Count; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"entries[{i}]");
            var (date, target) = list[i];
            if (target <= date) faults.Add(new Failure(FailureReason.InvalidInput, "core.holiday-map-not-later", "A holiday moves to a later date.", path, list[i].ToString()));
            else if (dates.Contains(target)) faults.Add(new Failure(FailureReason.Contradiction, "core.holiday-map-chain", "The target is itself a listed holiday; name the day that finally takes its place.", path, list[i].ToString()));
            if (!seen.Add(date)) faults.Add(new Failure(FailureReason.Duplicate, "core.holiday-map-duplicate", "The date is listed twice.", path, list[i].ToString()));
        }

        return faults.ToImmutable();
    }

    /// <summary>Moves a date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>Its target if it is listed, else the date itself.</returns>
    public LocalDate Adjust(LocalDate date) => _targets.TryGetValue(date, out var target) ? target : date;

    /// <summary>Reads the canonical text.</summary>
    /// <param name="s">For example <c>2015-03-16&gt;2015-03-17 2015-12-25&gt;2015-12-28</c>; empty for no entry.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The map.</returns>
    /// <exception cref="FormatException">The text cannot be read.</exception>
    /// <exception cref="DefinitionException">The entries break a rule.</exception>
    public static HolidayMap Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryEntries(s, out var entries) ? Of(entries) : throw new FormatException($"'{s}' is no holiday map: expected entries such as 2015-03-16>2015-03-17, joined by blanks.");
    }

    /// <summary>Reads the canonical text.</summary>
    /// <param name="s">For example <c>2015-03-16&gt;2015-03-17</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The map, or null.</param>
    /// <returns>Whether the text is a map whose entries keep the rules.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out HolidayMap result)
    {
        result = s is not null && TryEntries(s, out var entries) && Validate(entries).IsEmpty ? new HolidayMap(entries) : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public bool Equals(HolidayMap? other) => other is not null && Entries.SequenceEqual(other.Entries);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HolidayMap);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The canonical text.</summary>
    /// <returns>For example <c>2015-03-16&gt;2015-03-17</c>.</returns>
    public override string ToString() => string.Join(' ', Entries);

    /// <summary>Whether both have the same entries.</summary>
    /// <param name="left">One map.</param>
    /// <param name="right">Another map.</param>
    public static bool operator ==(HolidayMap? left, HolidayMap? right) => Equals(left, right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One map.</param>
    /// <param name="right">Another map.</param>
    public static bool operator !=(HolidayMap? left, HolidayMap? right) => !Equals(left, right);

    private static bool TryEntries(string text, out List<MappedHoliday> entries)
    {
        entries = [];
        foreach (var item in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (item.Split('>') is not [var from, var to] || !Iso.TryDate(from, out var date) || !Iso.TryDate(to, out var target)) return false;
            entries.Add(new MappedHoliday(date, target));
        }

        return true;
    }
}
