using TradeCredit.Receivables;

namespace TradeCredit.Cadence.Tests;

public sealed class TimingTests
{
    private static readonly BusinessCalendar FridaySaturday = BusinessCalendar.Of(CalendarId.Of("SA"), new DateInterval(new LocalDate(2020, 1, 1), new LocalDate(2030, 12, 31)), WeekendRule.Always(Weekend.FridaySaturday));

    private static CadenceDefinition Within(ContactHours hours, bool businessDays = true) => Make.Ladder.Within(new ContactLimits { Hours = hours, OnBusinessDaysOnly = businessDays });

    [Fact]
    public void Plan_DebtorsWeekendIsFridayAndSaturday_WaitsForHisSunday()
    {
        var riyadh = DateTimeZoneProviders.Tzdb["Asia/Riyadh"];
        // Due on Tuesday 2026-11-17: ready on Friday.
        var account = new DebtorAccount(Make.File(riyadh, FridaySaturday), [Make.Item("INV-1", "2026-11-17")]);
        var friday = Within(ContactHours.Office).ToPolicy().Plan(account, Make.At("2026-11-20T10:00", riyadh)).Value;
        Assert.Null(friday.Contact);
        Assert.Equal(PlanReason.NotBusinessDay, friday.Items[0].Reason);
        Assert.Equal(Make.On("2026-11-22"), friday.NextCheck);
        Assert.Equal(Make.On("2026-11-22"), Within(ContactHours.Office).ToPolicy().Plan(account, Make.At("2026-11-22T10:00", riyadh)).Value.Contact!.Window.Date);
    }

    [Fact]
    public void Plan_TheDebtorsDayIsTomorrow_CountsHisDay()
    {
        var tokyo = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];
        var account = new DebtorAccount(Make.File(tokyo), [Make.Item("INV-1", "2026-11-16")]);
        // 2026-11-18 23:30 UTC is Thursday 08:30 in Tokyo: the third day after the due day has begun there.
        var plan = Within(ContactHours.Office).ToPolicy().Plan(account, Instant.FromUtc(2026, 11, 18, 23, 30)).Value;
        Assert.Equal(Make.On("2026-11-19"), plan.Today);
        Assert.Equal(Instant.FromUtc(2026, 11, 19, 0, 0), plan.Contact!.Window.Start);
        Assert.Equal(Instant.FromUtc(2026, 11, 19, 8, 0), plan.Contact.Window.End);
        Assert.Null(Within(ContactHours.Office).ToPolicy().Plan(account, Instant.FromUtc(2026, 11, 18, 14, 30)).Value.Contact);
    }

    [Fact]
    public void Plan_AfterHours_WaitsForTheNextBusinessDay()
    {
        var plan = Within(ContactHours.Office).Plan(Make.Account(Make.Item("INV-1", "2026-11-17")), "2026-11-20T17:01");
        Assert.Equal(PlanReason.OutsideHours, plan.Items[0].Reason);
        Assert.Equal(Make.On("2026-11-23"), plan.NextCheck);
        Assert.NotNull(Within(ContactHours.Office).Plan(Make.Account(Make.Item("INV-1", "2026-11-17")), "2026-11-20T17:00").Contact);
    }

    [Fact]
    public void NextCheck_OfALongerGapAfterAComplaint_IsTheDayOnWhichTheComplaintIsOver()
    {
        var limited = Make.Ladder.Within(new ContactLimits { Gap = MinimumGap.OfDays(4) });
        limited = limited with { Replies = limited.Replies with { GapDaysAfterComplaint = 7, ComplaintHonouredDays = 6 } };
        // Reminded on the 5th: again on the 9th, or on the 16th for a complaint, which counts for little on the 12th any more.
        var account = Make.Account(Make.Item("INV-1", "2026-10-30")).With(Make.Reminded("2026-11-05T10:00", 1, "INV-1"), Make.Replied("2026-11-06T10:00", ReplyKind.ComplainsOfContact, ContactChannel.Phone));
        Assert.Equal((PlanReason.GapNotOver, Make.On("2026-11-12")), (limited.Plan(account, "2026-11-11T10:00").Items[0].Reason, limited.Plan(account, "2026-11-11T10:00").NextCheck!.Value));
        Assert.NotNull(limited.Plan(account, "2026-11-12T10:00").Contact);
    }

    [Fact]
    public void NextCheck_OfAStageThatLapsesBeforeItIsReady_IsTheDayOfTheLapse()
    {
        // Level 2 is held back for 30 days after level 1 and of no use after 15 days past due; level 3 is ready from day 12.
        var ladder = Make.Ladder with
        {
            Stages = [Make.Ladder.Stages[0], Make.Ladder.Stages[1] with { MinGapDays = 30, MaxDaysPastDue = 15 }, Make.Ladder.Stages[2] with { Trigger = new StageTrigger.AfterDue(12) }],
        };
        var account = Make.Account(Make.Item("INV-1", "2026-11-01")).With(Make.Reminded("2026-11-05T10:00", 1, "INV-1"));
        Assert.Equal(Make.On("2026-11-17"), ladder.Plan(account, "2026-11-14T10:00").NextCheck);
        Assert.Null(ladder.Plan(account, "2026-11-16T10:00").Contact);
        Assert.Equal(3, ladder.Plan(account, "2026-11-17T10:00").Contact!.Stage.Level);
    }

    [Theory]
    // Ready on Saturday the 14th: kept on Monday the 16th, missed on Tuesday.
    [InlineData("2026-11-14T10:00", false, "2026-11-16")]
    [InlineData("2026-11-16T10:00", true, null)]
    [InlineData("2026-11-17T10:00", false, "2026-11-21")]
    public void OnItsDate_OnAClosedDay_IsKeptOnTheFirstOpenDay(string at, bool isSent, string? next)
    {
        var ladder = Within(ContactHours.WholeDay) with { Advance = StageAdvance.OnItsDate };
        var plan = ladder.Plan(Make.Account(Make.Item("INV-1", "2026-11-11")), at);
        Assert.Equal(isSent, plan.Contact is not null);
        if (next is not null) Assert.Equal(Make.On(next), plan.NextCheck);
    }

    [Fact]
    public void NextCheck_WithoutAChannel_IsTheDayOnWhichAHigherStageHasOne()
    {
        // The first stage knows only e-mail, which was stopped; the second is ready ten days after the due day and can be a letter.
        var ladder = Make.Ladder with { Advance = StageAdvance.ToHighest };
        var account = Make.Account(Make.Item("INV-1", "2026-11-02")).With(Make.Replied("2026-11-03T10:00", ReplyKind.StopsChannel, ContactChannel.Email));
        Assert.Equal((PlanReason.NoChannel, Make.On("2026-11-12")), (ladder.Plan(account, "2026-11-06T10:00").Items[0].Reason, ladder.Plan(account, "2026-11-06T10:00").NextCheck!.Value));
        Assert.Equal((2, ContactChannel.Letter), ladder.Plan(account, "2026-11-12T10:00").Contact is { } contact ? (contact.Stage.Level, contact.Channel) : default);
    }

    [Theory]
    // Clocks go from 02:00 to 03:00 on 2026-03-29: 02:30 does not exist.
    [InlineData("2026-03-29T00:30", 2, 30, 6, 0, "2026-03-29T01:00", "2026-03-29T04:00")]
    [InlineData("2026-03-29T00:30", 1, 0, 2, 30, "2026-03-29T00:00", "2026-03-29T00:59")]
    // They go from 03:00 back to 02:00 on 2026-10-25: 02:30 exists twice, as 00:30 and 01:30 UTC.
    [InlineData("2026-10-25T00:30", 2, 30, 6, 0, "2026-10-25T01:30", "2026-10-25T05:00")]
    [InlineData("2026-10-25T00:30", 1, 0, 2, 30, "2026-10-24T23:00", "2026-10-25T00:30")]
    public void Window_OnADayOfClockChange_LiesInsideTheHours(string at, int fromHour, int fromMinute, int toHour, int toMinute, string startUtc, string endUtc)
    {
        var hours = new ContactHours(new LocalTime(fromHour, fromMinute), new LocalTime(toHour, toMinute));
        var window = Within(hours, businessDays: false).Plan(Make.Account(Make.Item("INV-1", at[..10])) with { File = Make.File() with { Calendar = null } }, at);
        Assert.Null(window.Contact);
        var late = Within(hours, businessDays: false).Plan(Make.Account(Make.Item("INV-1", Make.On(at[..10]).PlusDays(-5).ToString("uuuu-MM-dd", null))), at).Contact!.Window;
        Assert.Equal(Make.At(startUtc, DateTimeZone.Utc), late.Start);
        Assert.True(late.End >= Make.At(endUtc, DateTimeZone.Utc) && late.End < Make.At(endUtc, DateTimeZone.Utc).Plus(Duration.FromMinutes(1)));
        for (var instant = late.Start; instant <= late.End; instant += Duration.FromMinutes(5)) Assert.True(hours.Contain(instant.InZone(Make.Berlin).TimeOfDay));
    }

    [Fact]
    public void Plan_CalendarEndsBeforeTheDay_IsAFailureNotAGuess()
    {
        var shortCalendar = BusinessCalendar.Of(CalendarId.Of("SHORT"), new DateInterval(new LocalDate(2026, 1, 1), new LocalDate(2026, 6, 30)), WeekendRule.SaturdaySunday);
        var account = new DebtorAccount(Make.File(null, shortCalendar), [Make.Item("INV-1", "2026-11-17")]);
        Assert.Equal("core.calendar-not-covered", Within(ContactHours.Office).ToPolicy().Plan(account, Make.At("2026-11-20T10:00")).Failure!.Code);
        var none = account with { File = Make.File() with { Calendar = null } };
        Assert.Equal("cadence.calendar-missing", Within(ContactHours.Office).ToPolicy().Plan(none, Make.At("2026-11-20T10:00")).Failure!.Code);
    }

    [Fact]
    public void Courtesy_BeforeDueOnASunday_GoesOutOnTheFridayBefore()
    {
        // Due on Sunday 2026-11-29; seven days before is Sunday 22nd.
        var account = Make.Account(Make.Item("INV-1", "2026-11-29"));
        var plans = CadencePresets.Of("export-standard").ToPolicy().Project(account, Make.At("2026-11-16T10:00"), Make.On("2026-12-01")).Value;
        Assert.Equal([Make.On("2026-11-20"), Make.On("2026-11-30")], plans.Select(p => p.Contact!.Window.Date));
        Assert.Equal(Tone.Courteous, plans[0].Contact!.Tone);
    }

    [Fact]
    public void Courtesy_BeforeDueInABlackout_GoesOutBeforeTheBlackout()
    {
        // Due on Friday the 27th; seven days before lies in the holidays, which begin on Wednesday the 18th.
        var preset = CadencePresets.Of("pre-due-courtesy");
        var policy = preset.Within(preset.Limits with { Blackout = BlockedPeriods.Parse("2026-11-18..2026-11-27") });
        var plans = policy.ToPolicy().Project(Make.Account(Make.Item("INV-1", "2026-11-27")), Make.At("2026-11-02T10:00"), Make.On("2026-11-29")).Value;
        Assert.Equal(Make.On("2026-11-17"), Assert.Single(plans).Contact!.Window.Date);
    }

    [Fact]
    public void Courtesy_ThatTheGapPutsBeyondTheDueDay_IsPassedOver()
    {
        // Five business days after the call end on 2 December; the item is due on Friday 27 November.
        var policy = CadencePresets.Of("export-standard");
        var account = Make.Account(Make.Item("INV-1", "2026-11-27"));
        Assert.Equal(1, policy.Plan(account, "2026-11-26T10:00").Contact!.Stage.Level);
        var called = account.With(Make.Said("m", new ContactEvent.ContactMade(Make.Hansa, Make.At("2026-11-25T10:00"), ContactChannel.Phone)));
        Assert.Null(policy.Plan(called, "2026-11-26T10:00").Contact);
        Assert.Null(policy.Plan(called, "2026-12-01T10:00").Contact);
        Assert.Equal(2, policy.Plan(called, "2026-12-02T10:00").Contact!.Stage.Level);
    }

    [Fact]
    public void Gap_Cap_AndBlackout_LeaveTheFirstDayThatKeepsThemAll()
    {
        // Two contacts in fourteen days until the 16th, five business days after the 9th on the 16th, holidays on the 16th and 17th.
        var policy = Make.Ladder.Within(ContactLimits.Export with { Blackout = BlockedPeriods.Parse("2026-11-16..2026-11-17") });
        var account = Make.Account(Make.Item("INV-1", "2026-10-01")).With(Make.Reminded("2026-11-02T10:00", 1, "INV-1"), Make.Said("m", new ContactEvent.ContactMade(Make.Hansa, Make.At("2026-11-09T10:00"), ContactChannel.WhatsApp)));
        Assert.Equal((PlanReason.GapNotOver, Make.On("2026-11-18")), (policy.Plan(account, "2026-11-10T10:00").Items[0].Reason, policy.Plan(account, "2026-11-10T10:00").NextCheck!.Value));
        Assert.Equal(PlanReason.NotBusinessDay, policy.Plan(account, "2026-11-17T10:00").Items[0].Reason);
        Assert.NotNull(policy.Plan(account, "2026-11-18T10:00").Contact);
    }

    [Fact]
    public void Gap_CountsAStatement_ButNoInvoiceNoAnswerAndNothingWithdrawn()
    {
        var policy = Make.Ladder.Within(new ContactLimits { Gap = MinimumGap.OfDays(10), Caps = [new ContactCap { Max = 1, WindowDays = 10 }] });
        PlannedContact? After(params Recorded<ContactEvent>[] contacts) => policy.Plan(Make.Account(Make.Item("INV-1", "2026-11-01")).With(contacts), "2026-11-11T10:00").Contact;
        Assert.Null(After(Make.Said("s", new ContactEvent.StatementSent(Make.Hansa, Make.At("2026-11-10T10:00"), ContactChannel.Email))));
        Assert.NotNull(After(Make.Said("i", new ContactEvent.InvoiceSent(Make.Hansa, Make.At("2026-11-10T10:00")))));
        Assert.NotNull(After(Make.Replied("2026-11-10T10:00", ReplyKind.Acknowledged)));
        Assert.NotNull(After(Make.Reminded("2026-11-10T10:00", 1, "INV-1"), Make.Said("c", new ContactEvent.ReminderCancelled(Make.Hansa, Make.At("2026-11-10T11:00"), "R 2026-11-10T10:00"))));
    }

    [Fact]
    public void Calls_AndStagesWithoutAMessage_WaitForTheCreditorsOwnDay()
    {
        var closed = BusinessCalendar.Of(CalendarId.Of("OWN"), new DateInterval(new LocalDate(2020, 1, 1), new LocalDate(2030, 12, 31)), WeekendRule.SaturdaySunday, Make.On("2026-11-11"), Make.On("2026-11-12"));
        var account = Make.Account(Make.Item("INV-1", "2026-11-01")) with { File = Make.File() with { CreditorCalendar = closed } };
        ReminderPlan On(string day, ReminderStage stage) => new CadenceDefinition { Id = "one" }.With(stage).Plan(account, day + "T10:00");
        var stage = new ReminderStage { Level = 1, Trigger = new StageTrigger.AfterDue(3) };
        Assert.NotNull(On("2026-11-11", stage).Contact);
        var call = stage with { Channels = [ContactChannel.Phone] };
        Assert.Equal((null, Make.On("2026-11-13")), (On("2026-11-11", call).Contact, On("2026-11-11", call).NextCheck!.Value));
        Assert.NotNull(On("2026-11-13", call).Contact);
        var own = stage with { Kind = StageKind.Internal };
        Assert.Equal((0, Make.On("2026-11-13"), 1), (On("2026-11-11", own).Stages.Length, On("2026-11-11", own).NextCheck!.Value, On("2026-11-13", own).Stages.Length));
    }

    [Fact]
    public void Deadline_FallsOnABusinessDayOfTheDebtor()
    {
        var contact = Within(ContactHours.Office).Plan(Make.Account(Make.Item("INV-1", "2026-11-10")), "2026-11-14T10:00");
        Assert.Null(contact.Contact);
        var monday = Within(ContactHours.Office).Plan(Make.Account(Make.Item("INV-1", "2026-11-10")), "2026-11-16T10:00").Contact!;
        Assert.Equal(Make.On("2026-11-23"), monday.Demands[0].Deadline);
        var friday = Within(ContactHours.Office).Plan(Make.Account(Make.Item("INV-1", "2026-11-10")), "2026-11-20T10:00").Contact!;
        Assert.Equal(Make.On("2026-11-27"), friday.Demands[0].Deadline);
    }

    [Fact]
    public void Gap_CountsManualContactsAndThoseSetForLater()
    {
        var policy = Make.Ladder.Within(new ContactLimits { Gap = MinimumGap.OfDays(5) }).ToPolicy();
        var account = Make.Account(Make.Item("INV-1", "2026-11-10")).With(Make.Said("m", new ContactEvent.ContactMade(Make.Hansa, Make.At("2026-11-13T09:00"), ContactChannel.WeChat)));
        Assert.Equal(PlanReason.GapNotOver, policy.Plan(account, Make.At("2026-11-17T10:00")).Value.Items[0].Reason);
        Assert.NotNull(policy.Plan(account, Make.At("2026-11-18T10:00")).Value.Contact);
        var later = new Recorded<ContactEvent>("later", Make.On("2026-11-20"), Make.At("2026-11-17T09:00"), new ContactEvent.ContactMade(Make.Hansa, Make.At("2026-11-20T09:00"), ContactChannel.Phone));
        Assert.Equal(Make.On("2026-11-25"), policy.Plan(account.With(later), Make.At("2026-11-18T10:00")).Value.NextCheck);
    }

    [Fact]
    public void Cap_OnTheTelephone_LeavesOtherChannels()
    {
        var stage = new ReminderStage { Level = 1, Trigger = new StageTrigger.AfterDue(1), Channels = [ContactChannel.Phone, ContactChannel.Email] };
        var policy = new CadenceDefinition { Id = "calls" }.With(stage).Within(new ContactLimits { Caps = [new ContactCap { Max = 1, WindowDays = 7, Channels = [ContactChannel.Phone] }] }).ToPolicy();
        var account = Make.Account(Make.Item("INV-1", "2026-11-10")).With(Make.Said("c", new ContactEvent.CallPlaced(Make.Hansa, Make.At("2026-11-16T09:00"))));
        Assert.Equal(ContactChannel.Email, policy.Plan(account, Make.At("2026-11-18T10:00")).Value.Contact!.Channel);
        Assert.Equal(ContactChannel.Phone, policy.Plan(account, Make.At("2026-11-23T10:00")).Value.Contact!.Channel);
    }

    [Fact]
    public void Plan_DatedBeforeTheLastRun_IsRefused()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-11-10")).With(Make.Said("run", new ContactEvent.PlanRun(Make.Hansa, Make.At("2026-11-18T10:00"))));
        Assert.Equal("cadence.now-before-last-run", Make.Ladder.ToPolicy().Plan(account, Make.At("2026-11-18T09:59")).Failure!.Code);
        Assert.True(Make.Ladder.ToPolicy().Plan(account, Make.At("2026-11-18T10:00")).IsSuccess);
    }

    [Fact]
    public void NoChannelCanBeUsed_GivesATaskNotSilence()
    {
        var file = Make.File() with { Channels = [ContactChannel.WeChat] };
        var plan = Make.Ladder.Plan(new DebtorAccount(file, [Make.Item("INV-1", "2026-11-10")]), "2026-11-18T10:00");
        Assert.Equal(PlanReason.NoChannel, plan.Items[0].Reason);
        Assert.Equal([CreditorTask.FindContact], plan.Tasks.AsEnumerable());
    }

    [Fact]
    public void FailedReminder_IsNoContact_AndAnotherChannelIsTaken()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-11-05"))
            .With(Make.Reminded("2026-11-09T10:00", 1, "INV-1"), Make.Reminded("2026-11-16T10:00", 2, "INV-1"), Make.Said("f", new ContactEvent.ReminderFailed(Make.Hansa, Make.At("2026-11-16T10:05"), "R 2026-11-16T10:00", ContactChannel.Email)));
        var plan = Make.Ladder.Plan(account, "2026-11-17T10:00");
        Assert.Equal((2, ContactChannel.Letter), (plan.Contact!.Stage.Level, plan.Contact.Channel));
        Assert.Equal(1, plan.Items[0].LevelBefore);
    }
}
