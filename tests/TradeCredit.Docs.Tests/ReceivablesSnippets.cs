using System.Collections.Immutable;
using TradeCredit.Receivables;
using TradeCredit.Terms;

namespace TradeCredit.Docs.Tests;

/// <summary>The examples of docs/receivables.md.</summary>
public sealed class ReceivablesSnippets
{
    private static readonly Recorded<LedgerEvent>[] Events = Build();

    [Fact]
    public void AsOf()
    {
        #region receivables-asof
        Ledger ledger = Ledger.From(Events).Value;

        // What was open at the end of June, as we know it now ...
        ImmutableArray<OpenItem> june = ledger.AsOf(new LocalDate(2026, 6, 30));
        // ... and as we reported it on 1 July, before the bank statement of 29 June had been entered.
        ImmutableArray<OpenItem> reported = ledger.AsOf(new LocalDate(2026, 6, 30), knownAt: Instant.FromUtc(2026, 7, 1, 6, 0));
        #endregion
        Assert.Equal(["INV-1 EUR 4000.00", "INV-2 EUR 7000.00"], june.Select(i => $"{i.Id.Document} {i.Open}"));
        Assert.Equal(["INV-1 EUR 10000.00", "INV-2 EUR 7000.00"], reported.Select(i => $"{i.Id.Document} {i.Open}"));
    }

    [Fact]
    public void Failures()
    {
        var key = "E-9";
        #region receivables-failures
        var company = new EntityId("CN01");
        var wrong = new Recorded<LedgerEvent>(key, new LocalDate(2026, 7, 3), Instant.FromUtc(2026, 7, 3, 9, 0),
            new LedgerEvent.Applied(From: null, To: new ItemId(company, "INV-7"), Money.Of(100m, Currency.EUR)));

        ValueWithFailures<Ledger> result = Ledger.From(Events.Append(wrong));
        // result.Value has all the other events; result.Failures[0]:
        // [4] E-9: No item CN01/INV-7/1 was posted. (was 'CN01/INV-7/1') {receivables.item-unknown}
        #endregion
        Assert.Equal("[4] E-9: No item CN01/INV-7/1 was posted. (was 'CN01/INV-7/1') {receivables.item-unknown}", result.Failures.Single().ToString());
    }

    [Fact]
    public void StatementAndConfirmation()
    {
        var ledger = Ledger.From(Events).Value;
        var hansa = new DebtorId("Hansa GmbH");
        #region receivables-statement
        Statement statement = Statement.Of(ledger, hansa, new LocalDate(2026, 6, 1), new LocalDate(2026, 6, 30)).Single();
        // statement.Opening EUR 10000.00, two lines, statement.Closing EUR 11000.00

        BalanceConfirmation confirmation = BalanceConfirmation.Of(ledger, hansa, new LocalDate(2026, 6, 30)).Single();
        ImmutableArray<ConfirmationDifference> differences = confirmation.Match(
        [
            new DebtorRow("INV-1", Money.Of(4000m, Currency.EUR)),
            new DebtorRow("INV-2", Money.Of(6500m, Currency.EUR)),   // the debtor has a credit note that we do not have
        ]);
        #endregion
        Assert.Equal(("EUR 10000.00", 2, "EUR 11000.00"), (statement.Opening.ToString(), statement.Lines.Length, statement.Closing.ToString()));
        Assert.Equal((ConfirmationDifferenceKind.AmountDiffers, "INV-2", "EUR 500.00"), (differences.Single().Kind, differences.Single().Reference, differences.Single().Amount.ToString()));
    }

    [Fact]
    public void Allocation()
    {
        var ledger = Ledger.From(Events).Value;
        #region receivables-allocation
        var items = ledger.AsOf(new LocalDate(2026, 6, 30));
        AllocationProposal proposal = PaymentAllocation.Propose(Money.Of(5000m, Currency.EUR), items, AllocationPolicy.OldestDueFirst);
        ImmutableArray<LedgerEvent> events = proposal.ToEvents(new ItemId(new EntityId("CN01"), "PAY-2"));   // EUR 4000.00 on INV-1, EUR 1000.00 on INV-2
        #endregion
        Assert.Equal(["EUR 4000.00", "EUR 1000.00"], proposal.Applied.Select(a => a.Amount.ToString()));
        Assert.Equal(2, events.Length);
    }

    [Fact]
    public void TieOutAndBehaviour()
    {
        var ledger = Ledger.From(Events).Value;
        #region receivables-tieout
        TieOut tieOut = TieOut.Of(ledger, new LocalDate(2026, 6, 30), control: Money.Of(17_000m, Currency.EUR), takenAt: Instant.FromUtc(2026, 7, 1, 6, 0));
        // tieOut.Difference EUR 6000.00; tieOut.Findings[0]: EnteredLater, EUR 6000.00, event E-3

        #endregion
        Assert.Equal("EUR 6000.00", tieOut.Difference.ToString());
        Assert.Equal((TieOutFindingKind.EnteredLater, "E-3"), (tieOut.Findings[0].Kind, tieOut.Findings[0].Subject));
    }

    [Fact]
    public void Behaviour()
    {
        var rest = new Recorded<LedgerEvent>("E-5", new LocalDate(2026, 7, 29), Instant.FromUtc(2026, 7, 29, 9, 0), new LedgerEvent.Applied(null, new ItemId(new EntityId("CN01"), "INV-1"), Money.Of(4_000m, Currency.EUR)));
        var ledger = Ledger.From(Events.Append(rest)).Value;
        #region receivables-behaviour
        PaymentBehaviour behaviour = PaymentBehaviour.Of(ledger, new DebtorId("Hansa GmbH"), new LocalDate(2026, 9, 30));
        // One invoice was paid, 44 days late; one is open, 72 days past due; half of the invoices were disputed.
        #endregion
        Assert.Equal((1, Ratio.Of(44, 1), 1, 72, Ratio.Of(1, 2)), (behaviour.PaidCount, behaviour.MeanDaysLate!.Value, behaviour.OverdueCount, behaviour.OldestOverdueDays!.Value, behaviour.DisputeShare!.Value));
    }

    private static Recorded<LedgerEvent>[] Build()
    {
        #region receivables-events
        var company = new EntityId("CN01");
        var hansa = new DebtorId("Hansa GmbH");
        var terms = PaymentTerms.Net(30);

        LedgerEvent Invoice(string document, LocalDate date, Money total) =>
            new LedgerEvent.InvoicePosted(company, document, hansa, date, terms.Schedule(total, EventDates.Of((TradeEvent.Invoice, date))).Value);

        Recorded<LedgerEvent>[] events =
        [
            new("E-1", new LocalDate(2026, 5, 16), Instant.FromUtc(2026, 5, 16, 9, 0), Invoice("INV-1", new LocalDate(2026, 5, 16), Money.Of(10_000m, Currency.EUR))),
            new("E-2", new LocalDate(2026, 6, 20), Instant.FromUtc(2026, 6, 20, 9, 0), Invoice("INV-2", new LocalDate(2026, 6, 20), Money.Of(7_000m, Currency.EUR))),
            // Arrived on 29 June, entered on 2 July: both times are kept.
            new("E-3", new LocalDate(2026, 6, 29), Instant.FromUtc(2026, 7, 2, 9, 0), new LedgerEvent.Applied(From: null, To: new ItemId(company, "INV-1"), Money.Of(6_000m, Currency.EUR))),
            new("E-4", new LocalDate(2026, 6, 29), Instant.FromUtc(2026, 7, 2, 9, 5), new LedgerEvent.DisputeOpened("D-1", new ItemId(company, "INV-1"), Money.Of(1_500m, Currency.EUR), "two pallets wet")),
        ];
        #endregion
        return events;
    }
}
