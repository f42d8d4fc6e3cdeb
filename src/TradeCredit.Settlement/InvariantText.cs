using System.Globalization;

namespace TradeCredit.Settlement;

/// <summary>Numbers in sentences, whatever the culture.</summary>
internal static class InvariantText
{
    public static string ToInvariantText(this int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string ToInvariantText(this double number) => number.ToString(CultureInfo.InvariantCulture);

    public static string ToInvariantText(this decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
