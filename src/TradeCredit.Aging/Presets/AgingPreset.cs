using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TradeCredit.Aging;

/// <summary>The settings under which the aging report of another system gives the same figures here.</summary>
/// <remarks>
/// <para>Presets are rows of a table with a source each; no code knows a system by its name. Where a system's label and range disagree, the preset has both as they
/// are. They cover what the sources say and no more.</para>
/// <para>Equality is by identity; a preset is stored under its name. <i>Source:</i> the table <c>aging-presets.csv</c>.</para>
/// </remarks>
/// <example><code>AgingPreset.Of("erpnext").Scheme.At(asOf)</code></example>
[JsonConverter(typeof(CanonicalTextConverter<AgingPreset>))]
public sealed class AgingPreset : IParsable<AgingPreset>
{
    internal AgingPreset(string name, string system, AgingScheme scheme, AgingBasis basis, string source, string note)
    {
        Name = name;
        System = system;
        Scheme = scheme;
        Basis = basis;
        Source = source;
        Note = note;
    }

    /// <summary>All presets, in the order of the table.</summary>
    public static ImmutableArray<AgingPreset> All => AgingPresetTable.All;

    /// <summary>The name under which the preset is stored.</summary>
    public string Name { get; }

    /// <summary>The system and, where it matters, its version or report.</summary>
    public string System { get; }

    /// <summary>The buckets, with the system's labels where it prints any.</summary>
    public AgingScheme Scheme { get; }

    /// <summary>The date that the system ages by, and what it does without a due date.</summary>
    public AgingBasis Basis { get; }

    /// <summary>Where the settings were read.</summary>
    public string Source { get; }

    /// <summary>What else one must know to get the same figures; empty for nothing.</summary>
    public string Note { get; }

    /// <summary>The preset with that name.</summary>
    /// <param name="name">The name, in its exact spelling.</param>
    /// <returns>The preset.</returns>
    /// <exception cref="ArgumentException">No preset has that name; the message lists the names.</exception>
    public static AgingPreset Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return TryOf(name, out var preset) ? preset : throw new ArgumentException(Unknown(name), nameof(name));
    }

    /// <summary>The preset with that name, if there is one.</summary>
    /// <param name="name">The name, in its exact spelling.</param>
    /// <param name="preset">The preset, or null.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryOf([NotNullWhen(true)] string? name, [MaybeNullWhen(false)] out AgingPreset preset)
    {
        preset = All.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.Ordinal));
        return preset is not null;
    }

    /// <summary>The name.</summary>
    /// <returns>For example <c>erpnext</c>.</returns>
    public override string ToString() => Name;

    static AgingPreset IParsable<AgingPreset>.Parse(string s, IFormatProvider? provider) => TryOf(s, out var preset) ? preset : throw new FormatException(Unknown(s));

    static bool IParsable<AgingPreset>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out AgingPreset result) => TryOf(s, out result);

    private static string Unknown(string name) => $"'{name}' is no aging preset; the names are {string.Join(", ", All.Select(p => p.Name))}.";
}
