namespace TradeCredit.Cadence.Tests;

public sealed class CadenceDefinitionTests
{
    private static readonly ReminderStage First = new() { Level = 1, Trigger = new StageTrigger.AfterDue(3) };
    private static readonly ReminderStage Second = new() { Level = 2, Trigger = new StageTrigger.AfterDue(10), Tone = Tone.Formal };
    private static readonly CadenceDefinition Good = new CadenceDefinition { Id = "good" }.With(First).With(Second);

    public static TheoryData<string, CadenceDefinition> Bad => new()
    {
        { "cadence.id-missing", Good with { Id = " " } },
        { "cadence.version-not-positive", Good with { Version = 0 } },
        { "cadence.policy-without-stages", Good with { Stages = [] } },
        { "cadence.policy-too-many-stages", Good with { Stages = [.. Enumerable.Range(1, 64).Select(i => First with { Level = i, Trigger = new StageTrigger.AfterDue(i) })] } },
        { "cadence.level-duplicate", Good with { Stages = [First, Second with { Level = 1 }] } },
        { "cadence.level-not-ascending", Good with { Stages = [First with { Level = 5 }, Second] } },
        { "cadence.level-not-positive", Good with { Stages = [First with { Level = 0 }, Second] } },
        { "cadence.offset-duplicate", Good with { Stages = [First, Second with { Trigger = new StageTrigger.AfterDue(3) }] } },
        { "cadence.stages-not-monotone", Good with { Stages = [First, Second with { Trigger = new StageTrigger.AfterDue(2) }] } },
        { "cadence.stages-not-monotone", Good with { Stages = [First, Second with { Trigger = new StageTrigger.BeforeDue(2) }] } },
        { "cadence.first-stage-relative", Good with { Stages = [First with { Trigger = new StageTrigger.AfterPrevious(3) }, Second] } },
        { "cadence.first-stage-relative", Good with { Stages = [First with { Trigger = new StageTrigger.NoReply(3) }, Second] } },
        { "cadence.tone-regression", Good with { Stages = [First with { Tone = Tone.Firm }, Second] } },
        { "cadence.trigger-out-of-range", Good with { Stages = [First with { Trigger = new StageTrigger.AfterDue(-1) }, Second] } },
        { "cadence.trigger-out-of-range", Good with { Stages = [First with { Trigger = new StageTrigger.BeforeDue(0) }, Second] } },
        { "cadence.trigger-empty", Good with { Stages = [First with { Trigger = new StageTrigger.Any([]) }, Second] } },
        { "cadence.threshold-not-positive", Good with { Stages = [First with { Trigger = new StageTrigger.Balance(Make.Euro(-1m)) }, Second] } },
        { "cadence.threshold-not-positive", Good with { Stages = [First with { Trigger = new StageTrigger.ItemCount(0) }, Second] } },
        { "cadence.currency-duplicate", Good with { Stages = [First with { Trigger = new StageTrigger.Any([new StageTrigger.Balance(Make.Euro(1m)), new StageTrigger.Balance(Make.Euro(2m))]) }] } },
        { "cadence.deadline-not-positive", Good with { Stages = [First with { Deadline = 0 }, Second] } },
        { "cadence.stage-without-channel", Good with { Stages = [First with { Channels = [] }, Second] } },
        { "cadence.repeat-not-positive", Good with { Stages = [First with { Repeat = RepeatRule.EveryDays(7, 0) }, Second] } },
        { "cadence.fee-negative", Good with { Stages = [First with { Fee = new ReminderFee.Fixed(Make.Euro(-5m)) }, Second] } },
        { "cadence.fee-range-inverted", Good with { Stages = [First with { Fee = new ReminderFee.Percent(Percentage.Of(1m), Make.Euro(10m), Make.Euro(5m)) }, Second] } },
        { "cadence.percent-out-of-range", Good with { Stages = [First with { Fee = new ReminderFee.Percent(Percentage.Of(101m)) }, Second] } },
        { "cadence.percent-out-of-range", Good with { Promises = new PromiseRules { KeptAt = Percentage.Of(101m) } } },
        { "cadence.fee-and-compensation", Good with { Stages = [First with { Fee = new ReminderFee.Fixed(Make.Euro(5m)) }, Second with { Fee = new ReminderFee.Compensation() }] } },
        { "cadence.offer-out-of-range", Good with { Stages = [First with { Offers = [new SolutionOffer.Instalments(1, 30)] }, Second] } },
        { "cadence.gap-not-positive", Good.Within(new ContactLimits { Gap = MinimumGap.OfDays(0) }) },
        { "cadence.gap-not-positive", Good with { Stages = [First with { MinGapDays = 0 }, Second] } },
        { "cadence.max-not-positive", Good.Within(new ContactLimits { MaxReminders = 0 }) },
        { "cadence.max-not-positive", Good.Within(new ContactLimits { Caps = [new ContactCap { Max = 1, WindowDays = 0 }] }) },
        { "cadence.limits-unsatisfiable", Good.Within(new ContactLimits { Caps = [new ContactCap { Max = 0, WindowDays = 7 }] }) },
        { "cadence.limits-unsatisfiable", (Good with { Stages = [First, Second with { MaxDaysPastDue = 12 }] }).Within(new ContactLimits { Gap = MinimumGap.OfDays(30) }) },
        { "cadence.hours-empty", Good.Within(new ContactLimits { Hours = new ContactHours(new LocalTime(17, 0), new LocalTime(9, 0)) }) },
        { "cadence.days-out-of-range", Good with { Promises = new PromiseRules { ToleranceDays = -1 } } },
        { "cadence.days-out-of-range", Good with { GraceDays = -1 } },
        { "cadence.minimum-negative", Good with { DemandMinimums = [Make.Euro(-1m)] } },
        { "cadence.value-not-declared", Good with { Scope = (LadderScope)9 } },
        { "cadence.value-not-declared", Good with { Stages = [First with { Channels = [ContactChannel.Email, (ContactChannel)32] }, Second] } },
        { "cadence.value-not-declared", Good with { Stages = [First with { Escalations = [(Escalation)35] }, Second] } },
        { "cadence.value-not-declared", Good with { Stages = [First with { Trigger = new StageTrigger.Any([new StageTrigger.AfterDue(3, (Boundary)7)]) }, Second] } },
        { "cadence.value-not-declared", Good with { Stages = [First with { Repeat = RepeatRule.EveryDays(7) with { Anchor = (RepeatAnchor)7 } }, Second] } },
        { "cadence.value-not-declared", Good.Within(new ContactLimits { Gap = MinimumGap.OfDays(3, (Boundary)7) }) },
        { "cadence.value-not-declared", Good.Within(new ContactLimits { Caps = [new ContactCap { Max = 1, WindowDays = 7, Channels = [(ContactChannel)(-1)] }] }) },
        { "cadence.trigger-out-of-range", Good with { Stages = [First, Second with { Trigger = new StageTrigger.AfterDue(int.MaxValue, Boundary.Strict) }] } },
        { "cadence.offer-out-of-range", Good with { Stages = [First with { Offers = [new SolutionOffer.Instalments(int.MaxValue, 2)] }, Second] } },
        { "cadence.days-out-of-range", Good with { Stages = [First, Second with { MaxDaysPastDue = int.MaxValue - 1 }] } },
    };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void Validate_BadPolicy_NamesTheFaultWithItsPath(string code, CadenceDefinition definition)
    {
        var fault = Assert.Single(definition.Validate(), f => f.Code == code);
        Assert.NotEmpty(fault.Path);
        Assert.Contains(fault, Assert.Throws<DefinitionException>(definition.ToPolicy).Failures);
    }

    [Fact]
    public void Validate_SeveralFaults_ReturnsAll()
    {
        var faults = (Good with { Version = 0, Stages = [First with { Deadline = -1 }, Second with { Level = 1, Tone = Tone.Courteous, Channels = [] }] }).Validate();
        Assert.Equal(["cadence.version-not-positive", "cadence.deadline-not-positive", "cadence.stage-without-channel", "cadence.level-duplicate"], faults.Select(f => f.Code));
        Assert.Equal("stages[1].channels", faults[2].Path);
    }

    [Fact]
    public void Validate_GoodPolicies_FindsNothing()
    {
        Assert.Empty(Good.Validate());
        Assert.Empty((Good with { ChargesFeeAndCompensation = true, Stages = [First with { Fee = new ReminderFee.Fixed(Make.Euro(5m)) }, Second with { Fee = new ReminderFee.Compensation() }] }).Validate());
        Assert.All(CadencePresets.All, p => Assert.Empty(p.Validate()));
    }

    [Fact]
    public void Equality_IsByContent() =>
        Assert.Equal(Good, new CadenceDefinition { Id = "good" }.With(First with { Channels = [ContactChannel.Email] }).With(Second));

    [Theory]
    [InlineData("bang", "", "cadence.fee-unknown-kind")]
    [InlineData("fixed", "5", "cadence.fee-unreadable")]
    public void ReadFee_Unknown_IsAFailure(string kind, string value, string code) => Assert.Equal(code, ReminderFee.Read(kind, value).Failure!.Code);

    [Fact]
    public void Triggers_SurviveJson()
    {
        StageTrigger trigger = new StageTrigger.Any([new StageTrigger.All([new StageTrigger.AfterDue(3, Boundary.Strict), new StageTrigger.Balance(Make.Euro(5m))]), new StageTrigger.NoReply(7)]);
        var json = System.Text.Json.JsonSerializer.Serialize(trigger);
        Assert.Equal(trigger, System.Text.Json.JsonSerializer.Deserialize<StageTrigger>(json));
    }
}
