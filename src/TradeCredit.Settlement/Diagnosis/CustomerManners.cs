using System.Collections.Immutable;

namespace TradeCredit.Settlement;

/// <summary>How a settlement is sought, by kind of customer.</summary>
/// <remarks><i>Source:</i> convention of practice.</remarks>
public static class CustomerManners
{
    /// <summary>All manners, one for each kind of customer.</summary>
    public static ImmutableArray<CustomerManner> All { get; } = [.. SettlementTables.Read("customer-manners").Select(Of).OrderBy(m => m.Standing)];

    /// <summary>The manner for a kind of customer.</summary>
    /// <param name="standing">The kind.</param>
    /// <returns>The manner.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not declared.</exception>
    public static CustomerManner For(CustomerStanding standing) => All[(int)Guard.Declared(standing, nameof(standing))];

    /// <summary>The most that pursuing a small debt may cost: the chance of payment times the amount.</summary>
    /// <param name="amount">The debt.</param>
    /// <param name="chance">The chance of payment, 0 to 100 %.</param>
    /// <returns>The cap, rounded down to the minor unit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The chance is out of range.</exception>
    public static Money PursuitCap(Money amount, Percentage chance) =>
        chance >= Percentage.Zero && chance <= Percentage.Hundred ? amount.Times(chance, Rounding.Down) : throw new ArgumentOutOfRangeException(nameof(chance), chance, "A chance lies from 0 to 100 %.");

    private static CustomerManner Of(EmbeddedRow row) =>
        new(Enum.TryParse<CustomerStanding>(row["standing"], out var standing) ? standing : throw row.Fault($"'{row["standing"]}' is no kind of customer."), row["manner"]);
}
