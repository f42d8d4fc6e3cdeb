using TradeCredit.Receivables;

namespace TradeCredit.Cadence.Tests;

/// <summary>What is null or was never assigned is refused by name where it is given, not later where it is used.</summary>
public sealed class MissingPartTests
{
    private static readonly DebtorAccount Account = Make.Account(Make.Item("INV-1", "2026-11-05"));
    private static readonly ReminderStage Stage = Make.Ladder.Stages[0];

    public static TheoryData<string, Action> Missing => new()
    {
        { "Limits", () => _ = Make.Ladder.Within(null!) },
        { "Promises", () => _ = Make.Ladder with { Promises = null! } },
        { "Buffers", () => _ = Make.Ladder with { Buffers = null! } },
        { "Replies", () => _ = Make.Ladder with { Replies = null! } },
        { "Hours", () => _ = new ContactLimits { Hours = null! } },
        { "Trigger", () => _ = Stage with { Trigger = null! } },
        { "Fee", () => _ = Stage with { Fee = null! } },
        { "Consequence", () => _ = Stage with { Consequence = null! } },
        { "Zone", () => _ = Make.File() with { Zone = null! } },
        { "Culture", () => _ = Make.File() with { Culture = null! } },
        { "File", () => _ = Account with { File = null! } },
        { "Contacts", () => _ = Account with { Contacts = null! } },
        { "Stages", () => _ = Make.Ladder with { Stages = [null!] } },
        { "Stages", () => _ = Make.Ladder with { Stages = default } },
        { "ItemTolerances", () => _ = Make.Ladder with { ItemTolerances = default } },
        { "Offers", () => _ = Stage with { Offers = [null!] } },
        { "Escalations", () => _ = Stage with { Escalations = default } },
        { "Caps", () => _ = new ContactLimits { Caps = [null!] } },
        { "triggers", () => _ = new StageTrigger.Any([new StageTrigger.AfterDue(1), null!]) },
        { "Channels", () => _ = Make.File() with { Channels = default } },
        { "Promises", () => _ = Account with { Promises = default } },
        { "Buffers", () => _ = Account with { Buffers = [null!] } },
        { "lines", () => _ = new ContactEvent.ReminderSent(Make.Hansa, default, "R", ContactChannel.Email, 1, [null!]) },
        { "events", () => _ = ContactHistory.From([null!]) },
        { "accounts", () => _ = ReminderPortfolio.Of(Account, null!) },
        { "rules", () => _ = new PolicySelector([null!]) },
        { "policyOf", () => _ = ReminderPortfolio.Of(Account).Plan((Func<DebtorAccount, Result<CadencePolicy>>)null!, default) },
    };

    [Theory]
    [MemberData(nameof(Missing), DisableDiscoveryEnumeration = true)]
    public void Part_NullOrNeverAssigned_IsRefusedByName(string name, Action act) => Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(act).ParamName);

    [Fact]
    public void Account_WithTheFileOfAnother_IsRefused() =>
        Assert.Contains("Pacific", Assert.Throws<ArgumentException>(() => Account with { File = Make.File() with { Debtor = new DebtorId("Pacific") } }).Message, StringComparison.Ordinal);
}
