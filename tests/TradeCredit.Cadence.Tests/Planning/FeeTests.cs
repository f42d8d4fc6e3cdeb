using TradeCredit.Receivables;

namespace TradeCredit.Cadence.Tests;

public sealed class FeeTests
{
    private static readonly ReminderStage First = Make.Ladder.Stages[0] with { FeePer = FeePer.Demand };

    [Fact]
    public void FeeOfADemand_InPercent_IsOfAllThatStandsAtTheStage()
    {
        var definition = Make.Ladder with { Stages = [First with { Fee = new ReminderFee.Percent(Percentage.Of(1m)) }, Make.Ladder.Stages[1]] };
        var demand = Assert.Single(definition.Plan(Make.Account(Make.Item("INV-1", "2026-11-05"), Make.Item("INV-2", "2026-11-06", 9000m)), "2026-11-12T10:00").Contact!.Demands);
        Assert.Equal((Make.Euro(100m), Make.Euro(10_100m)), (demand.DemandFee, demand.Total));
    }

    [Fact]
    public void FeeOfADemand_ThatWasCharged_IsChargedAgainOnlyOnWhatHasNotBorneIt()
    {
        var definition = Make.Ladder with { Stages = [First with { Fee = new ReminderFee.Percent(Percentage.Of(1m)), Repeat = RepeatRule.EveryDays(7) }] };
        var account = Make.Account(Make.Item("INV-1", "2026-11-05"), Make.Item("INV-2", "2026-11-06", 9000m));
        var sent = definition.Plan(account, "2026-11-12T10:00").CarriedOut();
        // What the fee was noted with is paid; the other one comes again, and a new one with it.
        var later = Make.Account(Make.Item("INV-2", "2026-11-06", 9000m)).With(sent);
        Assert.Equal(Make.Euro(0m), Assert.Single(definition.Plan(later, "2026-11-19T10:00").Contact!.Demands).DemandFee);
        var joined = Make.Account(Make.Item("INV-2", "2026-11-06", 9000m), Make.Item("INV-3", "2026-11-10", 500m)).With(sent);
        Assert.Equal(Make.Euro(5m), Assert.Single(definition.Plan(joined, "2026-11-19T10:00").Contact!.Demands).DemandFee);
    }

    [Fact]
    public void FeeOfADemand_IsNotedWithALineOfItsHighestLevel()
    {
        var definition = Make.Ladder with { Stages = [First, Make.Ladder.Stages[1] with { FeePer = FeePer.Demand, Fee = new ReminderFee.Fixed(Make.Euro(5m)) }] };
        var account = Make.Account(Make.Item("INV-1", "2026-10-05"), Make.Item("INV-2", "2026-10-06")).With(Make.Reminded("2026-10-10T10:00", 1, "INV-2"));
        var sent = (ContactEvent.ReminderSent)definition.Plan(account, "2026-11-12T10:00").CarriedOut().Single().Event;
        Assert.Equal([null, Make.Euro(5m)], sent.Lines.Select(l => l.Fee));
    }

    [Fact]
    public void FeeOfADemand_ByBands_IsByTheSizeOfAllThatStandsAtTheStage()
    {
        var definition = Make.Ladder with { Stages = [First with { Fee = ReminderFee.Read("banded", "EUR 40.00; from EUR 1000.00: EUR 70.00").Value }, Make.Ladder.Stages[1]] };
        var demand = Assert.Single(definition.Plan(Make.Account(Make.Item("INV-1", "2026-11-05", 600m), Make.Item("INV-2", "2026-11-06", 600m)), "2026-11-12T10:00").Contact!.Demands);
        Assert.Equal(Make.Euro(70m), demand.DemandFee);
    }

    [Fact]
    public void EarlierFee_InAnotherCurrency_IsConverted_OrTheRateIsMissing()
    {
        ReminderLine[] lines = [new ReminderLine(Make.Id("INV-1"), 1, Money.Of(50m, Currency.USD))];
        var sent = Make.Said("R1", new ContactEvent.ReminderSent(Make.Hansa, Make.At("2026-11-09T10:00"), "R1", ContactChannel.Email, 1, [.. lines]));
        var account = Make.Account(Make.Item("INV-1", "2026-11-05")).With(sent);
        Assert.Equal(("cadence.rate-missing", "USD/EUR"), (Make.Ladder.ToPolicy().Plan(account, Make.At("2026-11-10T10:00")).Failure!.Code, Make.Ladder.ToPolicy().Plan(account, Make.At("2026-11-10T10:00")).Failure!.Value));
        var rated = account with { File = account.File with { Rates = [ExchangeRate.Of(Currency.EUR, UnroundedAmount.Of(1.25m, Currency.USD), Make.On("2026-11-09"))] } };
        Assert.Equal(Make.Euro(40m), Make.Ladder.Plan(rated, "2026-11-10T10:00").Items[0].EarlierFees);
    }
}
