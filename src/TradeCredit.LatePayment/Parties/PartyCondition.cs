using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TradeCredit.LatePayment;

/// <summary>To which parties a rule applies.</summary>
/// <remarks>
/// <para>Alternatives, each of which is a list of facts that must all hold. Without any the rule applies to all. A size that is not stated
/// makes the answer unclear where it matters; it is never guessed.</para>
/// <para>Equality is by content. The canonical text is <c>debtor=business;debtor-size=large or debtor=public-authority</c>, with <c>|</c> between
/// permitted values; the facts are <c>debtor</c>, <c>debtor-size</c>, <c>creditor-size</c>, <c>sector</c>. Empty text applies to all.</para>
/// </remarks>
[JsonConverter(typeof(CanonicalTextConverter<PartyCondition>))]
public sealed class PartyCondition : IEquatable<PartyCondition>, IParsable<PartyCondition>
{
    private static readonly ImmutableArray<PartyFact> Facts =
    [
        PartyFact.Of("debtor", p => p.Debtor), PartyFact.Of("debtor-size", p => p.DebtorSize), PartyFact.Of("creditor-size", p => p.CreditorSize), PartyFact.Of("sector", p => p.Sector),
    ];

    private readonly ImmutableArray<ImmutableArray<Demand>> _alternatives;

    private PartyCondition(ImmutableArray<ImmutableArray<Demand>> alternatives) => _alternatives = alternatives;

    /// <summary>Applies to all parties.</summary>
    public static PartyCondition Any { get; } = new([]);

    /// <summary>How many facts the condition asks for in one alternative, at least; more specific rules are looked at first.</summary>
    internal int Specificity => _alternatives.IsEmpty ? 0 : _alternatives.Min(a => a.Length);

    /// <summary>Whether the rule applies to the parties.</summary>
    /// <param name="parties">The parties.</param>
    /// <returns>The answer; or <c>late-payment.parties-unclear</c>, which names the facts that must be stated.</returns>
    public Result<bool> AppliesTo(TradeParties parties)
    {
        ArgumentNullException.ThrowIfNull(parties);
        if (_alternatives.IsEmpty) return true;
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var alternative in _alternatives)
        {
            // A fact that speaks against the alternative settles it, whatever else is not stated.
            if (alternative.Any(d => d.Fact.IsStated(parties) && !d.Permits(parties))) continue;
            var unstated = alternative.Where(d => !d.Fact.IsStated(parties)).Select(d => d.Fact.Name).ToList();
            if (unstated.Count == 0) return true;
            missing.UnionWith(unstated);
        }

        if (missing.Count == 0) return false;
        return new Failure(FailureReason.Missing, "late-payment.parties-unclear", $"Whether the rule for {this} applies depends on facts that are not stated: {string.Join(", ", missing)}.", "parties");
    }

    /// <summary>Reads the canonical text.</summary>
    /// <param name="s">For example <c>debtor=business;creditor-size=micro|small</c>; empty for all parties.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="FormatException">The text cannot be read.</exception>
    public static PartyCondition Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, provider, out var condition) ? condition
            : throw new FormatException($"'{s}' is no condition on parties: expected fact=value|value, joined by ';', alternatives by ' or ', with the facts {string.Join(", ", Facts.Select(f => f.Name))}.");
    }

    /// <summary>Reads the canonical text.</summary>
    /// <param name="s">For example <c>debtor=business</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The condition, or null.</param>
    /// <returns>Whether the text could be read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out PartyCondition result)
    {
        result = s?.Length == 0 ? Any : null;
        if (string.IsNullOrEmpty(s)) return result is not null;
        var alternatives = ImmutableArray.CreateBuilder<ImmutableArray<Demand>>();
        foreach (var text in s.Split(" or "))
        {
            var demands = text.Split(';').Select(DemandOf).ToList();
            if (demands.Any(d => d is null) || demands.DistinctBy(d => d!.Fact.Name, StringComparer.Ordinal).Count() != demands.Count) return false;
            alternatives.Add([.. demands!]);
        }

        result = new PartyCondition(alternatives.ToImmutable());
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(PartyCondition? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PartyCondition);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The canonical text.</summary>
    /// <returns>For example <c>debtor=business;creditor-size=micro|small</c>; empty for all parties.</returns>
    public override string ToString() => string.Join(" or ", _alternatives.Select(a => string.Join(';', a)));

    /// <summary>Whether both are the same condition.</summary>
    /// <param name="left">One condition.</param>
    /// <param name="right">Another condition.</param>
    public static bool operator ==(PartyCondition? left, PartyCondition? right) => Equals(left, right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One condition.</param>
    /// <param name="right">Another condition.</param>
    public static bool operator !=(PartyCondition? left, PartyCondition? right) => !Equals(left, right);

    private static Demand? DemandOf(string text)
    {
        if (text.Split('=') is not [var name, var values] || Facts.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.Ordinal)) is not { } fact) return null;
        var permitted = values.Split('|');
        return permitted.All(v => fact.Values.Contains(v, StringComparer.Ordinal)) && permitted.Distinct(StringComparer.Ordinal).Count() == permitted.Length ? new Demand(fact, [.. permitted]) : null;
    }

    /// <summary>One fact and the values that it may have.</summary>
    private sealed record Demand(PartyFact Fact, ImmutableArray<string> Values)
    {
        public bool Permits(TradeParties parties) => Values.Contains(Fact.Read(parties), StringComparer.Ordinal);

        public override string ToString() => $"{Fact.Name}={string.Join('|', Values)}";
    }

    /// <summary>A fact that conditions can ask for, and its values as text.</summary>
    private sealed record PartyFact(string Name, ImmutableArray<string> Values, Func<TradeParties, string> Read)
    {
        private const string NotStated = "not-stated";

        public bool IsStated(TradeParties parties) => !string.Equals(Read(parties), NotStated, StringComparison.Ordinal);

        public static PartyFact Of<T>(string name, Func<TradeParties, T> value)
            where T : struct, Enum =>
            new(name, [.. Enum.GetValues<T>().Select(v => Kebab(v.ToString())).Where(v => !string.Equals(v, NotStated, StringComparison.Ordinal))], p => Kebab(value(p).ToString()));

        private static string Kebab(string name) => string.Concat(name.Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
    }
}
