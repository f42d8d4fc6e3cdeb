using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;
using TradeCredit.Terms;
using static TradeCredit.LatePayment.Tests.Make;

namespace TradeCredit.LatePayment.Tests;

/// <summary>What a service would store comes back equal. Dates need a converter of the service's own choice.</summary>
public sealed class JsonTests
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new DateConverter(), new JsonStringEnumConverter() } };

    public static TheoryData<string> Stored => [.. Values.Keys];

    private static Dictionary<string, object> Values { get; } = new(StringComparer.Ordinal)
    {
        ["debt"] = Debt("EUR 10000.00", "2024-03-31").Paid(On("2024-05-02"), Eur(4000m)).WithCost(On("2024-04-05"), Eur(5m)).Credited(On("2024-04-20"), Eur(100m)),
        ["parties"] = new TradeParties { DebtorSize = EnterpriseSize.Large, CreditorSize = EnterpriseSize.Small },
        ["rule"] = Rules("IN-MSME", "2024-01-01").Interest.Value.Rule,
        ["statutory interest"] = Rules("FR", "2024-01-01").Interest.Value,
        ["statutory terms"] = Rules("CN-SME", "2025-09-01").Terms.Value,
        ["compensation"] = Rules("GB", "2024-01-01").CompensationRule(On("2024-01-01")).Value.Value,
        ["limitation rule"] = LatePaymentLaw.BuiltIn.Limitation.At("FR", On("2024-01-01")).Value.Value,
        ["limitation period"] = new LimitationPeriod(On("2024-01-01"), null, On("2025-05-05")),
        ["claim"] = Rules("DE-B2B", "2024-01-15").Claim(Debt("EUR 10000.00", "2024-03-31").Paid(On("2024-05-02"), Eur(4000m)), On("2024-09-30")).Value,
        ["claim, compensation not known"] = Rules("NL", "2007-01-01").Claim(Debt("EUR 10000.00", "2007-06-30"), On("2009-08-31")).Value,
        ["comparison"] = Rules("CH", "2024-01-15").Compare(Debt("CHF 100.00", "2024-03-31"), On("2024-09-30"), new AgreedInterest { Rate = new InterestRate.Yearly(Percentage.Of(6m)) }).Value,
        ["review"] = Rules("ES", "2025-09-01").Review(PaymentTerms.Of("net 90", Instalment.Full().On(TradeEvent.GoodsReceived).Within(90))).Value,
    };

    [Theory]
    [MemberData(nameof(Stored))]
    public void Values_ComeBackEqual(string name) =>
        Assert.Equal(Values[name], JsonSerializer.Deserialize(JsonSerializer.Serialize(Values[name], Values[name].GetType(), Options), Values[name].GetType(), Options));

    [Fact]
    public void Unions_ComeBackAsTheirCase()
    {
        LimitationEvent[] events = [new LimitationEvent.Letter(On("2024-01-01")), new LimitationEvent.Acknowledgement(On("2024-01-02")), new LimitationEvent.Proceedings(On("2024-01-03")), new LimitationEvent.Suspension(On("2024-01-04"), On("2024-01-05"))];
        Assert.Equal(events, JsonSerializer.Deserialize<LimitationEvent[]>(JsonSerializer.Serialize(events, Options), Options));
        InterestRate rate = new InterestRate.OverReference("ECB-MRO", Percentage.Of(8m)) { Multiple = 1.3m, Day = ReferenceDay.FirstOfHalfYear, RoundedUpTo = Percentage.Of(0.5m), Minimum = Percentage.Zero, Maximum = Percentage.Of(20m) };
        Assert.Equal(rate, JsonSerializer.Deserialize<InterestRate>(JsonSerializer.Serialize(rate, Options), Options));
    }

    private sealed class DateConverter : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => LocalDatePattern.Iso.Parse(reader.GetString()!).Value;

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }
}
