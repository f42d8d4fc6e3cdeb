using static TradeCredit.Settlement.Tests.Arbitraries;

namespace TradeCredit.Settlement.Tests;

public sealed class FactoringTermsTests
{
    // 80 % of 10,000 at 9 % over 60/360 days: 120 interest.
    private static readonly FactoringTerms Terms = new(Percentage.Of(80m), Percentage.Of(1.5m), Percentage.Of(9m), hasRecourse: true);

    [Fact]
    public void Flows_GiveTheAdvanceAtOnceAndTheReserveWhenPaid()
    {
        Assert.Equal([new CashFlow(Start, Euro(7_850m)), new CashFlow(Start.PlusDays(60), Euro(1_880m))], Terms.Flows(Euro(10_000m), Start, Start.PlusDays(60)).AsEnumerable());
        Assert.Equal(Euro(9_730m), Terms.Net(Euro(10_000m), Start, Start.PlusDays(60)));
    }

    [Fact]
    public void FlowsOnDefault_GoBackOnlyWithRecourse()
    {
        Assert.Equal(new CashFlow(Start.PlusDays(60), Euro(-8_120m)), Terms.FlowsOnDefault(Euro(10_000m), Start, Start.PlusDays(60))[1]);
        Assert.Single(new FactoringTerms(Percentage.Of(80m), Percentage.Of(1.5m), Percentage.Of(9m), hasRecourse: false).FlowsOnDefault(Euro(10_000m), Start, Start.PlusDays(60)));
    }

    [Fact]
    public void Flows_WithAPaymentBeforeTheSale_AreRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Terms.Flows(Euro(1m), Start, Start.PlusDays(-1)));

    [Fact]
    public void Terms_WithAnAdvanceAboveTheInvoices_AreRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new FactoringTerms(Percentage.Of(101m), Percentage.Zero, Percentage.Zero, false));
}
