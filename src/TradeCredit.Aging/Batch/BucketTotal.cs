using System.Globalization;
using System.Text.Json.Serialization;

namespace TradeCredit.Aging;

/// <summary>What one bucket holds, in minor units of a currency that the holder knows.</summary>
/// <remarks>
/// The sum has 128 bits, so no number of 64-bit amounts overflows it. 32 bytes; the default value is an empty bucket. Equality is by sum and count.
/// </remarks>
public readonly struct BucketTotal : IEquatable<BucketTotal>
{
    /// <summary>Makes a total.</summary>
    /// <param name="minorUnits">The exact signed sum of the open amounts, in minor units.</param>
    /// <param name="count">How many items have an open amount other than zero.</param>
    [JsonConstructor]
    public BucketTotal(Int128 minorUnits, long count)
    {
        MinorUnits = minorUnits;
        Count = count;
    }

    /// <summary>The exact signed sum of the open amounts, in minor units.</summary>
    public Int128 MinorUnits { get; }

    /// <summary>How many items have an open amount other than zero.</summary>
    public long Count { get; }

    /// <summary>The sum as money.</summary>
    /// <param name="currency">The currency of the amounts.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="OverflowException">The sum exceeds the range of <see cref="Money"/>.</exception>
    public Money ToMoney(Currency currency) => Money.OfMinor(MinorUnits, currency);

    /// <inheritdoc/>
    public bool Equals(BucketTotal other) => MinorUnits == other.MinorUnits && Count == other.Count;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BucketTotal other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(MinorUnits, Count);

    /// <summary>Sum and count on one line.</summary>
    /// <returns>For example <c>12345 in 3 items</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{MinorUnits} in {Count} items");

    /// <summary>Adds two totals.</summary>
    /// <param name="left">One total.</param>
    /// <param name="right">Another total, in the same currency.</param>
    public static BucketTotal operator +(BucketTotal left, BucketTotal right) => new(left.MinorUnits + right.MinorUnits, left.Count + right.Count);

    /// <summary>Takes a total out of another.</summary>
    /// <param name="left">One total.</param>
    /// <param name="right">What to take out, in the same currency.</param>
    public static BucketTotal operator -(BucketTotal left, BucketTotal right) => new(left.MinorUnits - right.MinorUnits, left.Count - right.Count);

    /// <summary>Whether sum and count are equal.</summary>
    /// <param name="left">One total.</param>
    /// <param name="right">Another total.</param>
    public static bool operator ==(BucketTotal left, BucketTotal right) => left.Equals(right);

    /// <summary>Whether sum or count differ.</summary>
    /// <param name="left">One total.</param>
    /// <param name="right">Another total.</param>
    public static bool operator !=(BucketTotal left, BucketTotal right) => !left.Equals(right);
}
