using System.Globalization;
using System.Text.Json;

namespace TradeCredit.Golden.Claims;

/// <summary>One case of published_cases.json. Facts are read by name; expected values only through <c>Expect</c>, and each of them must be asserted.</summary>
internal sealed class PublishedCase(JsonElement json)
{
    private readonly List<string> _differences = [];
    private readonly HashSet<string> _asserted = new(StringComparer.Ordinal);

    public string Question => json.GetProperty("question").GetString()!;

    private JsonElement Facts => json.GetProperty("facts");

    public static IReadOnlyList<PublishedCase> Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.EnumerateArray().Select(e => new PublishedCase(e.Clone()))];
    }

    public RowResult Run(Action<PublishedCase> answer)
    {
        var id = json.GetProperty("id").GetString()!;
        var use = json.GetProperty("use").GetString();
        if (use == "facts-only") return new RowResult(id, Outcome.Skipped, use);
        if (use != "assert") return new RowResult(id, Outcome.Failed, $"'{use}' is no use of a case");
        try
        {
            answer(this);
        }
#pragma warning disable CA1031 // A case that throws, whatever it throws, is a failed case; the others still run.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new RowResult(id, Outcome.Failed, $"{e.GetType().Name}: {e.Message}");
        }

        var missed = Expected().Select(p => p.Name).Where(n => !_asserted.Contains(n)).ToArray();
        if (missed.Length > 0) _differences.Add($"not asserted: {string.Join(", ", missed)}");
        return _differences.Count == 0 ? new RowResult(id, Outcome.Passed, "") : new RowResult(id, Outcome.Failed, string.Join("; ", _differences));
    }

    public bool Has(string fact) => Facts.TryGetProperty(fact, out var value) && value.ValueKind != JsonValueKind.Null;

    public string Text(string fact) => Element(fact).GetString() ?? throw new GoldenException($"the fact '{fact}' is empty");

    public decimal Number(string fact) => Number(Element(fact));

    public int Count(string fact) => (int)Number(fact);

    public bool Flag(string fact) => Element(fact).GetBoolean();

    public LocalDate? DateOrNull(string fact) => Has(fact) ? Parse.Date(Text(fact)) : null;

    /// <summary>Whether a term is stated: true, or any words about it.</summary>
    public bool IsStated(string fact) => Has(fact) && Element(fact).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.String => Text(fact).Length > 0,
        _ => false,
    };

    public IEnumerable<(string Key, decimal Value)> Numbers(string fact) => Element(fact).EnumerateObject().Select(p => (p.Name, Number(p.Value)));

    public void Expect(string name, string actual) => Compare(name, actual, e => e.ValueKind == JsonValueKind.String && e.GetString() == actual);

    public void Expect(string name, bool actual) => Compare(name, actual ? "true" : "false", e => e.ValueKind is JsonValueKind.True or JsonValueKind.False && e.GetBoolean() == actual);

    public void Expect(string name, decimal actual) => Compare(name, actual.ToString(CultureInfo.InvariantCulture), e => Number(e) == actual);

    private static decimal Number(JsonElement element) => element.ValueKind == JsonValueKind.String ? Parse.Number(element.GetString()!) : element.GetDecimal();

    private JsonElement Element(string fact) => Facts.TryGetProperty(fact, out var value) ? value : throw new GoldenException($"there is no fact '{fact}'");

    // Nested objects are one level deep: limits.pieces.
    private IEnumerable<(string Name, JsonElement Value)> Expected() => json.GetProperty("expect").EnumerateObject().SelectMany(p => p.Value.ValueKind == JsonValueKind.Object
        ? p.Value.EnumerateObject().Select(inner => ($"{p.Name}.{inner.Name}", inner.Value)) : [(p.Name, p.Value)]);

    private void Compare(string name, string actual, Func<JsonElement, bool> equal)
    {
        foreach (var (key, expected) in Expected().Where(p => p.Name == name))
        {
            _asserted.Add(key);
            if (!equal(expected)) _differences.Add($"{name} expected {expected}, actual {actual}");
        }
    }
}
