using System.Globalization;
using System.Text.Json;
using NodaTime.Text;

namespace TradeCredit.Golden.Cadence;

/// <summary>One case. What is expected is only compared, never read as an input.</summary>
internal sealed class CadenceCase(JsonElement row)
{
    private static readonly LocalDate AnyDay = new(2024, 1, 1);

    public string Id => row.GetProperty("id").GetString()!;

    public bool IsExecutable => row.GetProperty("executable").GetBoolean();

    public string Kind => row.GetProperty("kind").GetString()!;

    public string Semantics => row.GetProperty("semantics").GetString()!;

    public JsonElement Policy => row.GetProperty("policy");

    public IEnumerable<JsonElement> Ledger => row.GetProperty("ledger").EnumerateArray();

    public IEnumerable<JsonElement> History => row.GetProperty("history").EnumerateArray();

    /// <summary>The instant of the question; a date is noon in a place without zone, no date any day after the history.</summary>
    public Instant Now => TextOf(row, "asOf") is not { } text
        ? LocalDate.Max(AnyDay, History.Select(h => TextOf(h, "on")).OfType<string>().Select(on => At(on).InUtc().Date.PlusDays(1)).DefaultIfEmpty(AnyDay).Max()).At(new LocalTime(12, 0)).InUtc().ToInstant()
        : text.Contains('T', StringComparison.Ordinal) ? At(text) : At(text).Plus(Duration.FromHours(12));

    public LocalDate AsOf => Now.InUtc().Date;

    public LocalTime TimeOfDay => Now.InUtc().TimeOfDay;

    /// <summary>A date as the start of its day, an instant, or a local time as one of a place without zone.</summary>
    public static Instant At(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value.AtMidnight().InUtc().ToInstant()
        : InstantPattern.ExtendedIso.Parse(text) is { Success: true } instant ? instant.Value
        : LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text) is { Success: true } minutes ? minutes.Value.InUtc().ToInstant()
        : LocalDateTimePattern.ExtendedIso.Parse(text).Value.InUtc().ToInstant();

    public static JsonElement? Find(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static string? TextOf(JsonElement element, string name) => Find(element, name) is not { } value ? null : value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();

    public static decimal? NumberOf(JsonElement element, string name) => TextOf(element, name) is { } text ? Parse.Number(text) : null;

    public static int? CountOf(JsonElement element, string name) => TextOf(element, name) is { } text ? Parse.Count(text) : null;

    public static LocalDate? DateOf(JsonElement element, string name) => TextOf(element, name) is { } text ? Parse.Date(text) : null;

    public static bool FlagOf(JsonElement element, string name) => Find(element, name) is { ValueKind: JsonValueKind.True };

    /// <summary>Compares every key that the case expects; one that has no answer is a difference.</summary>
    public List<string> Differences(IReadOnlyDictionary<string, Func<object?>> answers)
    {
        var differences = new List<string>();
        foreach (var expected in row.GetProperty("expect").EnumerateObject())
        {
            if (!answers.TryGetValue(expected.Name, out var answer))
            {
                differences.Add($"{expected.Name}: a question of kind {Kind} has no such answer");
                continue;
            }

            var actual = answer();
            if (!Equal(expected.Value, actual)) differences.Add($"{expected.Name} expected {expected.Value.GetRawText()}, actual {Text(actual)}");
        }

        return differences;
    }

    private static bool Equal(JsonElement expected, object? actual) => expected.ValueKind switch
    {
        JsonValueKind.Null => actual is null,
        JsonValueKind.True or JsonValueKind.False => actual is bool flag && flag == expected.GetBoolean(),
        JsonValueKind.Array => actual is IReadOnlyList<string> list && (list.Count == expected.GetArrayLength() || actual is FirstOf) && expected.EnumerateArray().Select(e => e.GetString()!).SequenceEqual(list.Take(expected.GetArrayLength()), StringComparer.Ordinal),
        // A counter that is absent is zero.
        JsonValueKind.Object => actual is IReadOnlyDictionary<string, int> map && map.Keys.Union(expected.EnumerateObject().Select(p => p.Name)).All(k => map.GetValueOrDefault(k) == (CountOf(expected, k) ?? 0)),
        JsonValueKind.Number => actual is not null && expected.GetDecimal() == Convert.ToDecimal(actual, CultureInfo.InvariantCulture),
        _ => actual switch
        {
            null => false,
            decimal number => Parse.Number(expected.GetString()!) == number,
            LocalDate date => expected.GetString() == LocalDatePattern.Iso.Format(date),
            _ => expected.GetString() == Convert.ToString(actual, CultureInfo.InvariantCulture),
        },
    };

    private static string Text(object? value) => value switch
    {
        null => "null",
        LocalDate date => LocalDatePattern.Iso.Format(date),
        IEnumerable<string> list => $"[{string.Join(", ", list)}]",
        IReadOnlyDictionary<string, int> map => string.Join(", ", map.Select(m => $"{m.Key}: {m.Value}")),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>A list of which only the first entries are expected.</summary>
    public sealed class FirstOf(IEnumerable<string> items) : List<string>(items);
}
