using FsCheck;
using FsCheck.Fluent;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence.Tests;

/// <summary>A debtor whose ledger goes on for some months: payments and their reversals, disputes, promises, buffers and holds, and what is planned is mostly done.</summary>
internal sealed record LedgerSimulation(int Seed, int Items, int Days)
{
    private static readonly LocalDate Start = new(2026, 2, 1);

    public static Arbitrary<LedgerSimulation> All { get; } = Arb.From(
        Gen.Choose(0, int.MaxValue).SelectMany(seed => Gen.Choose(1, 4).SelectMany(items => Gen.Choose(10, 100).Select(days => new LedgerSimulation(seed, items, days)))),
        s => new[] { s with { Items = s.Items - 1 }, s with { Days = s.Days - 7 }, s with { Days = s.Days - 1 } }.Where(x => x.Items > 0 && x.Days > 0));

    /// <summary>A policy with rules of every kind, drawn from the seed.</summary>
    public CadenceDefinition Definition
    {
        get
        {
            var random = new Random(Seed);
            var gap = MinimumGap.OfDays(random.Next(1, 9), (Boundary)random.Next(2));
            return Make.Ladder with
            {
                Scope = (LadderScope)random.Next(3),
                Advance = (StageAdvance)random.Next(3),
                Netting = (CreditNetting)random.Next(3),
                GraceDays = random.Next(3) == 0 ? random.Next(1, 6) : 0,
                Promises = new PromiseRules { ToleranceDays = random.Next(4), KeptAt = Percentage.Of(random.Next(50, 101)), PutOffWholeItem = random.Next(2) == 0, BrokenRaisesStage = random.Next(3) > 0 },
                Buffers = new BufferRules { RemindsAfterwards = random.Next(2) == 0, DaysCount = random.Next(2) == 0 },
                Limits = new ContactLimits
                {
                    Gap = random.Next(4) switch { 0 => null, 1 => gap with { IsElapsed = true, Boundary = Boundary.Inclusive }, 2 => gap with { Memory = GapMemory.WhileCounting }, _ => gap },
                    Caps = random.Next(3) == 0 ? [new ContactCap { Max = random.Next(1, 3), WindowDays = random.Next(5, 20), IsPerItem = random.Next(2) == 0 }] : [],
                    Hours = ContactHours.Office,
                    OnBusinessDaysOnly = random.Next(4) > 0,
                },
                Stages = [Make.Ladder.Stages[0], Make.Ladder.Stages[1] with { Repeat = random.Next(2) == 0 ? RepeatRule.EveryDays(random.Next(3, 12), 2) : null }, Make.Ladder.Stages[2]],
            };
        }
    }

    public override string ToString() => $"new LedgerSimulation({Seed}, {Items}, {Days})";

    /// <summary>The account at an instant, if nothing happens after what it was simulated for.</summary>
    public static DebtorAccount? At(IEnumerable<Recorded<LedgerEvent>> events, IEnumerable<Recorded<ContactEvent>> contacts, Instant now) =>
        ReminderPortfolio.From(Ledger.From(events).ValueOrThrow(), contacts, _ => Make.File(), now).ValueOrThrow().Accounts.SingleOrDefault();

    /// <summary>Every day with its account, its plan, and the events behind them.</summary>
    public IEnumerable<(DebtorAccount Account, ReminderPlan Plan, Recorded<LedgerEvent>[] Events, Recorded<ContactEvent>[] Contacts)> Run()
    {
        var random = new Random(unchecked(Seed * 31));
        var events = Enumerable.Range(0, Items).Select(i => Make.Invoice($"INV-{i}", Iso(Start.PlusDays(random.Next(-10, 30))), random.Next(100, 5000))).ToList();
        var contacts = new List<Recorded<ContactEvent>>();
        var policy = Definition.ToPolicy();
        var open = new List<(string Kind, string Id)>();
        for (var day = 0; day < Days; day++)
        {
            var now = (Start.PlusDays(day) + new LocalTime(random.Next(24), random.Next(60))).InZoneLeniently(Make.Berlin).ToInstant();
            if (random.Next(6) == 0) events.Add(Change(random, day, now, open));
            if (random.Next(40) == 0) contacts.Add(new ContactEvent.Replied(Make.Hansa, now, (ReplyKind)random.Next(10), Make.Id($"INV-{random.Next(Items)}"), ContactChannel.Email).Record($"reply {day}", Make.Berlin));
            var (known, said) = (events.ToArray(), contacts.ToArray());
            if (At(known, said, now) is not { } account) continue;
            var plan = policy.Plan(account, now).Value;
            yield return (account, plan, known, said);
            if (random.Next(4) > 0) contacts.AddRange(plan.CarriedOut());
        }
    }

    private Recorded<LedgerEvent> Change(Random random, int day, Instant now, List<(string Kind, string Id)> open)
    {
        var today = now.InZone(Make.Berlin).Date;
        var (item, id) = (Make.Id($"INV-{random.Next(Items)}"), $"F{day}");
        var amount = Make.Euro(random.Next(1, 3000));
        LedgerEvent? e = null;
        switch (random.Next(8))
        {
            case 0 or 1: e = new LedgerEvent.Applied(null, item, amount); break;
            case 2: e = new LedgerEvent.Applied(null, item, -amount); break;
            case 3: e = new LedgerEvent.DisputeOpened(id, item, amount, "quality"); open.Add(("dispute", id)); break;
            case 4: e = new LedgerEvent.PromiseMade(id, Make.Hansa, amount, today.PlusDays(random.Next(0, 15)), random.Next(3) == 0 ? [] : [item]); break;
            case 5: e = new LedgerEvent.BufferGranted(id, Make.Hansa, random.Next(2) == 0 ? null : item, today.PlusDays(random.Next(0, 15))); break;
            case 6: e = new LedgerEvent.HoldPlaced(id, Make.Hansa, random.Next(2) == 0 ? null : item, HoldReason.Negotiation, today.PlusDays(random.Next(0, 15))); open.Add(("hold", id)); break;
            default:
                if (open.Count > 0)
                {
                    var (kind, ended) = open[^1];
                    open.RemoveAt(open.Count - 1);
                    e = kind == "hold" ? new LedgerEvent.HoldReleased(ended) : new LedgerEvent.DisputeClosed(ended, DisputeOutcome.Rejected);
                }

                break;
        }

        return new Recorded<LedgerEvent>($"event {day}", today, now, e ?? new LedgerEvent.Applied(null, item, Make.Euro(1m)));
    }

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
