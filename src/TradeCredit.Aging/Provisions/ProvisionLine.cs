using System.Text.Json.Serialization;

namespace TradeCredit.Aging;

/// <summary>The allowance for one bucket.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record ProvisionLine
{
    /// <summary>Makes a line.</summary>
    /// <param name="label">The label of the bucket.</param>
    /// <param name="gross">The gross amount, zero or more: what is in credit is no reason for an allowance.</param>
    /// <param name="rate">The loss rate, a share of one from 0 to 1.</param>
    /// <param name="rounding">The rounding of the allowance; gross times rate is exact before it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The gross amount is negative, or the rate lies outside 0 to 1.</exception>
    [JsonConstructor]
    public ProvisionLine(string label, Money gross, Ratio rate, Rounding rounding)
    {
        ArgumentNullException.ThrowIfNull(rounding);
        if (gross.IsNegative) throw new ArgumentOutOfRangeException(nameof(gross), gross, $"The gross amount of a provision must be zero or more; it is {gross}.");
        if (rate < Ratio.Zero || rate > Ratio.One) throw new ArgumentOutOfRangeException(nameof(rate), rate, $"A loss rate is a share from 0 to 1; it is {rate}.");
        Label = Guard.Text(label, nameof(label));
        Gross = gross;
        Rate = rate;
        Rounding = rounding;
        Allowance = gross.Times(rate, rounding);
    }

    /// <summary>The label of the bucket.</summary>
    public string Label { get; }

    /// <summary>The gross amount.</summary>
    public Money Gross { get; }

    /// <summary>The loss rate, a share of one.</summary>
    public Ratio Rate { get; }

    /// <summary>The rounding of the allowance.</summary>
    public Rounding Rounding { get; }

    /// <summary>The allowance: gross times rate, rounded once.</summary>
    [JsonIgnore]
    public Money Allowance { get; }
}
