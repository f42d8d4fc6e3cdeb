using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradeCredit.Claims;

/// <summary>An acceptance quality limit of ISO 2859-1, from its list of 26 preferred values.</summary>
/// <remarks>
/// The figure is per cent nonconforming up to 10, and nonconformities per hundred units for all values. The default value is the smallest, 0.010. Equality and
/// order are by figure. The canonical text is as the tables print it: <c>0.010</c>, <c>0.65</c>, <c>1.0</c>, <c>1000</c>.
/// </remarks>
[JsonConverter(typeof(CanonicalTextConverter<Aql>))]
public readonly struct Aql : IEquatable<Aql>, IComparable<Aql>, IComparable, IParsable<Aql>
{
    private static readonly ImmutableArray<string> Texts =
    [
        "0.010", "0.015", "0.025", "0.040", "0.065", "0.10", "0.15", "0.25", "0.40", "0.65", "1.0", "1.5", "2.5", "4.0", "6.5", "10", "15", "25", "40", "65", "100", "150", "250", "400", "650", "1000",
    ];

    private static readonly ImmutableArray<decimal> Figures = [.. Texts.Select(t => decimal.Parse(t, CultureInfo.InvariantCulture))];

    private Aql(int index) => Index = index;

    /// <summary>All preferred values, ascending.</summary>
    public static ImmutableArray<Aql> All { get; } = [.. Enumerable.Range(0, Texts.Length).Select(i => new Aql(i))];

    /// <summary>The figure.</summary>
    public decimal Value => Figures[Index];

    /// <summary>Whether the figure may be read as per cent nonconforming: up to 10. Above it counts nonconformities per hundred units only.</summary>
    public bool IsPercentNonconforming => Value <= 10m;

    /// <summary>The position in the list of preferred values, from 0.</summary>
    internal int Index { get; }

    /// <summary>The preferred value of that figure.</summary>
    /// <param name="value">The figure, for example 0.65.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentException">The figure is not preferred; the message lists those that are.</exception>
    public static Aql Of(decimal value) => TryOf(value, out var aql) ? aql : throw new ArgumentException(Unknown(value.ToString(CultureInfo.InvariantCulture)), nameof(value));

    /// <summary>The preferred value of that figure, if it is one.</summary>
    /// <param name="value">The figure.</param>
    /// <param name="aql">The limit, or the default.</param>
    /// <returns>Whether the figure is preferred.</returns>
    public static bool TryOf(decimal value, out Aql aql)
    {
        var index = Figures.IndexOf(value);
        aql = index < 0 ? default : new Aql(index);
        return index >= 0;
    }

    /// <summary>Reads a figure.</summary>
    /// <param name="s">For example <c>0.65</c>.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="FormatException">The text is no preferred value.</exception>
    public static Aql Parse(string s, IFormatProvider? provider = null) => TryParse(s, provider, out var aql) ? aql : throw new FormatException(Unknown(s));

    /// <summary>Reads a figure.</summary>
    /// <param name="s">For example <c>0.65</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The limit, or the default.</param>
    /// <returns>Whether the text is a preferred value.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Aql result)
    {
        result = default;
        return decimal.TryParse(s, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && TryOf(value, out result);
    }

    /// <inheritdoc/>
    public bool Equals(Aql other) => Index == other.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Aql other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Index;

    /// <inheritdoc/>
    public int CompareTo(Aql other) => Index.CompareTo(other.Index);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Aql other => CompareTo(other),
        _ => throw new ArgumentException($"A quality limit compares with quality limits, not with {obj.GetType().Name}.", nameof(obj)),
    };

    /// <summary>The canonical text.</summary>
    /// <returns>For example <c>0.65</c>.</returns>
    public override string ToString() => Texts[Index];

    /// <summary>Whether both are the same.</summary>
    /// <param name="left">One limit.</param>
    /// <param name="right">Another limit.</param>
    public static bool operator ==(Aql left, Aql right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One limit.</param>
    /// <param name="right">Another limit.</param>
    public static bool operator !=(Aql left, Aql right) => !left.Equals(right);

    /// <summary>Whether the left one is smaller.</summary>
    /// <param name="left">One limit.</param>
    /// <param name="right">Another limit.</param>
    public static bool operator <(Aql left, Aql right) => left.Index < right.Index;

    /// <summary>Whether the left one is larger.</summary>
    /// <param name="left">One limit.</param>
    /// <param name="right">Another limit.</param>
    public static bool operator >(Aql left, Aql right) => left.Index > right.Index;

    /// <summary>Whether the left one is smaller or equal.</summary>
    /// <param name="left">One limit.</param>
    /// <param name="right">Another limit.</param>
    public static bool operator <=(Aql left, Aql right) => left.Index <= right.Index;

    /// <summary>Whether the left one is larger or equal.</summary>
    /// <param name="left">One limit.</param>
    /// <param name="right">Another limit.</param>
    public static bool operator >=(Aql left, Aql right) => left.Index >= right.Index;

    private static string Unknown(string text) => $"'{text}' is no preferred quality limit; the list has {string.Join(", ", Texts)}.";
}
