using TradeCredit.Terms;

namespace TradeCredit.Docs.Tests;

/// <summary>The examples of the pages on payment terms.</summary>
public sealed class TermsSnippets
{
    [Fact]
    public void Readme()
    {
        #region readme-terms
        var terms = PaymentTerms.Of("TT 30/70",
            Instalment.Percent(30).On(TradeEvent.ContractSigned).Within(days: 5).AsDeposit(),
            Instalment.Balance().On(TradeEvent.BillOfLadingCopySent).Releasing(DocumentRelease.NotBeforePaid));

        var schedule = terms.Schedule(Money.Of(70_000m, Currency.USD), EventDates.Of((TradeEvent.ContractSigned, new LocalDate(2026, 9, 1)))).Value;
        // 1: USD 21000.00, due 2026-09-06
        // 2: USD 49000.00, pending bill-of-lading-copy

        var shipped = schedule.Resolve(TradeEvent.BillOfLadingCopySent, new LocalDate(2026, 10, 20)).Value;
        // 2: USD 49000.00, due 2026-10-20
        #endregion
        Assert.Equal("1: USD 21000.00, due 2026-09-06\n2: USD 49000.00, pending bill-of-lading-copy", schedule.ToString());
        Assert.Equal("2: USD 49000.00, due 2026-10-20", shipped.Lines[1].ToString());
    }
}
