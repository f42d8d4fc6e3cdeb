using System.Diagnostics;
using System.Globalization;

namespace ReceivablesReview.Tests;

/// <summary>Runs the program as a user does: its own process, real files, captured output.</summary>
internal static class ReviewProcess
{
    public static (int ExitCode, string Output, string Error) Run(IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ReceivablesReview.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    /// <summary>Writes a ledger and reviews it.</summary>
    public static (int ExitCode, string Output, string Error) Review(string csv, params string[] arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"ledger-{Guid.NewGuid():N}.csv"));
        try
        {
            File.WriteAllText(file, csv);
            return Run([file, .. arguments]);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
