using System.Globalization;
using System.Text;
using System.Text.Json;
using TradeCredit.Aging;

namespace TradeCredit.Benchmarks.Batch;

/// <summary>Writes the items for other engines, ages them here, and says what came out and how long it took.</summary>
/// <remarks><c>--peer-data FOLDER ITEMS SECONDS</c> writes <c>items.csv</c> and <c>tradecredit.jsonl</c>. The three customer columns have 1,000, 100,000 and 1,000,000 values.</remarks>
internal static class PeerData
{
    private static readonly int[] KeyCounts = [1_000, 100_000, 1_000_000];

    public static int Run(string[] options)
    {
        if (options is not [var folder, var length, var seconds] || !int.TryParse(length, CultureInfo.InvariantCulture, out var items)
            || !double.TryParse(seconds, CultureInfo.InvariantCulture, out var budget))
        {
            Console.Error.WriteLine("usage: --peer-data FOLDER ITEMS SECONDS");
            return 2;
        }

        var portfolios = KeyCounts.Select(k => new Portfolio(items, k)).ToArray();
        WriteItems(Path.Combine(folder, "items.csv"), portfolios);
        File.WriteAllLines(Path.Combine(folder, "tradecredit.jsonl"), Results(portfolios, TimeSpan.FromSeconds(budget)));
        return 0;
    }

    private static IEnumerable<string> Results(Portfolio[] portfolios, TimeSpan budget)
    {
        foreach (var threads in new[] { 1, 2 })
        {
            var options = new ParallelAgingOptions { Threads = threads };
            var items = portfolios[0];
            yield return Result("totals", 0, threads, items, new AgingTotals(Portfolio.FiveEdges), options, budget, t => Rows(1, (_, b) => t.Buckets[b]));
            yield return Result("currency", 0, threads, items, new AgingTotalsByCurrency(Portfolio.FiveEdges, [.. Portfolio.Currencies]), options, budget, t => Rows(Portfolio.Currencies.Length, (c, b) => t[c, b]));
            foreach (var keyed in portfolios)
                yield return Result("customer", keyed.KeyCount, threads, keyed, new AgingPivot(Portfolio.FiveEdges, keyed.KeyCount), options, budget, p => Rows(keyed.KeyCount, (k, b) => p[k, b]));
        }

        var bytes = new byte[portfolios[0].Length];
        var cuts = new CompiledCuts(Portfolio.FiveEdges);
        var time = Stopwatches.Time(budget, () => cuts.BucketsOf(portfolios[0].Days, bytes))[0];
        yield return Json("index", 0, 1, portfolios[0].Length, time.Median, [portfolios[0].Length, bytes.Sum(b => (long)b), 0]);
    }

    private static string Result<T>(string output, int keys, int threads, Portfolio items, T accumulator, ParallelAgingOptions options, TimeSpan budget, Func<T, Int128[]> check)
        where T : class, IAgingAccumulator<T>
    {
        var time = Stopwatches.Time(budget, () =>
        {
            accumulator.Clear();
            accumulator.AddParallel(items.Batch, options, CancellationToken.None);
        })[0];
        return Json(output, keys, threads, items.Length, time.Median, check(accumulator));
    }

    private static string Json(string output, int keys, int threads, int items, double nanoseconds, Int128[] check) => JsonSerializer.Serialize(new
    {
        engine = "TradeCredit " + AgingBatch.ActiveKernel,
        form = "batch",
        output,
        keys,
        threads,
        items,
        ns = nanoseconds / items,
        check = string.Join(' ', check),
    });

    // How many cells hold something, and two sums over them that a moved cent or item changes.
    private static Int128[] Rows(int rows, Func<int, int, BucketTotal> cell)
    {
        Int128 cells = 0, sums = 0, counts = 0;
        for (var row = 0; row < rows; row++)
        {
            for (var bucket = 0; bucket < 6; bucket++)
            {
                var total = cell(row, bucket);
                if (total.Count == 0) continue;
                cells++;
                sums += total.MinorUnits * ((row % 97) + 1) * (bucket + 1);
                counts += total.Count * ((row % 89) + 1) * (bucket + 1);
            }
        }

        return [cells, sums, counts];
    }

    private static void WriteItems(string path, Portfolio[] portfolios)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        file.Write("due,amount,currency,customer1000,customer100000,customer1000000\n");
        var items = portfolios[0];
        var dates = new Dictionary<int, string>();
        Span<char> line = stackalloc char[128];
        for (var i = 0; i < items.Length; i++)
        {
            if (!dates.TryGetValue(items.Days[i], out var due))
                dates.Add(items.Days[i], due = DayNumber.ToDate(items.Days[i]).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
            line.TryWrite(CultureInfo.InvariantCulture, $"{due},{items.Amounts[i]},{items.CurrencyCodes[i]},{portfolios[0].Keys[i]},{portfolios[1].Keys[i]},{portfolios[2].Keys[i]}\n", out var written);
            file.Write(line[..written]);
        }
    }
}
