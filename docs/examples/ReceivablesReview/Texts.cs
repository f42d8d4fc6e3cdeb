using System.Globalization;
using NodaTime.Text;
using TradeCredit;

namespace ReceivablesReview;

/// <summary>How values are written for people.</summary>
internal static class Texts
{
    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Amount(Money amount) => amount.ToString("A", CultureInfo.InvariantCulture);

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>With one decimal, in per cent.</summary>
    public static string Share(Ratio share) => share.ToDecimal(3, RoundingMode.HalfUp).ToString("P1", CultureInfo.InvariantCulture);
}
