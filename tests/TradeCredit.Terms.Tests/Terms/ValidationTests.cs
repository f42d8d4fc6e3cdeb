namespace TradeCredit.Terms.Tests.Terms;

/// <summary>Every way in which terms are known to be wrong, with the code and the place of the fault.</summary>
public sealed class ValidationTests
{
    private static readonly Money Hundred = Money.Of(100m, Currency.EUR);

    public static TheoryData<string, PaymentTerms, string, string> Faulty => new()
    {
        { "percentage above 100", Of(Instalment.Percent(100.01m), Instalment.Balance()), "terms.share-out-of-range", "instalments[0].share" },
        { "percentage below 0", Of(Instalment.Percent(-1), Instalment.Balance()), "terms.share-out-of-range", "instalments[0].share" },
        { "percentage with more decimals than sums can have", Of(Instalment.Percent(0.1234567890123m), Instalment.Balance()), "terms.share-out-of-range", "instalments[0].share" },
        { "part above 1", Of(Instalment.Part(Ratio.Of(4, 3)), Instalment.Balance()), "terms.share-out-of-range", "instalments[0].share" },
        { "part below 0", Of(Instalment.Part(Ratio.Of(-1, 3)), Instalment.Balance()), "terms.share-out-of-range", "instalments[0].share" },
        { "basis not declared", Of(Instalment.Percent(10, (ShareBasis)99), Instalment.Balance()), "terms.share-out-of-range", "instalments[0].share" },
        { "fixed amount of nothing", Of(Instalment.Fixed(Money.Zero(Currency.EUR)), Instalment.Balance()), "terms.share-out-of-range", "instalments[0].share" },
        { "fixed amount without currency", Of(Instalment.Fixed(Money.OfMinor(5, Currency.None)), Instalment.Balance()), "terms.share-out-of-range", "instalments[0].share" },
        { "half of it", Of(Instalment.Percent(50)), "terms.shares-not-whole", "instalments" },
        { "more than all of it", Of(Instalment.Percent(60), Instalment.Percent(50)), "terms.shares-not-whole", "instalments" },
        { "more than all of it before the balance", Of(Instalment.Percent(60), Instalment.Percent(50), Instalment.Balance()), "terms.shares-above-whole", "instalments" },
        { "the tax is left over", Of(Instalment.Percent(100, ShareBasis.Untaxed)), "terms.shares-not-whole", "instalments" },
        { "the tax twice", Of(Instalment.TaxAndFreight(), Instalment.Percent(1, ShareBasis.Tax), Instalment.Balance()), "terms.shares-above-whole", "instalments" },
        { "fixed amount without balance", Of(Instalment.Percent(50), Instalment.Fixed(Hundred)), "terms.balance-missing", "instalments" },
        { "part of what remains without balance", Of(Instalment.Percent(50), Instalment.Percent(50, ShareBasis.Remaining)), "terms.balance-missing", "instalments" },
        { "two balances", Of(Instalment.Balance(), Instalment.Balance()), "terms.balance-not-last", "instalments[0].share" },
        { "balance not last", Of(Instalment.Balance(), Instalment.Percent(30)), "terms.balance-not-last", "instalments[0].share" },
        { "negative days", Of(Instalment.Full().Within(-30)), "terms.due-before-base", "instalments[0].due" },
        { "negative days after receipt", Of(Instalment.Full().On(TradeEvent.InvoiceReceived).Within(-1)), "terms.due-before-base", "instalments[0].due" },
        { "chain that runs backwards", Of(Instalment.Percent(50), Instalment.Balance().AfterPrevious().Within(-1)), "terms.due-before-base", "instalments[1].due" },
        { "discount of nothing", Of(Instalment.Full().Within(30).Discount(0, 10)), "terms.discount-out-of-range", "instalments[0].discounts[0].percent" },
        { "discount of all", Of(Instalment.Full().Within(30).Discount(100, 10)), "terms.discount-out-of-range", "instalments[0].discounts[0].percent" },
        { "discount of a negative amount", Of(Instalment.Full().Within(30).Discount(CashDiscount.Of(-Hundred, DueRule.None))), "terms.discount-out-of-range", "instalments[0].discounts[0].amount" },
        { "discount of nothing stated", Of(Instalment.Full().Discount(CashDiscount.Of(Percentage.Of(2m), DueRule.None, Money.Zero(Currency.EUR)))), "terms.discount-out-of-range", "instalments[0].discounts[0].base" },
        { "windows that do not get longer", Of(Instalment.Full().Within(30).Discount(3, 20).Discount(2, 10)), "terms.discount-windows-not-ascending", "instalments[0].discounts[1]" },
        { "discounts that do not get smaller", Of(Instalment.Full().Within(30).Discount(2, 10).Discount(3, 20)), "terms.discounts-not-descending", "instalments[0].discounts[1]" },
        { "discount before the invoice", Of(Instalment.Full().Within(30).Discount(2, -5)), "terms.discount-before-base", "instalments[0].discounts[0]" },
        { "discount before the invoice, net from its end", Of(Instalment.Full().Within(30).Discount(2, -5) with { Trigger = new Trigger.AfterDiscount(new Trigger.OnEvent(TradeEvent.Invoice)) }), "terms.discount-before-base", "instalments[0].discounts[0]" },
        { "discount after the net date", Of(Instalment.Full().Within(30).Discount(2, 31)), "terms.discount-after-due", "instalments[0].discounts" },
        { "net from a discount that is not there", Of(Instalment.Full() with { Trigger = new Trigger.AfterDiscount(new Trigger.OnEvent(TradeEvent.Invoice)) }), "terms.discount-missing", "instalments[0].trigger" },
        { "discount never assigned", Of(Instalment.Full() with { Discounts = [null!] }), "terms.discount-missing", "instalments[0].discounts[0]" },
        { "trigger without event", Of(Instalment.Full() with { Trigger = new Trigger.OnEvent(null!) }), "terms.event-missing", "instalments[0].trigger" },
        { "first one after the previous", Of(Instalment.Full().AfterPrevious()), "terms.no-previous", "instalments[0].trigger" },
        { "mixed currencies", Of(Instalment.Fixed(Hundred), Instalment.Balance()) with { Currency = Currency.USD }, "terms.currency-mismatch", "instalments[0]" },
        { "amounts in two currencies", Of(Instalment.Fixed(Hundred), Instalment.Fixed(Money.Of(100m, Currency.USD)), Instalment.Balance()), "terms.currency-mismatch", "instalments[1]" },
        { "share and discount in two currencies", Of(Instalment.Fixed(Hundred).Discount(CashDiscount.Of(Money.Of(1m, Currency.USD), DueRule.None)), Instalment.Balance()), "terms.currency-mismatch", "instalments[0]" },
        { "base of a discount in another currency", Of(Instalment.Full().Discount(CashDiscount.Of(Percentage.Of(2m), DueRule.None, Hundred))) with { Currency = Currency.USD }, "terms.currency-mismatch", "instalments[0]" },
        { "discount in another currency", Of(Instalment.Full().Discount(CashDiscount.Of(Hundred, DueRule.None))) with { Currency = Currency.USD }, "terms.currency-mismatch", "instalments[0]" },
        { "negative grace", Of(Instalment.Full().Grace(-1)), "terms.grace-negative", "instalments[0].graceDays" },
        { "negative grace for discounts", Of(Instalment.Full()) with { Discounts = new DiscountPolicy { GraceDays = -1 } }, "terms.grace-negative", "discounts.graceDays" },
        { "kind not declared", Of(Instalment.Full() with { Kind = (InstalmentKind)9 }), "terms.setting-unknown", "instalments[0].kind" },
        { "release not declared", Of(Instalment.Full() with { Documents = (DocumentRelease)9 }), "terms.setting-unknown", "instalments[0].documents" },
        { "tax treatment not declared", Of(Instalment.Full()) with { Discounts = new DiscountPolicy { Tax = (DiscountTax)9 } }, "terms.setting-unknown", "discounts.tax" },
        { "part payments not declared", Of(Instalment.Full()) with { Discounts = new DiscountPolicy { PartialPayments = (PartialPaymentDiscount)9 } }, "terms.setting-unknown", "discounts.partialPayments" },
        { "over-allocation not declared", Of(Instalment.Full()) with { Conventions = new TermsConventions { OverAllocation = (OverAllocation)9 } }, "terms.setting-unknown", "conventions.overAllocation" },
        { "last instalment not declared", Of(Instalment.Full()) with { Conventions = new TermsConventions { LastInstalment = (LastInstalment)9 } }, "terms.setting-unknown", "conventions.lastInstalment" },
        { "zero total not declared", Of(Instalment.Full()) with { Conventions = new TermsConventions { ZeroTotal = (ZeroTotal)9 } }, "terms.setting-unknown", "conventions.zeroTotal" },
        { "due before base not declared", Of(Instalment.Full()) with { Conventions = new TermsConventions { BeforeBase = (BeforeBase)9 } }, "terms.setting-unknown", "conventions.beforeBase" },
        { "equal instalments where they are refused", Of(Instalment.Percent(50), Instalment.Percent(50)) with { Conventions = new TermsConventions { RefusesEqualInstalments = true } }, "terms.instalment-duplicate", "instalments[1]" },
        { "discount on instalments where it is refused", Of(Instalment.Percent(50).Discount(2, 0), Instalment.Balance()) with { Conventions = new TermsConventions { RefusesDiscountOnInstalments = true } }, "terms.discount-on-instalment", "instalments[0].discounts" },
        { "no instalment", Of(), "terms.instalments-missing", "instalments" },
        { "instalment never assigned", Of([null!]), "terms.instalment-missing", "instalments" },
        { "instruction never assigned", Of(Instalment.Full()) with { Instructions = [null!] }, "terms.instruction-missing", "instructions" },
        { "no code", Of(Instalment.Full()) with { Code = " " }, "terms.code-missing", "code" },
        { "no version", Of(Instalment.Full()) with { Version = "" }, "terms.version-missing", "version" },
        { "negative interest", With(new DefaultClause { Interest = new AgreedInterest { Rate = new InterestRate.Yearly(Percentage.Of(-1m)) } }), "terms.interest-negative", "default.interest.rate" },
        { "negative daily interest", With(new DefaultClause { Interest = new AgreedInterest { Rate = new InterestRate.Daily(Percentage.Of(-1m)) } }), "terms.interest-negative", "default.interest.rate" },
        { "margin over nothing", With(new DefaultClause { Interest = new AgreedInterest { Rate = new InterestRate.OverReference(" ", Percentage.Of(8m)) } }), "terms.series-missing", "default.interest.rate.series" },
        { "no multiple of a reference", With(Over(new("ECB-MRO", Percentage.Of(8m)) { Multiple = 0m })), "terms.multiple-not-positive", "default.interest.rate.multiple" },
        { "reference rounded up to nothing", With(Over(new("ECB-MRO", Percentage.Of(8m)) { RoundedUpTo = Percentage.Zero })), "terms.step-not-positive", "default.interest.rate.roundedUpTo" },
        { "lowest rate above the highest", With(Over(new("ECB-MRO", Percentage.Of(8m)) { Minimum = Percentage.Of(9m), Maximum = Percentage.Of(5m) })), "terms.rate-range-empty", "default.interest.rate.minimum" },
        { "reference day not declared", With(Over(new("ECB-MRO", Percentage.Of(8m)) { Day = (ReferenceDay)9 })), "terms.setting-unknown", "default.interest.rate.day" },
        { "binding not declared", With(new DefaultClause { Interest = new AgreedInterest { Rate = new InterestRate.Yearly(Percentage.Of(8m)), Binding = (RateBinding)9 } }), "terms.setting-unknown", "default.interest.binding" },
        { "negative cap", With(new DefaultClause { Interest = new AgreedInterest { Rate = new InterestRate.Yearly(Percentage.Of(8m)), Cap = Percentage.Of(-1m) } }), "terms.cap-negative", "default.interest.cap" },
        { "negative grace of interest", With(new DefaultClause { Interest = new AgreedInterest { Rate = new InterestRate.Yearly(Percentage.Of(8m)), GraceDays = -1 } }), "terms.grace-negative", "default.interest.graceDays" },
        { "compounding not declared", With(new DefaultClause { Interest = new AgreedInterest { Rate = new InterestRate.Yearly(Percentage.Of(8m)), Compounding = (Compounding)9 } }), "terms.setting-unknown", "default.interest.compounding" },
        { "acceleration without condition", With(new DefaultClause { Acceleration = new AccelerationClause(null, null, 0) }), "terms.acceleration-empty", "default.acceleration" },
        { "acceleration after no instalment", With(new DefaultClause { Acceleration = new AccelerationClause(0, null, 0) }), "terms.acceleration-out-of-range", "default.acceleration.missedInstalments" },
        { "acceleration by more than the whole", With(new DefaultClause { Acceleration = new AccelerationClause(null, Ratio.Of(5, 4), 0) }), "terms.acceleration-out-of-range", "default.acceleration.overdueShare" },
        { "negative cure days", With(new DefaultClause { Acceleration = new AccelerationClause(1, null, -1) }), "terms.cure-negative", "default.acceleration.cureDays" },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Validate_FindsTheFault(string what, PaymentTerms terms, string code, string path)
    {
        var faults = terms.Validate();
        Assert.True(faults.Any(f => f.Code == code && f.Path == path), $"{what}: found {string.Join("; ", faults)}");
        var exception = Assert.Throws<DefinitionException>(() => terms.Schedule(Hundred, EventDates.None));
        Assert.Equal(faults.AsEnumerable(), exception.Failures);
    }

    [Fact]
    public void Validate_GivesAllFaultsAtOnce()
    {
        var faults = Of(Instalment.Percent(101).Grace(-1), Instalment.Balance().Discount(0, 0)).Validate();
        Assert.Equal(["terms.share-out-of-range", "terms.grace-negative", "terms.discount-out-of-range"], faults.Select(f => f.Code));
    }

    public static TheoryData<string, PaymentTerms> Sound => new()
    {
        { "goods, freight and tax stated apart", Of(Instalment.TaxAndFreight(), Instalment.Percent(40, ShareBasis.Goods), Instalment.Percent(60, ShareBasis.Goods)) },
        { "untaxed, then the tax", Of(Instalment.Percent(100, ShareBasis.Untaxed), Instalment.Percent(100, ShareBasis.Tax).Within(30)) },
        { "thirds", Of(Instalment.Part(Ratio.Of(1, 3)), Instalment.Part(Ratio.Of(1, 3)).Within(1), Instalment.Part(Ratio.Of(1, 3)).Within(2)) },
        { "odd denominators", Of([.. Enumerable.Range(0, 7).Select(i => Instalment.Part(Ratio.Of(1, 1_000_003 + (2 * i)))), Instalment.Balance()]) },
        { "fixed amounts with a balance", Of(Instalment.Fixed(Hundred), Instalment.Balance()) },
        { "all of what remains as the balance", Of(Instalment.Percent(50), Instalment.Percent(100, ShareBasis.Remaining)) },
        { "equal instalments, unless refused", Of(Instalment.Percent(50), Instalment.Percent(50)) },
        { "discount and instalments", Of(Instalment.Percent(50).Within(10).Discount(2, 5), Instalment.Percent(50).Within(30).Discount(3, 10).Discount(1, 20)) },
        { "before an event", Of(Instalment.Full().On(TradeEvent.Shipment).Before(5)) },
        { "discount for payment before shipment", Of(Instalment.Full().On(TradeEvent.Shipment).Discount(2, -5)) },
        { "net from a discount that ends before shipment", Of(Instalment.Full().Within(30).Discount(2, -5) with { Trigger = new Trigger.AfterDiscount(new Trigger.OnEvent(TradeEvent.Shipment)) }) },
        { "before a date", Of(Instalment.Full().On(new LocalDate(2026, 12, 31)).Before(5)) },
        { "the last takes the rest, whatever it says", Of(Instalment.Percent(70), Instalment.Fixed(Hundred), Instalment.Percent(50)) with { Conventions = new TermsConventions { LastInstalment = LastInstalment.TakesTheRest } } },
    };

    [Theory]
    [MemberData(nameof(Sound))]
    public void Validate_SoundTerms_HaveNoFault(string what, PaymentTerms terms) => Assert.True(terms.Validate().IsEmpty, $"{what}: found {string.Join("; ", terms.Validate())}");

    [Fact]
    public void NeverAssigned_IsRefusedAtOnce()
    {
        Assert.Throws<ArgumentNullException>(() => Instalment.Full() with { Share = null! });
        Assert.Throws<ArgumentNullException>(() => Instalment.Full() with { Trigger = null! });
        Assert.Throws<ArgumentNullException>(() => Instalment.Full().DueBy(null!));
        Assert.Throws<ArgumentException>(() => Instalment.Full() with { Discounts = default });
        Assert.Throws<ArgumentException>(() => PaymentTerms.Net(1) with { Instalments = default });
        Assert.Throws<ArgumentNullException>(() => PaymentTerms.Net(1) with { Conventions = null! });
        Assert.Throws<ArgumentNullException>(() => new TermsConventions { Rounding = null! });
    }

    [Theory]
    [InlineData(Rounding005, "JPY", "terms.rounding-step", "conventions.rounding")]
    [InlineData(Rounding005, "EUR", null, null)]
    [InlineData("half-up/0.005", "EUR", "terms.rounding-step", "conventions.rounding")]
    public void Schedule_RoundingThatTheCurrencyDoesNotHave_Fails(string rounding, string currency, string? code, string? path)
    {
        var terms = Of(Instalment.Percent(50), Instalment.Balance()) with { Conventions = new TermsConventions { Rounding = Rounding.Parse(rounding) } };
        var failure = terms.Schedule(Money.OfMinor(1001, Currency.Of(currency)), EventDates.None).Failure;
        Assert.Equal((code, path), (failure?.Code, failure?.Path));
    }

    [Theory]
    [InlineData(BeforeBase.Keep, "2026-03-10", null)]
    [InlineData(BeforeBase.MoveToBase, "2026-03-20", null)]
    [InlineData(BeforeBase.Refuse, null, "terms.due-before-base")]
    public void Schedule_DueBeforeTheBase_ByConvention(BeforeBase convention, string? due, string? code)
    {
        var result = Of(Instalment.Full().DueBy(DueRule.None.ToDay(10))).Under(new TermsConventions { BeforeBase = convention }).Schedule(Hundred, new LocalDate(2026, 3, 20));
        Assert.Equal(code, result.Failure?.Code);
        if (due is not null) Assert.Equal(Shorthand.Day(due), result.Value.LastDue);
    }

    // Counting back on purpose is no mistake to be moved.
    [Fact]
    public void Schedule_BeforeAnEvent_IsNeverMoved()
    {
        var terms = Of(Instalment.Full().On(TradeEvent.Shipment).DueBy(DueRule.Parse("-5d>Preceding@TARGET"))).Under(new TermsConventions { BeforeBase = BeforeBase.MoveToBase });
        // 3 March 2026 less 5 days is Thursday 26 February.
        Assert.Equal(new LocalDate(2026, 2, 26), Shorthand.Schedule(terms, Hundred, (TradeEvent.Shipment, new LocalDate(2026, 3, 3))).LastDue);
    }

    private const string Rounding005 = "half-up/0.05";

    private static PaymentTerms Of(params Instalment[] instalments) => new() { Code = "x", Instalments = [.. instalments] };

    private static DefaultClause Over(InterestRate.OverReference rate) => new() { Interest = new AgreedInterest { Rate = rate } };

    private static PaymentTerms With(DefaultClause clause) => Of(Instalment.Full()) with { Default = clause };
}
