using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TradeCredit.Terms;

/// <summary>A language in which terms can be put into sentences. The name is the BCP 47 tag.</summary>
[JsonConverter(typeof(CanonicalTextConverter<TermsLanguage>))]
public sealed class TermsLanguage : NamedValue<TermsLanguage>, INamedValues<TermsLanguage>
{
    private TermsLanguage(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>English.</summary>
    public static TermsLanguage English { get; } = new("en", 0);

    /// <summary>Chinese in simplified characters.</summary>
    public static TermsLanguage SimplifiedChinese { get; } = new("zh-Hans", 1);

    /// <summary>German.</summary>
    public static TermsLanguage German { get; } = new("de", 2);

    /// <summary>French.</summary>
    public static TermsLanguage French { get; } = new("fr", 3);

    /// <summary>All languages.</summary>
    public static ImmutableArray<TermsLanguage> All { get; } = [English, SimplifiedChinese, German, French];
}
