using NodaTime.TimeZones;
using TradeCredit;
using TradeCredit.Cadence;
using TradeCredit.Receivables;

namespace ReceivablesReview;

/// <summary>
/// Reads what was said to whom: key, at, debtor, event, channel, item, level, what, note. Of a reminder, several items are separated by blanks; an instalment is written
/// behind a colon (INV-7:2). <c>what</c> is the answer, cause, task, act or kind of document.
/// </summary>
internal static class ContactReader
{
    private static readonly string[] Needed = ["key", "at", "debtor", "event"];
    private static readonly string[] NeededOfDebtors = ["debtor", "zone"];

    // Calendars are asked for the days around the review only; ten years hold them all.
    private static readonly Period Around = Period.FromYears(5);

    public static IReadOnlyList<Recorded<ContactEvent>> Contacts(string file, EntityId company, Func<DebtorId, DateTimeZone> zoneOf, List<RowFault> faults, HashSet<DebtorId> doubtful) =>
        CsvRow.ReadAll(file, Needed, row => Contact(row, company, zoneOf), faults, Path.GetFileName(file), row => Doubt(row, doubtful));

    /// <summary>Reads where debtors are: debtor, zone, country, channels, insured, strategic, exempt.</summary>
    public static IReadOnlyDictionary<DebtorId, DebtorFile> Debtors(string file, LocalDate asOf, List<RowFault> faults, HashSet<DebtorId> doubtful)
    {
        var files = new Dictionary<DebtorId, DebtorFile>();
        foreach (var debtor in CsvRow.ReadAll(file, NeededOfDebtors, row => Debtor(row, asOf), faults, Path.GetFileName(file), row => Doubt(row, doubtful)))
        {
            if (!files.TryAdd(debtor.Debtor, debtor)) throw new UsageException($"{file}: {debtor.Debtor} occurs twice.");
        }

        return files;
    }

    /// <summary>A debtor of whom nothing is known: in UTC, with weekends on Saturday and Sunday.</summary>
    public static DebtorFile Unknown(DebtorId debtor, LocalDate asOf) => new() { Debtor = debtor, Zone = DateTimeZone.Utc, Calendar = Weekends(WeekendRule.SaturdaySunday, asOf) };

    // Nobody is written to on half of what is known of him.
    private static void Doubt(CsvRow row, HashSet<DebtorId> doubtful)
    {
        if (row["debtor"] is { Length: > 0 } debtor) doubtful.Add(new DebtorId(debtor));
    }

    private static Recorded<ContactEvent> Contact(CsvRow row, EntityId company, Func<DebtorId, DateTimeZone> zoneOf)
    {
        var (key, debtor, at) = (row.Required("key"), new DebtorId(row.Required("debtor")), row.Instant("at") ?? throw new FormatException("no at"));
        ItemId[] items = [.. row["item"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => Item(text, company))];
        ItemId? item = items.Length switch { 0 => null, 1 => items[0], _ => row["event"] == "reminder" ? null : throw new FormatException("only a reminder is about several items") };
        ContactChannel? channel = row["channel"].Length > 0 ? row.Choice<ContactChannel>("channel") : null;
        ContactChannel Channel() => row.Choice<ContactChannel>("channel");
        ContactEvent contact = row["event"] switch
        {
            "statement" => new ContactEvent.StatementSent(debtor, at, Channel()),
            "invoice" => new ContactEvent.InvoiceSent(debtor, at, item),
            "reminder" => Reminder(row, debtor, at, items, Channel()),
            "call" => new ContactEvent.CallPlaced(debtor, at, item),
            "conversation" => new ContactEvent.Conversation(debtor, at, item),
            "contact" => new ContactEvent.ContactMade(debtor, at, Channel()),
            "reply" when channel is null && row.Choice<ReplyKind>("what") == ReplyKind.StopsChannel => throw new FormatException("stops_channel needs its channel"),
            "reply" => new ContactEvent.Replied(debtor, at, row.Choice<ReplyKind>("what"), item, channel),
            "cause" => new ContactEvent.CauseNamed(debtor, at, row.Choice<DelayCause>("what"), row["note"]),
            "channel_updated" => new ContactEvent.ChannelUpdated(debtor, at, Channel()),
            "task_done" => new ContactEvent.TaskDone(debtor, at, row.Choice<CreditorTask>("what")),
            "approved" => new ContactEvent.Approved(debtor, at, row.Choice<Escalation>("what"), row.Required("note")),
            "escalated" => new ContactEvent.Escalated(debtor, at, row.Choice<Escalation>("what"), item),
            "evidence" => new ContactEvent.EvidenceFiled(debtor, at, row.Choice<ProofKind>("what"), row.Required("note"), item),
            var other => throw new FormatException($"'{other}' is no kind of contact"),
        };
        return contact.Record(key, zoneOf(debtor));
    }

    private static ContactEvent.ReminderSent Reminder(CsvRow row, DebtorId debtor, Instant at, ItemId[] items, ContactChannel channel)
    {
        var level = row.Number("level") ?? throw new FormatException("a reminder needs its level");
        return new ContactEvent.ReminderSent(debtor, at, row.Required("key"), channel, level, [.. items.Select(i => new ReminderLine(i, level))], hadStatement: row["what"] == "with_statement");
    }

    private static ItemId Item(string text, EntityId company)
    {
        if (text.Split(':') is not [var document, var number]) return new ItemId(company, text);
        return int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var instalment) && instalment > 0
            ? new ItemId(company, document, instalment) : throw new FormatException($"'{text}' is no item and instalment");
    }

    private static DebtorFile Debtor(CsvRow row, LocalDate asOf)
    {
        var zone = row.Required("zone");
        var country = row["country"].Length == 0 ? default : CountryCode.TryParse(row["country"], null, out var code) ? code : throw new FormatException($"country '{row["country"]}' is no ISO 3166 code");
        var file = new DebtorFile
        {
            Debtor = new DebtorId(row.Required("debtor")),
            Zone = TzdbDateTimeZoneSource.Default.GetIds().Contains(zone) ? DateTimeZoneProviders.Tzdb[zone] : throw new FormatException($"zone '{zone}' is no time zone such as Europe/Berlin"),
            Calendar = Calendar(country, asOf),
            IsExempt = row.Flag("exempt"),
            Profile = new DebtorProfile { Country = country, IsInsured = row.Flag("insured"), IsStrategic = row.Flag("strategic") },
        };
        return row["channels"].Length == 0 ? file : file with { Channels = [.. row["channels"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => Enum.TryParse<ContactChannel>(c, ignoreCase: true, out var channel) ? channel : throw new FormatException($"'{c}' is no channel"))] };
    }

    // The calendar of the country, or of its part whose calendar comes with the library (GB-ENG, US-FED); else its weekends.
    private static BusinessCalendar Calendar(CountryCode country, LocalDate asOf)
    {
        var known = BusinessCalendars.BuiltIn.Ids.FirstOrDefault(id => id.Value == country.Code || id.Value.StartsWith(country.Code + "-", StringComparison.Ordinal));
        if (country != default && known != default && BusinessCalendars.BuiltIn.Find(known).TryGet(out var calendar, out _) && calendar.Covers(asOf) && calendar.Covers(asOf + Around)) return calendar;
        return Weekends(country != default && WeekendRule.Of(country, Coverage(asOf)).TryGet(out var weekend, out _) ? weekend : WeekendRule.SaturdaySunday, asOf);
    }

    private static BusinessCalendar Weekends(WeekendRule weekend, LocalDate asOf) => BusinessCalendar.Of(CalendarId.Of("weekends"), Coverage(asOf), weekend);

    private static DateInterval Coverage(LocalDate asOf) => new(asOf - Around, asOf + Around);
}
