using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using NodaTime;

namespace TradeCredit.Benchmarks.Dates;

/// <summary>Business days of 1,000 dates: the calendar against a walk over a set of holidays.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class BusinessCalendarBenchmarks
{
    private const int Rows = 1_000;

    private readonly BusinessCalendar _calendar = BusinessCalendars.BuiltIn.Find(CalendarId.Of("TARGET")).Value;
    private readonly LocalDate[] _dates = new LocalDate[Rows];
    private HolidayWalk _walk = null!;

    /// <summary>How many business days to add, or calendar days to count over.</summary>
    [Params(1, 30, 250)]
    public int Days { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _walk = new HolidayWalk(_calendar.Coverage.Where(d => d.DayOfWeek < IsoDayOfWeek.Saturday && !_calendar.IsBusinessDay(d).Value));
        var random = new Random(20_260_731);
        for (var i = 0; i < Rows; i++) _dates[i] = new LocalDate(2015, 1, 1).PlusDays(random.Next(20 * 365));
        foreach (var date in _dates)
        {
            Same(_walk.Following(date), _calendar.Adjust(date, BusinessDayConvention.Following).Value);
            Same(_walk.Add(date, Days), _calendar.AddBusinessDays(date, Days).Value);
            Same(_walk.Count(date, date.PlusDays(Days)), _calendar.CountBusinessDays(date, date.PlusDays(Days)).Value);
        }
    }

    [BenchmarkCategory("add"), Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public int AddByWalk()
    {
        var sum = 0;
        foreach (var date in _dates) sum += _walk.Add(date, Days).Day;
        return sum;
    }

    [BenchmarkCategory("add"), Benchmark(OperationsPerInvoke = Rows)]
    public int Add()
    {
        var sum = 0;
        foreach (var date in _dates) sum += _calendar.AddBusinessDays(date, Days).Value.Day;
        return sum;
    }

    [BenchmarkCategory("count"), Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public int CountByWalk()
    {
        var sum = 0;
        foreach (var date in _dates) sum += _walk.Count(date, date.PlusDays(Days));
        return sum;
    }

    [BenchmarkCategory("count"), Benchmark(OperationsPerInvoke = Rows)]
    public int Count()
    {
        var sum = 0;
        foreach (var date in _dates) sum += _calendar.CountBusinessDays(date, date.PlusDays(Days)).Value;
        return sum;
    }

    [BenchmarkCategory("following"), Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public int FollowingByWalk()
    {
        var sum = 0;
        foreach (var date in _dates) sum += _walk.Following(date).Day;
        return sum;
    }

    [BenchmarkCategory("following"), Benchmark(OperationsPerInvoke = Rows)]
    public int Following()
    {
        var sum = 0;
        foreach (var date in _dates) sum += _calendar.Adjust(date, BusinessDayConvention.Following).Value.Day;
        return sum;
    }

    private static void Same<T>(T walked, T asked)
    {
        if (!EqualityComparer<T>.Default.Equals(walked, asked)) throw new InvalidOperationException($"The walk says {walked}, the calendar {asked}.");
    }
}
