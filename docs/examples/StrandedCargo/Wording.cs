using System.Globalization;
using NodaTime.Text;
using TradeCredit;
using TradeCredit.Settlement;

namespace StrandedCargo;

/// <summary>Figures as a reader wants them.</summary>
internal static class Wording
{
    public static string Text(this LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>Whole units with thousands separators; the cents of an estimate say nothing.</summary>
    public static string Whole(this Money amount) => string.Create(CultureInfo.InvariantCulture, $"{amount.Currency.Code} {Math.Round(amount.Amount, MidpointRounding.ToEven):N0}");

    public static string Days(this OptionValue value) => value.Days is { } days ? string.Create(CultureInfo.InvariantCulture, $"day {Math.Round(days, MidpointRounding.ToEven):0}") : "no day";

    public static string Text(this BreakEven breakEven)
    {
        var chance = breakEven.Given <= 1;
        return breakEven.Needed is { } needed
            ? $"As good as {breakEven.Against} with a {breakEven.Input} of {Figure(needed, chance)} (taken: {Figure(breakEven.Given, chance)})"
            : $"Worse than {breakEven.Against} whatever the {breakEven.Input}";
    }

    private static string Figure(decimal value, bool isChance) => value.ToString(isChance ? "0.0 %" : "N0", CultureInfo.InvariantCulture);
}
