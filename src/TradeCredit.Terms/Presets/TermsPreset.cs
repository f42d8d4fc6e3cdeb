using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace TradeCredit.Terms;

/// <summary>How another system turns payment terms into schedules: its settings and its due rules, so that a migrating user gets the same numbers.</summary>
/// <remarks>
/// Immutable; equality is by identity. The presets are data: settings and rules in canonical notation, read and checked when they are first asked for.
/// What a system does differently and what is not reproduced is listed on the page on notations. <i>Source:</i> <see cref="Source"/>.
/// </remarks>
public sealed class TermsPreset
{
    private static readonly Lazy<ImmutableArray<TermsPreset>> Loaded = new(Load);

    private readonly FrozenDictionary<string, string> _rules;

    private TermsPreset(string name, string source, PaymentTerms settings, FrozenDictionary<string, string> rules, ImmutableArray<string> ruleNames)
    {
        Name = name;
        Source = source;
        Conventions = settings.Conventions;
        Discounts = settings.Discounts;
        RuleNames = ruleNames;
        _rules = rules;
    }

    /// <summary>All presets, in the order of the table.</summary>
    public static ImmutableArray<TermsPreset> All => Loaded.Value;

    /// <summary>The name, for example <c>odoo</c>.</summary>
    public string Name { get; }

    /// <summary>Where the behaviour was read.</summary>
    public string Source { get; }

    /// <summary>The settings of schedules.</summary>
    public TermsConventions Conventions { get; }

    /// <summary>The settings of cash discounts.</summary>
    public DiscountPolicy Discounts { get; }

    /// <summary>The due rules that the system has, by the names of its own settings.</summary>
    public ImmutableArray<string> RuleNames { get; }

    /// <summary>The preset with that name.</summary>
    /// <param name="name">The name, in its exact spelling.</param>
    /// <returns>The preset.</returns>
    /// <exception cref="ArgumentException">No preset has that name; the message lists the names.</exception>
    public static TermsPreset Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return TryOf(name, out var preset) ? preset : throw new ArgumentException($"'{name}' is no preset; the names are {string.Join(", ", All.Select(p => p.Name))}.", nameof(name));
    }

    /// <summary>The preset with that name, if there is one.</summary>
    /// <param name="name">The name, in its exact spelling.</param>
    /// <param name="preset">The preset, or null.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryOf([NotNullWhen(true)] string? name, [MaybeNullWhen(false)] out TermsPreset preset)
    {
        preset = All.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.Ordinal));
        return preset is not null;
    }

    /// <summary>The terms under the settings of the system.</summary>
    /// <param name="terms">The terms.</param>
    /// <returns>The changed terms.</returns>
    /// <exception cref="DefinitionException">The system does not allow such terms.</exception>
    public PaymentTerms Apply(PaymentTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return terms.Under(Conventions).Under(Discounts);
    }

    /// <summary>A due rule of the system.</summary>
    /// <param name="name">The name that the system's own setting has, one of <see cref="RuleNames"/>.</param>
    /// <param name="values">The values that the user sets, for example <c>("days", "30")</c>; a due rule where the setting holds one.</param>
    /// <returns>The rule; or <c>terms.preset-rule-unknown</c>, <c>terms.preset-value-missing</c>, or the fault of the rule that the values make.</returns>
    public Result<DueRule> Rule(string name, params ReadOnlySpan<(string Name, string Value)> values)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!_rules.TryGetValue(name, out var template))
            return new Failure(FailureReason.NotFound, "terms.preset-rule-unknown", $"{Name} has no rule of that name; its rules are {string.Join(", ", RuleNames)}.", "name", name);
        // Every second part is the name of a value.
        var parts = template.Split('{', '}');
        for (var i = 1; i < parts.Length; i += 2)
        {
            if (Find(values, parts[i]) is not { } value)
                return new Failure(FailureReason.Missing, "terms.preset-value-missing", $"The rule needs a value for {parts[i]}.", "values", template);
            parts[i] = value;
        }

        return DueRule.Read(string.Concat(parts));
    }

    /// <summary>The name.</summary>
    /// <returns>For example <c>odoo</c>.</returns>
    public override string ToString() => Name;

    private static string? Find(ReadOnlySpan<(string Name, string Value)> values, string name)
    {
        foreach (var (key, value) in values)
        {
            if (string.Equals(key, name, StringComparison.Ordinal)) return value;
        }

        return null;
    }

    private static ImmutableArray<TermsPreset> Load()
    {
        var rules = TermsData.Read("preset-rules.csv").ToLookup(r => r["preset"], r => (Option: r["option"], Rule: r["rule"]), StringComparer.Ordinal);
        return [.. TermsData.Read("presets.csv").Select(r =>
        {
            var bar = r["settings"].Length == 0 ? "" : " | ";
            if (!PaymentTerms.Read($"\"{r["name"]}\": balance{bar}{r["settings"]}").TryGet(out var settings, out var failure)) throw r.Fault(failure.ToString());
            var own = rules[r["name"]].ToArray();
            return new TermsPreset(r["name"], r["source"], settings, own.ToFrozenDictionary(o => o.Option, o => o.Rule, StringComparer.Ordinal), [.. own.Select(o => o.Option)]);
        })];
    }
}
