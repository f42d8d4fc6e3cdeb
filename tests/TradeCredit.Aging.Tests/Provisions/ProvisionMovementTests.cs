using FsCheck;
using FsCheck.Fluent;
using TradeCredit.Receivables;
using TradeCredit.Testing;

namespace TradeCredit.Aging.Tests.Provisions;

public sealed class ProvisionMovementTests
{
    private static readonly ProvisionMatrix Matrix = ProvisionMatrix.Of(AgingScheme.OfDays(0, 30), Percentage.Of(1m), Percentage.Of(10m), Percentage.Of(50m));
    private static readonly LocalDate From = new(2024, 2, 29);
    private static readonly LocalDate To = new(2024, 3, 30);

    private static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    private static ItemId Item(string document) => new(Arbitraries.Company, document);

    private static Recorded<LedgerEvent> Posted(string document, int daysPastDue, decimal amount, LocalDate? on = null) =>
        Arbitraries.On(on ?? From.PlusDays(-90), Arbitraries.Invoice(document, From.PlusDays(-90), From.PlusDays(-daysPastDue), Eur(amount)), document);

    private static Ledger History() => Ledger.From(
    [
        Posted("I1", 0, 1000m), Posted("I2", 20, 1000m), Posted("I3", 60, 1000m), Posted("I4", -60, 2000m, To),
        Arbitraries.On(To, new LedgerEvent.Applied(null, Item("I1"), Eur(400m)), "paid"),
        Arbitraries.On(To, new LedgerEvent.WrittenOff(Item("I3"), Eur(300m), "lost"), "lost"),
    ]).Value;

    // At the start 1 % + 10 % + 50 % of 1000. I1: 400 leave at 1 %, 600 age from 1 % to 10 %. I2: 1000 from 10 % to 50 %. I3: 300 leave at 50 %. I4: 2000 at 1 %.
    [Fact]
    public void Of_EachReason_AtItsRate()
    {
        var movement = ProvisionMovement.Of(History(), From, To, Matrix, AgingBasis.Due, Rounding.HalfUp).Value.Single();
        Assert.Equal((Eur(610m), Eur(930m)), (movement.Opening.Allowance, movement.Closing.Allowance));
        Assert.Equal(
            [(ProvisionChange.Added, 20m), (ProvisionChange.Settled, -4m), (ProvisionChange.WrittenOff, -150m), (ProvisionChange.Aged, 454m)],
            movement.Changes.Select(c => (c.Change, c.Amount.Amount)));
    }

    [Fact]
    public void Of_OtherRatesAtTheEnd_AreAReasonOfTheirOwn()
    {
        var doubled = Matrix with { ForwardFactor = Ratio.Of(2, 1) };
        var changes = ProvisionMovement.Of(History(), From, To, Matrix, doubled, AgingBasis.Due, Rounding.HalfUp).Value.Single().Changes;
        // 600 at 10 % more, 1000 and 700 at 50 % more; what was added came at the new rate.
        Assert.Equal((910m, 40m), (changes.Single(c => c.Change == ProvisionChange.RatesChanged).Amount.Amount, changes.Single(c => c.Change == ProvisionChange.Added).Amount.Amount));
    }

    [Fact]
    public void OpeningAndChanges_AreTheClosing_AndBothAreTheProvisionsOfTheirDays() =>
        Check.That(Arbitraries.Histories, Arb.From(Gen.Choose(-400, 100)), Arb.From(Gen.Choose(1, 200)), (events, start, days) =>
        {
            var (ledger, from) = (Ledger.From(events).Value, Arbitraries.AsOf.PlusDays(start));
            var to = from.PlusDays(days);
            var movements = ProvisionMovement.Of(ledger, from, to, Matrix, AgingBasis.DueOrDocument, Rounding.HalfUp).Value;
            Money ProvidedOn(LocalDate day, Currency currency) =>
                Matrix.Provide(ledger.AsOf(day), day, AgingBasis.DueOrDocument, ProvisionOptions.Default).Value.SingleOrDefault(p => p.Currency == currency)?.Allowance ?? Money.Zero(currency);
            return movements.All(m => m.Opening.Allowance + Money.Sum(m.Changes.Select(c => c.Amount), m.Opening.Currency) == m.Closing.Allowance
                && m.Opening.Allowance == ProvidedOn(from, m.Opening.Currency) && m.Closing.Allowance == ProvidedOn(to, m.Closing.Currency));
        }, maxTest: 200);

    [Fact]
    public void Of_EndBeforeStart_Throws() => Assert.Throws<ArgumentException>(() => ProvisionMovement.Of(History(), To, From, Matrix, AgingBasis.Due, Rounding.HalfUp));
}
