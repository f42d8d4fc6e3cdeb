using Spectre.Console;

namespace ReceivablesReview;

/// <summary>A bar on the terminal while a file is read; nothing where errors go to a file or another program.</summary>
internal static class ReadingProgress
{
    public static T Of<T>(Func<IProgress<double>?, T> read)
    {
        if (Console.IsErrorRedirected) return read(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).Start(bars =>
        {
            var bar = bars.AddTask("Reading the ledger", maxValue: 1);
            return read(new Reporter(bar));
        });
    }

    // System.Progress would post to another thread, and reports could pass each other.
    private sealed class Reporter(ProgressTask bar) : IProgress<double>
    {
        public void Report(double value) => bar.Value = value;
    }
}
