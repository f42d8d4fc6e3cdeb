using BenchmarkDotNet.Attributes;
using NodaTime;
using TradeCredit.Terms;

namespace TradeCredit.Benchmarks.Terms;

/// <summary>Due dates for a column of invoice days: "45 days, end of month, next business day", compiled to a table. The measures are a plain copy of the column and a loop over dates.</summary>
[MemoryDiagnoser]
public class BatchDueDateBenchmarks
{
    private readonly DueRule _rule = DueRule.Days(45).ToEndOf(CalendarUnit.Month).Adjusted(BusinessDayConvention.Following, CalendarId.Of("TARGET"));
    private readonly BusinessCalendar _calendar = BusinessCalendars.BuiltIn.Find(CalendarId.Of("TARGET")).Value;
    private readonly DateInterval _range = new(new LocalDate(2015, 1, 1), new LocalDate(2034, 12, 31));
    private LocalDate[] _dates = [];
    private LocalDate[] _due = [];
    private int[] _days = [];
    private int[] _dueDays = [];
    private DayTable _table = null!;

    [Params(1_000_000, 10_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20_260_731);
        _dates = [.. Enumerable.Range(0, Rows).Select(_ => _range.Start.PlusDays(random.Next(_range.Length)))];
        _days = [.. _dates.Select(DayNumber.Of)];
        (_due, _dueDays) = (new LocalDate[Rows], new int[Rows]);
        _table = Compile();
        ByDates();
        if (ByTable() != Rows) throw new InvalidOperationException("The table does not cover the dates.");
        for (var i = 0; i < Rows; i++)
        {
            if (DayNumber.Of(_due[i]) != _dueDays[i]) throw new InvalidOperationException($"Row {i}: the loop says {_due[i]}, the table {DayNumber.ToDate(_dueDays[i])}.");
        }
    }

    [Benchmark(Baseline = true)]
    public void ByDates()
    {
        for (var i = 0; i < _dates.Length; i++) _due[i] = _calendar.Adjust(_dates[i].PlusDays(45).With(DateAdjusters.EndOfMonth), BusinessDayConvention.Following).Value;
    }

    [Benchmark]
    public void CopyRowByRow()
    {
        var (from, to) = (_days, _dueDays);
        for (var i = 0; i < from.Length && i < to.Length; i++) to[i] = from[i];
    }

    [Benchmark]
    public void CopyAsBlock() => _days.CopyTo(_dueDays.AsSpan());

    [Benchmark]
    public int ByTable() => _table.Map(_days, _dueDays).Value;

    /// <summary>What the table costs once: twenty years of the rule.</summary>
    [Benchmark]
    public DayTable Compile() => _rule.Compile(_range, BusinessCalendars.BuiltIn).Value;
}
