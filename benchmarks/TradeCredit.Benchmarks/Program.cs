using BenchmarkDotNet.Running;

// Runs the benchmarks that the arguments choose, for example: -- --filter *Dates*
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
