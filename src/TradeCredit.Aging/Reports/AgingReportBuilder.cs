using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;

namespace TradeCredit.Aging;

/// <summary>Builds a report row by row; builders over parts of the rows merge into the report over all of them.</summary>
/// <typeparam name="TKey">The type of the key, for example a customer.</typeparam>
/// <remarks>
/// Totals are kept in 128 bits, so neither the order of rows nor the way they are split changes a digit. Not for use by several threads at once:
/// give each its own builder and <see cref="Merge"/>.
/// </remarks>
public sealed class AgingReportBuilder<TKey>
    where TKey : notnull
{
    private readonly AgingCuts _cuts;
    private readonly Dictionary<(TKey Key, Currency Currency), BucketTotal[]> _cells = [];
    private readonly ImmutableArray<Failure>.Builder _failures = ImmutableArray.CreateBuilder<Failure>();

    /// <summary>Starts an empty report.</summary>
    /// <param name="cuts">The buckets on the as-of day.</param>
    public AgingReportBuilder(AgingCuts cuts)
    {
        ArgumentNullException.ThrowIfNull(cuts);
        _cuts = cuts;
    }

    /// <summary>Adds an open amount.</summary>
    /// <param name="key">The key.</param>
    /// <param name="date">The basis date, usually the due date.</param>
    /// <param name="open">The open amount; zero changes nothing.</param>
    public void Add(TKey key, LocalDate date, Money open)
    {
        if (open.IsZero) return;
        ref var cell = ref Cells(key, open.Currency)[_cuts.IndexOf(date)];
        cell += new BucketTotal(open.MinorUnits, 1);
    }

    /// <summary>Adds a row that could not be aged.</summary>
    /// <param name="failure">Why.</param>
    public void AddFailure(Failure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        _failures.Add(failure);
    }

    /// <summary>Adds everything that another builder has.</summary>
    /// <param name="other">A builder over other rows, with the same cuts.</param>
    /// <exception cref="ArgumentException">The other builder has other cuts.</exception>
    public void Merge(AgingReportBuilder<TKey> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._cuts != _cuts) throw new ArgumentException($"Only agings with the same cuts merge; these are of {Iso.Text(_cuts.AsOf)} and {Iso.Text(other._cuts.AsOf)}.", nameof(other));
        foreach (var ((key, currency), cells) in other._cells)
        {
            var mine = Cells(key, currency);
            for (var i = 0; i < mine.Length; i++) mine[i] += cells[i];
        }

        _failures.AddRange(other._failures);
    }

    /// <summary>The report over everything added so far.</summary>
    /// <returns>The report.</returns>
    /// <exception cref="OverflowException">A total exceeds the range of <see cref="Money"/>.</exception>
    public AgingReport<TKey> Build()
    {
        var totals = new Dictionary<Currency, BucketTotal[]>();
        foreach (var ((_, currency), cells) in _cells)
        {
            ref var total = ref CollectionsMarshal.GetValueRefOrAddDefault(totals, currency, out _);
            total ??= new BucketTotal[cells.Length];
            for (var i = 0; i < cells.Length; i++) total[i] += cells[i];
        }

        var failures = _failures.OrderBy(f => f.Index ?? long.MaxValue).ToImmutableArray();
        return new AgingReport<TKey>(
            _cuts,
            [.. _cells.Select(c => AgingLine<TKey>.Of(c.Key.Key, c.Key.Currency, _cuts, c.Value)).OrderBy(l => l.Currency.Code, StringComparer.Ordinal).ThenBy(l => l.Key, KeyOrder.For<TKey>())],
            [.. totals.Select(t => AgingLine<Currency>.Of(t.Key, t.Key, _cuts, t.Value)).OrderBy(l => l.Currency.Code, StringComparer.Ordinal)],
            failures);
    }

    /// <summary>Adds the buckets of a key and currency; where no item is in any, there is no line.</summary>
    internal void AddTotals(TKey key, Currency currency, ReadOnlySpan<BucketTotal> buckets)
    {
        if (!buckets.ContainsAnyExcept(default(BucketTotal))) return;
        var cells = Cells(key, currency);
        for (var i = 0; i < cells.Length; i++) cells[i] += buckets[i];
    }

    private BucketTotal[] Cells(TKey key, Currency currency)
    {
        ref var cells = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, (key, currency), out _);
        return cells ??= new BucketTotal[_cuts.Labels.Length];
    }
}
