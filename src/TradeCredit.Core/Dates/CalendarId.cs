using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TradeCredit;

/// <summary>The name of a business calendar, apart from its data: what terms and contracts store.</summary>
/// <remarks>
/// <para>One name, or several joined by <c>+</c> for a place where a day counts only if all of them are open. Names are 1 to 32 ASCII letters, digits
/// and the characters <c>-</c> <c>_</c> <c>.</c> <c>:</c>; they are compared character by character.</para>
/// <para>Equality is by names, whatever their order; the canonical text has them once each, in ordinal order. The default value names no calendar;
/// using it throws. A <see cref="BusinessCalendars"/> turns an id into data.</para>
/// </remarks>
/// <example><code>CalendarId.Of("TARGET+GB-ENG").ToString()   // GB-ENG+TARGET</code></example>
[JsonConverter(typeof(CanonicalTextConverter<CalendarId>))]
public readonly struct CalendarId : IEquatable<CalendarId>, IParsable<CalendarId>
{
    private const int MaxNameLength = 32;

    private readonly string? _value;

    private CalendarId(string value) => _value = value;

    /// <summary>The canonical text.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public string Value => _value ?? throw new InvalidOperationException("default(CalendarId) names no calendar; make one with CalendarId.Of(text).");

    /// <summary>The single calendars, in ordinal order; one for an id that is no union.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public ImmutableArray<CalendarId> Parts => IsUnion ? [.. Value.Split('+').Select(name => new CalendarId(name))] : [this];

    /// <summary>Whether the id joins several calendars.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public bool IsUnion => Value.Contains('+', StringComparison.Ordinal);

    /// <summary>The id with that text.</summary>
    /// <param name="text">A name, or names joined by <c>+</c>.</param>
    /// <returns>The id.</returns>
    /// <exception cref="ArgumentException">The text is of another form.</exception>
    public static CalendarId Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, null, out var id) ? id : throw new ArgumentException(Expected(text), nameof(text));
    }

    /// <summary>Reads an id.</summary>
    /// <param name="s">A name, or names joined by <c>+</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The id.</returns>
    /// <exception cref="FormatException">The text is of another form.</exception>
    public static CalendarId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException(Expected(s));

    /// <summary>Reads an id.</summary>
    /// <param name="s">A name, or names joined by <c>+</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The id, or the default value.</param>
    /// <returns>Whether the text is an id.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CalendarId result)
    {
        result = default;
        if (s is null) return false;
        var names = new SortedSet<string>(s.Split('+'), StringComparer.Ordinal);
        if (!names.All(IsName)) return false;
        result = new CalendarId(string.Join('+', names));
        return true;
    }

    /// <summary>The id of the calendar whose days are open where both are open.</summary>
    /// <param name="other">The other id.</param>
    /// <returns>The union.</returns>
    /// <exception cref="InvalidOperationException">One of them is the default value.</exception>
    public CalendarId And(CalendarId other) => Of($"{Value}+{other.Value}");

    /// <inheritdoc/>
    public bool Equals(CalendarId other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CalendarId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : _value.GetHashCode(StringComparison.Ordinal);

    /// <summary>The canonical text; empty for the default value.</summary>
    /// <returns>For example <c>TARGET</c>.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Whether both name the same calendars.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">Another id.</param>
    public static bool operator ==(CalendarId left, CalendarId right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">Another id.</param>
    public static bool operator !=(CalendarId left, CalendarId right) => !left.Equals(right);

    private static bool IsName(string name) =>
        name.Length is > 0 and <= MaxNameLength && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':');

    private static string Expected(string text) =>
        $"'{text}' is no calendar id: expected names of 1 to 32 letters, digits, '-', '_', '.' or ':', joined by '+', such as TARGET+GB-ENG.";
}
