using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using TradeCredit.Terms;
using static TradeCredit.LatePayment.Tests.Make;

namespace TradeCredit.LatePayment.Tests;

/// <summary>Generators for debts, rates and rules, with shrinkers.</summary>
internal static class Arbitraries
{
    /// <summary>The days that generated rates cover.</summary>
    public static DateInterval Covered { get; } = new(On("2015-01-01"), On("2030-12-31"));

    public static Arbitrary<LocalDate> DueDates { get; } = Arb.From(
        Gen.Choose(0, 3_000).Select(n => On("2016-01-01").PlusDays(n)), d => d == On("2016-01-01") ? [] : [On("2016-01-01"), d.PlusDays(-1)]);

    public static Arbitrary<int> Days { get; } = Arb.From(Gen.Choose(0, 1_200), n => n == 0 ? [] : [0, n / 2, n - 1]);

    public static Arbitrary<Money> Principals { get; } = Arb.From(
        Gen.Frequency((4, Gen.Choose(0, 5_000_000).Select(n => (long)n)), (1, Gen.Choose(0, int.MaxValue).Select(n => n * 1_000L))).SelectMany(m => Gen.Elements(Currency.EUR, Currency.Of("JPY"), Currency.Of("KWD")).Select(c => Money.OfMinor(m, c))),
        m => m.IsZero ? [] : [Money.Zero(m.Currency), Money.OfMinor(m.MinorUnits / 2, m.Currency)]);

    public static Arbitrary<Percentage> Percentages { get; } = Arb.From(Gen.Choose(0, 4_000).Select(n => Percentage.Of(n / 100m)), p => p == Percentage.Zero ? [] : [Percentage.Zero, Percentage.Of(decimal.Truncate(p.Value / 2m))]);

    public static Arbitrary<DayCount> AdditiveDayCounts { get; } = Arb.From(
        Gen.Elements(DayCount.Act360, DayCount.Act365Fixed, DayCount.Act36525, DayCount.ActActIsda, DayCount.NoLeap365, DayCount.ThirtyE360, DayCount.ThirtyE365Eom));

    /// <summary>Values of a series R that change on random days and cover <see cref="Covered"/>.</summary>
    public static Arbitrary<RuleTable<string, Percentage>> Rates { get; } = Arb.From(
        Gen.Choose(1, Covered.Length - 1).ListOf().SelectMany(cuts => Percentages.Generator.ListOf(cuts.Distinct().Count() + 1).Select(values => Table([.. cuts.Distinct().Order()], [.. values]))));

    /// <summary>A debt of a thousand with up to four movements in the 600 days after it fell due.</summary>
    public static Arbitrary<LateDebt> Debts { get; } = Arb.From(
        Principals.Generator.SelectMany(p => DueDates.Generator.SelectMany(due => Movements(p.Currency, due).Select(m => new LateDebt(p, due, m)))),
        d => d.Movements.IsEmpty ? [] : d.Movements.Select(m => new LateDebt(d.Principal, d.DueDate, d.Movements.Remove(m))));

    public static InterestRule OverR(DayCount dayCount) => new() { Rate = new InterestRate.OverReference("R", Percentage.Zero), DayCount = dayCount };

    private static Gen<ImmutableArray<DebtMovement>> Movements(Currency currency, LocalDate due) =>
        Gen.Choose(0, 4).SelectMany(count => Movement(currency, due).ListOf(count)).Select(m => m.ToImmutableArray());

    private static Gen<DebtMovement> Movement(Currency currency, LocalDate due) =>
        from day in Gen.Choose(-30, 600)
        from amount in Gen.Choose(1, 3_000_000).Select(n => Money.OfMinor(n, currency))
        from kind in Gen.Choose(0, 4)
        select kind switch
        {
            0 => new DebtMovement.Cost(due.PlusDays(day), amount),
            1 => new DebtMovement.Credit(due.PlusDays(day), amount),
            _ => (DebtMovement)new DebtMovement.Payment(due.PlusDays(day), amount),
        };

    private static RuleTable<string, Percentage> Table(int[] cuts, Percentage[] values)
    {
        int[] starts = [0, .. cuts];
        return ReferenceRates.Empty.With(starts.Select((start, i) => ReferenceRates.Row(
            "R", Covered.Start.PlusDays(start), Covered.Start.PlusDays((i + 1 < starts.Length ? starts[i + 1] : Covered.Length) - 1), values[i].Value, "generated")));
    }
}
