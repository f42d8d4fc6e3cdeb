using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>Open items from rows that say when each was settled.</summary>
/// <remarks>
/// An item is open on a day if its document is dated on or before that day and it was not settled by then; settled on the day itself is closed,
/// settled later is open in full. Rows with part payments need the dated payments themselves, not a remainder of today.
/// </remarks>
public static class OpenItems
{
    /// <summary>The items that were open on a day.</summary>
    /// <typeparam name="TRow">The type of your rows.</typeparam>
    /// <param name="rows">The rows, in any order.</param>
    /// <param name="columns">Where the rows hold what an item needs.</param>
    /// <param name="asOf">The day, whose closing state counts.</param>
    /// <returns>The open items in the order of the rows, and a failure for each row that repeats an identity (<c>receivables.item-duplicate</c>; the first row stays).</returns>
    public static ValueWithFailures<ImmutableArray<OpenItem>> AsOf<TRow>(IEnumerable<TRow> rows, ItemColumns<TRow> columns, LocalDate asOf)
    {
        var items = ImmutableArray.CreateBuilder<OpenItem>();
        var failures = ImmutableArray.CreateBuilder<Failure>();
        foreach (var result in Stream(rows, columns, asOf))
        {
            if (result.TryGet(out var item, out var failure)) items.Add(item);
            else failures.Add(failure);
        }

        return new ValueWithFailures<ImmutableArray<OpenItem>>(items.ToImmutable(), failures.ToImmutable());
    }

    /// <summary>The items that were open on a day, from rows of text that an <see cref="ItemReader"/> has read.</summary>
    /// <param name="rows">The rows, in any order.</param>
    /// <param name="entity">The company whose ledger it is.</param>
    /// <param name="asOf">The day, whose closing state counts.</param>
    /// <returns>The open items, and failures as above. Rows without id are items of their own.</returns>
    public static ValueWithFailures<ImmutableArray<OpenItem>> AsOf(IEnumerable<ItemRow> rows, EntityId entity, LocalDate asOf) => AsOf(rows, Of(entity), asOf);

    /// <summary>Where rows that an <see cref="ItemReader"/> has read hold what an item needs.</summary>
    /// <param name="entity">The company whose ledger it is.</param>
    /// <returns>The columns. Use them once: they number rows without id.</returns>
    public static ItemColumns<ItemRow> Of(EntityId entity)
    {
        var unnamed = 0;
        return new ItemColumns<ItemRow>
        {
            Id = r => r.Item.Length > 0 ? new ItemId(entity, r.Item) : new ItemId(entity, "(unnamed)", ++unnamed),
            Debtor = r => r.Debtor,
            // A ledger without document dates cannot say when an item began to exist.
            DocumentDate = r => r.DocumentDate ?? LocalDate.MinIsoValue,
            DueDate = r => r.DueDate,
            Amount = r => r.Amount,
            Paid = r => r.Paid,
            SettledOn = r => r.SettledOn,
            IsDisputed = r => r.IsDisputed,
            IsDraft = r => r.IsDraft,
        };
    }

    /// <summary>The same, row by row, for more rows than fit in memory: only identities are kept.</summary>
    /// <typeparam name="TRow">The type of your rows.</typeparam>
    /// <param name="rows">The rows, in any order; read once.</param>
    /// <param name="columns">Where the rows hold what an item needs.</param>
    /// <param name="asOf">The day, whose closing state counts.</param>
    /// <returns>An open item or a failure; rows that are not open on the day give nothing.</returns>
    public static IEnumerable<Result<OpenItem>> Stream<TRow>(IEnumerable<TRow> rows, ItemColumns<TRow> columns, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        return Read(rows, columns, asOf);
    }

    private static IEnumerable<Result<OpenItem>> Read<TRow>(IEnumerable<TRow> rows, ItemColumns<TRow> columns, LocalDate asOf)
    {
        var seen = new HashSet<ItemId>();
        long index = -1;
        foreach (var row in rows)
        {
            index++;
            if (columns.IsDraft(row)) continue;
            var id = columns.Id(row);
            if (!seen.Add(id))
            {
                yield return new Failure(FailureReason.Duplicate, "receivables.item-duplicate", "This item occurs before: each item needs an identity of its own.", "id", id.ToString(), index);
                continue;
            }

            var document = columns.DocumentDate(row);
            if (document > asOf || columns.SettledOn(row) <= asOf) continue;
            var amount = columns.Amount(row);
            var open = columns.Paid is { } paid ? amount - paid(row) : amount;
            yield return new OpenItem(id, columns.Debtor(row), document, columns.DueDate(row), amount, open) { Disputed = columns.IsDisputed(row) ? open : Money.Zero(open.Currency) };
        }
    }
}
