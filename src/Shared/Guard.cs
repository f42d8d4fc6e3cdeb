using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace TradeCredit;

/// <summary>Argument checks whose message holds the value, the permitted range and the unit.</summary>
internal static class Guard
{
    /// <summary>Throws unless <paramref name="minimum"/> &lt;= value &lt;= <paramref name="maximum"/>.</summary>
    public static T InRange<T>(T value, T minimum, T maximum, string unit, string name)
        where T : INumber<T>
    {
        if (value < minimum || value > maximum)
        {
            throw new ArgumentOutOfRangeException(name, value, string.Create(CultureInfo.InvariantCulture,
                $"{name} must lie from {minimum} to {maximum} {unit}; it is {value}."));
        }

        return value;
    }

    /// <summary>Throws if the array was never assigned.</summary>
    public static System.Collections.Immutable.ImmutableArray<T> Assigned<T>(System.Collections.Immutable.ImmutableArray<T> items, string name) =>
        items.IsDefault ? throw new ArgumentException($"{name} was never assigned; use an empty array for none.", name) : items;

    /// <summary>Throws if the array was never assigned, or an element of it is null.</summary>
    public static System.Collections.Immutable.ImmutableArray<T> Whole<T>(System.Collections.Immutable.ImmutableArray<T> items, string name)
        where T : class
    {
        var position = Assigned(items, name).IndexOf(null!);
        return position < 0 ? items : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} has null at position {position}."), name);
    }

    /// <summary>Throws for null, in the name of the member rather than of its parameter.</summary>
    public static T Present<T>([NotNull] T? value, string name)
        where T : class => value ?? throw new ArgumentNullException(name);

    /// <summary>Throws for an enum value that is not declared.</summary>
    public static T Declared<T>(T value, string name)
        where T : struct, Enum =>
        Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} must be one of {string.Join(", ", Enum.GetNames<T>())}.");

    /// <summary>Throws for text that is null, empty or blank.</summary>
    public static string Text([NotNull] string? value, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        return value;
    }
}
