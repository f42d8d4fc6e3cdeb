using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace TradeCredit.Testing;

/// <summary>Dates and instants in JSON as NodaTime's own converters write them.</summary>
internal static class NodaJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        Converters = { new Text<LocalDate>(LocalDatePattern.Iso), new Text<LocalTime>(LocalTimePattern.ExtendedIso), new Text<Instant>(InstantPattern.ExtendedIso) },
    };

    /// <summary>What comes back from the JSON of a value.</summary>
    public static T? Again<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Options), Options);

    private sealed class Text<T>(IPattern<T> pattern) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => pattern.Parse(reader.GetString()!).Value;

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(pattern.Format(value));
    }
}
