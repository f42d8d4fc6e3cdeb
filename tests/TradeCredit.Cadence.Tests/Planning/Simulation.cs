using FsCheck;
using FsCheck.Fluent;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence.Tests;

/// <summary>A debtor over some months: what is planned is done, and now and then he pays, answers, asks, or is called by hand.</summary>
internal sealed record Simulation(int Seed, int Items, int Days)
{
    private static readonly string[] Zones = ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "America/Sao_Paulo"];

    private static readonly BusinessCalendar[] Calendars =
    [
        Make.Week,
        BusinessCalendar.Of(CalendarId.Of("GULF"), new DateInterval(new LocalDate(2020, 1, 1), new LocalDate(2032, 12, 31)), WeekendRule.Always(Weekend.FridaySaturday), new LocalDate(2026, 3, 30), new LocalDate(2026, 3, 31)),
    ];

    public static Arbitrary<Simulation> All { get; } = Arb.From(
        Gen.Choose(0, int.MaxValue).SelectMany(seed => Gen.Choose(1, 5).SelectMany(items => Gen.Choose(20, 120).Select(days => new Simulation(seed, items, days)))),
        s => new[] { s with { Items = s.Items - 1 }, s with { Days = s.Days - 7 } }.Where(x => x.Items > 0 && x.Days > 0));

    /// <summary>A policy with limits of every kind, drawn from the seed.</summary>
    public CadenceDefinition Definition
    {
        get
        {
            var random = new Random(Seed);
            var limits = new ContactLimits
            {
                Gap = random.Next(4) switch { 0 => null, 1 => MinimumGap.OfDays(random.Next(1, 9)), 2 => MinimumGap.OfDays(random.Next(1, 9), Boundary.Strict), _ => new MinimumGap { Length = PeriodLength.OfBusinessDays(random.Next(1, 6)) } },
                Caps = random.Next(2) == 0 ? [] : [new ContactCap { Max = random.Next(1, 4), WindowDays = random.Next(3, 20) }],
                Hours = random.Next(2) == 0 ? ContactHours.Office : new ContactHours(new LocalTime(random.Next(0, 8), 30), new LocalTime(random.Next(9, 23), 0)),
                OnBusinessDaysOnly = random.Next(4) > 0,
                Blackout = random.Next(3) == 0 ? BlockedPeriods.Parse("2026-03-25..2026-04-03") : null,
                MaxReminders = random.Next(4) == 0 ? random.Next(1, 5) : null,
            };
            var scope = (LadderScope)random.Next(3);
            var repeats = random.Next(2) == 0 ? RepeatRule.EveryDays(random.Next(3, 15), 3) : null;
            var netting = (CreditNetting)random.Next(3);
            var second = Make.Ladder.Stages[1] with { Repeat = repeats, Fee = new ReminderFee.Fixed(Make.Euro(5m)), MinGapDays = random.Next(3) == 0 ? random.Next(1, 30) : null, MaxDaysPastDue = random.Next(3) == 0 ? random.Next(20, 40) : null };
            return (Make.Ladder with { Scope = scope, Netting = netting, Stages = [Make.Ladder.Stages[0], second, Make.Ladder.Stages[2]] }).Within(limits);
        }
    }

    public override string ToString() => $"new Simulation({Seed}, {Items}, {Days})";

    /// <summary>Every plan with the account it was made for; each is carried out at once.</summary>
    public IEnumerable<(DebtorAccount Account, ReminderPlan Plan)> Run()
    {
        var random = new Random(unchecked(Seed * 31));
        var zone = DateTimeZoneProviders.Tzdb[Zones[random.Next(Zones.Length)]];
        var file = new DebtorFile { Debtor = Make.Hansa, Zone = zone, Calendar = Calendars[random.Next(2)], Rates = [ExchangeRate.Of(Currency.EUR, UnroundedAmount.Of(1.1m, Currency.USD), new LocalDate(2026, 3, 1))] };
        var start = new LocalDate(2026, 3, 1);
        var items = Enumerable.Range(0, Items).Select(i =>
        {
            var amount = Money.OfMinor(random.Next(1, 500_000) * (random.Next(8) == 0 ? -1 : 1), random.Next(3) == 0 ? Currency.USD : Currency.EUR);
            var due = start.PlusDays(random.Next(-20, 60));
            return new OpenItem(Make.Id($"INV-{i}"), Make.Hansa, due.PlusDays(-30), due, amount, amount) { Disputed = amount.IsPositive && random.Next(6) == 0 ? Money.OfMinor(amount.MinorUnits / random.Next(1, 4), amount.Currency) : Money.Zero(amount.Currency) };
        }).ToList();
        var account = new DebtorAccount(file, items);
        var policy = Definition.ToPolicy();
        for (var day = 0; day < Days; day++)
        {
            var now = (start.PlusDays(day) + new LocalTime(random.Next(24), random.Next(60))).InZoneLeniently(zone).ToInstant();
            account = Change(account, now, random, day);
            var plan = policy.Plan(account, now).Value;
            yield return (account, plan);
            if (random.Next(4) > 0) account = account.With(plan.CarriedOut());
        }
    }

    private static DebtorAccount Change(DebtorAccount account, Instant now, Random random, int day)
    {
        var item = account.Items[random.Next(account.Items.Length)];
        var today = now.InZone(account.File.Zone).Date;
        Recorded<ContactEvent> Said(ContactEvent e) => e.Record($"{day}", account.File.Zone);
        switch (random.Next(30))
        {
            case 0: return account.With(Said(new ContactEvent.CallPlaced(Make.Hansa, now, item.Id)));
            case 1: return account.With(Said(new ContactEvent.ContactMade(Make.Hansa, now, ContactChannel.WeChat)));
            case 2: return account.With(Said(new ContactEvent.Replied(Make.Hansa, now, (ReplyKind)random.Next(10), item.Id, (ContactChannel)random.Next(3))));
            case 3: return account with { Buffers = account.Buffers.Add(new AgreedBuffer($"B{day}", Make.Hansa, item.Id, today, today.PlusDays(random.Next(1, 15)))) };
            case 4: return account with { Holds = account.Holds.Add(new Hold($"H{day}", Make.Hansa, random.Next(2) == 0 ? null : item.Id, (HoldReason)random.Next(4), today, today.PlusDays(random.Next(1, 10)))) };
            case 5: return account.With(Said(new ContactEvent.TaskDone(Make.Hansa, now, (CreditorTask)random.Next(12))));
            case 6: return account.With(Said(new ContactEvent.ReminderPrepared(Make.Hansa, now, $"draft {day}", 1, [item.Id])), new ContactEvent.ReminderSetAside(Make.Hansa, now.Plus(Duration.FromDays(2)), $"draft {day}").Record($"{day} aside", account.File.Zone));
            default: return account;
        }
    }
}
