using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TradeCredit.Aging;

/// <summary>A loss allowance for receivables of one currency, bucket by bucket.</summary>
/// <remarks>
/// Each bucket is rounded once, and <see cref="Allowance"/> is the sum of the rounded buckets, so that the lines add up; <see cref="AllowanceRoundedOnce"/> is the
/// other figure, and can differ. Equality is by content.
/// </remarks>
public sealed record Provision
{
    /// <summary>Makes a provision of its lines.</summary>
    /// <param name="currency">The currency.</param>
    /// <param name="lines">The lines, all in that currency and with one rounding.</param>
    /// <param name="rounding">The rounding.</param>
    /// <exception cref="CurrencyMismatchException">A line is in another currency.</exception>
    /// <exception cref="ArgumentException">A line has another rounding.</exception>
    [JsonConstructor]
    public Provision(Currency currency, ImmutableArray<ProvisionLine> lines, Rounding rounding)
    {
        ArgumentNullException.ThrowIfNull(rounding);
        foreach (var line in Guard.Assigned(lines, nameof(lines)))
        {
            if (line.Gross.Currency != currency) throw new CurrencyMismatchException(currency, line.Gross.Currency);
            if (line.Rounding != rounding) throw new ArgumentException($"The line {line.Label} is rounded {line.Rounding}, the provision {rounding}.", nameof(lines));
        }

        Currency = currency;
        Lines = lines;
        Rounding = rounding;
    }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>The lines, youngest bucket first.</summary>
    public ImmutableArray<ProvisionLine> Lines { get; }

    /// <summary>The rounding of each line.</summary>
    public Rounding Rounding { get; }

    /// <summary>The gross amount of all buckets.</summary>
    [JsonIgnore]
    public Money Gross => Money.Sum(Lines.Select(l => l.Gross), Currency);

    /// <summary>The allowance: the sum of the lines, each rounded once.</summary>
    [JsonIgnore]
    public Money Allowance => Money.Sum(Lines.Select(l => l.Allowance), Currency);

    /// <summary>The sum of the exact allowances, rounded once at the end.</summary>
    [JsonIgnore]
    public Money AllowanceRoundedOnce
    {
        get
        {
            var exact = new ExactAllowance();
            foreach (var line in Lines) exact.Add(line.Gross.MinorUnits, line.Rate);
            return exact.Round(Currency, Rounding);
        }
    }

    /// <summary>Makes a provision of gross amounts and rates.</summary>
    /// <param name="currency">The currency.</param>
    /// <param name="rounding">The rounding of each line.</param>
    /// <param name="lines">Label, gross amount of zero or more, and loss rate from 0 to 1 of each bucket.</param>
    /// <returns>The provision.</returns>
    /// <exception cref="CurrencyMismatchException">A line is in another currency.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A gross amount is negative, or a rate lies outside 0 to 1.</exception>
    public static Provision Of(Currency currency, Rounding rounding, params IEnumerable<(string Label, Money Gross, Ratio Rate)> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return new Provision(currency, [.. lines.Select(l => new ProvisionLine(l.Label, l.Gross, l.Rate, rounding))], rounding);
    }

    /// <inheritdoc/>
    public bool Equals(Provision? other) => other is not null && Currency == other.Currency && Rounding == other.Rounding && Lines.SequenceEqual(other.Lines);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Currency, Rounding, Lines.Length);
}
