using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradeCredit.Architecture.Tests;

public sealed class JsonTests
{
    // Every value with a canonical text is that text in JSON, without any options.
    [Fact]
    public void ParsableTypes_DeclareTheirJsonForm() => Assert.All(
        Packages.PublicTypes.Where(t => !t.IsAbstract && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IParsable<>))),
        t => Assert.Contains(t.GetCustomAttributes(false), a => a is JsonConverterAttribute));

    [Fact]
    public void Values_AreTheirCanonicalText()
    {
        var stored = new Dictionary<Currency, Holder> { [Currency.EUR] = new(Money.Of(12.50m, Currency.EUR), Ratio.Of(1, 3), Percentage.Of(2.5m), Rounding.HalfUp.ToMultipleOf(0.05m), Incoterm.FOB, CountryCode.Of("CN"), PaymentWaterfall.CostsInterestPrincipal) };
        var json = JsonSerializer.Serialize(stored);
        Assert.Equal("""{"EUR":{"Amount":"EUR 12.50","Share":"1/3","Rate":"2.5%","Rounding":"half-up/0.05","Rule":"FOB","Country":"CN","Order":"costs\u003Einterest\u003Eprincipal"}}""", json);
        Assert.Equal(stored, JsonSerializer.Deserialize<Dictionary<Currency, Holder>>(json));
    }

    [Theory]
    [InlineData("\"EUR 12.505\"")]
    [InlineData("\"12.50\"")]
    [InlineData("12.50")]
    [InlineData("{}")]
    public void BadText_IsAJsonException(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Money>(json));

    private sealed record Holder(Money Amount, Ratio Share, Percentage Rate, Rounding Rounding, Incoterm Rule, CountryCode Country, PaymentWaterfall Order);
}
