using static TradeCredit.Receivables.Tests.History;

namespace TradeCredit.Receivables.Tests;

public sealed class StatementTests
{
    private static readonly Recorded<LedgerEvent>[] Events =
    [
        On(0, "1", Invoice("A", Hansa, 0, Euro(100))), On(10, "2", Invoice("B", Hansa, 10, Euro(50))), On(10, "3", Invoice("X", Pacific, 10, Euro(999))),
        On(20, "4", new LedgerEvent.PaymentReceived(Item("P"), Hansa, Euro(120))), On(21, "5", new LedgerEvent.Applied(Item("P"), Item("A"), Euro(100))),
        On(25, "6", new LedgerEvent.WrittenOff(Item("B"), Euro(1), "bank fee")), On(26, "7", new LedgerEvent.Applied(null, Item("B"), Euro(9))),
    ];

    [Fact]
    public void Of_ShowsWhatChangedTheBalance_NotTheDebtorsOwnApplications()
    {
        var statement = Statement.Of(LedgerOf(Events), Hansa, Start.PlusDays(5), Start.PlusDays(30)).Single();
        Assert.Equal(Euro(100), statement.Opening);
        Assert.Equal([("invoicePosted", 50m, 150m), ("paymentReceived", -120m, 30m), ("writtenOff", -1m, 29m), ("applied", -9m, 20m)], statement.Lines.Select(l => (l.Event, l.Amount.Amount, l.Balance.Amount)));
        Assert.Equal(Euro(20), statement.Closing);
        Assert.Equal(statement.Closing, Money.Sum(statement.OpenItems.Select(i => i.Open), Currency.EUR));
    }

    [Fact]
    public void Of_AlwaysTiesToTheOpenItems() => Check.That(Histories, events =>
    {
        var ledger = Ledger.From(events).Value;
        return new[] { Hansa, Pacific }.All(d => Statement.Of(ledger, d, Start.PlusDays(15), Start.PlusDays(70)).All(s => s.Closing == Money.Sum(s.OpenItems.Select(i => i.Open), s.Currency)));
    }, 150);

    [Fact]
    public void Match_ListsEachDifference_AndTheyAddUp()
    {
        var confirmation = BalanceConfirmation.Of(LedgerOf(Events), Hansa, Start.PlusDays(15)).Single();
        Assert.Equal(Euro(150), confirmation.Balance);
        Assert.Empty(confirmation.Match([new DebtorRow(" a ", Euro(100)), new DebtorRow("b", Euro(50))]));
        var differences = confirmation.Match([new DebtorRow("A", Euro(90)), new DebtorRow("Z", Euro(7))]);
        Assert.Equal([(ConfirmationDifferenceKind.AmountDiffers, "A", 10m), (ConfirmationDifferenceKind.UnknownToDebtor, "B", 50m), (ConfirmationDifferenceKind.UnknownToUs, "Z", -7m)], differences.Select(d => (d.Kind, d.Reference, d.Amount.Amount)));
        Assert.Equal(confirmation.Balance - Euro(97), Money.Sum(differences.Select(d => d.Amount), Currency.EUR));
        Assert.Throws<CurrencyMismatchException>(() => confirmation.Match([new DebtorRow("A", Money.Of(1m, Currency.USD))]));
        Assert.IsType<LedgerEvent.ConfirmationSent>(confirmation.Sent);
    }

    [Fact]
    public void TieOut_ExplainsTheDifference()
    {
        var ledger = LedgerOf([.. Events, On(27, "late", new LedgerEvent.Applied(null, Item("X"), Euro(99)), enteredDaysLater: 30), On(31, "next", Invoice("N", Hansa, 31, Euro(77)))]);
        var day = Start.PlusDays(28);
        Assert.True(TieOut.Of(ledger, day, Euro(920)).Ties);
        var stale = TieOut.Of(ledger, day, Euro(1019), Instant.FromUtc(2026, 1, 30, 0, 0));
        Assert.Equal((TieOutFindingKind.EnteredLater, Euro(99), "late"), stale.Findings.Select(f => (f.Kind, f.Amount, f.Subject)).First());
        Assert.Contains(TieOut.Of(ledger, day, Euro(997)).Findings, f => f is { Kind: TieOutFindingKind.NextDays, Subject: "next" });
        Assert.Contains(TieOut.Of(ledger, day, Euro(929)).Findings, f => f is { Kind: TieOutFindingKind.LastDays, Subject: "7" });
        Assert.Contains(TieOut.Of(ledger, day, Euro(938)).Findings, f => f is { Kind: TieOutFindingKind.OtherSign, Subject: "7" });
        Assert.Contains(TieOut.Of(ledger, day, Euro(956)).Findings, f => f.Kind == TieOutFindingKind.TransposedDigits);
    }

    [Fact]
    public void MovementBetween_SplitsByKind()
    {
        var movement = LedgerOf(Events).MovementBetween(Start.PlusDays(5), Start.PlusDays(30)).Single();
        Assert.Equal((Euro(100), Euro(1019)), (movement.Opening, movement.Closing));
        Assert.Equal([(MovementKind.Posted, 929m), (MovementKind.Payment, -9m), (MovementKind.WriteOff, -1m)], movement.Changes.Select(c => (c.Kind, c.Amount.Amount)));
        Assert.Throws<ArgumentException>(() => LedgerOf(Events).MovementBetween(Start, Start.PlusDays(-1)));
    }

    [Fact]
    public void DebtorHierarchy_FindsRoots_AndRefusesCycles()
    {
        DebtorId a = new("a"), b = new("b"), c = new("c");
        var group = DebtorHierarchy.Of((a, b), (b, c));
        Assert.Equal((c, c, new DebtorId("x")), (group.RootOf(a), group.RootOf(c), group.RootOf(new DebtorId("x"))));
        Assert.True(group.AreRelated(a, b));
        Assert.Contains(Assert.Throws<DefinitionException>(() => DebtorHierarchy.Of((a, b), (b, a))).Failures, f => f.Code == "receivables.parent-cycle");
        Assert.Equal("receivables.parent-duplicate", Assert.Throws<DefinitionException>(() => DebtorHierarchy.Of((a, b), (a, c))).Failures.Single().Code);
    }
}
