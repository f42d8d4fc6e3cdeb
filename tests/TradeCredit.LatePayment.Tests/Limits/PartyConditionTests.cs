namespace TradeCredit.LatePayment.Tests.Limits;

public sealed class PartyConditionTests
{
    [Theory]
    [InlineData("")]
    [InlineData("debtor=consumer")]
    [InlineData("debtor=business;debtor-size=large;creditor-size=micro|small|medium or debtor=public-authority")]
    [InlineData("sector=agri-food|commissioned")]
    public void Parse_CanonicalText_RoundTrips(string text) => Assert.Equal(text, PartyCondition.Parse(text).ToString());

    [Theory]
    [InlineData("debtor")]
    [InlineData("debtor=nobody")]
    [InlineData("creditor=business")]
    [InlineData("debtor-size=not-stated")]
    [InlineData("debtor=business;debtor=consumer")]
    [InlineData("debtor=business|business")]
    [InlineData("debtor=business or ")]
    public void Parse_OtherText_IsRefused(string text)
    {
        Assert.False(PartyCondition.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => PartyCondition.Parse(text));
    }

    [Fact]
    public void AppliesTo_UnstatedSize_IsUnclearOnlyWhereItMatters()
    {
        var condition = PartyCondition.Parse("debtor=business;debtor-size=large");
        Assert.Equal("late-payment.parties-unclear", condition.AppliesTo(TradeParties.Businesses).Failure!.Code);
        Assert.False(condition.AppliesTo(new TradeParties { Debtor = DebtorKind.Consumer }).Value);
        Assert.True(condition.AppliesTo(new TradeParties { DebtorSize = EnterpriseSize.Large }).Value);
        Assert.True(PartyCondition.Any.AppliesTo(TradeParties.Businesses).Value);
    }

    [Fact]
    public void TradeParties_UndeclaredValue_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new TradeParties { Debtor = (DebtorKind)9 });
}
