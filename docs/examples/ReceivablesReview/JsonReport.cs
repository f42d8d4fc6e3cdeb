using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using TradeCredit;
using TradeCredit.Aging;
using TradeCredit.Receivables;

namespace ReceivablesReview;

/// <summary>The review for a program. Amounts are decimal strings, so that no reader loses a digit.</summary>
internal static class JsonReport
{
    public static void Write(Review review, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("asOf", Texts.Iso(review.Options.AsOf));
        json.WriteString("basis", review.Options.Basis.ToString().ToLowerInvariant());
        json.WriteStartArray("scheme");
        foreach (var label in review.Options.Scheme.Labels) json.WriteStringValue(label);
        json.WriteEndArray();

        if (review.Columns is { } columns)
        {
            json.WriteStartObject("columns");
            foreach (var column in columns.Found)
            {
                json.WriteStartObject(ItemReader.NameOf(column.Role));
                json.WriteString("name", column.Name);
                json.WriteBoolean("guessed", column.IsGuess);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteStartObject("currencies");
        foreach (var total in review.ByDebtor.Totals)
        {
            json.WriteStartObject(total.Currency.Code);
            Cells(json, total.Cells, total.Total);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        Lines(json, "debtors", "debtor", review.ByDebtor);
        if (review.ByGroup is { } groups) Lines(json, "groups", "group", groups);

        foreach (var table in review.Tables) Table(json, table);
        json.WriteStartArray("failures");
        foreach (var fault in review.Faults)
        {
            json.WriteStartObject();
            if (fault.File is not null) json.WriteString("file", fault.File);
            json.WriteNumber("line", fault.Line);
            json.WriteString("column", fault.Column);
            json.WriteString("reason", fault.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.Write("\n"u8);
    }

    private static void Lines(Utf8JsonWriter json, string array, string key, AgingReport<string> report)
    {
        json.WriteStartArray(array);
        foreach (var line in report.Lines)
        {
            json.WriteStartObject();
            json.WriteString(key, line.Key);
            json.WriteString("currency", line.Currency.Code);
            Cells(json, line.Cells, line.Total);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Table(Utf8JsonWriter json, ReviewTable table)
    {
        json.WriteStartArray(table.Name);
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            foreach (var (column, text) in table.Columns.Zip(row)) json.WriteString(column.Name, column.IsNumber ? text.Replace(",", "", StringComparison.Ordinal) : text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Cells(Utf8JsonWriter json, ImmutableArray<AgingCell> cells, AgingCell total)
    {
        json.WriteStartArray("buckets");
        foreach (var cell in cells)
        {
            json.WriteStartObject();
            json.WriteString("label", cell.Label);
            Amount(json, cell);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("total");
        Amount(json, total);
        json.WriteEndObject();
    }

    private static void Amount(Utf8JsonWriter json, AgingCell cell)
    {
        json.WriteString("amount", cell.Amount.ToString("F", null));
        json.WriteNumber("count", cell.Count);
    }
}
