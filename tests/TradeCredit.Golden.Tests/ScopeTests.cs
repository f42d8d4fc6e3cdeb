using TradeCredit.Golden;

namespace TradeCredit.Golden.Tests;

public sealed class ScopeTests
{
    public static TheoryData<string> Files => [.. GoldenFile.InScope().Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void File_InScope_PassesWhole(string name)
    {
        var report = GoldenFile.InScope().Single(f => f.Name == name).Run();
        Assert.True(report.Failed == 0, string.Join(Environment.NewLine, report.Rows.Where(r => r.Outcome == Outcome.Failed).Select(r => $"{name} {r.Id}: {r.Text}")));
        Assert.NotEqual(0, report.Passed);
    }

    [Fact]
    public void Scope_NamesEachFileOnce_AndOnlyTestFiles()
    {
        var names = GoldenFile.InScope().Select(f => f.Name).ToArray();
        Assert.Equal(names.Distinct(), names);
        Assert.Subset(GoldenFile.In(GoldenFile.ShippedFolder).Select(f => f.Name).ToHashSet(), names.ToHashSet());
    }
}
