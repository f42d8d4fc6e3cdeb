using BenchmarkDotNet.Attributes;
using NodaTime;
using TradeCredit.Settlement;

namespace TradeCredit.Benchmarks.Settlement;

/// <summary>Expanding a level plan of 30 years of months, beside the loop over decimals that one writes by hand.</summary>
[MemoryDiagnoser]
public class PlanBenchmarks
{
    private const int Rows = 360;

    private static readonly LocalDate Start = new(2026, 1, 31);
    private static readonly Money Principal = Money.Of(280_000m, Currency.USD);

    private readonly PlanTerms _monthly = PlanTerms.Level(Rows, PlanDates.Monthly(Start.PlusMonths(1)), PlanInterest.Monthly(8.4m));
    private readonly PlanTerms _daily = PlanTerms.Level(Rows, PlanDates.Monthly(Start.PlusMonths(1)), PlanInterest.Yearly(8.4m));

    [GlobalSetup]
    public void Setup()
    {
        // The hand-written loop does not even out the last row; without that, the library pays the same.
        var plain = (_monthly with { Repayment = new Repayment.Level { IsLevelled = false } }).Plan(Principal, Start).Value;
        var (obvious, total) = (Obvious(), 0m);
        foreach (var row in obvious) total += row.Interest;
        if (obvious.Count != Rows || plain.Rows.Length != Rows || plain.TotalInterest.Amount != total) throw new InvalidOperationException("The plan and the obvious loop disagree.");
    }

    [Benchmark(Baseline = true)]
    public List<(LocalDate Due, decimal Principal, decimal Interest, decimal Balance)> Obvious()
    {
        // Numbers as most programs compute them: the annuity in floating point, rows in decimals, dates from the one before.
        const double rate = 0.084 / 12;
        var instalment = (decimal)Math.Round(280_000 * rate / (1 - Math.Pow(1 + rate, -Rows)), 2, MidpointRounding.ToEven);
        var rows = new List<(LocalDate, decimal, decimal, decimal)>(Rows);
        var balance = 280_000m;
        for (var k = 0; k < Rows; k++)
        {
            var interest = Math.Round(balance * 0.007m, 2, MidpointRounding.ToEven);
            var principal = k == Rows - 1 ? balance : instalment - interest;
            balance -= principal;
            rows.Add((Start.PlusMonths(k + 1), principal, interest, balance));
        }

        return rows;
    }

    [Benchmark]
    public InstalmentPlan Monthly() => _monthly.Plan(Principal, Start).Value;

    [Benchmark]
    public InstalmentPlan ByDays() => _daily.Plan(Principal, Start).Value;
}
