using TradeCredit.Golden;

// Runs golden cases: dotnet run --project tests/TradeCredit.Golden [-- FOLDER]
// FOLDER is an area folder (its name is the area's) or a folder that holds area folders. Without it, the files named in scope.txt run.
if (args.Length > 1)
{
    Console.Error.WriteLine("Usage: TradeCredit.Golden [FOLDER]");
    return 2;
}

IReadOnlyList<GoldenFile> files;
try
{
    files = args.Length == 1 ? GoldenFile.In(args[0]) : GoldenFile.InScope();
}
catch (GoldenException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}

var summary = new Summary();
foreach (var file in files)
{
    var report = file.Run();
    summary.Add(report);
    Console.WriteLine($"{report.Name} {report.Passed}/{report.Total}{(report.Skipped > 0 ? $" ({report.Skipped} skipped)" : "")}");
    foreach (var row in report.Rows.Where(r => r.Outcome == Outcome.Failed)) Console.WriteLine($"  FAILED {row.Id}: {row.Text}");
}

Console.WriteLine(summary);
return summary.Failed == 0 ? 0 : 1;
