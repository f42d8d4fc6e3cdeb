using BenchmarkDotNet.Attributes;
using NodaTime;
using TradeCredit.Settlement;

namespace TradeCredit.Benchmarks.Settlement;

/// <summary>Present value and internal rate of a stream of dated flows, beside the textbook loop with Newton's method.</summary>
[MemoryDiagnoser]
public class ValuationBenchmarks
{
    private static readonly LocalDate Start = new(2026, 1, 31);

    private LocalDate[] _dates = [];
    private double[] _amounts = [];
    private CashFlow[] _flows = [];

    [Params(12, 360)]
    public int Flows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _dates = [Start, .. Enumerable.Range(1, Flows).Select(k => Start.PlusMonths(k))];
        _amounts = [-100_000, .. Enumerable.Repeat(200_000.0 / Flows, Flows)];
        _flows = [.. _dates.Zip(_amounts, (d, a) => new CashFlow(d, Money.Of((decimal)a, Currency.USD, Rounding.HalfEven)))];
        if (Math.Abs(Newton() - InternalRate()) > 1e-9) throw new InvalidOperationException("The internal rate and the obvious loop disagree.");
    }

    [Benchmark(Baseline = true)]
    public double Newton()
    {
        var rate = 0.1;
        for (var i = 0; i < 100; i++)
        {
            var (value, slope) = (0.0, 0.0);
            for (var k = 0; k < _dates.Length; k++)
            {
                var years = Period.DaysBetween(_dates[0], _dates[k]) / 365.0;
                value += _amounts[k] * Math.Pow(1 + rate, -years);
                slope -= years * _amounts[k] * Math.Pow(1 + rate, -years - 1);
            }

            var next = rate - (value / slope);
            if (Math.Abs(next - rate) < 1e-12) return next;
            rate = next;
        }

        return rate;
    }

    [Benchmark]
    public double InternalRate() => TimeValue.InternalRate(_dates, _amounts).Value;

    [Benchmark]
    public Money PresentValue() => new Discounting(Start, Percentage.Of(10m)).PresentValue(_flows, Currency.USD).Value;
}
