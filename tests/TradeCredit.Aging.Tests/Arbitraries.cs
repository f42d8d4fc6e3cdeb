using FsCheck;
using FsCheck.Fluent;
using TradeCredit.Receivables;
using TradeCredit.Terms;

namespace TradeCredit.Aging.Tests;

/// <summary>Schemes, open items and ledgers for properties.</summary>
internal static class Arbitraries
{
    public static readonly LocalDate AsOf = new(2024, 3, 31);
    public static readonly EntityId Company = new("CN01");

    private static readonly Gen<int[]> EdgeLists = Gen.Choose(-8, 12).NonEmptyListOf().Select(e => e.Distinct().Order().ToArray());

    private static readonly Gen<EdgeInclusion> Inclusions = Gen.Elements(EdgeInclusion.Upper, EdgeInclusion.Lower);

    private static readonly Gen<DueOnAsOf> DueToday = Gen.Elements(DueOnAsOf.NotDue, DueOnAsOf.Overdue);

    /// <summary>Schemes of every kind.</summary>
    public static readonly Arbitrary<AgingScheme> Schemes = Arb.From(Gen.OneOf(
        EdgeLists.SelectMany(e => Inclusions.SelectMany(i => DueToday.Select(d => AgingScheme.OfDays(e.Select(x => x * 11).ToArray(), i, d)))),
        EdgeLists.Select(e => AgingScheme.OfCalendarMonths(e)),
        Gen.Elements(PeriodUnit.Weeks, PeriodUnit.Months, PeriodUnit.Years).SelectMany(u => EdgeLists.SelectMany(e => Inclusions.SelectMany(i => DueToday.Select(d => AgingScheme.OfAnchored(u, e, i, d))))),
        Gen.Elements("1d", "30d", "2w", "1m", "5m", "1y").SelectMany(p => Gen.Choose(1, 6).SelectMany(n => Gen.Elements(true, false).Select(own => (AgingScheme)new AgingScheme.ChainedPeriods(PeriodLength.Parse(p), n, own)))))
        .SelectMany(s => Gen.Elements(0, 0, 0, 1, 17, 400).Select(s.WithGrace)));

    /// <summary>Days around <see cref="AsOf"/>, month ends and leap days among them.</summary>
    public static readonly Arbitrary<LocalDate> Days = Arb.From(
        Gen.Frequency((4, Gen.Choose(-1500, 700).Select(AsOf.PlusDays)), (1, Gen.Elements(new LocalDate(2024, 2, 29), new LocalDate(2023, 2, 28), new LocalDate(2024, 1, 31), new LocalDate(2023, 12, 31), new LocalDate(2024, 3, 30)))),
        d => d == AsOf ? [] : [AsOf]);

    /// <summary>Open items of three debtors in three currencies, debit and credit, some at zero, some without a due date.</summary>
    public static readonly Arbitrary<OpenItem[]> Items = Arb.From(
        Gen.Elements("A", "B", "C").SelectMany(debtor => Days.Generator.SelectMany(document => Gen.Choose(-10, 120).SelectMany(term => Gen.Choose(-20_000, 90_000).SelectMany(open =>
            Gen.Elements(Currency.EUR, Currency.USD, Currency.JPY).SelectMany(currency => Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false))).Select(hasDue =>
                (debtor, document, term, open, currency, hasDue))))))).ListOf()
            .Select(rows => rows.Select((r, i) => Item(i, r.debtor, r.document, r.hasDue ? r.document.PlusDays(r.term) : null, Money.OfMinor(r.open, r.currency))).ToArray()),
        items => items.Length == 0 ? [] : [items[1..], items[..^1]]);

    /// <summary>Open items that are all owed, in one currency, with due dates on or after their document dates.</summary>
    public static readonly Arbitrary<OpenItem[]> Debits = Arb.From(
        Gen.Elements("A", "B", "C", "D").SelectMany(debtor => Days.Generator.SelectMany(document => Gen.Choose(0, 120).SelectMany(term => Gen.Choose(1, 90_000).Select(open => (debtor, document, term, open)))))
            .NonEmptyListOf().Select(rows => rows.Select((r, i) => Item(i, r.debtor, r.document, r.document.PlusDays(r.term), Money.OfMinor(r.open, Currency.EUR))).ToArray()),
        items => items.Length < 2 ? [] : [items[1..], items[..^1]]);

    /// <summary>Events of up to a few dozen documents: invoices, credit notes, applications, write-offs, plans.</summary>
    public static readonly Arbitrary<Recorded<LedgerEvent>[]> Histories = Arb.From(
        Gen.Choose(-400, 0).SelectMany(posted => Gen.Choose(-5, 90).SelectMany(term => Gen.Choose(1, 5_000).SelectMany(amount => Gen.Elements(Currency.EUR, Currency.USD).SelectMany(currency =>
            Gen.Choose(0, 5).SelectMany(fate => Gen.Choose(-20, 200).SelectMany(after => Gen.Choose(1, 6_000).Select(part => (posted, term, amount, currency, fate, after, part))))))))
            .ListOf().Select(rows => rows.SelectMany((r, i) => Document(i, r.posted, r.term, r.amount, r.currency, r.fate, r.after, r.part)).ToArray()),
        events => events.Length == 0 ? [] : [events[..^1]]);

    public static OpenItem Item(int number, string debtor, LocalDate document, LocalDate? due, Money open) =>
        new(new ItemId(Company, $"D{number}"), new DebtorId(debtor), document, due, open, open);

    public static LedgerEvent.InvoicePosted Invoice(string document, LocalDate date, LocalDate? due, Money amount, string debtor = "A") =>
        new(Company, document, new DebtorId(debtor), date, PaymentTerms.Of("net", due is { } day ? Instalment.Full().On(day) : Instalment.Full().On(TradeEvent.Shipment)).Schedule(amount, EventDates.None).Value);

    public static Recorded<LedgerEvent> On(LocalDate day, LedgerEvent e, string key) => new(key, day, Instant.FromUtc(2020, 1, 1, 0, 0), e);

    private static IEnumerable<Recorded<LedgerEvent>> Document(int number, int posted, int term, int amount, Currency currency, int fate, int after, int part)
    {
        var (name, day) = ($"D{number}", AsOf.PlusDays(posted));
        // A plan moves what is there: alone of all, it is posted by an event that names the item.
        var (item, later, money) = (new ItemId(Company, name), day.PlusDays(fate == 5 ? Math.Max(after, 0) : after), Money.OfMinor(part, currency));
        yield return On(day, Invoice(name, day, day.PlusDays(term), Money.OfMinor(amount, currency), debtor: $"C{number % 3}"), $"post {number}");
        LedgerEvent? e = fate switch
        {
            1 => new LedgerEvent.Applied(null, item, money),
            2 => new LedgerEvent.WrittenOff(item, money, "lost"),
            3 => new LedgerEvent.CreditNotePosted(new ItemId(Company, "K" + name), new DebtorId($"C{number % 3}"), later, money),
            4 => new LedgerEvent.Cancelled(Company, name),
            5 => new LedgerEvent.Rescheduled([new ItemAmount(item, Money.OfMinor(Math.Min(part, amount), currency))], Company, "P" + name, new DebtorId($"C{number % 3}"), later,
                PaymentTerms.Of("plan", Instalment.Percent(50m).On(later.PlusDays(30)), Instalment.Balance().On(later.PlusDays(60))).Schedule(Money.OfMinor(Math.Min(part, amount), currency), EventDates.None).Value),
            _ => null,
        };
        if (e is not null) yield return On(later, e, $"then {number}");
        if (fate == 2 && part % 2 == 0) yield return On(later.PlusDays(9), new LedgerEvent.WrittenOff(item, -money, "recovered"), $"back {number}");
    }
}
