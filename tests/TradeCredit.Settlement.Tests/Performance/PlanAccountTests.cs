using FsCheck;
using FsCheck.Fluent;
using static TradeCredit.Settlement.Tests.Arbitraries;

namespace TradeCredit.Settlement.Tests;

public sealed class PlanAccountTests
{
    private static readonly LocalDate End = new(2100, 1, 1);
    private static readonly InstalmentPlan Three = PlanTerms.EqualPrincipal(3, PlanDates.Monthly(Start.PlusMonths(1)), PlanInterest.Monthly(12m)).Plan(Euro(3_000m), Start).Value;

    private static readonly Arbitrary<int> Seeds = Arb.From(Gen.Choose(0, int.MaxValue));

    [Fact]
    public void Replay_OfPayments_AccountsForEachCent() => Check.That(Plans, Seeds, Arb.From(Gen.Elements(Enum.GetValues<PlanSurplus>())), (plan, seed, surplus) =>
    {
        var payments = Payments(plan, seed);
        var account = PlanAccount.Replay(plan, payments, End, new PlanRules { Surplus = surplus }).Value;
        var paid = Money.Sum(payments.Cast<PlanEvent.Paid>().Select(p => p.Amount), plan.Currency);
        return account.Posted(PlanPostingKind.Paid) + account.Credit == paid && account.Outstanding.Principal + Principal(account) == plan.Principal && account.Outstanding.Rows.All(r => !r.Total.IsNegative);
    }, maxTest: 200);

    [Fact]
    public void Replay_FillsALaterComponentOnlyAfterTheEarlierOnes() => Check.That(Plans, Seeds, (plan, seed) =>
    {
        var account = PlanAccount.Replay(plan, Payments(plan, seed), End).Value;
        foreach (var row in plan.Rows)
        {
            Money Paid(PaymentComponent component) => Money.Sum(account.Postings.Where(p => p.Due == row.Due.Unadjusted && p.Component == component).Select(p => p.Amount), plan.Currency);
            if (Paid(PaymentComponent.Principal).IsPositive && Paid(PaymentComponent.Interest) != row.Interest) return false;
            if (Paid(PaymentComponent.Principal) > row.Principal || Paid(PaymentComponent.Interest) > row.Interest) return false;
        }

        return true;
    }, maxTest: 200);

    [Fact]
    public void Replay_DoesNotDependOnTheOrderOfArrival() => Check.That(Plans, Seeds, (plan, seed) =>
    {
        var events = Payments(plan, seed).ToArray();
        var shuffled = events.ToArray();
        new Random(seed).Shuffle(shuffled);
        return PlanAccount.Replay(plan, events, End).Value.Postings.SequenceEqual(PlanAccount.Replay(plan, shuffled, End).Value.Postings);
    }, maxTest: 200);

    [Fact]
    public void With_ABackdatedPayment_ReplaysWhatCameAfter()
    {
        var account = PlanAccount.Replay(Three, [new PlanEvent.Paid(Start.PlusMonths(2), Euro(1_030m))], End).Value;
        var earlier = account.With(new PlanEvent.Paid(Start.PlusMonths(1), Euro(1_030m)), End).Value;
        Assert.Equal(Start.PlusMonths(1), account.Postings[0].Due);
        Assert.Equal([Start.PlusMonths(1), Start.PlusMonths(1), Start.PlusMonths(2), Start.PlusMonths(2), Start.PlusMonths(3)], earlier.Postings.Select(p => p.Due!.Value));
        Assert.Equal(Start.PlusMonths(3), Assert.Single(earlier.Outstanding.Rows).Due.Unadjusted);
    }

    // 1,030 is due, 1,000 too much: the next row takes its 20 interest and 980 principal, or nothing does.
    [Theory]
    [InlineData(PlanSurplus.NextInstalment, 0, 1_020)]
    [InlineData(PlanSurplus.CreditBalance, 1_000, 2_000)]
    public void Replay_OfASurplus_GoesWhereTheRulesSay(PlanSurplus surplus, int credit, int principalLeft)
    {
        var account = PlanAccount.Replay(Three, [new PlanEvent.Paid(Start.PlusMonths(1), Euro(2_030m))], End, new PlanRules { Surplus = surplus }).Value;
        Assert.Equal((Euro(credit), Euro(principalLeft)), (account.Credit, account.Outstanding.Principal));
    }

    // 1,000 repaid after a month: the next rows bear interest on 1,000 less.
    [Fact]
    public void Replay_OfASurplusOnTheLastInstalment_SavesInterest()
    {
        var account = PlanAccount.Replay(Three, [new PlanEvent.Paid(Start.PlusMonths(1), Euro(2_030m))], End, new PlanRules { Surplus = PlanSurplus.LastInstalment }).Value;
        var row = Assert.Single(account.Outstanding.Rows);
        Assert.Equal((Euro(1_000m), Euro(10m)), (row.Principal, row.Interest));
    }

    [Fact]
    public void Replay_OfASurplusThatReAmortises_SpreadsTheRest()
    {
        var account = PlanAccount.Replay(Three, [new PlanEvent.Paid(Start.PlusMonths(1), Euro(2_030m))], End, new PlanRules { Surplus = PlanSurplus.ReAmortise }).Value;
        Assert.Equal([(Euro(500m), Euro(10m)), (Euro(500m), Euro(5m))], account.Outstanding.Rows.Select(r => (r.Principal, r.Interest)));
    }

    [Fact]
    public void Replay_OfAnEventAfterTheDay_IsRefused() => Assert.Equal("settlement.future-dated", Failed(Start, new PlanEvent.Paid(Start.PlusDays(1), Euro(1m))));

    [Fact]
    public void Replay_OfANegativePayment_IsRefused() => Assert.Equal("settlement.invalid-payment", Failed(End, new PlanEvent.Paid(Start, Euro(-1m))));

    [Fact]
    public void Replay_OfAnotherCurrency_IsRefused() => Assert.Equal("settlement.currency-mismatch", Failed(End, new PlanEvent.Paid(Start, Money.Of(1m, Currency.USD))));

    [Fact]
    public void Replay_WithAnOrderThatLeavesAComponentOut_IsRefused() =>
        Assert.Equal("settlement.invalid-allocation-order", PlanAccount.Replay(Three, [], End, new PlanRules { Order = PaymentWaterfall.CostsInterestPrincipal }).Failure?.Code);

    [Fact]
    public void Replay_OfASecondProposal_IsRefused()
    {
        var proposed = new PlanEvent.Proposed(Start, new PlanChange.ShiftDue(Start.PlusMonths(1), Start.PlusMonths(1).PlusDays(3)));
        Assert.Equal("settlement.already-open", Failed(End, proposed, proposed));
        var answered = PlanAccount.Replay(Three, [proposed, new PlanEvent.Answered(Start, true)], End).Value;
        Assert.Equal(Start.PlusMonths(1).PlusDays(3), answered.Outstanding.Rows[0].Due.Unadjusted);
    }

    [Fact]
    public void Replay_OfAnUndoAfterAPayment_IsRefused() => Assert.Equal(
        "settlement.later-event-exists",
        Failed(End, new PlanEvent.Changed(Start, new PlanChange.ShiftDue(Start.PlusMonths(1), Start.PlusMonths(1).PlusDays(3))), new PlanEvent.Paid(Start.PlusDays(1), Euro(1m)), new PlanEvent.Undone(Start.PlusDays(2))));

    [Fact]
    public void Replay_OfAChangeToAClosedPlan_IsRefused()
    {
        var change = new PlanEvent.Changed(Start.PlusDays(1), new PlanChange.ShiftDue(Start.PlusMonths(1), Start.PlusMonths(2)));
        Assert.Equal("settlement.closed", Failed(End, new PlanEvent.WrittenOff(Start, "insolvency"), change));
        Assert.Equal("settlement.closed", Failed(End, new PlanEvent.ChargedOff(Start), change));
        Assert.Equal("settlement.closed", Failed(End, new PlanEvent.Paid(Start, Euro(3_060m)), change));
    }

    [Fact]
    public void Replay_OfMoneyAfterAWriteOff_IsRecovered()
    {
        var account = PlanAccount.Replay(Three, [new PlanEvent.WrittenOff(Start, "insolvency"), new PlanEvent.Paid(Start.PlusDays(9), Euro(100m))], End).Value;
        Assert.Equal(PlanStatus.WrittenOff, account.Status);
        Assert.Equal((Euro(3_060m), Euro(100m)), (account.Posted(PlanPostingKind.WrittenOff), account.Posted(PlanPostingKind.Recovered)));
    }

    [Fact]
    public void Arrears_AfterGrace_CountMissedRows()
    {
        var account = PlanAccount.Replay(Three, [], End).Value;
        var due = Start.PlusMonths(1);
        Assert.Equal(0, account.Arrears(due.PlusDays(5), graceDays: 5).MissedRows);
        Assert.Equal(new PlanArrears(due.PlusDays(6), 1, Euro(1_030m), due), account.Arrears(due.PlusDays(6), graceDays: 5));
    }

    private static Money Principal(PlanAccount account) => Money.Sum(account.Postings.Where(p => p.Kind == PlanPostingKind.Paid && p.Component == PaymentComponent.Principal).Select(p => p.Amount), account.Agreed.Currency);

    private static string? Failed(LocalDate asOf, params PlanEvent[] events) => PlanAccount.Replay(Three, events, asOf).Failure?.Code;
}
