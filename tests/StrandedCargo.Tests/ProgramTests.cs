using System.Diagnostics;

namespace StrandedCargo.Tests;

/// <summary>Runs the program as a user does: its own process, real files, captured output.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stranded-cargo-").FullName;

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "cases", "mersin.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_ShippedCase_DecidesAndSaysWhatAWeekCosts()
    {
        var (exit, output, error) = Run();
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("Decision: 10 % off for payment, worth USD 70,174.", output, StringComparison.Ordinal);
        Assert.Contains("Decide by 2026-12-17", output, StringComparison.Ordinal);
        Assert.Contains("release for half: not possible", output, StringComparison.Ordinal);
        // 65,000 less 3 %, less demurrage of 21 counted days (2 x (7 x 100 + 7 x 150)), 18 days away; a week later 2 x (7 x 100 + 7 x 150 + 7 x 200).
        Assert.Contains(Math.Round((63_050 - 3_500) * Math.Pow(1.1, -18 / 365.0)).ToString("N0", null), output, StringComparison.Ordinal);
        Assert.Contains(Math.Round((63_050 - 6_300) * Math.Pow(1.1, -25 / 365.0)).ToString("N0", null), output, StringComparison.Ordinal);
        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= 130, line));
    }

    [Fact]
    public void Run_Html_IsOnePageThatNeedsNothingElse()
    {
        var page = Path.Combine(_folder, "decision.html");
        Assert.Equal(0, Run("--html", page).Exit);
        var html = File.ReadAllText(page);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("<svg", html, StringComparison.Ordinal);
        Assert.Contains("light-dark(", html, StringComparison.Ordinal);
        Assert.Contains("@media print", html, StringComparison.Ordinal);
        Assert.Equal(4, html.Split("<path ").Length - 1);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"on\": \"2026-11-27\"", "\"on\": \"27.11.2026\"", "A day is written as YYYY-MM-DD.")]
    [InlineData("\"kind\": \"abandon\"", "\"kind\": \"sink\"", "sink")]
    [InlineData("\"claim\": \"USD 80000.00\"", "\"claim\": \"USD 0.00\"", "The claim is above zero.")]
    [InlineData("\"id\": \"abandon\"", "\"id\": \"bring home\"", "two options have one id")]
    [InlineData("\"horizonDays\": 60", "\"horizonDay\": 60", "horizonDay")]
    public void Run_BadCase_SaysWhyInOneLine(string good, string bad, string reason)
    {
        var file = Path.Combine(_folder, "case.json");
        File.WriteAllText(file, File.ReadAllText(Shipped).Replace(good, bad, StringComparison.Ordinal));
        var (exit, _, error) = Run(file);
        Assert.Equal(2, exit);
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Run_OptionWithWrongFigures_IsNamedAndDoesNotStopTheOthers()
    {
        var file = Path.Combine(_folder, "case.json");
        File.WriteAllText(file, File.ReadAllText(Shipped).Replace("\"commission\": \"5%\"", "\"commission\": \"105%\"", StringComparison.Ordinal));
        var (exit, output, _) = Run(file);
        Assert.Equal(0, exit);
        Assert.Contains("resell in Egypt.commission", output, StringComparison.Ordinal);
        Assert.Contains("settlement.invalid-probability", output, StringComparison.Ordinal);
        Assert.Contains("Decision: 10 % off for payment", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--wait", "0")]
    [InlineData("--sideways", "1")]
    public void Run_BadOptions_ExitWithTwo(string option, string value) => Assert.Equal(2, Run(option, value).Exit);

    private static (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "StrandedCargo.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
