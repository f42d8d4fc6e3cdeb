using FsCheck;
using FsCheck.Fluent;
using TradeCredit.Terms;

namespace TradeCredit.LatePayment.Tests.Interest;

/// <summary>What holds for every debt and every table of rates.</summary>
public sealed class InterestProperties
{
    private static readonly RuleTable<string, Percentage> NoRates = ReferenceRates.Empty;

    private static InterestRule Yearly(Percentage rate) => new() { Rate = new InterestRate.Yearly(rate) };

    private static InterestStatement StatementOf(InterestRule rule, LateDebt debt, int days, RuleTable<string, Percentage> rates) => rule.Statement(debt, debt.DueDate.PlusDays(days), rates).Value;

    private static long InterestOf(InterestRule rule, Money principal, int days, RuleTable<string, Percentage> rates) => StatementOf(rule, LateDebt.Of(principal, new LocalDate(2020, 1, 31)), days, rates).Interest.MinorUnits;

    [Fact]
    public void Interest_OfNothing_IsNothing_AndNeverNegative() => Check.That(Arbitraries.Principals, Arbitraries.Percentages, Arbitraries.Days, (principal, rate, days) =>
    {
        var interest = InterestOf(Yearly(rate), principal, days, NoRates);
        return interest >= 0 && (interest == 0 || (days > 0 && !principal.IsZero && rate > Percentage.Zero));
    });

    // Before rounding interest is linear; each rounding is off by half a unit at most.
    [Fact]
    public void Interest_IsLinearInPrincipalAndRate() => Check.That(Arbitraries.Principals, Arbitraries.Percentages, Arbitraries.Days, (principal, rate, days) =>
        Math.Abs((2 * InterestOf(Yearly(rate), principal.Times(3), days, NoRates)) - (6 * InterestOf(Yearly(rate), principal, days, NoRates))) <= 4
        && Math.Abs((2 * InterestOf(Yearly(Percentage.Of(3 * rate.Value)), principal, days, NoRates)) - (6 * InterestOf(Yearly(rate), principal, days, NoRates))) <= 4);

    [Fact]
    public void Interest_GrowsWithDays() => Check.That(Arbitraries.Principals, Arbitraries.Rates, Arbitraries.Days, (principal, rates, days) =>
        InterestOf(Arbitraries.OverR(DayCount.Act365Fixed), principal, days + 1, rates) >= InterestOf(Arbitraries.OverR(DayCount.Act365Fixed), principal, days, rates));

    [Fact]
    public void Lines_TileTheDelay() => Check.That(Arbitraries.Principals, Arbitraries.Rates, Arbitraries.Days, (principal, rates, days) =>
    {
        var debt = LateDebt.Of(Money.OfMinor(principal.MinorUnits + 1, principal.Currency), new LocalDate(2020, 1, 31));
        var lines = StatementOf(Arbitraries.OverR(DayCount.ActActIsda), debt, days, rates).Lines;
        var next = debt.DueDate.PlusDays(1);
        foreach (var line in lines)
        {
            if (line.From != next) return false;
            next = line.To.PlusDays(1);
        }

        return next == debt.DueDate.PlusDays(days + 1) && lines.Sum(l => l.Days) == days;
    });

    // A table with the same value on both sides of a cut.
    [Fact]
    public void RateChange_ToAnEqualRate_ChangesNothing() => Check.Property(Prop.ForAll(Arbitraries.Debts, Arbitraries.Rates, Arbitraries.AdditiveDayCounts, (debt, rates, dayCount) =>
    {
        var cut = debt.DueDate.PlusDays(17);
        var row = rates.At("R", cut).Value;
        var split = rates.With(ReferenceRates.Row("R", cut, row.To, row.Value.Value, "the same"));
        var (whole, parts) = (StatementOf(Arbitraries.OverR(dayCount), debt, 600, rates), StatementOf(Arbitraries.OverR(dayCount), debt, 600, split));
        return whole.Interest == parts.Interest && whole.Due == parts.Due;
    }));

    [Fact]
    public void FloatingInterest_LiesBetweenThatAtTheLowestAndAtTheHighestRate() => Check.That(Arbitraries.Principals, Arbitraries.Rates, Arbitraries.Days, (principal, rates, days) =>
    {
        var due = new LocalDate(2020, 1, 31);
        var values = Enumerable.Range(1, Math.Max(days, 1)).Select(d => rates.At("R", due.PlusDays(d)).Value.Value).ToList();
        var interest = InterestOf(Arbitraries.OverR(DayCount.Act365Fixed), principal, days, rates);
        return InterestOf(Yearly(values.Min()), principal, days, rates) <= interest && interest <= InterestOf(Yearly(values.Max()), principal, days, rates);
    });

    [Fact]
    public void CompoundInterest_IsNotLess_AndEqualInsideTheFirstPeriod() => Check.That(Arbitraries.Principals, Arbitraries.Rates, Arbitraries.Days, (principal, rates, days) =>
    {
        var simple = Arbitraries.OverR(DayCount.Act365Fixed);
        var (compound, plain) = (InterestOf(simple with { Compounding = CompoundingRule.After(PeriodLength.OfDays(90)) }, principal, days, rates), InterestOf(simple, principal, days, rates));
        return compound >= plain && (days > 90 || compound == plain);
    });

    [Fact]
    public void Lines_AddUpToTheInterest_AndEachIsItsOwnRounding_ButTheLastBeforeAPayment() => Check.That(Arbitraries.Debts, Arbitraries.Rates, (debt, rates) =>
    {
        var statement = StatementOf(Arbitraries.OverR(DayCount.Act365Fixed), debt, 600, rates);
        var sum = Money.Sum(statement.Lines.Select(l => l.Amount), debt.Principal.Currency);
        var run = 0;
        foreach (var line in statement.Lines)
        {
            run++;
            var alone = line.Base.Times(line.Rate.Rate.ToRatio() * line.Factor, Rounding.HalfUp);
            var isLast = line == statement.Lines[^1] || statement.Payments.Any(p => p.On == line.To);
            if (!isLast && line.Amount != alone) return false;
            if (2 * Math.Abs((line.Amount - alone).MinorUnits) > run + 1) return false;
            if (isLast) run = 0;
        }

        return sum == statement.Interest;
    });

    [Fact]
    public void Payments_LoseNothing() => Check.That(Arbitraries.Debts, Arbitraries.Rates, (debt, rates) =>
    {
        var statement = StatementOf(Arbitraries.OverR(DayCount.Act365Fixed), debt, 600, rates);
        var (moved, currency) = (debt.Movements.Where(m => m.Date <= statement.AsOf), debt.Principal.Currency);
        Money Sum<T>() => Money.Sum(moved.OfType<T>().Select(m => ((DebtMovement)(object)m!).Value), currency);
        return debt.Principal + statement.Interest + Sum<DebtMovement.Cost>() - Sum<DebtMovement.Payment>() - Sum<DebtMovement.Credit>() == statement.Due - statement.Unapplied
            && statement.Payments.All(p => p.Amount == p.ToCosts + p.ToInterest + p.ToPrincipal + p.Unapplied && !p.ToCosts.IsNegative && !p.ToInterest.IsNegative && !p.ToPrincipal.IsNegative && (p.Unapplied.IsZero || p.PrincipalOpen.IsZero));
    });

    [Fact]
    public void InterestFirst_NeverLeavesLessThanPrincipalFirst() => Check.That(Arbitraries.Debts, Arbitraries.Rates, (debt, rates) =>
    {
        var rule = Arbitraries.OverR(DayCount.Act365Fixed);
        var (interestFirst, principalFirst) = (StatementOf(rule, debt, 700, rates), StatementOf(rule, debt.Under(PaymentWaterfall.CostsPrincipalInterest), 700, rates));
        return interestFirst.Due - interestFirst.Unapplied >= principalFirst.Due - principalFirst.Unapplied - Money.OfMinor(1, debt.Principal.Currency);
    });

    [Fact]
    public void FixedAtStart_IgnoresLaterRates() => Check.That(Arbitraries.Debts, Arbitraries.Rates, (debt, rates) =>
    {
        var rule = Arbitraries.OverR(DayCount.Act365Fixed) with { Binding = RateBinding.FixedAtStart };
        var changed = rates.With(ReferenceRates.Row("R", debt.DueDate.PlusDays(2), null, 99m, "later"));
        return StatementOf(rule, debt, 600, rates) == StatementOf(rule, debt, 600, changed);
    });

    [Fact]
    public void FutureRates_NeverAlterPastResults() => Check.That(Arbitraries.Debts, Arbitraries.Rates, Arbitraries.Days, (debt, rates, days) =>
    {
        var rule = Arbitraries.OverR(DayCount.Act365Fixed);
        var changed = rates.With(ReferenceRates.Row("R", debt.DueDate.PlusDays(days + 1), null, 99m, "later"));
        return StatementOf(rule, debt, days, rates).Interest == StatementOf(rule, debt, days, changed).Interest;
    });

    // The explained walk uses another integer type: this holds the two against each other as well.
    [Fact]
    public void Explain_GivesWhatThePlainCallGives() => Check.That(Arbitraries.Debts, Arbitraries.Rates, Arbitraries.AdditiveDayCounts, (debt, rates, dayCount) =>
    {
        var rule = Arbitraries.OverR(dayCount);
        return rule.Explain(debt, debt.DueDate.PlusDays(600), rates).Value == rule.Statement(debt, debt.DueDate.PlusDays(600), rates);
    });
}
