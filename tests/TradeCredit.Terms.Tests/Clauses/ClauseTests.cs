namespace TradeCredit.Terms.Tests.Clauses;

public sealed class ClauseTests
{
    [Fact]
    public void ChangesSince_NamesEachChangedPart()
    {
        var onFile = new PaymentInstruction(PaymentChannel.BankAccount, "Hansa GmbH", "DE89 3704 0044 0532 0130 00", "COBADEFFXXX", Currency.EUR);
        Assert.Empty(new PaymentInstruction(PaymentChannel.BankAccount, "Hansa GmbH", "DE89370400440532013000", "COBADEFFXXX", Currency.EUR).ChangesSince(onFile));
        var changes = new PaymentInstruction(PaymentChannel.Alipay, "Hansa Ltd", "LT60 1010", "", null).ChangesSince(onFile);
        Assert.Equal(["channel", "payee", "account", "institution", "currency"], changes.Select(c => c.Path));
        Assert.All(changes, c => Assert.Equal(("terms.account-changed", FailureReason.Contradiction), (c.Code, c.Reason)));
        Assert.Contains("confirm it over another channel", changes[2].Message);
    }

    [Fact]
    public void Instruction_WithoutPayeeOrAccount_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new PaymentInstruction(PaymentChannel.Card, " ", "x"));
        Assert.Throws<ArgumentException>(() => new PaymentInstruction(PaymentChannel.Card, "x", ""));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PaymentInstruction((PaymentChannel)99, "x", "x"));
    }

    // What stands between the buyer and the goods, as trade knows it.
    [Theory]
    [InlineData("cash-in-advance", PaymentRisk.None, false)]
    [InlineData("lc-at-sight", PaymentRisk.Bank, true)]
    [InlineData("lc-usance", PaymentRisk.Bank, true)]
    [InlineData("documents-against-payment", PaymentRisk.Goods, true)]
    [InlineData("documents-against-acceptance", PaymentRisk.Open, true)]
    [InlineData("cash-on-delivery", PaymentRisk.Goods, false)]
    [InlineData("open-account", PaymentRisk.Open, false)]
    public void Method_SaysWhomTheSellerReliesOn(string name, PaymentRisk risk, bool throughBank) =>
        Assert.Equal((risk, throughBank), (PaymentMethod.Of(name).Risk, PaymentMethod.Of(name).IsThroughBank));

    // UN/EDIFACT 4279: a credit available by sight payment. The others it does not tell apart, or by more than the method.
    [Fact]
    public void TermsTypeCode_IsThatOfTheList() =>
        Assert.Equal([(PaymentMethod.LetterOfCreditAtSight, 23)], PaymentMethod.All.Where(m => m.TermsTypeCode is not null).Select(m => (m, m.TermsTypeCode!.Value)));

    // UN/EDIFACT 2475, as far as it was read.
    [Theory]
    [InlineData(1, "order")]
    [InlineData(2, "order-confirmation")]
    [InlineData(3, "contract")]
    [InlineData(4, "contract-signed")]
    [InlineData(5, "invoice")]
    [InlineData(6, "credit-note")]
    [InlineData(7, "documents-presented")]
    [InlineData(8, "order-confirmation-received")]
    [InlineData(9, "invoice-received")]
    [InlineData(11, "credit-note-received")]
    [InlineData(12, "documents-received")]
    [InlineData(13, "resale")]
    [InlineData(14, "resale-proceeds")]
    [InlineData(21, "goods-received")]
    [InlineData(22, "goods-received-by-agent")]
    [InlineData(23, "handed-to-carrier")]
    public void TimeReferenceCode_IsThatOfTheList(int code, string name) => Assert.Equal(name, Assert.Single(TradeEvent.All, e => e.TimeReferenceCode == code).Name);

    [Fact]
    public void Unions_AnswerByCase()
    {
        Share[] shares = [new Share.Percent(Percentage.Of(30m)), new Share.Part(Ratio.Of(1, 3)), new Share.FixedAmount(Money.Of(5m, Currency.EUR)), new Share.Balance()];
        Assert.Equal([0, 1, 2, 3], shares.Select(s => s.Match(_ => 0, _ => 1, _ => 2, _ => 3)));
        Trigger[] triggers = [Trigger.Invoice, new Trigger.AfterPrevious(), new Trigger.AfterDiscount(new Trigger.OnEvent(TradeEvent.Order)), new Trigger.OnDate(new LocalDate(2026, 1, 1))];
        Assert.Equal([0, 1, 2, 3], triggers.Select(t => t.Match(_ => 0, _ => 1, _ => 2, _ => 3)));
        InstalmentDate[] dates = [new InstalmentDate.Pending(new Trigger.OnEvent(TradeEvent.Order)), new InstalmentDate.Expected(default), new InstalmentDate.Due(default)];
        Assert.Equal([0, 1, 2], dates.Select(d => d.Match(_ => 0, _ => 1, _ => 2)));
        InterestRate[] rates = [new InterestRate.Yearly(Percentage.Zero), new InterestRate.Daily(Percentage.Zero), new InterestRate.OverReference("ECB-MRO", Percentage.Zero)];
        Assert.Equal([0, 1, 2], rates.Select(r => r.Match(_ => 0, _ => 1, _ => 2)));
        var hits = new List<int>();
        foreach (var s in shares) s.Switch(_ => hits.Add(0), _ => hits.Add(1), _ => hits.Add(2), _ => hits.Add(3));
        foreach (var t in triggers) t.Switch(_ => hits.Add(0), _ => hits.Add(1), _ => hits.Add(2), _ => hits.Add(3));
        foreach (var d in dates) d.Switch(_ => hits.Add(0), _ => hits.Add(1), _ => hits.Add(2));
        foreach (var r in rates) r.Switch(_ => hits.Add(0), _ => hits.Add(1), _ => hits.Add(2));
        Assert.Equal([0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 0, 1, 2], hits);
        Assert.Throws<ArgumentNullException>(() => shares[0].Match(null!, _ => 1, _ => 2, _ => 3));
        Assert.Throws<ArgumentNullException>(() => triggers[0].Switch(null!, _ => { }, _ => { }, _ => { }));
    }
}
