using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>A statement of account: what a debtor owed at the start, each event that changed it, what he owes at the end, in one currency.</summary>
/// <remarks>
/// Applications of the debtor's own money to his own items move nothing between him and the creditor and are no lines. Opening balance and lines add up to
/// the closing balance, which is the sum of the open items of that day. Equality is by content.
/// </remarks>
public sealed record Statement
{
    internal Statement(DebtorId debtor, Currency currency, LocalDate from, LocalDate to, Money opening, ImmutableArray<StatementLine> lines, ImmutableArray<OpenItem> openItems)
    {
        Debtor = debtor;
        Currency = currency;
        From = from;
        To = to;
        Opening = opening;
        Lines = lines;
        OpenItems = openItems;
    }

    /// <summary>The debtor.</summary>
    public DebtorId Debtor { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>The first day of the statement, which counts.</summary>
    public LocalDate From { get; }

    /// <summary>The last day of the statement, which counts.</summary>
    public LocalDate To { get; }

    /// <summary>The balance at the end of the day before <see cref="From"/>.</summary>
    public Money Opening { get; }

    /// <summary>What changed it, in the order of days.</summary>
    public ImmutableArray<StatementLine> Lines { get; }

    /// <summary>What is open at the end of <see cref="To"/>.</summary>
    public ImmutableArray<OpenItem> OpenItems { get; }

    /// <summary>The balance at the end of <see cref="To"/>.</summary>
    public Money Closing => Lines.IsEmpty ? Opening : Lines[^1].Balance;

    /// <summary>The statements of a debtor, one for each currency in which there was a balance or an event, ordered by code.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="debtor">The debtor.</param>
    /// <param name="from">The first day, which counts.</param>
    /// <param name="to">The last day, which counts.</param>
    /// <returns>The statements.</returns>
    /// <exception cref="ArgumentException">The last day lies before the first.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ledger begins with a snapshot of a later day.</exception>
    public static ImmutableArray<Statement> Of(Ledger ledger, DebtorId debtor, LocalDate from, LocalDate to)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if (to < from) throw new ArgumentException($"A statement cannot end on {Iso.Text(to)}, before it begins on {Iso.Text(from)}.", nameof(to));
        var opening = ledger.AsOf(from.PlusDays(-1)).Where(i => i.Debtor == debtor).ToLookup(i => i.Open.Currency, i => i.Open);
        var closing = ledger.AsOf(to).Where(i => i.Debtor == debtor).ToLookup(i => i.Open.Currency);
        var changes = ledger.Changes(debtor, from, to).ToLookup(c => c.Amount.Currency);
        return
        [
            .. opening.Select(g => g.Key).Union(closing.Select(g => g.Key)).Union(changes.Select(g => g.Key)).OrderBy(c => c.Code, StringComparer.Ordinal).Select(currency =>
            {
                var balance = Money.Sum(opening[currency], currency);
                var lines = ImmutableArray.CreateBuilder<StatementLine>();
                foreach (var (date, code, document, amount) in changes[currency])
                {
                    balance += amount;
                    lines.Add(new StatementLine(date, code, document, amount, balance));
                }

                return new Statement(debtor, currency, from, to, Money.Sum(opening[currency], currency), lines.ToImmutable(), [.. closing[currency]]);
            }),
        ];
    }

    /// <inheritdoc/>
    public bool Equals(Statement? other) =>
        other is not null && Debtor == other.Debtor && Currency == other.Currency && From == other.From && To == other.To && Opening == other.Opening
        && Lines.SequenceEqual(other.Lines) && OpenItems.SequenceEqual(other.OpenItems);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Debtor, Currency, From, To, Opening, Lines.Length);
}
