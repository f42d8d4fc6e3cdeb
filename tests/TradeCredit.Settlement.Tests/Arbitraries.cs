using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace TradeCredit.Settlement.Tests;

/// <summary>Generators for plans, flows and payments, with shrinkers.</summary>
internal static class Arbitraries
{
    public static readonly LocalDate Start = new(2024, 1, 15);

    public static Money Euro(decimal amount) => Money.Of(amount, Currency.EUR);

    /// <summary>Terms with a principal that they can bring back.</summary>
    public static Arbitrary<(PlanTerms Terms, Money Principal)> Agreements { get; } = Arb.From(
        Gen.Choose(0, int.MaxValue).SelectMany(seed => Gen.Choose(1, 60).Select(rows => Agreement(new Random(seed), rows))),
        a => a.Terms.Count is > 1 and { } count && a.Terms.Dates is PlanDates.Regular && a.Terms.Interest?.Rate is not PlanRate.Stated
            ? [(a.Terms with { Count = count / 2, GraceOnPrincipal = 0, GraceOnInterest = 0 }, a.Principal), (a.Terms with { Interest = null }, a.Principal)] : []);

    public static Arbitrary<InstalmentPlan> Plans { get; } = Arb.From(Agreements.Generator.Select(a => a.Terms.Plan(a.Principal, Start).Value), p => p.Rows.Length > 1 ? [InstalmentPlan.Of(p.Start, [.. p.Rows[1..]], p.Interest)] : []);

    /// <summary>Positive dated amounts, the first on the day of the valuation or later.</summary>
    public static Arbitrary<CashFlow[]> Inflows { get; } = Arb.From(
        Gen.Choose(0, 2_000).SelectMany(day => Gen.Choose(1, 10_000_000).Select(amount => new CashFlow(Start.PlusDays(day), Money.OfMinor(amount, Currency.EUR)))).NonEmptyListOf().Select(l => l.ToArray()),
        f => f.Length > 1 ? [f[1..], f[..^1]] : []);

    public static Arbitrary<decimal> Rates { get; } = Arb.From(Gen.Choose(1, 4_000).Select(r => r / 100m), r => r > 1 ? [1m] : []);

    public static Arbitrary<int> Days { get; } = Arb.From(Gen.Choose(0, 1_500), d => d > 0 ? [d / 2, d - 1] : []);

    /// <summary>Payments from before the first row to after the last, some of them of one day.</summary>
    public static ImmutableArray<PlanEvent> Payments(InstalmentPlan plan, int seed)
    {
        var random = new Random(seed);
        var span = Period.DaysBetween(plan.Start, plan.LastDue ?? plan.Start) + 30;
        return [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => new PlanEvent.Paid(plan.Start.PlusDays(random.Next(0, span)), Money.OfMinor(random.NextInt64(1, (plan.Total.MinorUnits / 4) + 2), plan.Currency)))];
    }

    private static (PlanTerms Terms, Money Principal) Agreement(Random random, int rows)
    {
        var principal = Money.OfMinor(random.NextInt64(rows * 200L, 1_000_000_000), Currency.EUR);
        PlanDates dates = random.Next(4) switch
        {
            0 => PlanDates.From(Start.PlusDays(random.Next(0, 40)), PeriodLength.OfDays(random.Next(1, 40))),
            1 => PlanDates.Monthly(Start.PlusDays(random.Next(1, 40)), (PlanAnchor)random.Next(3)),
            2 => new PlanDates.Stated([.. Irregular(random, rows)]),
            _ => PlanDates.Monthly(Start.PlusMonths(1)),
        };
        var rate = random.Next(4) == 0 ? 0m : random.Next(1, 3_000) / 100m;
        var interest = random.Next(5) switch
        {
            0 => null,
            1 => PlanInterest.Monthly(rate),
            2 => PlanInterest.Monthly(rate) with { IsFlat = true },
            3 => PlanInterest.Yearly(rate, DayCount.Act360) with { RowsPerRest = random.Next(1, 4) },
            _ => PlanInterest.Yearly(rate),
        };
        Repayment repayment = random.Next(4) switch
        {
            0 => new Repayment.EqualPrincipal(),
            1 => new Repayment.Balloon(Money.OfMinor(principal.MinorUnits / random.Next(2, 9), Currency.EUR)),
            2 => new Repayment.Bullet(),
            _ => new Repayment.Level { IsLevelled = random.Next(2) == 0 },
        };
        var grace = dates is PlanDates.Stated ? 0 : random.Next(3);
        return (new PlanTerms { Repayment = repayment, Dates = dates, Count = rows, Interest = interest, GraceOnPrincipal = grace, GraceOnInterest = random.Next(Math.Min(3, rows)), InterestInGrace = (InterestGrace)random.Next(3) }, principal);
    }

    private static IEnumerable<LocalDate> Irregular(Random random, int rows)
    {
        var day = Start;
        for (var i = 0; i < rows; i++) yield return day = day.PlusDays(random.Next(1, 100));
    }
}
