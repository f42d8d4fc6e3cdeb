using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace TradeCredit.Terms;

/// <summary>The structured payment terms of an XRechnung (BT-20): lines such as <c>#SKONTO#TAGE=14#PROZENT=2.25#BASISBETRAG=100.00#</c> among free lines.</summary>
/// <remarks>
/// Strict: every line that begins with # has exactly this form, capitals only, a point and two decimals, no blanks, and a line break after it; all other
/// lines are free text. <i>Source:</i> XRechnung, rule BR-DE-18.
/// </remarks>
public static class XRechnungSkonto
{
    private const int Decimals = 2;
    private const int MostDays = 9999;
    private const decimal MostAmount = 1_000_000_000_000m;

    /// <summary>Reads the structured lines of a text.</summary>
    /// <param name="text">The content of BT-20.</param>
    /// <returns>
    /// The lines in their order, none if all are free; or <c>terms.skonto-malformed</c> with the position and what was expected there, or
    /// <c>terms.skonto-out-of-range</c> for a number that is well-formed and too large.
    /// </returns>
    public static Result<ImmutableArray<SkontoLine>> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new NotationReader(text);
        var lines = ImmutableArray.CreateBuilder<SkontoLine>();
        while (!reader.AtEnd)
        {
            if (reader.Next == '#')
            {
                if (!ReadLine(ref reader, text).TryGet(out var line, out var failure)) return failure;
                lines.Add(line);
            }
            else
            {
                _ = reader.TakeWhile(static c => c != '\n');
                _ = reader.Take('\n');
            }
        }

        return lines.ToImmutable();
    }

    /// <summary>Writes structured lines. Reading them gives the lines back.</summary>
    /// <param name="lines">The lines.</param>
    /// <returns>The text, each line closed by a line break.</returns>
    /// <exception cref="ArgumentException">Days are negative, or a number has more than two decimals or a percentage is negative.</exception>
    public static string Format(IEnumerable<SkontoLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (line.Days < 0 || line.Percent < Percentage.Zero || HasMoreDecimals(line.Percent.Value) || (line.Base is { } b && HasMoreDecimals(b)))
                throw new ArgumentException($"A structured line has days of 0 or more, a percentage of 0 or more and at most {Decimals} decimals; it is {line}.", nameof(lines));
            text.Append(CultureInfo.InvariantCulture, $"#SKONTO#TAGE={line.Days}#PROZENT={line.Percent.Value:0.00}");
            if (line.Base is { } stated) text.Append(CultureInfo.InvariantCulture, $"#BASISBETRAG={stated:0.00}");
            text.Append("#\n");
        }

        return text.ToString();
    }

    /// <summary>Writes the discounts and the net period of terms that have one instalment and count calendar days from the invoice date.</summary>
    /// <param name="terms">The terms.</param>
    /// <returns>The text, the net period as a line of 0.00 %; or <c>terms.skonto-not-expressible</c>.</returns>
    public static Result<string> Format(PaymentTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Instalments is not [{ Trigger: Trigger.OnEvent { Label: "" } trigger } whole] || trigger.Event != TradeEvent.Invoice) return NotExpressible("one instalment that counts from the invoice date", terms);
        if (Days(whole.Due) is not { } net) return NotExpressible("a net period of calendar days", terms);
        var lines = new List<SkontoLine>();
        foreach (var discount in whole.Discounts)
        {
            if (discount.Percent is not { } percent || HasMoreDecimals(percent.Value) || Days(discount.Within) is not { } days || HasMoreDecimals(discount.Base?.Amount ?? 0m))
                return NotExpressible("discounts in per cent with two decimals, within calendar days", terms);
            lines.Add(new SkontoLine(days, percent, discount.Base?.Amount));
        }

        lines.Add(new SkontoLine(net, Percentage.Zero));
        return Format(lines);
    }

    /// <summary>The terms that a text states: discounts above zero, and the net period of a line of 0.00 %.</summary>
    internal static Result<ImmutableArray<DraftTerms>> ReadTerms(string text, NotationOptions options)
    {
        if (!Read(text).TryGet(out var lines, out var failure)) return failure;
        if (lines.IsEmpty) return Malformed(text, text.Length, "a line such as #SKONTO#TAGE=14#PROZENT=2.00#");
        var discounts = ImmutableArray.CreateBuilder<CashDiscount>();
        int? net = null;
        foreach (var line in lines)
        {
            if (line.Days > MostDays) return OutOfRange(text, "days", line.Days.ToString(CultureInfo.InvariantCulture));
            if (line.Percent == Percentage.Zero)
            {
                net = Math.Max(net ?? 0, line.Days);
                continue;
            }

            Money? stated = null;
            if (line.Base is { } amount)
            {
                if (options.Currency is not { } currency) return new Failure(FailureReason.Missing, "terms.currency-missing", "BASISBETRAG is in the currency of the invoice: name it.", "currency");
                if (Math.Abs(amount) > MostAmount || amount * currency.MinorUnitsPerUnit % 1 != 0) return OutOfRange(text, "BASISBETRAG", string.Create(CultureInfo.InvariantCulture, $"{amount} {currency.Code}"));
                stated = Money.Of(amount, currency);
            }

            discounts.Add(CashDiscount.Of(line.Percent, DueRule.Days(line.Days), stated));
        }

        var instalment = Instalment.Full().DueBy(net is { } days ? DueRule.Days(days) : DueRule.None) with { Discounts = discounts.ToImmutable() };
        return ImmutableArray.Create(new DraftTerms([instalment], net is null ? "no net period is stated" : "", net is not null));
    }

    private static Result<SkontoLine> ReadLine(ref NotationReader reader, string text)
    {
        decimal? stated = null;
        var start = reader.Position;
        if (!reader.Take("#SKONTO#TAGE=")) return Malformed(text, reader.Position, "#SKONTO#TAGE=");
        var digits = reader.TakeWhile(char.IsAsciiDigit);
        if (digits.IsEmpty) return Malformed(text, reader.Position, "a number of days");
        var hasDays = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var days);
        if (!reader.Take("#PROZENT=")) return Malformed(text, reader.Position, "#PROZENT=");
        if (!ReadNumber(ref reader, text, out var hasPercent).TryGet(out var percent, out var failure)) return failure;
        var hasBase = true;
        if (reader.Take("#BASISBETRAG="))
        {
            var sign = reader.Take('-') ? -1 : 1;
            if (!ReadNumber(ref reader, text, out hasBase).TryGet(out var amount, out failure)) return failure;
            stated = sign * amount;
        }

        if (!reader.Take('#')) return Malformed(text, reader.Position, "# at the end of the line");
        if (reader.Next == '\r') _ = reader.Take('\r');
        if (!reader.Take('\n')) return Malformed(text, reader.Position, "a line break");
        return hasDays && hasPercent && hasBase ? new SkontoLine(days, Percentage.Of(percent), stated) : OutOfRange(text, "number", reader.Since(start).TrimEnd().ToString());
    }

    private static Result<decimal> ReadNumber(ref NotationReader reader, string text, out bool fits)
    {
        fits = false;
        var start = reader.Position;
        if (reader.TakeWhile(char.IsAsciiDigit).IsEmpty) return Malformed(text, reader.Position, "a number with two decimals");
        if (!reader.Take('.')) return Malformed(text, reader.Position, "a point and two decimals");
        var point = reader.Position;
        if (reader.TakeWhile(char.IsAsciiDigit).Length != Decimals) return Malformed(text, point, "exactly two decimals");
        fits = decimal.TryParse(reader.Since(start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        return number;
    }

    private static int? Days(DueRule rule) => rule.Steps switch
    {
        [] => 0,
        [DueStep.Add { Unit: CalendarUnit.Day, Count: >= 0 and var days }] => days,
        _ => null,
    };

    private static bool HasMoreDecimals(decimal number) => number * 100m % 1 != 0;

    private static Failure Malformed(string text, int position, string expected) => new(
        FailureReason.InvalidInput, "terms.skonto-malformed", string.Create(CultureInfo.InvariantCulture, $"The structured terms cannot be read at position {position}: expected {expected}."), "", text);

    private static Failure OutOfRange(string text, string what, string value) => new(FailureReason.InvalidInput, "terms.skonto-out-of-range", $"The {what} {value} cannot be meant: it is too large, or too precise for the currency.", "", text);

    private static Failure NotExpressible(string needed, PaymentTerms terms) => new(FailureReason.NotPermitted, "terms.skonto-not-expressible", $"Structured lines express {needed}; these terms have something else.", "", terms.Code);
}
