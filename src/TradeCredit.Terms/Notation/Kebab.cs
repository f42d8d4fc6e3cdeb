using System.Globalization;

namespace TradeCredit.Terms;

/// <summary>Enum values as words of the canonical notation: <c>NotBeforePaid</c> is <c>not-before-paid</c>.</summary>
internal static class Kebab
{
    public static string Of<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsAsciiLetterUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c).ToString(CultureInfo.InvariantCulture) : c.ToString(CultureInfo.InvariantCulture)));

    public static bool TryParse<T>(ReadOnlySpan<char> word, out T value)
        where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (!word.Equals(Of(candidate), StringComparison.Ordinal)) continue;
            value = candidate;
            return true;
        }

        value = default;
        return false;
    }
}
