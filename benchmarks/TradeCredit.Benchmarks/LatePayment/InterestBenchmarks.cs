using BenchmarkDotNet.Attributes;
using NodaTime;
using TradeCredit.LatePayment;
using TradeCredit.Terms;

namespace TradeCredit.Benchmarks.LatePayment;

/// <summary>Late interest of 1,000 debts whose delays each have three stretches of one rate.</summary>
[MemoryDiagnoser]
public class InterestBenchmarks
{
    private const int Rows = 1_000;

    private readonly InterestRule _rule = LatePaymentLaw.BuiltIn.Regime("DE-B2B", new LocalDate(2022, 6, 1)).Value.Interest.Value.Rule;
    private readonly LateDebt[] _debts = new LateDebt[Rows];
    private readonly LocalDate[] _asOf = new LocalDate[Rows];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20_261_122);
        for (var i = 0; i < Rows; i++)
        {
            _debts[i] = LateDebt.Of(Money.OfMinor(random.Next(10_000, 100_000_000), Currency.EUR), new LocalDate(2023, 1, 1).PlusDays(random.Next(170)));
            _asOf[i] = new LocalDate(2024, 1, 1).PlusDays(random.Next(180));
            var statement = _rule.Statement(_debts[i], _asOf[i], ReferenceRates.BuiltIn).Value;
            var decimals = ByDecimals(_debts[i], _asOf[i]);
            if (statement.Lines.Length != 3 || statement.Interest.Amount != decimals) throw new InvalidOperationException($"{_debts[i]} to {_asOf[i]}: {decimals} by decimals, {statement}.");
        }
    }

    /// <summary>What one writes at first: a loop over the half-years of a list of rates.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public decimal Decimals()
    {
        var sum = 0m;
        for (var i = 0; i < Rows; i++) sum += ByDecimals(_debts[i], _asOf[i]);
        return sum;
    }

    /// <summary>The statement with its lines.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long Statement()
    {
        var sum = 0L;
        for (var i = 0; i < Rows; i++) sum += _rule.Statement(_debts[i], _asOf[i], ReferenceRates.BuiltIn).Value.Interest.MinorUnits;
        return sum;
    }

    /// <summary>The statement with its lines and steps.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long Explain()
    {
        var sum = 0L;
        for (var i = 0; i < Rows; i++) sum += _rule.Explain(_debts[i], _asOf[i], ReferenceRates.BuiltIn).Value.Value.Interest.MinorUnits;
        return sum;
    }

    private static decimal ByDecimals(LateDebt debt, LocalDate asOf)
    {
        (LocalDate From, decimal Rate)[] rates = [(new(2023, 1, 1), 10.62m), (new(2023, 7, 1), 12.12m), (new(2024, 1, 1), 12.62m), (new(2024, 7, 1), 12.37m)];
        var interest = 0m;
        var end = asOf.PlusDays(1);
        for (var i = 0; i < rates.Length; i++)
        {
            var from = LocalDate.Max(rates[i].From, debt.DueDate.PlusDays(1));
            var to = i + 1 < rates.Length ? LocalDate.Min(rates[i + 1].From, end) : end;
            if (from < to) interest += debt.Principal.Amount * rates[i].Rate / 100m * Period.DaysBetween(from, to) / 365m;
        }

        return Math.Round(interest, 2, MidpointRounding.AwayFromZero);
    }
}
