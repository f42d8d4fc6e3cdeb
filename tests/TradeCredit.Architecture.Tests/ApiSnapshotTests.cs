using System.Runtime.CompilerServices;

namespace TradeCredit.Architecture.Tests;

/// <summary>The public API of each package as text. A difference is a change of the API: review it, then run the tests with UPDATE_API=1.</summary>
public sealed class ApiSnapshotTests
{
    public static TheoryData<string> PackageNames => [.. Packages.Assemblies.Select(a => a.GetName().Name!)];

    [Theory]
    [MemberData(nameof(PackageNames))]
    public void Api_EqualsTheSnapshot(string package)
    {
        var file = Path.Combine(SnapshotFolder(), package + ".txt");
        var actual = ApiText.Of(Path.Combine(AppContext.BaseDirectory, package + ".dll"));
        if (Environment.GetEnvironmentVariable("UPDATE_API") == "1") File.WriteAllText(file, actual);
        Assert.True(File.Exists(file), $"There is no snapshot of {package}; run the tests with UPDATE_API=1.");
        var expected = File.ReadAllText(file).ReplaceLineEndings("\n");
        if (expected == actual) return;
        var (before, after) = (expected.Split('\n').ToHashSet(), actual.Split('\n').ToHashSet());
        Assert.Fail($"The API of {package} changed (UPDATE_API=1 accepts):\n{string.Join('\n', before.Except(after).Select(l => "- " + l).Concat(after.Except(before).Select(l => "+ " + l)))}");
    }

    private static string SnapshotFolder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "api");
}
