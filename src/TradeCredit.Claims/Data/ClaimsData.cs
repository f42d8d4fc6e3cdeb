using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace TradeCredit.Claims;

/// <summary>Reads the tables of this package; a fault in one is a defect of the package and throws.</summary>
internal static class ClaimsData
{
    private static readonly FrozenDictionary<string, LegalSource> SourcesById = Read("sources").Select(ReadSource).ToFrozenDictionary(s => s.Id, StringComparer.Ordinal);

    /// <summary>All sources, by id.</summary>
    public static ImmutableArray<LegalSource> Sources { get; } = [.. SourcesById.Values.OrderBy(s => s.Id, StringComparer.Ordinal)];

    public static ImmutableArray<EmbeddedRow> Read(string table) => EmbeddedTable.Read(typeof(ClaimsData).Assembly, $"TradeCredit.Claims.Data.{table}.csv");

    public static LegalSource Source(string id) => SourcesById.TryGetValue(id, out var source) ? source : throw new InvalidOperationException($"sources.csv has no source '{id}'.");

    /// <summary>The source that a row names.</summary>
    public static LegalSource Source(EmbeddedRow row, string column = "source") =>
        SourcesById.TryGetValue(row[column], out var source) ? source : throw row.Fault($"there is no source '{row[column]}'.");

    public static decimal? Number(EmbeddedRow row, string column)
    {
        if (row[column].Length == 0) return null;
        return decimal.TryParse(row[column], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : throw row.Fault($"{column} is no number: '{row[column]}'.");
    }

    public static int? Count(EmbeddedRow row, string column) => Number(row, column) is { } number ? (int)number : null;

    public static LocalDate? Date(EmbeddedRow row, string column)
    {
        if (row[column].Length == 0) return null;
        return Iso.TryDate(row[column], out var date) ? date : throw row.Fault($"{column} is no date: '{row[column]}'.");
    }

    public static bool Flag(EmbeddedRow row, string column) => row[column] switch
    {
        "yes" => true,
        "no" or "" => false,
        _ => throw row.Fault($"{column} is yes, no or empty, not '{row[column]}'."),
    };

    public static T Name<T>(EmbeddedRow row, string column)
        where T : struct, Enum => Name<T>(row, column, row[column]);

    public static T Name<T>(EmbeddedRow row, string column, T whenEmpty)
        where T : struct, Enum => row[column].Length == 0 ? whenEmpty : Name<T>(row, column, row[column]);

    /// <summary>Several names, separated by blanks.</summary>
    public static ImmutableArray<T> Names<T>(EmbeddedRow row, string column)
        where T : struct, Enum => [.. row[column].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => Name<T>(row, column, text))];

    private static T Name<T>(EmbeddedRow row, string column, string text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : throw row.Fault($"{column} is no {typeof(T).Name}: '{text}'.");

    private static LegalSource ReadSource(EmbeddedRow row) => new(
        row["id"], row["title"], row["article"], Name<LegalSourceKind>(row, "kind"), Date(row, "read_on"), row["note"].Length > 0 ? row["note"] : null);
}
