using System.Text.Json;
using System.Text.Json.Serialization;
using static TradeCredit.Settlement.Tests.Arbitraries;

namespace TradeCredit.Settlement.Tests;

public sealed class JsonTests
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new Iso8601() } };

    [Fact]
    public void Plan_SurvivesJson() => Check.That(Plans, plan => JsonSerializer.Deserialize<InstalmentPlan>(JsonSerializer.Serialize(plan, Options), Options) == plan, maxTest: 100);

    [Fact]
    public void Terms_SurviveJson() => Check.That(Agreements, a => JsonSerializer.Deserialize<PlanTerms>(JsonSerializer.Serialize(a.Terms, Options), Options) == a.Terms, maxTest: 100);

    [Fact]
    public void Cases_OfAllUnions_SurviveJson()
    {
        Survive<PlanChange>(
            new PlanChange.ReAge(Start, Start.PlusDays(1), PeriodLength.OfMonths(1), 3, 1m, PlanSpread.LevelTotal), new PlanChange.ReAmortise(Start), new PlanChange.Capitalise(Start, true), new PlanChange.ExtraTerms(Start, 2, PeriodLength.OfDays(15)),
            new PlanChange.ShiftDue(Start, Start.PlusDays(1)), new PlanChange.Grace(Start, 2, PeriodLength.OfMonths(1), InterestGrace.Free), new PlanChange.NewRate(Start, Percentage.Of(3m), false, true),
            new PlanChange.Waive(Start, PaymentComponent.Fee, Euro(3m)));
        Survive<PlanEvent>(
            new PlanEvent.Paid(Start, Euro(1m)), new PlanEvent.Changed(Start, new PlanChange.ReAmortise(Start)), new PlanEvent.Undone(Start), new PlanEvent.Proposed(Start, new PlanChange.ReAmortise(Start)), new PlanEvent.Answered(Start, true),
            new PlanEvent.Accelerated(Start, Euro(5m)), new PlanEvent.ChargedOff(Start), new PlanEvent.WrittenOff(Start, "insolvency"));
        Survive<Repayment>(
            new Repayment.Level { IsLevelled = false }, new Repayment.EqualPrincipal(), new Repayment.FixedAmount(Euro(9m)), new Repayment.Balloon(Euro(9m)), new Repayment.Bullet(), new Repayment.Stated([Euro(1m), Euro(2m)]));
        Survive<PlanRate>(new PlanRate.ByDays(Percentage.Of(3m), DayCount.Act360), new PlanRate.ByPeriods(Percentage.Of(3m), 12), new PlanRate.Stated([PeriodRate.Of(Ratio.Of(1, 200), Ratio.Of(1, 400))]));
        Survive<PlanDates>(PlanDates.Monthly(Start, PlanAnchor.EndOfMonth), PlanDates.On(Start, Start.PlusDays(1)));
        Survive<ForfaitingDiscount>(new ForfaitingDiscount.Straight(Percentage.Of(3m), 183, 3), new ForfaitingDiscount.ToYield(Percentage.Of(3m), [181, 30], 365));
    }

    [Fact]
    public void Values_SurviveJson()
    {
        Survive(new FactoringTerms(Percentage.Of(80m), Percentage.Of(1m), Percentage.Of(9m), true));
        Survive([.. DeadlineRules.All]);
        Survive([.. CoverWindows.All]);
        Survive([.. CustomsClocks.All]);
        Survive([.. RecoveryCurves.All]);
        Survive(MeterTariffs.Find("india-import-20").Value with { WorkingDays = CalendarId.Of("TARGET") });
        Survive(new Discounting(Start, Percentage.Of(10m)));
        Survive(new Collateral(Euro(9m), Percentage.Of(5m), Euro(1m)));
        Survive(new AgencyFee(Percentage.Of(30m)));
        Survive(new PaymentSurvival(Ratio.Of(9, 10), Ratio.Of(1, 3), 90));
        Survive(new CashFlow(Start, Euro(1m)));
    }

    private static void Survive<T>(params T[] values) => Assert.All(values, value => Assert.Equal(value, JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Options), Options)));

    private sealed class Iso8601 : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => NodaTime.Text.LocalDatePattern.Iso.Parse(reader.GetString()!).Value;

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(NodaTime.Text.LocalDatePattern.Iso.Format(value));
    }
}
