using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using TradeCredit.Receivables;
using TradeCredit.Terms;
using static TradeCredit.Claims.Tests.Sales;
using Ledger = TradeCredit.Receivables.Ledger;

namespace TradeCredit.Claims.Tests;

/// <summary>What a claim means for the open item: the split, and the events that the ledger replays.</summary>
public sealed class ReceivableEffectTests
{
    private static readonly EntityId Company = new("CN01");

    private static readonly DebtorId Hansa = new("Hansa GmbH");

    private static readonly ItemId Invoice = new(Company, "INV-1");

    private static readonly LocalDate Claimed = new(2026, 4, 1);

    private static readonly LocalDate Settled = new(2026, 4, 20);

    private static readonly Arbitrary<int> Amounts = Arb.From(Gen.Choose(0, 5_000_000), n => n > 0 ? [0, n / 2] : []);

    [Theory]
    [InlineData(10_000, 1_500, 0, 1_500, 8_500)]
    [InlineData(10_000, 12_000, 0, 10_000, 0)]
    [InlineData(0, 1_500, 0, 0, 0)]
    [InlineData(10_000, 5_000, 2_000, 3_000, 7_000)]
    [InlineData(10_000, 5_000, 6_000, 0, 10_000)]
    public void OfClaim_SplitsTheOpenAmount(int open, int claimed, int settled, int disputed, int undisputed)
    {
        var effect = ReceivableEffect.OfClaim(Invoice, Eur(open), Eur(claimed), Eur(settled)).Value;

        Assert.Equal((Eur(disputed), Eur(undisputed)), (effect.Disputed, effect.Undisputed));
    }

    [Fact]
    public void OfClaim_DisputedAndUndisputed_SumToTheOpenAmount() => Check.That(Amounts, Amounts, (open, claimed) =>
    {
        var effect = ReceivableEffect.OfClaim(Invoice, Money.OfMinor(open, Currency.EUR), Money.OfMinor(claimed, Currency.EUR)).Value;
        return effect.Disputed + effect.Undisputed == effect.Open && effect.Disputed <= Money.OfMinor(claimed, Currency.EUR);
    });

    [Fact]
    public void OfSettlement_CreditAndRefund_StayWithinOpenAndPaid_AndTheRestIsDamages() => Check.That(Amounts, Amounts, Amounts, (open, paid, amount) =>
        RemedyKind.All.Where(r => r.Effect is ReceivableEffectKind.Credit or ReceivableEffectKind.Payment).All(remedy =>
        {
            var effect = ReceivableEffect.OfSettlement(Invoice, Money.OfMinor(open, Currency.EUR), Money.OfMinor(paid, Currency.EUR), Money.OfMinor(amount, Currency.EUR), remedy).Value;
            return effect.Credit.MinorUnits <= open && effect.Refund.MinorUnits <= paid && effect.Credit + effect.Refund + effect.Damages == Money.OfMinor(amount, Currency.EUR)
                && (effect.Damages.IsZero || effect.Credit.MinorUnits + effect.Refund.MinorUnits == (long)open + paid);
        }));

    [Theory]
    [InlineData("discount", 1_000, 500, 0)]
    [InlineData("partial-refund", 500, 1_000, 0)]
    [InlineData("next-order-credit", 0, 0, 1_500)]
    [InlineData("replacement", 0, 0, 0)]
    [InlineData("repair", 0, 0, 0)]
    [InlineData("rejection", 0, 0, 0)]
    public void OfSettlement_EachRemedy_TouchesTheItemInItsOwnWay(string remedy, int credit, int refund, int later)
    {
        // Open 1,000 of 2,000; the customer gets 1,500.
        var effect = ReceivableEffect.OfSettlement(Invoice, Eur(1_000m), Eur(1_000m), Eur(1_500m), RemedyKind.Of(remedy)).Value;

        Assert.Equal((Eur(credit), Eur(refund), Eur(later)), (effect.Credit, effect.Refund, effect.Later));
    }

    [Fact]
    public void OfClaim_InAnotherCurrency_NeedsARateFirst()
    {
        Assert.Equal("claims.currency-mismatch", ReceivableEffect.OfClaim(Invoice, Eur(1m), Money.Of(1m, Currency.USD)).Match(static e => "split", static f => f.Code));
        var rate = ExchangeRate.Of(Currency.USD, UnroundedAmount.Of(0.9m, Currency.EUR), Claimed);
        Assert.Equal(Eur(900m), ReceivableEffect.OfClaim(Invoice, Eur(5_000m), rate.Convert(Money.Of(1_000m, Currency.USD), Rounding.HalfUp)).Value.Disputed);
    }

    [Fact]
    public void ToDispute_PartOfTheItem_IsDisputedAndTheRestGoesOn()
    {
        var state = Replay(OfClaim(10_000m, 1_500m).ToDispute(At(Claimed), "two pallets wet")).StateAsOf(Claimed);

        Assert.Equal((Eur(1_500m), Eur(8_500m)), (state.Items.Single().Disputed, state.Items.Single().Undisputed));
        Assert.Equal("two pallets wet", state.Disputes.Single().Reason);
        Assert.Empty(state.Holds);
    }

    [Fact]
    public void ToDispute_TheWholeItem_IsHeldToo()
    {
        var state = Replay(OfClaim(10_000m, 10_000m).ToDispute(At(Claimed), "all wet")).StateAsOf(Claimed);

        Assert.Equal((HoldReason.Claim, Invoice), (state.Holds.Single().Reason, state.Holds.Single().Item!.Value));
    }

    [Fact]
    public void ToDispute_ThePaidItem_IsNoDispute() => Assert.Empty(OfClaim(0m, 1_500m).ToDispute(At(Claimed), "found later"));

    [Theory]
    [InlineData(1_500, 8_500)]
    [InlineData(10_000, 0)]
    public void ToSettlement_ACredit_ClosesTheDisputeAndLowersTheItem(int amount, int left)
    {
        var opened = OfClaim(10_000m, amount).ToDispute(At(Claimed), "wet");
        var settled = ReceivableEffect.OfSettlement(Invoice, Eur(10_000m), Eur(0m), Eur(amount), RemedyKind.Discount).Value;
        var ledger = Replay([.. opened, .. settled.ToSettlement(At(Settled), Replay(opened).StateAsOf(Settled), DisputeOutcome.Upheld, "CN-9")]);

        Assert.Equal(Eur(left), Money.Sum(ledger.AsOf(Settled).Select(i => i.Open), Currency.EUR));
        Assert.Equal(DisputeOutcome.Upheld, ledger.StateAsOf(Settled).Disputes.Single().Outcome);
        Assert.Empty(ledger.StateAsOf(Settled).Holds);
        // The history of the days between is untouched.
        Assert.Equal(Eur(10_000m), ledger.AsOf(Settled.PlusDays(-1)).Single().Open);
    }

    [Fact]
    public void ToSettlement_Rejection_OnlyClearsTheFlag()
    {
        var opened = OfClaim(10_000m, 10_000m).ToDispute(At(Claimed), "wet");
        var rejected = ReceivableEffect.OfSettlement(Invoice, Eur(10_000m), Eur(0m), Eur(0m), RemedyKind.Rejection).Value;
        var state = Replay([.. opened, .. rejected.ToSettlement(At(Settled), Replay(opened).StateAsOf(Settled), DisputeOutcome.Rejected, "none")]).StateAsOf(Settled);

        Assert.Equal((Eur(10_000m), Eur(0m)), (state.Items.Single().Open, state.Items.Single().Disputed));
        Assert.Empty(state.Holds);
    }

    [Fact]
    public void ToPayout_RefundAndDamages_LeaveTheCreditNoteOnTheDayOfTheBankSlip()
    {
        // Claimed after payment: 10,000 was paid, 12,000 is owed back, so 2,000 is damages and no price.
        var effect = ReceivableEffect.OfSettlement(Invoice, Eur(0m), Eur(10_000m), Eur(12_000m), RemedyKind.FullRefund).Value;
        var paid = new Recorded<LedgerEvent>("PAY-1", Claimed, Noon(Claimed), new LedgerEvent.Applied(null, Invoice, Eur(10_000m)));
        var settled = effect.ToSettlement(At(Settled), Replay([paid]).StateAsOf(Settled), DisputeOutcome.Settled, "CN-9");
        var ledger = Replay([paid, .. settled, .. effect.ToPayout(At(Settled.PlusDays(3)), "CN-9")]);

        Assert.Equal([Eur(-10_000m), Eur(-2_000m)], ledger.AsOf(Settled).Select(i => i.Open));
        Assert.Empty(ledger.AsOf(Settled.PlusDays(3)));
    }

    [Fact]
    public void ToSettlement_CreditForALaterOrder_LeavesTheInvoiceAsItIs()
    {
        var effect = ReceivableEffect.OfSettlement(Invoice, Eur(10_000m), Eur(0m), Eur(700m), RemedyKind.NextOrderCredit).Value;
        var items = Replay(effect.ToSettlement(At(Settled), Replay([]).StateAsOf(Settled), DisputeOutcome.Settled, "CN-9")).AsOf(Settled);

        Assert.Equal([Eur(10_000m), Eur(-700m)], items.Select(i => i.Open));
        Assert.Empty(effect.ToPayout(At(Settled), "CN-9"));
    }

    [Fact]
    public void Events_OfAnySettlement_AreTakenByTheLedgerAndKeepItsSum() => Check.That(Amounts, Amounts, Arb.From(Gen.Elements<RemedyKind>(RemedyKind.All)), (claimed, amount, remedy) =>
    {
        var open = Eur(10_000m);
        var opened = ReceivableEffect.OfClaim(Invoice, open, Money.OfMinor(claimed, Currency.EUR)).Value.ToDispute(At(Claimed), "wet");
        var effect = ReceivableEffect.OfSettlement(Invoice, open, Eur(0m), Money.OfMinor(amount, Currency.EUR), remedy).Value;
        var ledger = Replay([.. opened, .. effect.ToSettlement(At(Settled), Replay(opened).StateAsOf(Settled), DisputeOutcome.Settled, "CN-9"), .. effect.ToPayout(At(Settled), "CN-9")]);
        var state = ledger.StateAsOf(Settled);
        return Money.Sum(state.Items.Select(i => i.Open), Currency.EUR) == open - effect.Credit - effect.Later && state.Disputes.All(d => !d.IsOpen) && state.Holds.IsEmpty;
    });

    [Fact]
    public void Events_RepeatedEntry_CountsOnce()
    {
        var opened = OfClaim(10_000m, 1_500m).ToDispute(At(Claimed), "wet");

        Assert.Equal(Eur(1_500m), Replay([.. opened, .. opened]).AsOf(Claimed).Single().Disputed);
    }

    private static ReceivableEffect OfClaim(decimal open, decimal claimed) => ReceivableEffect.OfClaim(Invoice, Eur(open), Eur(claimed)).Value;

    private static ClaimPosting At(LocalDate day) => new("CL-7", Hansa, day, Noon(day));

    private static Instant Noon(LocalDate day) => day.At(new LocalTime(12, 0)).InUtc().ToInstant();

    // The invoice over 10,000 and the events; the ledger must take every one of them.
    private static Ledger Replay(ImmutableArray<Recorded<LedgerEvent>> events)
    {
        var posted = new LocalDate(2026, 3, 1);
        var schedule = PaymentTerms.Net(30).Schedule(Eur(10_000m), EventDates.Of((TradeEvent.Invoice, posted))).Value;
        var result = Ledger.From([new Recorded<LedgerEvent>("INV-1", posted, Noon(posted), new LedgerEvent.InvoicePosted(Company, "INV-1", Hansa, posted, schedule)), .. events]);
        Assert.Empty(result.Failures);
        return result.Value;
    }
}
