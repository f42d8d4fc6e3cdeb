using BenchmarkDotNet.Running;
using TradeCredit.Benchmarks.Batch;

// Without an option of its own, runs the benchmarks that the arguments choose, for example: -- --filter *Dates*
return args switch
{
    ["--ratios", .. var options] => RatioTable.Run(options),
    ["--peer-data", .. var options] => PeerData.Run(options),
    _ => BenchmarkSwitcher.FromAssembly(typeof(RatioTable).Assembly).Run(args).Any() ? 0 : 1,
};
