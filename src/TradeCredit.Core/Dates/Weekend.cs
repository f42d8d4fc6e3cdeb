using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit;

/// <summary>The days of the week on which business rests.</summary>
/// <remarks>
/// A set of at most six weekdays. The default value is <see cref="None"/>. Equality is by days. The canonical text is <c>Sat+Sun</c> in the order of the
/// ISO week (Monday first), or <c>none</c>.
/// </remarks>
[JsonConverter(typeof(CanonicalTextConverter<Weekend>))]
public readonly struct Weekend : IEquatable<Weekend>, IParsable<Weekend>
{
    private static readonly ImmutableArray<string> Names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    // Bit 0 is Monday.
    private readonly byte _days;

    private Weekend(int days) => _days = (byte)days;

    /// <summary>No day of rest; the default value.</summary>
    public static Weekend None => default;

    /// <summary>Saturday and Sunday.</summary>
    public static Weekend SaturdaySunday => Of(IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday);

    /// <summary>Friday and Saturday.</summary>
    public static Weekend FridaySaturday => Of(IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday);

    /// <summary>The days, Monday first.</summary>
    public ImmutableArray<IsoDayOfWeek> Days
    {
        get
        {
            var self = this;
            return [.. Enumerable.Range((int)IsoDayOfWeek.Monday, 7).Select(d => (IsoDayOfWeek)d).Where(d => self.Contains(d))];
        }
    }

    /// <summary>A weekend of those days.</summary>
    /// <param name="days">The days, at most six different ones; none gives <see cref="None"/>.</param>
    /// <returns>The weekend.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is no day of the week.</exception>
    /// <exception cref="ArgumentException">All seven days are named: there would be no business day.</exception>
    public static Weekend Of(params ReadOnlySpan<IsoDayOfWeek> days)
    {
        var bits = 0;
        foreach (var day in days)
        {
            if (day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday) throw new ArgumentOutOfRangeException(nameof(days), day, $"A day of the week lies from Monday to Sunday; {day} does not.");
            bits |= 1 << ((int)day - 1);
        }

        return bits != 0b111_1111 ? new Weekend(bits) : throw new ArgumentException("A weekend has at most six days: with seven there is no business day.", nameof(days));
    }

    /// <summary>Whether a weekday belongs to the weekend.</summary>
    /// <param name="day">A day of the week.</param>
    /// <returns>Whether business rests on it.</returns>
    public bool Contains(IsoDayOfWeek day) => (_days & (1 << ((int)day - 1))) != 0;

    /// <summary>Reads <c>Sat+Sun</c> or <c>none</c>.</summary>
    /// <param name="s">Three-letter English names joined by <c>+</c>, or <c>none</c>.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The weekend.</returns>
    /// <exception cref="FormatException">The text is of another form, or names all seven days.</exception>
    public static Weekend Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var weekend) ? weekend : throw new FormatException($"'{s}' is no weekend: expected 'none' or up to six of {string.Join(", ", Names)} joined by '+', such as Sat+Sun.");

    /// <summary>Reads <c>Sat+Sun</c> or <c>none</c>.</summary>
    /// <param name="s">Three-letter English names joined by <c>+</c>, or <c>none</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The weekend, or <see cref="None"/>.</param>
    /// <returns>Whether the text could be read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Weekend result)
    {
        result = None;
        if (s is null) return false;
        if (string.Equals(s, "none", StringComparison.Ordinal)) return true;
        var bits = 0;
        foreach (var name in s.Split('+'))
        {
            var index = Names.IndexOf(name, StringComparer.Ordinal);
            if (index < 0) return false;
            bits |= 1 << index;
        }

        if (bits == 0b111_1111) return false;
        result = new Weekend(bits);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Weekend other) => _days == other._days;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Weekend other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _days;

    /// <summary>The canonical text.</summary>
    /// <returns>For example <c>Sat+Sun</c>, or <c>none</c>.</returns>
    public override string ToString() => _days == 0 ? "none" : string.Join('+', Days.Select(d => Names[(int)d - 1]));

    /// <summary>Whether both have the same days.</summary>
    /// <param name="left">One weekend.</param>
    /// <param name="right">Another weekend.</param>
    public static bool operator ==(Weekend left, Weekend right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One weekend.</param>
    /// <param name="right">Another weekend.</param>
    public static bool operator !=(Weekend left, Weekend right) => !left.Equals(right);
}
