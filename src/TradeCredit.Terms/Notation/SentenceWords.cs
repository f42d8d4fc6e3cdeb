using System.Collections.Frozen;
using System.Globalization;

namespace TradeCredit.Terms;

/// <summary>The words of one language.</summary>
internal sealed class SentenceWords
{
    private static readonly Lazy<FrozenDictionary<TermsLanguage, SentenceWords>> Loaded = new(Load);

    private readonly FrozenDictionary<string, string> _texts;

    private SentenceWords(FrozenDictionary<string, string> texts) => _texts = texts;

    public static SentenceWords Of(TermsLanguage language) => Loaded.Value[language];

    /// <summary>A text with its places filled.</summary>
    public string this[string key, params ReadOnlySpan<string> values]
    {
        get
        {
            var text = _texts[key];
            // Values are put in from left to right, so that a value with braces is never taken for a place.
            var parts = text.Split('{', '}');
            for (var i = 1; i < parts.Length; i += 2) parts[i] = values[int.Parse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture)];
            return string.Concat(parts);
        }
    }

    /// <summary>A decimal number with the decimal mark of the language.</summary>
    public string Number(string invariant) => invariant.Replace(".", _texts["number.decimal-mark"], StringComparison.Ordinal);

    public string Percent(Percentage percent) => this["number.percent", Number(percent.ToString().TrimEnd('%', ' '))];

    public string Money(Money money) => Number(money.ToString());

    private static FrozenDictionary<TermsLanguage, SentenceWords> Load()
    {
        var rows = TermsData.Read("sentences.csv");
        return TermsLanguage.All.ToFrozenDictionary(l => l, l => new SentenceWords(rows.ToFrozenDictionary(
            r => r["key"],
            r => r[l.Name].Length > 0 && Places(r[l.Name]).SetEquals(Places(r["en"])) ? r[l.Name] : throw r.Fault($"the text in {l.Name} has other places than the English one."),
            StringComparer.Ordinal)));
    }

    private static HashSet<string> Places(string text) => [.. text.Split('{', '}').Where((_, i) => i % 2 == 1)];
}
