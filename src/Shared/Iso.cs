using System.Globalization;
using NodaTime;

namespace TradeCredit;

/// <summary>Dates as ISO text, whatever the culture.</summary>
internal static class Iso
{
    /// <summary>For example <c>2026-11-22</c>.</summary>
    public static string Text(LocalDate date) => date.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);
}
