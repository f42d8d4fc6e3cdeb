using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace TradeCredit.Terms.Tests.Terms;

/// <summary>Terms and schedules through System.Text.Json. Dates need a converter of the user's; everything else brings its own.</summary>
public sealed class JsonTests
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new IsoDate() }, AllowOutOfOrderMetadataProperties = true };

    [Fact]
    public void Terms_RoundTrip() => Check.That(Arbitraries.Terms, terms => RoundTrip(terms) == terms && Reordered(terms) == terms);

    [Fact]
    public void Schedules_RoundTrip() => Check.That(Arbitraries.Terms, Arbitraries.Amounts, Arbitraries.Events, (terms, amounts, events) =>
        !terms.Schedule(amounts, events).TryGet(out var made, out _) || (RoundTrip(made) == made && Reordered(made) == made && RoundTrip(Settled(made)) == Settled(made)));

    [Fact]
    public void Steps_RoundTrip() => Check.That(FsCheck.Fluent.Arb.From(Arbitraries.Steps), step => RoundTrip(step) == step && Reordered(step) == step);

    [Fact]
    public void Events_RoundTrip() => Check.That(Arbitraries.Events, events => RoundTrip(events) == events);

    // What a service stores: rules, discounts, events, methods and amounts as text; shares, triggers and states by kind.
    [Fact]
    public void Terms_AreReadableInJson()
    {
        var terms = PaymentTerms.Of("TT 30/70",
            Instalment.Percent(30).On(TradeEvent.ContractSigned).Within(5),
            Instalment.Balance().On(TradeEvent.BillOfLading, "1").DueBy(DueRule.Days(30).ToEndOf(CalendarUnit.Month)).Discount(2, 10).By(PaymentMethod.LetterOfCreditUsance));
        var json = JsonSerializer.SerializeToNode(terms, Options)!["Instalments"]!;
        Assert.Equal("""{"kind":"percent","Value":"30%","Of":0}""", json[0]!["Share"]!.ToJsonString());
        Assert.Equal("""{"kind":"event","Event":"bill-of-lading","Label":"1"}""", json[1]!["Trigger"]!.ToJsonString());
        Assert.Equal(("30d>eom", "2%@10d", "lc-usance"), ((string?)json[1]!["Due"], (string?)json[1]!["Discounts"]![0], (string?)json[1]!["Method"]));
    }

    [Fact]
    public void Schedule_WhoseLinesDoNotComeToTheTotal_IsRefused()
    {
        var schedule = PaymentTerms.Net(30).Schedule(Money.Of(100m, Currency.EUR), new LocalDate(2026, 3, 1)).Value;
        var json = JsonSerializer.Serialize(schedule, Options);
        Assert.Equal(schedule, JsonSerializer.Deserialize<PaymentSchedule>(json, Options));
        Assert.ThrowsAny<Exception>(() => JsonSerializer.Deserialize<PaymentSchedule>(json.Replace("\"Number\":1", "\"Number\":2"), Options));
        var node = JsonNode.Parse(json)!;
        node["Amounts"]!["Total"] = "EUR 100.01";
        Assert.ThrowsAny<ArgumentException>(() => node.Deserialize<PaymentSchedule>(Options));
    }

    [Theory]
    [InlineData("\"30x\"", typeof(DueRule))]
    [InlineData("30", typeof(DueRule))]
    [InlineData("\"2%\"", typeof(CashDiscount))]
    [InlineData("\"shipping\"", typeof(TradeEvent))]
    [InlineData("\"cash\"", typeof(PaymentMethod))]
    [InlineData("""{"kind":"tomorrow"}""", typeof(Trigger))]
    public void BadText_IsAJsonException(string json, Type type) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type, Options));

    private static PaymentSchedule Settled(PaymentSchedule schedule) =>
        schedule.Lines.IsEmpty || schedule.Lines[0].Open.IsZero ? schedule : schedule.Pay(1, schedule.Lines[0].Open, new LocalDate(2035, 1, 1)).Schedule;

    private static T RoundTrip<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Options), Options)!;

    // Stores that order keys put the discriminator anywhere.
    private static T Reordered<T>(T value) => Reversed(JsonSerializer.SerializeToNode(value, Options))!.Deserialize<T>(Options)!;

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.Reverse().Select(p => KeyValuePair.Create(p.Key, Reversed(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Reversed)]),
        _ => node?.DeepClone(),
    };

    private sealed class IsoDate : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => LocalDatePattern.Iso.Parse(reader.GetString()!).GetValueOrThrow();

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }
}
