using System.Collections.Immutable;

namespace TradeCredit.Settlement;

/// <summary>What a meter has run up, with the way there.</summary>
/// <remarks>Equality is by content.</remarks>
public sealed record MeterCharge
{
    internal MeterCharge(int days, int chargeableDays, int units, ImmutableArray<MeterChargeLine> lines, Money total)
    {
        Days = days;
        ChargeableDays = chargeableDays;
        Units = units;
        Lines = lines;
        Total = total;
    }

    /// <summary>The days counted.</summary>
    public int Days { get; }

    /// <summary>The days beyond free time.</summary>
    public int ChargeableDays { get; }

    /// <summary>How many units were charged.</summary>
    public int Units { get; }

    /// <summary>What each tier adds; tiers that are not reached are left out.</summary>
    public ImmutableArray<MeterChargeLine> Lines { get; }

    /// <summary>The sum of the lines.</summary>
    public Money Total { get; }

    /// <inheritdoc/>
    public bool Equals(MeterCharge? other) => other is not null && Days == other.Days && Units == other.Units && Total == other.Total && Lines.SequenceEqual(other.Lines);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Days, Units, Total);

    /// <summary>The sum on one line.</summary>
    /// <returns>For example <c>17 days, 13 chargeable, 1 unit: 6 x INR 4,738.00 + 7 x INR 6,800.00 = INR 76,028.00</c>.</returns>
    public override string ToString() =>
        $"{Days.ToInvariantText()} days, {ChargeableDays.ToInvariantText()} chargeable, {Units.ToInvariantText()} units: {(Lines.IsEmpty ? "free" : string.Join(" + ", Lines.Select(l => $"{l.Days.ToInvariantText()} x {l.Rate}")))} = {Total}";
}
