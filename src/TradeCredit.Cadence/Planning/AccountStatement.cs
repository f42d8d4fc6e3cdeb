using System.Collections.Immutable;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <summary>What a debtor owes on a day, in one currency: every item, the credits, and what of it is overdue.</summary>
/// <remarks>An item is overdue from the day after its due day. Equality is by content.</remarks>
public sealed record AccountStatement
{
    private AccountStatement(LocalDate asOf, Currency currency, ImmutableArray<OpenItem> items)
    {
        AsOf = asOf;
        Currency = currency;
        Items = items;
    }

    /// <summary>The day.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>All items, credits included, in the order of due days.</summary>
    public ImmutableArray<OpenItem> Items { get; }

    /// <summary>What is owed, before credits.</summary>
    public Money Owed => Money.Sum(Items.Where(i => i.Open.IsPositive).Select(i => i.Open), Currency);

    /// <summary>Credits that are not applied, as a positive amount.</summary>
    public Money Credits => -Money.Sum(Items.Where(i => i.Open.IsNegative).Select(i => i.Open), Currency);

    /// <summary>What is owed less credits.</summary>
    public Money Balance => Owed - Credits;

    /// <summary>What of the items owed is overdue and not disputed.</summary>
    public Money Overdue => Money.Sum(OverdueItems.Select(i => i.Undisputed), Currency);

    /// <summary>How many items are overdue with a part that is not disputed.</summary>
    public int OverdueCount => OverdueItems.Count();

    private IEnumerable<OpenItem> OverdueItems => Items.Where(i => i.Undisputed.IsPositive && i.DueDate < AsOf);

    /// <summary>The statements of an account, one for each currency, ordered by code.</summary>
    /// <param name="account">The account.</param>
    /// <param name="asOf">The day; the items of the account stand as of it.</param>
    /// <returns>The statements; none if nothing is open.</returns>
    public static ImmutableArray<AccountStatement> Of(DebtorAccount account, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(account);
        return [.. account.Items.Where(i => !i.Open.IsZero).GroupBy(i => i.Open.Currency).OrderBy(g => g.Key.Code, StringComparer.Ordinal).Select(g => new AccountStatement(asOf, g.Key, [.. g]))];
    }

    /// <inheritdoc/>
    public bool Equals(AccountStatement? other) => other is not null && AsOf == other.AsOf && Currency == other.Currency && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AsOf, Currency, Items.Length);
}
