using TradeCredit.Receivables;

namespace TradeCredit.Cadence.Tests;

public sealed class PolicySelectorTests
{
    private static readonly CadencePolicy Standard = CadencePresets.Of("export-standard").ToPolicy();
    private static readonly CadencePolicy Firm = CadencePresets.Of("export-firm").ToPolicy();
    private static readonly CadencePolicy Courteous = CadencePresets.Of("export-courteous").ToPolicy();

    private static readonly PolicySelector Selector = new(
        new PolicyRule(Standard),
        new PolicyRule(Courteous) { When = new ProfileCondition { Trust = TrustLevel.Good } },
        new PolicyRule(Firm) { When = new ProfileCondition { Countries = [CountryCode.Of("BR")] } },
        new PolicyRule(Firm) { Group = "late" },
        new PolicyRule(Courteous) { Debtor = new DebtorId("Hansa") });

    private static DebtorFile File(string debtor, DebtorProfile profile) => new() { Debtor = new DebtorId(debtor), Zone = DateTimeZone.Utc, Profile = profile };

    [Fact]
    public void Select_TakesTheNarrowestRule()
    {
        Assert.Same(Standard, Selector.Select(File("Pacific", new DebtorProfile())).Value);
        Assert.Same(Courteous, Selector.Select(File("Pacific", new DebtorProfile { Trust = TrustLevel.Good })).Value);
        Assert.Same(Firm, Selector.Select(File("Pacific", new DebtorProfile { Trust = TrustLevel.Good, Group = "late" })).Value);
        Assert.Same(Courteous, Selector.Select(File("Hansa", new DebtorProfile { Group = "late" })).Value);
    }

    [Fact]
    public void Select_TwoEquallyNarrowRules_IsAmbiguous() =>
        Assert.Equal("cadence.policy-ambiguous", Selector.Select(File("Pacific", new DebtorProfile { Trust = TrustLevel.Good, Country = CountryCode.Of("BR") })).Failure!.Code);

    [Fact]
    public void Select_NoRule_IsNotApplicable() => Assert.Equal("cadence.policy-not-applicable", new PolicySelector().Select(File("Pacific", new DebtorProfile())).Failure!.Code);
}
