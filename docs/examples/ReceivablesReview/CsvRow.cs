using System.Globalization;
using CsvHelper;
using NodaTime.Text;

namespace ReceivablesReview;

/// <summary>The row that a reader is on, by the names of its columns. What cannot be read is a <see cref="FormatException"/> with the reason.</summary>
internal readonly struct CsvRow(CsvReader csv)
{
    public long Line => csv.LineNumber;

    /// <summary>The text of a column; empty when the row or the file has nothing there.</summary>
    public string this[string column] => csv.TryGetFieldIndex(column, out var index) && index < csv.FieldCount ? csv.GetString(index) : "";

    public static void Require(string file)
    {
        if (Directory.Exists(file)) throw new UsageException($"{file}: expected a file; this is a folder.");
        if (!File.Exists(file)) throw new UsageException($"{file}: there is no such file.");
    }

    public static CsvReader Open(string file)
    {
        Require(file);
        try
        {
            var csv = CsvReader.FromFile(file, CsvReaderOptions.Default with { TrackLineNumbers = true, TrimWhitespace = true, PoolStrings = true, AllowLineBreaksInQuotes = false, FieldCountMismatch = CsvFieldCountHandling.Allow });
            csv.ReadHeader();
            return csv;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CsvFormatException)
        {
            throw new UsageException($"{file}: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>Reads every row; those that cannot be read are listed, with the file where it is not the ledger.</summary>
    public static List<T> ReadAll<T>(string file, IReadOnlyList<string> needed, Func<CsvRow, T> read, List<RowFault> faults, string? source = null, Action<CsvRow>? onFault = null)
    {
        using var csv = Open(file);
        if (csv.Headers.Count == 0) throw new UsageException($"{file} is empty: expected a header row with column names.");
        if (needed.FirstOrDefault(c => !csv.Headers.Contains(c)) is { } missing) throw new UsageException($"{file}: expected a column {missing}; the file has {string.Join(", ", csv.Headers)}.");
        var rows = new List<T>();
        while (csv.Read())
        {
            try
            {
                rows.Add(read(new CsvRow(csv)));
            }
            catch (Exception e) when (e is FormatException or ArgumentException)
            {
                onFault?.Invoke(new CsvRow(csv));
                faults.Add(new RowFault(csv.LineNumber, "", e.Message.ReplaceLineEndings(" "), source));
            }
        }

        return rows;
    }

    public string Required(string column) => this[column] is { Length: > 0 } text ? text : throw new FormatException($"no {column}");

    public LocalDate? Date(string column) => this[column] is not { Length: > 0 } text ? null
        : LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : throw new FormatException($"{column} '{text}' is no date of the form yyyy-MM-dd");

    public Instant? Instant(string column) => this[column] is not { Length: > 0 } text ? null
        : InstantPattern.General.Parse(text) is { Success: true } instant ? instant.Value : throw new FormatException($"{column} '{text}' is no instant such as 2026-11-20T09:30:00Z");

    public int? Number(string column) => this[column] is not { Length: > 0 } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"{column} '{text}' is no whole number");

    public bool Flag(string column) => this[column].ToLowerInvariant() switch
    {
        "" or "no" or "n" or "0" or "false" => false,
        "yes" or "y" or "1" or "true" => true,
        var text => throw new FormatException($"{column} '{text}' is neither yes nor no"),
    };

    /// <summary>A value of a closed list, written with underscores or as its name.</summary>
    public T Choice<T>(string column)
        where T : struct, Enum
    {
        var text = Required(column);
        return Enum.TryParse<T>(text.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0])
            ? value : throw new FormatException($"{column} '{text}' is none of {string.Join(", ", Enum.GetNames<T>())}");
    }
}
