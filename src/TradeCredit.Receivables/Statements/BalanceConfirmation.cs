using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>A balance that a debtor is asked to confirm, in one currency, and what his answer means.</summary>
/// <remarks>Equality is by content.</remarks>
public sealed record BalanceConfirmation
{
    private BalanceConfirmation(DebtorId debtor, LocalDate asOf, Currency currency, ImmutableArray<OpenItem> items)
    {
        Debtor = debtor;
        AsOf = asOf;
        Currency = currency;
        Items = items;
    }

    /// <summary>The debtor.</summary>
    public DebtorId Debtor { get; }

    /// <summary>The day of the balance.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>The open items.</summary>
    public ImmutableArray<OpenItem> Items { get; }

    /// <summary>The balance.</summary>
    public Money Balance => Money.Sum(Items.Select(i => i.Open), Currency);

    /// <summary>The request as an event.</summary>
    public LedgerEvent Sent => new LedgerEvent.ConfirmationSent(Debtor, AsOf, Balance);

    /// <summary>The balances of a debtor, one for each currency with open items, ordered by code.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="debtor">The debtor.</param>
    /// <param name="asOf">The day of the balance.</param>
    /// <returns>The confirmations to send.</returns>
    public static ImmutableArray<BalanceConfirmation> Of(Ledger ledger, DebtorId debtor, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return
        [
            .. ledger.AsOf(asOf).Where(i => i.Debtor == debtor).GroupBy(i => i.Open.Currency).OrderBy(g => g.Key.Code, StringComparer.Ordinal)
                .Select(g => new BalanceConfirmation(debtor, asOf, g.Key, [.. g])),
        ];
    }

    /// <summary>The differences to the debtor's own statement. Documents meet by number, blanks and letter case left aside; instalments of one document are added up.</summary>
    /// <param name="rows">The debtor's rows.</param>
    /// <returns>The differences ordered by document; together they are our balance less his. None = he confirms.</returns>
    /// <exception cref="CurrencyMismatchException">A row is in another currency.</exception>
    public ImmutableArray<ConfirmationDifference> Match(IEnumerable<DebtorRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var ours = Items.GroupBy(i => Plain(i.Id.Document), StringComparer.Ordinal).ToDictionary(g => g.Key, g => (Name: g.First().Id.Document, Sum: Money.Sum(g.Select(i => i.Open), Currency)), StringComparer.Ordinal);
        var theirs = rows.GroupBy(r => Plain(r.Reference), StringComparer.Ordinal).ToDictionary(g => g.Key, g => (Name: g.First().Reference, Sum: Money.Sum(g.Select(r => r.Amount), Currency)), StringComparer.Ordinal);
        var zero = Money.Zero(Currency);
        return
        [
            .. ours.Keys.Union(theirs.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(key =>
            {
                var (we, they) = (ours.TryGetValue(key, out var o), theirs.TryGetValue(key, out var t));
                var kind = we && they ? ConfirmationDifferenceKind.AmountDiffers : we ? ConfirmationDifferenceKind.UnknownToDebtor : ConfirmationDifferenceKind.UnknownToUs;
                return new ConfirmationDifference(kind, we ? o.Name : t.Name, we ? o.Sum : zero, they ? t.Sum : zero);
            }).Where(d => !d.Amount.IsZero),
        ];
    }

    /// <inheritdoc/>
    public bool Equals(BalanceConfirmation? other) =>
        other is not null && Debtor == other.Debtor && AsOf == other.AsOf && Currency == other.Currency && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Debtor, AsOf, Currency, Items.Length);

    private static string Plain(string reference) => new([.. reference.Where(c => !char.IsWhiteSpace(c)).Select(char.ToUpperInvariant)]);
}
