using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace TradeCredit.Terms.Tests;

/// <summary>Generators for terms and what they are applied to, with shrinkers.</summary>
internal static class Arbitraries
{
    private static readonly CalendarId[] Calendars = [CalendarId.Of("TARGET"), CalendarId.Of("GB-ENG"), CalendarId.Of("GB-ENG+TARGET")];

    /// <summary>Dates of 2015 to 2035, the ends of months more often than chance has them.</summary>
    public static Arbitrary<LocalDate> Dates { get; } = Arb.From(
        Gen.Choose(0, 7600).SelectMany(n => Gen.Frequency(
            (3, Gen.Constant(new LocalDate(2015, 1, 1).PlusDays(n))),
            (1, Gen.Constant(new LocalDate(2015, 1, 1).PlusDays(n).With(DateAdjusters.EndOfMonth))))),
        d => d == new LocalDate(2015, 1, 1) ? [] : [new LocalDate(2015, 1, 1), d.PlusDays(-1)]);

    /// <summary>Steps that any contract could have; a table of day ranges only where it is not inside one.</summary>
    public static Gen<DueStep> Steps { get; } = Gen.OneOf(PlainSteps(), Gen.Choose(1, 30).SelectMany(cut => Rules(PlainSteps()).Two().Select(r => (DueStep)new DueStep.DayRanges([new DayRange(1, cut, r.Item1), new DayRange(cut + 1, 31, r.Item2)]))));

    /// <summary>Rules of up to four steps.</summary>
    public static Arbitrary<DueRule> DueRules { get; } = Arb.From(Rules(Steps), r => r.Steps.Select(s => new DueRule(r.Steps.Remove(s))));

    /// <summary>Totals of any sign in currencies with 0, 2 and 3 decimals, most in the currency of the amounts that terms state, with tax and freight in them.</summary>
    public static Arbitrary<InvoiceAmounts> Amounts { get; } = Arb.From(
        Gen.Frequency((1, Gen.Constant(Currency.JPY)), (8, Gen.Constant(Currency.EUR)), (1, Gen.Constant(Currency.Of("KWD")))).SelectMany(currency =>
        Gen.Frequency((1, Gen.Choose(-3, 3)), (3, Gen.Choose(-20_000_000, 20_000_000))).SelectMany(total =>
        Gen.Choose(0, 100).Four().Select(p => Invoice(currency, total, p.Item1, p.Item2, p.Item3, p.Item4)))),
        a => a.Total.IsZero ? [] : [InvoiceAmounts.Of(Money.Zero(a.Currency)), InvoiceAmounts.Of(a.Total), InvoiceAmounts.Of(Money.OfMinor(a.Total.MinorUnits / 2, a.Currency))]);

    /// <summary>Valid terms in all their variety, in EUR or for any currency.</summary>
    public static Arbitrary<PaymentTerms> Terms { get; } = Arb.From(AnyTerms().Where(t => t.Validate().IsEmpty), Smaller);

    /// <summary>Dates for some of the events that the generated terms wait for.</summary>
    public static Arbitrary<EventDates> Events { get; } = Arb.From(
        Gen.Elements(EventsUsed).SelectMany(e => Dates.Generator.SelectMany(d => Gen.Elements("", "2").SelectMany(label => Gen.Elements(true, false).Select(estimate => new EventDate(e, d, label, estimate)))))
            .ListOf().Select(dates => new EventDates([.. dates])),
        e => e.Dates.Select(d => new EventDates(e.Dates.Remove(d))));

    private static TradeEvent[] EventsUsed => [TradeEvent.Invoice, TradeEvent.ContractSigned, TradeEvent.BillOfLading, TradeEvent.Milestone];

    private static Gen<DueRule> Rules(Gen<DueStep> steps) => Gen.Choose(0, 4).SelectMany(n => steps.ArrayOf(n)).Select(s => new DueRule([.. s]));

    private static Gen<DueStep> PlainSteps() => Gen.OneOf(
        Gen.Choose(-40, 120).Select(n => (DueStep)new DueStep.Add(n, CalendarUnit.Day)),
        Gen.Elements(CalendarUnit.Week, CalendarUnit.Month, CalendarUnit.Quarter, CalendarUnit.HalfYear, CalendarUnit.Year).SelectMany(u => Gen.Choose(-3, 6).SelectMany(n => Gen.Elements(Enum.GetValues<MonthEnd>())
            .Select(e => (DueStep)new DueStep.Add(n, u, u == CalendarUnit.Week ? MonthEnd.Clamp : e)))),
        Periods().SelectMany(u => Gen.Choose(-2, 2).Select(n => (DueStep)new DueStep.EndOf(u, n))),
        Periods().SelectMany(u => Gen.Choose(-2, 2).Select(n => (DueStep)new DueStep.StartOf(u, n))),
        Gen.Choose(1, 31).SelectMany(d => Gen.Choose(-1, 2).Select(n => (DueStep)new DueStep.DayOfMonth(d, n))),
        Gen.Choose(1, 31).ArrayOf(3).SelectMany(days => Directions().Select(x => (DueStep)new DueStep.PayDays([.. days.Distinct().Order()], x))),
        Gen.Elements(Enum.GetValues<IsoDayOfWeek>()).Where(d => d != IsoDayOfWeek.None).SelectMany(d => Directions().Select(x => (DueStep)new DueStep.Weekday(d, x))),
        Gen.Choose(1, 31).Select(d => (DueStep)new DueStep.Cutoff(d)),
        Dates.Generator.Select(d => (DueStep)new DueStep.FixedDate(d)),
        Gen.Choose(-5, 20).SelectMany(n => Gen.Elements(Calendars).Select(c => (DueStep)new DueStep.BusinessDays(n, c))),
        Gen.Elements(BusinessDayConvention.All.ToArray()).SelectMany(x => Gen.Elements(Calendars).Select(c => (DueStep)new DueStep.Adjust(x, c))),
        Dates.Generator.Select(d => (DueStep)new DueStep.Mapped(HolidayMap.Parse($"{Iso(d)}>{Iso(d.PlusDays(1))} {Iso(d.PlusDays(7))}>{Iso(d.PlusDays(9))}"))),
        Gen.Elements("08-01..08-31", "2026-02-01..2026-02-28 12-24..01-01", "").Select(p => (DueStep)new DueStep.Outside(BlockedPeriods.Parse(p))));

    private static Gen<CalendarUnit> Periods() => Gen.Elements(Enum.GetValues<CalendarUnit>()).Where(u => u != CalendarUnit.Day);

    private static Gen<SearchDirection> Directions() => Gen.Elements(Enum.GetValues<SearchDirection>());

    private static Gen<Rounding> Roundings() => Gen.Elements(Rounding.HalfUp, Rounding.HalfEven, Rounding.Up, Rounding.Down, Rounding.HalfUp.ToMultipleOf(1m), Rounding.Up.ToMultipleOf(5m));

    private static Gen<Trigger> Triggers() => Gen.Frequency(
        (4, Gen.Elements(EventsUsed).SelectMany(e => Gen.Elements("", "2").Select(l => (Trigger)new Trigger.OnEvent(e, l)))),
        (1, Gen.Constant((Trigger)new Trigger.AfterPrevious())),
        (1, Gen.Elements(EventsUsed).Select(e => (Trigger)new Trigger.AfterDiscount(new Trigger.OnEvent(e)))),
        (1, Dates.Generator.Select(d => (Trigger)new Trigger.OnDate(d))));

    private static Gen<Share> Shares() => Gen.OneOf(
        Gen.Choose(0, 4000).SelectMany(p => Gen.Elements(Enum.GetValues<ShareBasis>()).Select(of => (Share)new Share.Percent(Percentage.Of(p / 100m), of))),
        Gen.Choose(1, 2).SelectMany(n => Gen.Choose(3, 9).SelectMany(d => Gen.Elements(Enum.GetValues<ShareBasis>()).Select(of => (Share)new Share.Part(Ratio.Of(n, d), of)))),
        Gen.Choose(1, 5000).Select(n => (Share)new Share.FixedAmount(Money.OfMinor(n, Currency.EUR))));

    private static Gen<ImmutableArray<CashDiscount>> Discounts() => Gen.Frequency(
        (3, Gen.Constant(ImmutableArray<CashDiscount>.Empty)),
        (1, Gen.Choose(1, 500).SelectMany(p => DueRules.Generator.Select(r => ImmutableArray.Create(CashDiscount.Of(Percentage.Of(p / 100m), r))))),
        (1, Gen.Choose(1, 9).Select(p => ImmutableArray.Create(CashDiscount.Of(Percentage.Of(p + 1m), DueRule.Days(p)), CashDiscount.Of(Percentage.Of(p / 10m), DueRule.Days(p + 5))))),
        (1, Gen.Choose(1, 5000).Select(n => ImmutableArray.Create(CashDiscount.Of(Money.OfMinor(n, Currency.EUR), DueRule.Days(3))))),
        (1, Gen.Choose(-5000, -1).Select(n => ImmutableArray.Create(CashDiscount.Of(Percentage.Of(2.25m), DueRule.None, Money.OfMinor(n, Currency.EUR))))));

    private static Gen<Instalment> Instalments() =>
        Shares().SelectMany(share => Triggers().SelectMany(trigger => DueRules.Generator.SelectMany(due => Discounts().SelectMany(discounts =>
        Gen.Elements(Enum.GetValues<InstalmentKind>()).SelectMany(kind => Gen.Elements(Enum.GetValues<DocumentRelease>()).SelectMany(documents =>
        Gen.Elements(PaymentMethod.All.Append(null).ToArray()).SelectMany(method => Roundings().SelectMany(rounding => Gen.Choose(0, 3).Select(n => new Instalment
        {
            Share = share,
            Trigger = trigger,
            Due = due,
            Discounts = discounts,
            Kind = kind,
            Documents = documents,
            Method = method,
            GraceDays = n,
            Rounding = n == 3 ? rounding : null,
            Condition = n == 2 ? "against a \"clean\" report; see annex \\ 3" : "",
        })))))))));

    private static Gen<TermsConventions> Conventions() =>
        Roundings().SelectMany(rounding => Gen.Elements(Enum.GetValues<LastInstalment>()).SelectMany(last => Gen.Elements(Enum.GetValues<OverAllocation>()).SelectMany(over =>
        Gen.Elements(Enum.GetValues<ZeroTotal>()).SelectMany(zero => Gen.Elements(Enum.GetValues<BeforeBase>()).SelectMany(before => Gen.Elements(true, false).Select(flag => new TermsConventions
        {
            Rounding = rounding,
            LastInstalment = last,
            OverAllocation = over,
            ZeroTotal = zero,
            BeforeBase = before,
            RefusesEqualInstalments = flag,
        }))))));

    private static Gen<DiscountPolicy> Policies() =>
        Gen.Elements(Enum.GetValues<DiscountTax>()).SelectMany(tax => Gen.Elements(Enum.GetValues<PartialPaymentDiscount>()).SelectMany(partial =>
        Gen.Elements(true, false).Two().SelectMany(f => Gen.Choose(0, 5).SelectMany(grace => Roundings().Select(rounding => new DiscountPolicy
        {
            Tax = tax,
            PartialPayments = partial,
            ExcludesFreight = f.Item1,
            AppliesToCreditNotes = f.Item2,
            GraceDays = grace,
            Rounding = rounding,
        })))));

    private static Gen<DefaultClause?> Clauses() => Gen.Elements(
        null,
        new DefaultClause(),
        new DefaultClause { Interest = new AgreedInterest { Rate = new InterestRate.Yearly(Percentage.Of(8m)) }, RetentionOfTitle = true },
        new DefaultClause
        {
            Interest = new AgreedInterest { Rate = new InterestRate.OverReference("ECB-MRO", Percentage.Of(8m)), Compounding = Compounding.Monthly, Cap = Percentage.Of(10m), GraceDays = 5, GraceIsFree = true, DayCount = DayCount.Act360 },
            Acceleration = new AccelerationClause(2, Ratio.Of(1, 5), 10),
            ExcludesSetOff = true,
            ExcludesWithholding = true,
            GoverningLaw = CountryCode.Of("DE"),
            ExcludesCisg = true,
            Forum = "CIETAC, \"Shanghai\"; English",
        },
        new DefaultClause { Interest = new AgreedInterest { Rate = new InterestRate.Daily(Percentage.Of(0.05m)) }, Acceleration = new AccelerationClause(null, Ratio.Of(1, 3), 0) });

    private static Gen<ImmutableArray<PaymentInstruction>> Instructions() => Gen.Elements(
        ImmutableArray<PaymentInstruction>.Empty,
        [new PaymentInstruction(PaymentChannel.BankAccount, "Hansa GmbH", "DE89 3704 0044 0532 0130 00", "COBADEFFXXX", Currency.EUR), new PaymentInstruction(PaymentChannel.WeChatPay, "汉萨", "wx-1")]);

    private static Gen<PaymentTerms> AnyTerms() =>
        Gen.Choose(0, 3).SelectMany(n => Instalments().ArrayOf(n)).SelectMany(first => Instalments().SelectMany(last => Conventions().SelectMany(conventions =>
        Policies().SelectMany(policy => Clauses().SelectMany(clause => Instructions().SelectMany(instructions => Gen.Choose(0, 3).Select(n => new PaymentTerms
        {
            Code = n == 0 ? "30/70 \"best\"; v\\2" : "terms",
            Version = n == 1 ? "2026-11" : "1",
            Instalments = [.. first, last with { Share = new Share.Balance() }],
            Currency = n == 2 ? Currency.EUR : null,
            Conventions = n == 3 ? TermsConventions.Default : conventions,
            Discounts = n == 3 ? DiscountPolicy.Default : policy,
            Method = n == 1 ? PaymentMethod.OpenAccount : null,
            Default = clause,
            Instructions = instructions,
        })))))));

    private static IEnumerable<PaymentTerms> Smaller(PaymentTerms terms)
    {
        IEnumerable<PaymentTerms> candidates =
        [
            .. terms.Instalments.Skip(1).Select((_, i) => terms with { Instalments = terms.Instalments.RemoveAt(i) }),
            .. terms.Instalments.Select((x, i) => terms with { Instalments = terms.Instalments.SetItem(i, new Instalment { Share = x.Share, Trigger = x.Trigger, Due = x.Due, Discounts = x.Discounts }) }),
            .. terms.Instalments.Select((x, i) => terms with { Instalments = terms.Instalments.SetItem(i, x with { Due = DueRule.None }) }),
            .. terms.Instalments.Select((x, i) => terms with { Instalments = terms.Instalments.SetItem(i, x with { Discounts = [] }) }),
            .. terms.Instalments.Select((x, i) => terms with { Instalments = terms.Instalments.SetItem(i, x with { Trigger = Trigger.Invoice }) }),
            terms with { Conventions = TermsConventions.Default }, terms with { Discounts = DiscountPolicy.Default }, terms with { Default = null }, terms with { Instructions = [] },
        ];
        return candidates.Where(c => c != terms && c.Validate().IsEmpty);
    }

    private static InvoiceAmounts Invoice(Currency currency, int total, int tax, int fixedTax, int freight, int notDiscountable)
    {
        Money Part(Money whole, int percent) => whole.Times(Percentage.Of(percent), Rounding.Down);
        var all = Money.OfMinor(total, currency);
        var taxPart = Part(all, tax / 4);
        var freightPart = Part(all - taxPart, freight / 3);
        return new InvoiceAmounts(all, taxPart, Part(taxPart, fixedTax / 2), freightPart, Part(all - taxPart - freightPart, notDiscountable / 3));
    }

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
