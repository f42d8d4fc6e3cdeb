using NodaTime.Text;
using TradeCredit.Receivables;
using TradeCredit.Terms;

namespace TradeCredit.Cadence.Tests;

/// <summary>Short forms for tests.</summary>
internal static class Make
{
    public static readonly EntityId Company = new("CN01");
    public static readonly DebtorId Hansa = new("Hansa");
    public static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    public static readonly BusinessCalendar Week = BusinessCalendar.Of(CalendarId.Of("WEEK"), new DateInterval(new LocalDate(2020, 1, 1), new LocalDate(2032, 12, 31)), WeekendRule.SaturdaySunday);

    public static LocalDate On(string date) => LocalDatePattern.Iso.Parse(date).Value;

    /// <summary>A local time in Berlin, such as 2026-11-18T10:00.</summary>
    public static Instant At(string time, DateTimeZone? zone = null) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(time).Value.InZoneLeniently(zone ?? Berlin).ToInstant();

    public static Money Euro(decimal amount) => Money.Of(amount, Currency.EUR);

    public static ItemId Id(string document) => new(Company, document);

    public static DebtorFile File(DateTimeZone? zone = null, BusinessCalendar? calendar = null) => new() { Debtor = Hansa, Zone = zone ?? Berlin, Calendar = calendar ?? Week };

    public static OpenItem Item(string document, string due, decimal open = 1000m, decimal disputed = 0m) =>
        new(Id(document), Hansa, On(due).PlusDays(-30), On(due), Euro(open), Euro(open)) { Disputed = Euro(disputed) };

    public static DebtorAccount Account(params OpenItem[] items) => new(File(), items);

    /// <summary>The account that a ledger of these events has at an instant.</summary>
    public static DebtorAccount Account(Instant now, IEnumerable<Recorded<LedgerEvent>> events, IEnumerable<Recorded<ContactEvent>>? contacts = null) =>
        ReminderPortfolio.From(Ledger.From(events).ValueOrThrow(), contacts ?? [], _ => File(), now).ValueOrThrow().Accounts.Single();

    public static Recorded<LedgerEvent> Fact(string key, string on, LedgerEvent e) => new(key, On(on), On(on).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(), e);

    public static Recorded<LedgerEvent> Invoice(string document, string due, decimal amount = 1000m) =>
        Fact($"post {document}", Iso(On(due).PlusDays(-30)), new LedgerEvent.InvoicePosted(Company, document, Hansa, On(due).PlusDays(-30), PaymentTerms.Net(30).Schedule(Euro(amount), EventDates.Of((TradeEvent.Invoice, On(due).PlusDays(-30)))).Value));

    public static Recorded<LedgerEvent> Promise(string id, string on, decimal amount, string by, string document = "INV-1", string? supersedes = null) =>
        Fact(id, on, new LedgerEvent.PromiseMade(id, Hansa, Euro(amount), On(by), [Id(document)], supersedes));

    public static Recorded<LedgerEvent> Paid(string key, string on, string document, decimal amount) => Fact(key, on, new LedgerEvent.Applied(null, Id(document), Euro(amount)));

    public static Recorded<ContactEvent> Said(string key, ContactEvent e, DateTimeZone? zone = null) => e.Record(key, zone ?? Berlin);

    public static Recorded<ContactEvent> Reminded(string at, int level, params string[] documents) =>
        Said($"R {at} {level}", new ContactEvent.ReminderSent(Hansa, At(at), $"R {at}", ContactChannel.Email, level, [.. documents.Select(d => new ReminderLine(Id(d), level))], hadStatement: true));

    public static Recorded<ContactEvent> Replied(string at, ReplyKind reply, ContactChannel? channel = null, string? document = null) =>
        Said($"reply {at}", new ContactEvent.Replied(Hansa, At(at), reply, document is null ? null : Id(document), channel));

    /// <summary>Three messages at 3, 10 and 24 days, without limits.</summary>
    public static CadenceDefinition Ladder { get; } = new CadenceDefinition { Id = "ladder" }
        .With(new ReminderStage { Level = 1, Trigger = new StageTrigger.AfterDue(3), RequiresStatement = true, Deadline = 7 })
        .With(new ReminderStage { Level = 2, Trigger = new StageTrigger.AfterDue(10), Tone = Tone.Formal, Deadline = 7, Consequence = "Deliveries stop.", Channels = [ContactChannel.Email, ContactChannel.Letter] })
        .With(new ReminderStage { Level = 3, Trigger = new StageTrigger.AfterDue(24), Tone = Tone.Final, Deadline = 7, Channels = [ContactChannel.RegisteredLetter, ContactChannel.Email] });

    public static ReminderPlan Plan(this CadenceDefinition definition, DebtorAccount account, string at) => definition.ToPolicy().Plan(account, At(at)).Value;

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
