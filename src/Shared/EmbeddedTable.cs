using System.Collections.Immutable;
using System.Reflection;
using System.Text;

namespace TradeCredit;

/// <summary>Reads the CSV tables that a package carries: a header row, RFC 4180 quotes, <c>#</c> lines as comments.</summary>
internal static class EmbeddedTable
{
    /// <summary>Reads all rows of an embedded table; a fault in it is a defect of the package and throws.</summary>
    public static ImmutableArray<EmbeddedRow> Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The table {resource} is missing from {assembly.GetName().Name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(reader.ReadToEnd(), resource);
    }

    /// <summary>Parses the text of a table.</summary>
    public static ImmutableArray<EmbeddedRow> Parse(string text, string name)
    {
        var rows = ImmutableArray.CreateBuilder<EmbeddedRow>();
        ImmutableArray<string> header = [];
        foreach (var (line, fields) in Records(text))
        {
            if (header.IsEmpty) header = fields;
            else if (fields.Length == header.Length) rows.Add(new EmbeddedRow(name, line, header, fields));
            else throw new InvalidOperationException($"{name}, line {line}: {fields.Length} fields where the header has {header.Length}.");
        }

        return rows.ToImmutable();
    }

    private static IEnumerable<(int Line, ImmutableArray<string> Fields)> Records(string text)
    {
        var fields = ImmutableArray.CreateBuilder<string>();
        var field = new StringBuilder();
        var (line, startLine, quoted, startOfRecord) = (1, 1, false, true);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (startOfRecord && c == '#')
            {
                while (i < text.Length && text[i] != '\n') i++;
                line++;
                startLine = line;
                continue;
            }

            if (quoted)
            {
                if (c == '\n') line++;
                if (c != '"') field.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') field.Append(text[++i]);
                else quoted = false;
                continue;
            }

            switch (c)
            {
                case '"':
                    quoted = true;
                    startOfRecord = false;
                    break;
                case ',':
                    fields.Add(field.ToString());
                    field.Clear();
                    startOfRecord = false;
                    break;
                case '\r':
                    break;
                case '\n':
                    line++;
                    if (!startOfRecord)
                    {
                        fields.Add(field.ToString());
                        yield return (startLine, fields.ToImmutable());
                    }

                    fields.Clear();
                    field.Clear();
                    startLine = line;
                    startOfRecord = true;
                    break;
                default:
                    field.Append(c);
                    startOfRecord = false;
                    break;
            }
        }

        if (!startOfRecord)
        {
            fields.Add(field.ToString());
            yield return (startLine, fields.ToImmutable());
        }
    }
}
