using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit;

/// <summary>Makes tables of dated rules.</summary>
public static class RuleTable
{
    /// <summary>Makes a table.</summary>
    /// <typeparam name="TKey">What a rule is about.</typeparam>
    /// <typeparam name="TValue">What a rule says.</typeparam>
    /// <param name="name">The name, as failures give it.</param>
    /// <param name="rows">The rows, in any order.</param>
    /// <param name="gaps">Whether the rows of one key may leave days uncovered.</param>
    /// <returns>The table.</returns>
    /// <exception cref="DefinitionException">Rows of one key overlap (<c>core.rule-overlap</c>), or leave a gap where none is allowed (<c>core.rule-gap</c>).</exception>
    public static RuleTable<TKey, TValue> Of<TKey, TValue>(string name, IEnumerable<RuleRow<TKey, TValue>> rows, RuleGaps gaps)
        where TKey : notnull
    {
        Guard.Text(name, nameof(name));
        ArgumentNullException.ThrowIfNull(rows);
        Guard.Declared(gaps, nameof(gaps));
        var byKey = rows.GroupBy(r => r.Key).ToFrozenDictionary(g => g.Key, g => g.OrderBy(r => r.From).ToImmutableArray());
        var faults = byKey.Values.SelectMany(r => RuleTable<TKey, TValue>.Faults(name, gaps, r)).ToImmutableArray();
        return faults.IsEmpty ? new RuleTable<TKey, TValue>(name, gaps, byKey) : throw new DefinitionException($"rule table {name}", faults);
    }
}

/// <summary>Dated rules by key: law and published figures as data.</summary>
/// <typeparam name="TKey">What a rule is about, for example a rate series or a country.</typeparam>
/// <typeparam name="TValue">What a rule says.</typeparam>
/// <remarks>
/// <para>Rows of one key never overlap; whether they may leave a gap is stated when the table is made. A day that no row covers has no answer: the
/// look-up fails, it never takes the nearest row. <see cref="With"/> adds or replaces rows without a new release.</para>
/// <para>Immutable and safe for use by several threads. A look-up is a binary search and allocates nothing on success.</para>
/// </remarks>
public sealed class RuleTable<TKey, TValue>
    where TKey : notnull
{
    private readonly FrozenDictionary<TKey, ImmutableArray<RuleRow<TKey, TValue>>> _rows;
    private readonly RuleGaps _gaps;

    internal RuleTable(string name, RuleGaps gaps, FrozenDictionary<TKey, ImmutableArray<RuleRow<TKey, TValue>>> rows)
    {
        Name = name;
        _gaps = gaps;
        _rows = rows;
    }

    /// <summary>The name of the table, as failures give it.</summary>
    public string Name { get; }

    /// <summary>The keys that have rows, in no particular order.</summary>
    public ImmutableArray<TKey> Keys => _rows.Keys;

    /// <summary>The rule for a key on a day.</summary>
    /// <param name="key">The key.</param>
    /// <param name="date">The day.</param>
    /// <returns>The row, or a failure: <c>core.rule-key-unknown</c>, <c>core.rule-date-not-covered</c> (which names the covered days).</returns>
    public Result<RuleRow<TKey, TValue>> At(TKey key, LocalDate date)
    {
        if (!_rows.TryGetValue(key, out var rows)) return UnknownKey(key);
        var index = IndexAt(rows, date);
        return index >= 0 && rows[index].Covers(date) ? rows[index] : NotCovered(key, rows, date);
    }

    /// <summary>The rules that apply from one day to another, cut at those days: they tile the period without gap or overlap.</summary>
    /// <param name="key">The key.</param>
    /// <param name="from">The first day of the period.</param>
    /// <param name="to">The last day of the period, which counts.</param>
    /// <returns>The rows in order of time, or a failure as for <see cref="At"/> for the first day that no row covers.</returns>
    /// <exception cref="ArgumentException">The last day lies before the first.</exception>
    public Result<ImmutableArray<RuleRow<TKey, TValue>>> Between(TKey key, LocalDate from, LocalDate to)
    {
        if (to < from) throw new ArgumentException($"The period cannot end on {Iso.Text(to)}, before it begins on {Iso.Text(from)}.", nameof(to));
        if (!_rows.TryGetValue(key, out var rows)) return UnknownKey(key);
        var pieces = ImmutableArray.CreateBuilder<RuleRow<TKey, TValue>>();
        var next = from;
        for (var i = Math.Max(0, IndexAt(rows, from)); i < rows.Length && rows[i].Covers(next); i++)
        {
            var last = rows[i].To is { } end && end < to ? end : to;
            pieces.Add(rows[i].Between(next, last));
            if (last == to) return pieces.ToImmutable();
            next = last.PlusDays(1);
        }

        return NotCovered(key, rows, next);
    }

    /// <summary>The rows of a key in order of time; none for an unknown key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The rows.</returns>
    public ImmutableArray<RuleRow<TKey, TValue>> RowsOf(TKey key) => _rows.TryGetValue(key, out var rows) ? rows : [];

    /// <summary>This table with other rows on top: they win on the days they cover, and what they cover in part is cut.</summary>
    /// <param name="rows">The rows to add. They must not overlap each other.</param>
    /// <returns>The new table.</returns>
    /// <exception cref="DefinitionException">The added rows overlap each other, or the result has a gap where none is allowed.</exception>
    public RuleTable<TKey, TValue> With(params IEnumerable<RuleRow<TKey, TValue>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var added = rows.ToArray();
        var kept = _rows.Values.SelectMany(r => r).SelectMany(row => added.Where(a => row.Key.Equals(a.Key)).Aggregate<RuleRow<TKey, TValue>, IEnumerable<RuleRow<TKey, TValue>>>([row], Cut));
        return RuleTable.Of(Name, kept.Concat(added), _gaps);
    }

    // What is left of the pieces once the days of a row are taken out.
    private static IEnumerable<RuleRow<TKey, TValue>> Cut(IEnumerable<RuleRow<TKey, TValue>> pieces, RuleRow<TKey, TValue> taken)
    {
        foreach (var piece in pieces)
        {
            if (taken.To < piece.From || piece.To < taken.From)
            {
                yield return piece;
                continue;
            }

            if (piece.From < taken.From) yield return piece.Between(piece.From, taken.From.PlusDays(-1));
            if (taken.To is { } last && (piece.To is not { } to || to > last)) yield return piece.Between(last.PlusDays(1), piece.To);
        }
    }

    internal static IEnumerable<Failure> Faults(string name, RuleGaps gaps, ImmutableArray<RuleRow<TKey, TValue>> rows)
    {
        for (var i = 1; i < rows.Length; i++)
        {
            var (earlier, later) = (rows[i - 1], rows[i]);
            if (earlier.To is not { } to || to >= later.From)
            {
                yield return new Failure(FailureReason.Contradiction, "core.rule-overlap", $"Two rows of {earlier.Key} apply on {Iso.Text(later.From)}.", $"{name}[{earlier.Key}]");
            }
            else if (gaps == RuleGaps.Refused && to.PlusDays(1) != later.From)
            {
                yield return new Failure(FailureReason.Missing, "core.rule-gap", $"No row of {earlier.Key} applies from {Iso.Text(to.PlusDays(1))} to {Iso.Text(later.From.PlusDays(-1))}.", $"{name}[{earlier.Key}]");
            }
        }
    }

    // The last row that begins on or before the day, or -1.
    private static int IndexAt(ImmutableArray<RuleRow<TKey, TValue>> rows, LocalDate date)
    {
        var (low, high) = (0, rows.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (rows[middle].From <= date) low = middle + 1;
            else high = middle - 1;
        }

        return high;
    }

    private Failure UnknownKey(TKey key) => new(FailureReason.NotFound, "core.rule-key-unknown",
        $"The table {Name} has no rows for {key}; add rows with With.", Name, key.ToString());

    private Failure NotCovered(TKey key, ImmutableArray<RuleRow<TKey, TValue>> rows, LocalDate date)
    {
        var periods = string.Join(", ", rows.Select(r => $"{Iso.Text(r.From)}..{(r.To is { } to ? Iso.Text(to) : "")}"));
        return new Failure(FailureReason.OutsideCoveredRange, "core.rule-date-not-covered",
            $"The table {Name} has no value of {key} for {Iso.Text(date)}; it covers {periods}. Add rows with With.", $"{Name}[{key}]", Iso.Text(date));
    }
}
