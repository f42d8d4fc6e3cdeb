using System.Globalization;

namespace TradeCredit.LatePayment;

/// <summary>The rate that interest is charged at, and where it comes from.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record AppliedRate
{
    /// <summary>Makes a rate.</summary>
    /// <param name="rate">Per cent.</param>
    /// <param name="period">Of what.</param>
    /// <param name="series">The reference series that it was made from; null for a fixed rate.</param>
    /// <param name="reference">The published value of the series; null for a fixed rate.</param>
    /// <param name="sourceId">The id of the source of the published value; null for a fixed rate.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is not declared.</exception>
    public AppliedRate(Percentage rate, RatePeriod period = RatePeriod.Year, string? series = null, Percentage? reference = null, string? sourceId = null)
    {
        Rate = rate;
        Period = Guard.Declared(period, nameof(period));
        Series = series;
        Reference = reference;
        SourceId = sourceId;
    }

    /// <summary>Per cent of <see cref="Period"/>, margin included.</summary>
    public Percentage Rate { get; }

    /// <summary>What the rate is for.</summary>
    public RatePeriod Period { get; }

    /// <summary>The reference series that it was made from; null for a fixed rate.</summary>
    public string? Series { get; }

    /// <summary>The published value of the series; null for a fixed rate.</summary>
    public Percentage? Reference { get; }

    /// <summary>The id of the source of the published value; null for a fixed rate.</summary>
    public string? SourceId { get; }

    /// <summary>The rate in words.</summary>
    /// <returns>For example <c>12.62% a year (DE-BASISZINS 3.62%)</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rate} a {(Period == RatePeriod.Day ? "day" : "year")}{(Reference is { } value ? $" ({Series} {value})" : "")}");
}
