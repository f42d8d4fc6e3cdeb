using System.Globalization;

namespace TradeCredit.LatePayment;

/// <summary>When unpaid interest joins the amount that bears interest.</summary>
/// <remarks>
/// Periods count from the first day of interest; months and years end on the day before the one with its number. What is unpaid at the end of a whole
/// period joins; payments of its last day come first. Equality is by all members. The canonical words are those of <see cref="ToString"/>.
/// </remarks>
public sealed record CompoundingRule
{
    /// <summary>Never: simple interest.</summary>
    public static CompoundingRule None { get; } = new();

    /// <summary>The length of a period; null = interest never joins.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is zero, or counts business days.</exception>
    public PeriodLength? Every
    {
        get;
        init
        {
            if (value is { Count: 0 } or { Unit: PeriodUnit.BusinessDays })
                throw new ArgumentOutOfRangeException(nameof(value), value, "A compounding period is one or more days, weeks, months or years.");
            field = value;
        }
    }

    /// <summary>The part of a year that a whole period counts as, for example 1/12 for monthly rests; null = as the day count says. A cut period shares it by days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part is not above 0.</exception>
    public Ratio? PeriodFraction
    {
        get;
        init => field = value is { Sign: <= 0 } ? throw new ArgumentOutOfRangeException(nameof(value), value, "The part of a year is above 0.") : value;
    }

    /// <summary>Interest joins after periods of a length.</summary>
    /// <param name="length">The length, for example 30 days or a year.</param>
    /// <param name="periodFraction">The part of a year that a whole period counts as; null = as the day count says.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is zero or counts business days, or the part is not above 0.</exception>
    public static CompoundingRule After(PeriodLength length, Ratio? periodFraction = null) => new() { Every = length, PeriodFraction = periodFraction };

    /// <summary>The rule in words.</summary>
    /// <returns>For example <c>every 30d</c>, <c>every 1m as 1/12 year</c> or <c>never</c>.</returns>
    public override string ToString() => Every is not { } every ? "never"
        : string.Create(CultureInfo.InvariantCulture, $"every {every}{(PeriodFraction is { } part ? $" as {part} year" : "")}");
}
