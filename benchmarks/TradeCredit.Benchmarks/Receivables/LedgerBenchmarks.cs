using BenchmarkDotNet.Attributes;
using NodaTime;
using TradeCredit.Receivables;
using TradeCredit.Terms;

namespace TradeCredit.Benchmarks.Receivables;

/// <summary>Loading and replaying a ledger of a million documents with two applications each, beside the obvious loop over dictionaries.</summary>
[MemoryDiagnoser]
public class LedgerBenchmarks
{
    private static readonly EntityId Company = new("CN01");
    private static readonly LocalDate AsOf = new(2024, 6, 1);

    private Recorded<LedgerEvent>[] _events = [];

    [Params(10_000, 1_000_000)]
    public int Documents { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        var terms = PaymentTerms.Net(30);
        var start = new LocalDate(2023, 1, 1);
        _events = new Recorded<LedgerEvent>[Documents * 3];
        for (var i = 0; i < Documents; i++)
        {
            var day = start.PlusDays(random.Next(1000));
            var amount = Money.OfMinor(random.Next(1, 5_000_000) * 2L, Currency.USD);
            var (document, entered) = ($"INV{i:D7}", Instant.FromUtc(day.Year, day.Month, day.Day, 10, 0).Plus(Duration.FromSeconds(i % 30_000)));
            _events[i * 3] = new($"I{i:D7}", day, entered, new LedgerEvent.InvoicePosted(Company, document, new DebtorId($"C{i % 5000}"), day, terms.Schedule(amount, EventDates.Of((TradeEvent.Invoice, day))).Value));
            for (var n = 1; n <= 2; n++) _events[(i * 3) + n] = new($"A{i:D7}-{n}", day.PlusDays(random.Next(90)), entered, new LedgerEvent.Applied(null, new ItemId(Company, document), Money.OfMinor(amount.MinorUnits / 2, Currency.USD)));
        }

        if (Obvious() != LoadAndReplay()) throw new InvalidOperationException("The ledger and the obvious loop disagree.");
    }

    [Benchmark(Baseline = true)]
    public long Obvious()
    {
        // What one writes without a library: no validation, no identity, no second time axis.
        var open = new Dictionary<string, decimal>();
        foreach (var e in _events.OrderBy(e => e.EffectiveOn))
        {
            if (e.EffectiveOn > AsOf) break;
            if (e.Event is LedgerEvent.InvoicePosted invoice) open[invoice.Document] = open.GetValueOrDefault(invoice.Document) + invoice.Schedule.Total.Amount;
            else if (e.Event is LedgerEvent.Applied applied) open[applied.To.Document] = open.GetValueOrDefault(applied.To.Document) - applied.Amount.Amount;
        }

        return (long)(open.Values.Sum() * 100);
    }

    [Benchmark]
    public long LoadAndReplay() => Ledger.From(_events).Value.AsOf(AsOf).Sum(i => i.Open.MinorUnits);
}
