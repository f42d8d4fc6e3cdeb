using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.LatePayment;

/// <summary>One line of an interest statement: a stretch of days with one base and one rate.</summary>
/// <remarks>
/// The lines of a statement tile its interest days without gap or overlap. <c>Base x Rate x Factor</c> gives <see cref="Amount"/>, rounded for display; the last line
/// before a payment or the end of the statement takes the difference, so that the lines add up to what is charged. Equality is by all members.
/// </remarks>
public sealed record InterestLine
{
    /// <summary>Makes a line.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, which counts.</param>
    /// <param name="base">What bears interest, rounded for display where interest has joined it.</param>
    /// <param name="rate">The rate.</param>
    /// <param name="factor">What the rate is multiplied by: the part of a year, or for a rate a day the days.</param>
    /// <param name="amount">The interest of the line.</param>
    /// <exception cref="ArgumentException">The last day lies before the first.</exception>
    public InterestLine(LocalDate from, LocalDate to, Money @base, AppliedRate rate, Ratio factor, Money amount)
    {
        ArgumentNullException.ThrowIfNull(rate);
        if (to < from) throw new ArgumentException($"A line cannot end on {Iso.Text(to)}, before it begins on {Iso.Text(from)}.", nameof(to));
        From = from;
        To = to;
        Base = @base;
        Rate = rate;
        Factor = factor;
        Amount = amount;
    }

    /// <summary>The first day.</summary>
    public LocalDate From { get; }

    /// <summary>The last day, which counts.</summary>
    public LocalDate To { get; }

    /// <summary>What bears interest, rounded for display where interest has joined it.</summary>
    public Money Base { get; }

    /// <summary>The rate.</summary>
    public AppliedRate Rate { get; }

    /// <summary>What the rate is multiplied by: the part of a year, or for a rate a day the days.</summary>
    public Ratio Factor { get; }

    /// <summary>The interest of the line.</summary>
    public Money Amount { get; }

    /// <summary>The actual days, both ends counted.</summary>
    [JsonIgnore]
    public int Days => Period.DaysBetween(From, To) + 1;

    /// <summary>The line in words.</summary>
    /// <returns>
    /// For example <c>2024-04-01..2024-06-30, 91 days: EUR 10000.00 at 12.62% a year (DE-BASISZINS 3.62%) x 91/365 = EUR 314.64</c>. The factor is written as
    /// days over 365, 366 or 360 where it is that.
    /// </returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Iso.Text(From)}..{Iso.Text(To)}, {Days} day{(Days == 1 ? "" : "s")}: {Base} at {Rate} x {FactorInDays()} = {Amount}");

    // Lowest terms hide what was counted: 47/73 are 235 days of 365.
    private string FactorInDays()
    {
        foreach (var year in (ReadOnlySpan<int>)[365, 366, 360])
        {
            if (Factor == Ratio.Of(Days, year)) return string.Create(CultureInfo.InvariantCulture, $"{Days}/{year}");
        }

        return Factor.ToString();
    }

    internal InterestLine WithAmount(Money amount) => new(From, To, Base, Rate, Factor, amount);
}
