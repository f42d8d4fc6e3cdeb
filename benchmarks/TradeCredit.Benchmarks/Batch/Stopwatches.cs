using System.Diagnostics;

namespace TradeCredit.Benchmarks.Batch;

/// <summary>Times several contenders in turn, so that what else the machine does falls on all of them.</summary>
internal static class Stopwatches
{
    /// <summary>Median and best nanoseconds of one call of each contender.</summary>
    public static (double Median, double Best)[] Time(TimeSpan budget, params Action[] contenders)
    {
        var repeats = new int[contenders.Length];
        var samples = contenders.Select(_ => new List<double>()).ToArray();
        for (var c = 0; c < contenders.Length; c++)
        {
            // Until the compiler has done its best: it returns to a method after thirty calls and a tenth of a second.
            var warm = Stopwatch.StartNew();
            do contenders[c]();
            while (warm.ElapsedMilliseconds < 250);

            // So many calls at a time that reading the clock does not count.
            repeats[c] = 1;
            while (Once(contenders[c], repeats[c]) * repeats[c] < 100_000) repeats[c] *= 2;
        }

        var clock = Stopwatch.StartNew();
        for (var round = 0; round < 9 || (clock.Elapsed < budget && round < 400); round++)
        {
            if (round >= 3 && clock.Elapsed > 4 * budget) break;
            for (var c = 0; c < contenders.Length; c++) samples[c].Add(Once(contenders[c], repeats[c]));
        }

        return [.. samples.Select(s => s.Order().ToArray()).Select(s => (s[s.Length / 2], s[0]))];
    }

    private static double Once(Action action, int repeats)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < repeats; i++) action();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / repeats;
    }
}
