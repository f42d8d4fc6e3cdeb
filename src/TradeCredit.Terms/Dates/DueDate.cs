using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Terms;

/// <summary>A date before and after business-day adjustment.</summary>
/// <remarks>Both are kept: the unadjusted date is what the contract's arithmetic gives, the adjusted one is when payment is due. Without adjustment they are equal. The default value is 1 January of the year 1, twice; equality is by both dates.</remarks>
public readonly struct DueDate : IEquatable<DueDate>
{
    /// <summary>Makes a due date.</summary>
    /// <param name="unadjusted">The date by arithmetic.</param>
    /// <param name="adjusted">The date after adjustment.</param>
    [JsonConstructor]
    public DueDate(LocalDate unadjusted, LocalDate adjusted)
    {
        Unadjusted = unadjusted;
        Adjusted = adjusted;
    }

    /// <summary>The date by arithmetic alone.</summary>
    public LocalDate Unadjusted { get; }

    /// <summary>The date on which payment is due, the whole of that day included.</summary>
    public LocalDate Adjusted { get; }

    /// <inheritdoc/>
    public bool Equals(DueDate other) => Unadjusted == other.Unadjusted && Adjusted == other.Adjusted;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DueDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Unadjusted, Adjusted);

    /// <summary>The adjusted date, and the unadjusted one where it differs.</summary>
    /// <returns>For example <c>2026-12-28 (2026-12-26 before adjustment)</c>.</returns>
    public override string ToString() => Unadjusted == Adjusted ? Iso.Text(Adjusted) : $"{Iso.Text(Adjusted)} ({Iso.Text(Unadjusted)} before adjustment)";

    /// <summary>Whether both dates are equal.</summary>
    /// <param name="left">One due date.</param>
    /// <param name="right">Another due date.</param>
    public static bool operator ==(DueDate left, DueDate right) => left.Equals(right);

    /// <summary>Whether a date differs.</summary>
    /// <param name="left">One due date.</param>
    /// <param name="right">Another due date.</param>
    public static bool operator !=(DueDate left, DueDate right) => !left.Equals(right);
}
