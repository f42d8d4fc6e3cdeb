using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace TradeCredit;

/// <summary>Dates as ISO text, whatever the culture.</summary>
internal static class Iso
{
    /// <summary>For example <c>2026-11-22</c>.</summary>
    public static string Text(LocalDate date) => date.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);

    /// <summary>Reads a text of the form <c>2026-11-22</c>.</summary>
    public static bool TryDate(string text, out LocalDate date) => LocalDatePattern.Iso.Parse(text).TryGetValue(default, out date);
}
