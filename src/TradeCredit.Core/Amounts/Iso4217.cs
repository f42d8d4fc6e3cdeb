using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace TradeCredit;

/// <summary>The embedded ISO 4217 table, loaded once.</summary>
internal static class Iso4217
{
    private static readonly ImmutableArray<Row> Rows = Load();
    private static readonly FrozenDictionary<string, Row> ByCode = Rows.ToFrozenDictionary(r => r.Code, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, Row>.AlternateLookup<ReadOnlySpan<char>> ByCodeSpan = ByCode.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<Currency, Row> ByCurrency = Rows.ToFrozenDictionary(r => r.Currency);

    public static ImmutableArray<Currency> All { get; } = [.. Rows.Select(r => r.Currency)];

    public static Currency? Find(ReadOnlySpan<char> code) => ByCodeSpan.TryGetValue(code, out var row) ? row.Currency : null;

    public static Row? Find(Currency currency) => ByCurrency.GetValueOrDefault(currency);

    private static ImmutableArray<Row> Load() =>
    [
        .. EmbeddedTable.Read(typeof(Iso4217).Assembly, "TradeCredit.Data.iso4217.csv").Select(r =>
        {
            var digits = r["minor"] is "-" ? 0 : int.Parse(r["minor"], CultureInfo.InvariantCulture);
            var numeric = int.Parse(r["numeric"], CultureInfo.InvariantCulture);
            return new Row(r["code"], r["name"], Currency.OfIsoRow(r["code"], digits, numeric));
        }).OrderBy(r => r.Code, StringComparer.Ordinal),
    ];

    /// <summary>One row of the list.</summary>
    internal sealed record Row(string Code, string Name, Currency Currency);
}
