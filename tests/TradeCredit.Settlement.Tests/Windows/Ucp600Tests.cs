using FsCheck;
using FsCheck.Fluent;
using static TradeCredit.Settlement.Tests.Arbitraries;

namespace TradeCredit.Settlement.Tests;

public sealed class Ucp600Tests
{
    [Fact]
    public void Tolerance_AlwaysContainsTheStatedValue() => Check.That(Days, Arb.From(Gen.Elements(Enum.GetValues<CreditTerm>())), Arb.From(Gen.Choose(0, 3)), (value, term, flags) =>
        Ucp600.Tolerance(term, value, (flags & 1) == 1, (flags & 2) == 2).Contains(value));

    [Fact]
    public void Tolerance_OfAUnitPrice_IsExactUnlessAbout()
    {
        Assert.Equal(new ToleranceRange(10m, 10m), Ucp600.Tolerance(CreditTerm.UnitPrice, 10m, isAbout: false));
        Assert.Equal(new ToleranceRange(9m, 11m), Ucp600.Tolerance(CreditTerm.UnitPrice, 10m, isAbout: true));
        Assert.Equal(new ToleranceRange(10m, 10m), Ucp600.Tolerance(CreditTerm.Quantity, 10m, isAbout: false, isCounted: true));
    }

    [Fact]
    public void LastPresentation_NeverPassesTheExpiry()
    {
        Assert.Equal(Start.PlusDays(21), Ucp600.LastPresentation(Start, Start.PlusDays(60)));
        Assert.Equal(Start.PlusDays(15), Ucp600.LastPresentation(Start, Start.PlusDays(60), 15));
        Assert.Equal(Start.PlusDays(3), Ucp600.LastPresentation(Start, Start.PlusDays(3)));
    }

    [Theory]
    [InlineData(new bool[0], 0)]
    [InlineData(new[] { true, true }, 2)]
    [InlineData(new[] { false, true }, 0)]
    public void AvailableInstalments_EndBeforeTheFirstLateOne(bool[] inTime, int expected) => Assert.Equal(expected, Ucp600.AvailableInstalments(inTime));
}
