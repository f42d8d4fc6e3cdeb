using System.Globalization;
using NodaTime.Text;

namespace TradeCredit.Golden;

/// <summary>The cell languages that several files share.</summary>
public static class Parse
{
    public static LocalDate Date(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : throw new GoldenException($"'{text}' is no ISO date");

    public static int Count(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw new GoldenException($"'{text}' is no whole number");

    public static decimal Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value : throw new GoldenException($"'{text}' is no decimal number");

    /// <summary><c>k=v;k=v</c>.</summary>
    public static IReadOnlyDictionary<string, string> Arguments(string text, char separator = ';') =>
        text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(p => p.Split('=', 2) is [var key, var value] ? (key, value) : throw new GoldenException($"'{p}' is not key=value"))
            .ToDictionary(p => p.key, p => p.value, StringComparer.Ordinal);
}
