using System.Reflection;
using System.Text.RegularExpressions;

namespace TradeCredit.Docs.Tests;

/// <summary>docs/practice.md names types and tests that exist. A row whose package or tests are not part of the build is looked up once they are.</summary>
public sealed partial class PracticePageTests
{
    private static readonly Dictionary<string, Assembly> Assemblies =
        Directory.GetFiles(AppContext.BaseDirectory, "TradeCredit.*.dll").Where(f => !f.EndsWith(".Tests.dll", StringComparison.Ordinal)).Select(Assembly.LoadFrom)
            .ToDictionary(a => a.GetName().Name!["TradeCredit.".Length..], StringComparer.Ordinal);

    private static readonly string[] TestProjects = [.. Directory.GetDirectories(Path.Combine(Pages.Root, "tests"), "TradeCredit.*.Tests")];

    public static TheoryData<string, string, string> Points
    {
        get
        {
            var points = new TheoryData<string, string, string>();
            foreach (Match m in Row().Matches(Pages.Read("docs/practice.md"))) points.Add(m.Groups["package"].Value, m.Groups["type"].Value, m.Groups["test"].Value);
            return points;
        }
    }

    [Theory]
    [MemberData(nameof(Points))]
    public void Point_NamesATypeOfItsPackage(string package, string type, string test)
    {
        Assert.NotEmpty(test);
        if (Assemblies.TryGetValue(package, out var assembly)) Assert.NotNull(assembly.GetType($"TradeCredit.{package}.{type.Replace('.', '+')}"));
    }

    [Theory]
    [MemberData(nameof(Points))]
    public void Point_NamesATestThatExists(string package, string type, string test)
    {
        Assert.NotEmpty(type);
        var (fixture, method) = test.Split('.') is [var first, var second] ? (first, second) : throw new InvalidOperationException($"{test} is not Class.Method.");
        // The tests of reminders are a project of their own.
        if (fixture == "PracticePointTests" && !TestProjects.Any(p => p.EndsWith("Cadence.Tests", StringComparison.Ordinal))) return;
        var files = TestProjects.SelectMany(p => Directory.GetFiles(p, $"{fixture}*.cs", SearchOption.AllDirectories)).Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToArray();
        Assert.True(files.Any(f => File.ReadAllText(f).Contains($"public void {method}(", StringComparison.Ordinal)), $"{package}: {test}");
    }

    [Fact]
    public void Page_HasARowForEachPoint() => Assert.Equal(Pages.Read("docs/practice.md").Split('\n').Count(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| point |", StringComparison.Ordinal)), Row().Count(Pages.Read("docs/practice.md")));

    [GeneratedRegex(@"^\| [^|]+ \| (?<package>\w+) \| `(?<type>[\w.]+)` \| `(?<test>[\w.]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
