using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;

namespace TradeCredit;

/// <summary>A closed set of named values that have behaviour or data, and that users store by name.</summary>
/// <typeparam name="TSelf">The type of the values.</typeparam>
/// <remarks>
/// The name is the canonical text and the wire code; the number behind a value is not stable and is never stored. Look values up with
/// <see cref="Of"/> and list them with the type's own <c>All</c>: the look-ups inherited from SmartEnum use reflection and do not survive trimming.
/// Equality is by identity.
/// </remarks>
[SuppressMessage("Design", "CA1000", Justification = "Called through the derived type: Incoterm.Of, not NamedValue<Incoterm>.Of.")]
public abstract class NamedValue<TSelf> : SmartEnum<TSelf>, IParsable<TSelf>
    where TSelf : NamedValue<TSelf>, INamedValues<TSelf>
{
    /// <summary>Makes a value; each type lists its own.</summary>
    /// <param name="name">The name, which is the canonical text.</param>
    /// <param name="value">A number that tells the values apart; it is not stable.</param>
    protected NamedValue(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>The value with that name.</summary>
    /// <param name="name">The name, in its exact spelling.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">No value has that name; the message lists the names.</exception>
    public static TSelf Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return TryOf(name, out var value) ? value : throw new ArgumentException(Unknown(name), nameof(name));
    }

    /// <summary>The value with that name, if there is one.</summary>
    /// <param name="name">The name, in its exact spelling.</param>
    /// <param name="value">The value, or null.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryOf([NotNullWhen(true)] string? name, [MaybeNullWhen(false)] out TSelf value)
    {
        foreach (var candidate in TSelf.All)
        {
            if (string.Equals(candidate.Name, name, StringComparison.Ordinal))
            {
                value = candidate;
                return true;
            }
        }

        value = null;
        return false;
    }

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => TryOf(s, out var value) ? value : throw new FormatException(Unknown(s));

    static bool IParsable<TSelf>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result) => TryOf(s, out result);

    private static string Unknown(string name) => $"'{name}' is no {typeof(TSelf).Name}; the names are {string.Join(", ", TSelf.All.Select(v => v.Name))}.";
}
