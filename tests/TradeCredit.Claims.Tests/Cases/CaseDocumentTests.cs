using static TradeCredit.Claims.Tests.EightSteps;

namespace TradeCredit.Claims.Tests;

/// <summary>The list of documents says what the case really refuses to do without.</summary>
public sealed class CaseDocumentTests
{
    /// <summary>Each event of the eight steps with its documents left out.</summary>
    public static TheoryData<string, CaseEvent> Bare => new()
    {
        { "acknowledged", new CaseEvent.Acknowledged("") { At = Hour(500) } },
        { "optionApproved", new CaseEvent.OptionApproved(1, ApprovalRole.Manager, "") { At = Hour(500) } },
        { "optionsDrafted", new CaseEvent.OptionsDrafted("", [Discount]) { At = Hour(500) } },
        { "replied", new CaseEvent.Replied("", "") { At = Hour(500) } },
        { "offerMade", new CaseEvent.OfferMade(SaleParty.Buyer, "") { At = Hour(500) } },
        { "agreementReached", new CaseEvent.AgreementReached(Discount, "") { At = Hour(500) } },
        { "executionStarted", new CaseEvent.ExecutionStarted([]) { At = Hour(500) } },
        { "itemExecuted", new CaseEvent.ItemExecuted("credit", "") { At = Hour(500) } },
    };

    [Theory]
    [MemberData(nameof(Bare))]
    public void Apply_AnEventWithoutItsDocuments_IsRefused_AndTheActionNamesThem(string code, CaseEvent bare)
    {
        var @case = Before(code);

        Assert.False(@case.Apply(bare).IsSuccess);
        Assert.NotEmpty(@case.NextActions().Single(a => a.Code == code).Documents);
    }

    [Theory]
    [InlineData("investigationOpened")]
    [InlineData("evidenceReceived")]
    [InlineData("optionsReleased")]
    [InlineData("followUpSet")]
    [InlineData("caseClosed")]
    public void NextActions_OfAnEventThatBringsNothing_NameNoDocuments(string code) => Assert.Empty(Before(code).NextActions().Single(a => a.Code == code).Documents);
}
