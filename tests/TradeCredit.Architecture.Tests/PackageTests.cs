namespace TradeCredit.Architecture.Tests;

public sealed class PackageTests
{
    private static readonly string[] Foundations = ["NodaTime", "Ardalis.SmartEnum"];

    [Fact]
    public void Assemblies_AreKnownPackages() =>
        Assert.All(Packages.Assemblies, a => Assert.Contains(a.GetName().Name!, Packages.Arrows.Keys));

    [Fact]
    public void Assemblies_SeeOnlyWhatTheirArrowsAllow() => Assert.All(Packages.Assemblies, a =>
    {
        var allowed = Packages.Sees(a.GetName().Name!);
        var references = a.GetReferencedAssemblies().Select(r => r.Name!).Where(n => n.StartsWith("TradeCredit", StringComparison.Ordinal));
        Assert.Subset(allowed, references.ToHashSet(StringComparer.Ordinal));
    });

    [Fact]
    public void Assemblies_StandOnTheFrameworkNodaTimeAndSmartEnumOnly() => Assert.All(Packages.Assemblies, a =>
        Assert.All(a.GetReferencedAssemblies(), r => Assert.True(
            r.Name!.StartsWith("System.", StringComparison.Ordinal) || r.Name.StartsWith("TradeCredit", StringComparison.Ordinal) || Foundations.Contains(r.Name), $"{a.GetName().Name} references {r.Name}")));

    [Fact]
    public void PublicTypes_LiveInTheNamespaceOfTheirPackage() =>
        Assert.All(Packages.PublicTypes, t => Assert.Equal(Packages.NamespaceOf(t.Assembly), t.Namespace));

    [Fact]
    public void CadenceAndSettlement_NeverSeeEachOther()
    {
        Assert.DoesNotContain("TradeCredit.Settlement", Packages.Sees("TradeCredit.Cadence"));
        Assert.DoesNotContain("TradeCredit.Cadence", Packages.Sees("TradeCredit.Settlement"));
    }
}
