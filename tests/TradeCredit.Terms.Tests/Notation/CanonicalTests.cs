namespace TradeCredit.Terms.Tests.Notation;

public sealed class CanonicalTests
{
    [Fact]
    public void Read_GivesBackWhatToNotationWrote() => Check.That(Arbitraries.Terms, terms => PaymentTerms.Read(terms.ToNotation()).Value == terms, 2000);

    [Fact]
    public void ToNotation_IsOneTextForEqualTerms() => Check.That(Arbitraries.Terms, terms => PaymentTerms.Parse(terms.ToNotation()).ToNotation() == terms.ToNotation());

    [Fact]
    public void ToNotation_OfEveryKindOfSetting_ReadsBack()
    {
        var terms = PaymentTerms.Of("all", Instalment.Full().Within(30)) with
        {
            Default = new DefaultClause
            {
                Interest = new AgreedInterest
                {
                    Rate = new InterestRate.OverReference("ECB \"MRO\"", Percentage.Of(-0.5m)) { Multiple = 1.3m, Day = ReferenceDay.FirstOfHalfYear, RoundedUpTo = Percentage.Of(0.5m), Minimum = Percentage.Of(1m), Maximum = Percentage.Of(9m) },
                    Binding = RateBinding.AtEachRest,
                    Compounding = Compounding.Quarterly,
                    Cap = Percentage.Of(10m),
                    GraceDays = int.MaxValue,
                    DayCount = DayCount.ThirtyE360,
                },
            },
        };
        Assert.Equal(
            "\"all\": balance due 30d | interest over \"ECB \\\"MRO\\\"\" -0.5% times 1.3 at first-of-half-year rounded-up-to 0.5% minimum 1% maximum 9% binding at-each-rest compounding quarterly cap 10% grace 2147483647 day-count 30E/360",
            terms.ToNotation());
        Assert.Equal(terms, PaymentTerms.Parse(terms.ToNotation()));
    }

    [Fact]
    public void Read_CustomCurrencies_AreNamedByTheCaller()
    {
        var token = Currency.Custom("TOKEN1", 3);
        var terms = PaymentTerms.Of("custom", Instalment.Fixed(Money.Of(1.5m, token)), Instalment.Full()) with { Currency = token };
        Assert.Equal(terms, PaymentTerms.Read(terms.ToNotation(), CurrencySet.Iso.With(token)).Value);
        Assert.Equal("terms.notation-malformed", PaymentTerms.Read(terms.ToNotation()).Failure!.Code);
    }

    [Theory]
    [InlineData("", 0, "the code of the terms in quotes")]
    [InlineData("net 30", 0, "the code of the terms in quotes")]
    [InlineData("\"net\" balance", 5, "a colon")]
    [InlineData("\"net\": ", 7, "a share such as")]
    [InlineData("\"net\": balance due", 15, "another word of the instalment")]
    [InlineData("\"net\": balance due 30x", 21, "d, w, m, q, h, y or bd")]
    [InlineData("\"net\": balance due 30d due 30d", 23, "another word of the instalment")]
    [InlineData("\"net\": balance soon ", 15, "another word of the instalment")]
    [InlineData("\"net\": balance on tuesday", 18, "an event")]
    [InlineData("\"net\": balance less 2%", 22, "@ and the rule")]
    [InlineData("\"net\": balance less two", 20, "an amount such as")]
    [InlineData("\"net\": balance | title-lost", 17, "a setting such as")]
    [InlineData("\"net\": balance | no-cisg | no-cisg", 27, "a setting that is not there yet")]
    [InlineData("\"net\": balance | zero-total maybe", 28, "a blank and one of keep-instalments")]
    [InlineData("\"net\": balance | pay bank-account \"\" \"1\" \"\"", 43, "a payee and an account that are not blank")]
    [InlineData("\"net\": balance!", 14, "another word of the instalment")]
    public void Read_OtherTexts_SaysWhereAndWhatWasExpected(string text, int position, string expected)
    {
        var failure = PaymentTerms.Read(text).Failure;
        Assert.Equal(("terms.notation-malformed", text), (failure?.Code, failure?.Value));
        Assert.Contains($"at position {position}: expected {expected}", failure?.Message);
        Assert.False(PaymentTerms.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => PaymentTerms.Parse(text));
    }

    [Fact]
    public void Read_TermsThatCannotBeUsed_GivesTheirFirstFault() =>
        Assert.Equal("terms.shares-not-whole", PaymentTerms.Read("\"half\": 50%").Failure!.Code);
}
