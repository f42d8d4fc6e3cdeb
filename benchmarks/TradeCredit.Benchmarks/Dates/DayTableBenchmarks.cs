using BenchmarkDotNet.Attributes;
using NodaTime;

namespace TradeCredit.Benchmarks.Dates;

/// <summary>"End of month, 30 days, next business day" for a column of invoice dates.</summary>
[MemoryDiagnoser]
public class DayTableBenchmarks
{
    private readonly BusinessCalendar _calendar = BusinessCalendars.BuiltIn.Find(CalendarId.Of("TARGET")).Value;
    private readonly DateInterval _range = new(new LocalDate(2000, 1, 1), new LocalDate(2062, 12, 31));
    private HolidayWalk _walk = null!;
    private LocalDate[] _dates = [];
    private LocalDate[] _due = [];
    private int[] _days = [];
    private int[] _dueDays = [];
    private DayTable _table = null!;

    [Params(100_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _walk = new HolidayWalk(_calendar.Coverage.Where(d => d.DayOfWeek < IsoDayOfWeek.Saturday && !_calendar.IsBusinessDay(d).Value));
        var random = new Random(20_260_731);
        _dates = [.. Enumerable.Range(0, Rows).Select(_ => new LocalDate(2015, 1, 1).PlusDays(random.Next(20 * 365)))];
        _days = [.. _dates.Select(DayNumber.Of)];
        (_due, _dueDays) = (new LocalDate[Rows], new int[Rows]);
        _table = Compile();
        ByWalk();
        ByCalendar();
        if (ByTable() != Rows) throw new InvalidOperationException("The table does not cover the dates.");
        for (var i = 0; i < Rows; i++)
        {
            var walked = _walk.Following(_dates[i].With(DateAdjusters.EndOfMonth).PlusDays(30));
            if (walked != _due[i] || DayNumber.Of(walked) != _dueDays[i]) throw new InvalidOperationException($"Row {i}: the walk says {walked}, the calendar {_due[i]}, the table {DayNumber.ToDate(_dueDays[i])}.");
        }
    }

    [Benchmark(Baseline = true)]
    public void ByWalk()
    {
        for (var i = 0; i < _dates.Length; i++) _due[i] = _walk.Following(_dates[i].With(DateAdjusters.EndOfMonth).PlusDays(30));
    }

    [Benchmark]
    public void ByCalendar()
    {
        for (var i = 0; i < _dates.Length; i++) _due[i] = _calendar.Adjust(_dates[i].With(DateAdjusters.EndOfMonth).PlusDays(30), BusinessDayConvention.Following).Value;
    }

    [Benchmark]
    public int ByTable() => _table.Map(_days, _dueDays).Value;

    /// <summary>What the table costs once: 63 years of the composed rule.</summary>
    [Benchmark]
    public DayTable Compile() => DayTable.Of(_range, date => _calendar.Adjust(date.With(DateAdjusters.EndOfMonth).PlusDays(30), BusinessDayConvention.Following)).Value;
}
