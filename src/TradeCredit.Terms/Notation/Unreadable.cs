using System.Globalization;

namespace TradeCredit.Terms;

/// <summary>The failure of a text that cannot be read.</summary>
internal static class Unreadable
{
    public static Failure At(string text, int position, string expected) => new(
        FailureReason.InvalidInput, "terms.text-unreadable", string.Create(CultureInfo.InvariantCulture, $"Cannot be read at position {position}: expected {expected}."), "", text);
}
