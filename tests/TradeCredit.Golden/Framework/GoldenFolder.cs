using CsvHelper;

namespace TradeCredit.Golden;

/// <summary>The folder of one area: its files refer to each other.</summary>
public sealed class GoldenFolder(string path)
{
    /// <summary>The full path of a file in the folder.</summary>
    public string PathOf(string name) => Path.Combine(path, name);

    /// <summary>Whether the folder has that file.</summary>
    public bool Has(string name) => File.Exists(PathOf(name));

    /// <summary>The rows of a CSV file.</summary>
    public IReadOnlyList<GoldenRow> Rows(string name)
    {
        using var csv = CsvReader.FromFile(PathOf(name), CsvReaderOptions.Default with { Separator = ',', TrackLineNumbers = true });
        csv.ReadHeader();
        var header = csv.Headers;
        if (header.Count == 0) throw new GoldenException($"{name} is empty");
        var rows = new List<GoldenRow>();
        while (csv.Read())
        {
            if (csv.FieldCount != header.Count) throw new GoldenException($"{name}, line {csv.LineNumber}: {csv.FieldCount} fields where the header has {header.Count}");
            rows.Add(new GoldenRow(name, csv.LineNumber, header.Select((h, i) => (h, csv.GetString(i))).ToDictionary(p => p.h, p => p.Item2, StringComparer.Ordinal)));
        }

        return rows;
    }
}
