using System.Globalization;

namespace TradeCredit;

/// <summary>Decimals as canonical text: equal values, equal text.</summary>
internal static class DecimalText
{
    /// <summary>The number without trailing zeros.</summary>
    public static string Trimmed(decimal value, IFormatProvider? provider) =>
        value.ToString("0.############################", provider ?? CultureInfo.InvariantCulture);

    /// <summary>Copies text if there is room.</summary>
    public static bool TryCopy(string text, Span<char> destination, out int charsWritten)
    {
        var room = text.TryCopyTo(destination);
        charsWritten = room ? text.Length : 0;
        return room;
    }
}
