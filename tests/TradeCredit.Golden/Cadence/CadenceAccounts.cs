using System.Globalization;
using System.Text.Json;
using TradeCredit.Cadence;
using TradeCredit.LatePayment;
using TradeCredit.Receivables;
using TradeCredit.Terms;
using static TradeCredit.Golden.Cadence.CadenceCase;

namespace TradeCredit.Golden.Cadence;

/// <summary>The account of a case: its ledger as open items and facts, its history as contacts.</summary>
internal static class CadenceAccounts
{
    private static readonly EntityId Company = new("C");
    private static readonly DebtorId Debtor = new("D");

    public static ItemId IdOf(string item) => new(Company, item);

    public static DebtorAccount Of(CadenceCase row)
    {
        var items = row.Ledger.Select(i => Item(row, i)).ToList();
        // Counters of a currency in which nothing is open stand with an item of nothing.
        var counted = row.History.SelectMany(h => Find(h, "counters") is { } c ? c.EnumerateObject().Select(p => p.Name) : []).Select(Currency.Of).Distinct();
        foreach (var currency in counted.Where(c => !items.Exists(i => i.Open.Currency == c)))
            items.Add(new OpenItem(IdOf($"none in {currency.Code}"), Debtor, row.AsOf, row.AsOf, Money.Zero(currency), Money.Zero(currency)));
        return new DebtorAccount(File(row), items, ContactHistory.From(Contacts(row)).ValueOrThrow())
        {
            Buffers = [.. row.Ledger.Where(i => DateOf(i, "graceUntil") is not null).Select((i, n) => new AgreedBuffer($"B{n}", Debtor, IdOf(TextOf(i, "id")!), row.AsOf.PlusYears(-10), DateOf(i, "graceUntil")!.Value))],
            Holds = [.. row.History.Where(h => TextOf(h, "event") == "blocked").Select((h, n) => new Hold($"H{n}", Debtor, TextOf(h, "item") is { } item ? IdOf(item) : null, HoldReason.Other, DateOf(h, "on") ?? row.AsOf, null))],
        };
    }

    private static DebtorFile File(CadenceCase row)
    {
        var policy = row.Policy;
        return new DebtorFile
        {
            Debtor = Debtor,
            Zone = DateTimeZone.Utc,
            Calendar = Find(policy, "weekend") is { } weekend
                ? BusinessCalendar.Of(CalendarId.Of("CASE"), new DateInterval(row.AsOf.PlusYears(-5), row.AsOf.PlusYears(5)), WeekendRule.Always(Weekend.Of([.. weekend.EnumerateArray().Select(d => Day(d.GetString()!))])))
                : null,
            IsExempt = FlagOf(policy, "accountExempt") || FlagOf(policy, "customerExcluded"),
            LateRules = NumberOf(policy, "interestPct") is { } rate ? new LateRules { Agreed = Interest(rate, CountOf(policy, "yearDays") ?? 365) } : null,
            Rates = [.. Find(policy, "rate") is { } rates ? Rates(rates, row.AsOf) : []],
        };
    }

    private static InterestRule Interest(decimal rate, int yearDays) => new()
    {
        Rate = new InterestRate.Yearly(Percentage.Of(rate)),
        DayCount = yearDays switch
        {
            360 => DayCount.Act360,
            364 => DayCount.Act364,
            365 => DayCount.Act365Fixed,
            366 => DayCount.Act366,
            _ => throw new GoldenException($"a year of {yearDays} days"),
        },
    };

    // Either pairs, or units of each currency per one of a base.
    private static IEnumerable<ExchangeRate> Rates(JsonElement rates, LocalDate on)
    {
        var single = rates.EnumerateObject().Where(r => !r.Name.Contains('/', StringComparison.Ordinal)).Select(r => UnroundedAmount.Of(Parse.Number(r.Value.GetString()!), Currency.Of(r.Name))).ToList();
        foreach (var pair in rates.EnumerateObject().Where(r => r.Name.Contains('/', StringComparison.Ordinal)))
            yield return ExchangeRate.Of(Currency.Of(pair.Name.Split('/')[0]), UnroundedAmount.Of(Parse.Number(pair.Value.GetString()!), Currency.Of(pair.Name.Split('/')[1])), on);
        for (var i = 0; i < single.Count; i++)
        {
            for (var j = i + 1; j < single.Count; j++) yield return ExchangeRate.Of(single[i], single[j], on);
        }
    }

    private static IsoDayOfWeek Day(string text) => text.ToUpperInvariant() switch
    {
        "MON" => IsoDayOfWeek.Monday,
        "TUE" => IsoDayOfWeek.Tuesday,
        "WED" => IsoDayOfWeek.Wednesday,
        "THU" => IsoDayOfWeek.Thursday,
        "FRI" => IsoDayOfWeek.Friday,
        "SAT" => IsoDayOfWeek.Saturday,
        "SUN" => IsoDayOfWeek.Sunday,
        _ => throw new GoldenException($"'{text}' is no day of the week"),
    };

    private static OpenItem Item(CadenceCase row, JsonElement item)
    {
        var currency = TextOf(item, "currency") is { } code ? Currency.Of(code) : CadencePolicies.CurrencyOf(row);
        var amount = Money.Of(NumberOf(item, "open") ?? 0m, currency);
        var open = TextOf(item, "status") switch
        {
            "open" or "overdue" or "disputed" or null => amount,
            "paid" or "credited" or "adjusted" or "writtenOff" or "draft" => Money.Zero(currency),
            var other => throw new GoldenException($"'{other}' is no status of an item"),
        };
        var due = CountOf(item, "daysPastDue") is { } days ? row.AsOf.PlusDays(-days)
            : CountOf(item, "levelByAge") is { } level && DateOf(item, "dueDate") is null ? row.AsOf.PlusDays(-AgeOf(row, level)) : DateOf(item, "dueDate");
        return new OpenItem(IdOf(TextOf(item, "id")!), Debtor, DateOf(item, "invoiceDate") ?? due ?? row.AsOf, due, amount, open)
        {
            Disputed = TextOf(item, "status") == "disputed" ? open : Money.Zero(currency),
        };
    }

    private static int AgeOf(CadenceCase row, int level) => level == 0 ? 0
        : Find(row.Policy, "levels")?.EnumerateArray().Where(l => CountOf(l, "level") == level).Select(l => CountOf(l, "afterDays")).FirstOrDefault() ?? CadencePolicies.AgeOf(level);

    private static IEnumerable<Recorded<ContactEvent>> Contacts(CadenceCase row)
    {
        var history = row.History.Select((h, i) => (Event: h, Key: i.ToString("D4", CultureInfo.InvariantCulture))).ToList();
        var sent = new List<(string Item, string Level, string Key)>();
        var before = row.Now.Minus(Duration.FromDays(3000));
        var lastSent = history.Where(h => TextOf(h.Event, "event") == "reminderSent" && TextOf(h.Event, "on") is not null).Select(h => At(TextOf(h.Event, "on")!)).DefaultIfEmpty(before).Max();
        for (var i = 0; i < history.Count; i++)
        {
            var (e, key) = history[i];
            var name = TextOf(e, "event")!;
            var at = TextOf(e, "on") is { } on ? At(on) : name switch { "attempts" => lastSent, "currencySettled" => row.Now.Minus(Duration.FromMilliseconds(1)), _ => before };
            at = at.Plus(Duration.FromTicks(i));
            foreach (var contact in Contacts(row, e, name, at, key, sent))
            {
                yield return contact.Event.Record(contact.Key, DateTimeZone.Utc, name == "run" ? at : Instant.Min(at, row.Now));
            }
        }
    }

    private static IEnumerable<(ContactEvent Event, string Key)> Contacts(CadenceCase row, JsonElement e, string name, Instant at, string key, List<(string Item, string Level, string Key)> sent)
    {
        var item = TextOf(e, "item");
        var (levelText, id) = (TextOf(e, "level") ?? "", item is null ? (ItemId?)null : IdOf(item));
        var level = LevelOf(row, levelText);
        switch (name)
        {
            case "reminderSent" or "levelSetByHand":
                sent.Add((item ?? "", levelText, key));
                var fee = NumberOf(e, "fee") is { } charged ? Money.Of(charged, CadencePolicies.CurrencyOf(row)) : (Money?)null;
                var lines = (id is { } only ? [only] : fee is null ? [] : row.Ledger.Select(i => IdOf(TextOf(i, "id")!))).Select(i => new ReminderLine(i, level, fee));
                yield return (new ContactEvent.ReminderSent(Debtor, at, key, ContactChannel.Email, level, [.. lines], DateOf(e, "newDueDate"), TextOf(e, "currency") is { } c ? Currency.Of(c) : null), key);
                break;
            case "reminderDrafted" or "reminderIgnored":
                yield return (new ContactEvent.ReminderPrepared(Debtor, at, key, level, id is { } about ? [about] : []), key);
                if (name == "reminderIgnored") yield return (new ContactEvent.ReminderSetAside(Debtor, at, key), key + "x");
                break;
            case "reminderCancelled":
                var withdrawn = sent.FindLastIndex(s => s.Item == (item ?? "") && s.Level == levelText);
                if (withdrawn >= 0) yield return (new ContactEvent.ReminderCancelled(Debtor, at, sent[withdrawn].Key), key);
                if (withdrawn >= 0) sent.RemoveAt(withdrawn);
                break;
            case "invoiceSent":
                yield return (new ContactEvent.InvoiceSent(Debtor, at, id), key);
                break;
            case "attempts":
                var counters = Find(e, "counters") ?? throw new GoldenException("attempts have counters");
                foreach (var currency in counters.EnumerateObject().Select(p => p.Name).Concat(row.Ledger.Select(i => TextOf(i, "currency")).OfType<string>()).Distinct())
                    yield return (new ContactEvent.PositionSet(Debtor, at, CountOf(counters, currency) > 0 ? 1 : 0, CountOf(counters, currency) ?? 0, Currency: Currency.Of(currency)), key + currency);
                break;
            case "currencySettled":
                yield return (new ContactEvent.PositionSet(Debtor, at, 0, 0, Currency: Currency.Of(TextOf(e, "currency")!)), key);
                break;
            case "run" when CountOf(e, "times") is null:
                yield return (new ContactEvent.PlanRun(Debtor, at), key);
                break;
            case "callPlaced":
                yield return (new ContactEvent.CallPlaced(Debtor, at, TextOf(e, "debt") is { } called ? IdOf(called) : null), key);
                break;
            case "conversation":
                yield return (new ContactEvent.Conversation(Debtor, at, TextOf(e, "debt") is { } talked ? IdOf(talked) : null), key);
                break;
            // What money did is in the ledger of the case already; holds are facts, and runs on the day of the question are made.
            case "run" or "blocked" or "paymentReceived" or "paymentReversed" or "refund" or "chargeback" or "chargebackReversed" or "creditNote" or "creditNoteReversed":
                break;
            default:
                throw new GoldenException($"'{name}' is no event");
        }
    }

    private static int LevelOf(CadenceCase row, string text) => text switch
    {
        "" => 1,
        "repeat" => Find(row.Policy, "levels") is { } levels ? levels.EnumerateArray().Max(l => CountOf(l, "level")!.Value) : 1,
        _ => Parse.Count(text),
    };
}
