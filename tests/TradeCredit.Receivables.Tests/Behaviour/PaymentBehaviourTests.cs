using static TradeCredit.Receivables.Tests.History;

namespace TradeCredit.Receivables.Tests;

public sealed class PaymentBehaviourTests
{
    [Fact]
    public void Of_CountsWhatMoneySettled()
    {
        // Four paid items, 5 days early, on the day, 10 and 20 days late; one credited in full, one open and overdue, one never due.
        var ledger = LedgerOf(
            On(0, "1", Invoice("E", Hansa, 0, Euro(100), 10)), On(5, "1p", new LedgerEvent.Applied(null, Item("E"), Euro(100))),
            On(0, "2", Invoice("D", Hansa, 0, Euro(100), 10)), On(10, "2p", new LedgerEvent.Applied(null, Item("D"), Euro(100))),
            On(0, "3", Invoice("L", Hansa, 0, Euro(200), 10)), On(12, "3a", new LedgerEvent.Applied(null, Item("L"), Euro(150))), On(20, "3b", new LedgerEvent.Applied(null, Item("L"), Euro(49))), On(20, "3w", new LedgerEvent.WrittenOff(Item("L"), Euro(1), "fee")),
            On(0, "4", Invoice("LL", Hansa, 0, Euro(100), 10)), On(30, "4p", new LedgerEvent.Applied(null, Item("LL"), Euro(100))),
            On(0, "5", Invoice("C", Hansa, 0, Euro(100), 10)), On(15, "5c", new LedgerEvent.Cancelled(Company, "C")),
            On(0, "6", Invoice("O", Hansa, 0, Euro(100), 10)), On(11, "6d", new LedgerEvent.DisputeOpened("Q", Item("O"), Euro(10), "quality")),
            On(30, "7", new LedgerEvent.PromiseMade("P", Hansa, Euro(100), Start.PlusDays(35), [Item("O")])));
        var behaviour = PaymentBehaviour.Of(ledger, Hansa, Start.PlusDays(40));
        Assert.Equal(["E", "D", "L", "LL"], behaviour.Settled.Select(s => s.Item.Document));
        Assert.Equal((4, 2, Ratio.Of(1, 2)), (behaviour.PaidCount, behaviour.LateCount, behaviour.WithinTerms));
        Assert.Equal((Ratio.Of(-5 + 0 + 10 + 20, 4), Ratio.Of(0 + 10, 2), 20, 20), (behaviour.MeanDaysLate, behaviour.MedianDaysLate, behaviour.Percentile90DaysLate, behaviour.MaxDaysLate));
        Assert.Equal((1, 30, Ratio.Of(1, 6), 0, 1), (behaviour.OverdueCount, behaviour.OldestOverdueDays, behaviour.DisputeShare, behaviour.PromisesKept, behaviour.PromisesBroken));
        var euro = behaviour.ByCurrency.Single();
        // (200 x 10 + 100 x 20) / 500, and the scores of the table: 82.5, 80, 73.33..., 62.857... weighted 100, 100, 200, 100.
        Assert.Equal((8.00m, Math.Round((82.5m + 80m + (2 * (80m - (10m * 10 / 15))) + (70m - (5m * 10 / 7))) / 5, 2, MidpointRounding.AwayFromZero)), (euro.WeightedDaysLate, euro.Promptness));
    }

    [Fact]
    public void Of_PaymentTakenBack_IsNotSettled()
    {
        var ledger = LedgerOf(On(0, "1", Invoice("A", Hansa, 0, Euro(100), 10)), On(5, "2", new LedgerEvent.Applied(null, Item("A"), Euro(100))), On(8, "3", new LedgerEvent.Applied(null, Item("A"), Euro(-100))), On(25, "4", new LedgerEvent.Applied(null, Item("A"), Euro(100))));
        Assert.Equal(15, PaymentBehaviour.Of(ledger, Hansa, Start.PlusDays(30)).Settled.Single().DaysLate);
        Assert.Empty(PaymentBehaviour.Of(ledger, Hansa, Start.PlusDays(10)).Settled);
    }

    [Fact]
    public void Of_UnknownDebtor_HasNoValues()
    {
        var behaviour = PaymentBehaviour.Of(LedgerOf(On(0, "1", Invoice("A", Hansa, 0, Euro(100)))), Pacific, Start);
        Assert.Equal((0, null, null, null, null), (behaviour.PaidCount, behaviour.WithinTerms, behaviour.MeanDaysLate, behaviour.OldestOverdueDays, behaviour.DisputeShare));
    }

    [Theory]
    [InlineData(-31, "100")]
    [InlineData(-25, "95")]
    [InlineData(0, "80")]
    [InlineData(15, "70")]
    [InlineData(22, "60")]
    [InlineData(45, "45")]
    [InlineData(120, "20")]
    [InlineData(150, "10")]
    [InlineData(999, "0")]
    public void PromptnessIndex_FollowsTheTable(int days, string score) => Assert.Equal(Ratio.Parse(score), PromptnessIndex.ScoreOf(days));
}
