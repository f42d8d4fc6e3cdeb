using System.Collections.Immutable;
using NodaTime;
using TradeCredit.Terms;

namespace TradeCredit.Settlement;

/// <summary>What parties agree on about an instalment plan; <see cref="Plan"/> turns it into rows for a principal.</summary>
/// <remarks>
/// <para>A definition: immutable, checked when it is used, the same for every principal. A row bears interest from the unadjusted due date before it (the first
/// from the start of the plan) to its own. Interest is due first; what an instalment leaves after it is principal. A row never takes more than is left, so rounding up may
/// end a plan early, and the last row takes what is left. An instalment that does not even cover the interest of its period pays interest only;
/// the rest of that interest is carried to the next rows and bears none itself.</para>
/// <para>Equality is by all members.</para>
/// </remarks>
/// <example><code>
/// var terms = PlanTerms.Level(12, PlanDates.Monthly(new LocalDate(2026, 12, 31)), PlanInterest.Yearly(6m));
/// var plan = terms.Plan(Money.Of(100_000m, Currency.USD), start: new LocalDate(2026, 11, 30)).Value;
/// </code></example>
public sealed partial record PlanTerms
{
    /// <summary>The most rows that a plan can have.</summary>
    public const int MaxRows = 10_000;

    /// <summary>How the principal comes back.</summary>
    public required Repayment Repayment { get; init; }

    /// <summary>When rows are due.</summary>
    public required PlanDates Dates { get; init; }

    /// <summary>How many rows bring principal back, grace apart; null = as many as the dates, the principal amounts or the fixed amount say.</summary>
    public int? Count { get; init; }

    /// <summary>What the plan costs; null = nothing.</summary>
    public PlanInterest? Interest { get; init; }

    /// <summary>Rows without principal at the start; with regular dates the plan grows by as many.</summary>
    public int GraceOnPrincipal { get; init; }

    /// <summary>Rows at the start for whose periods no interest is due.</summary>
    public int GraceOnInterest { get; init; }

    /// <summary>What becomes of that interest. Default: none is charged.</summary>
    public InterestGrace InterestInGrace { get; init; } = InterestGrace.Free;

    /// <summary>How a due date moves to a business day; the dates after it do not move with it. Default: it stays.</summary>
    public DueRule Roll { get; init; } = DueRule.None;

    /// <summary>Rows of one total.</summary>
    /// <param name="count">How many rows.</param>
    /// <param name="dates">When they are due.</param>
    /// <param name="interest">What the plan costs; null = nothing.</param>
    /// <returns>The terms.</returns>
    /// <exception cref="DefinitionException">The terms cannot be used; the exception holds all faults.</exception>
    public static PlanTerms Level(int count, PlanDates dates, PlanInterest? interest = null) => Checked(new PlanTerms { Repayment = new Repayment.Level(), Dates = dates, Count = count, Interest = interest });

    /// <summary>Rows of one principal, interest on top.</summary>
    /// <param name="count">How many rows.</param>
    /// <param name="dates">When they are due.</param>
    /// <param name="interest">What the plan costs; null = nothing.</param>
    /// <returns>The terms.</returns>
    /// <exception cref="DefinitionException">The terms cannot be used; the exception holds all faults.</exception>
    public static PlanTerms EqualPrincipal(int count, PlanDates dates, PlanInterest? interest = null) =>
        Checked(new PlanTerms { Repayment = new Repayment.EqualPrincipal(), Dates = dates, Count = count, Interest = interest });

    /// <summary>Rows of a stated total until nothing is left.</summary>
    /// <param name="amount">The total of a row.</param>
    /// <param name="dates">When they are due.</param>
    /// <param name="interest">What the plan costs; null = nothing.</param>
    /// <returns>The terms.</returns>
    /// <exception cref="DefinitionException">The terms cannot be used; the exception holds all faults.</exception>
    public static PlanTerms FixedAmount(Money amount, PlanDates dates, PlanInterest? interest = null) => Checked(new PlanTerms { Repayment = new Repayment.FixedAmount(amount), Dates = dates, Interest = interest });

    /// <summary>Rows of one total, and a last row that is larger by a stated amount.</summary>
    /// <param name="count">How many rows, the last one included.</param>
    /// <param name="amount">What the last row has above the others.</param>
    /// <param name="dates">When they are due.</param>
    /// <param name="interest">What the plan costs; null = nothing.</param>
    /// <returns>The terms.</returns>
    /// <exception cref="DefinitionException">The terms cannot be used; the exception holds all faults.</exception>
    public static PlanTerms Balloon(int count, Money amount, PlanDates dates, PlanInterest? interest = null) =>
        Checked(new PlanTerms { Repayment = new Repayment.Balloon(amount), Dates = dates, Count = count, Interest = interest });

    /// <summary>Interest in every row, all principal in the last one.</summary>
    /// <param name="count">How many rows.</param>
    /// <param name="dates">When they are due.</param>
    /// <param name="interest">What the plan costs; null = nothing.</param>
    /// <returns>The terms.</returns>
    /// <exception cref="DefinitionException">The terms cannot be used; the exception holds all faults.</exception>
    public static PlanTerms Bullet(int count, PlanDates dates, PlanInterest? interest = null) => Checked(new PlanTerms { Repayment = new Repayment.Bullet(), Dates = dates, Count = count, Interest = interest });

    /// <summary>Principal amounts on dates, both as agreed.</summary>
    /// <param name="rows">Each date with its principal.</param>
    /// <param name="interest">What the plan costs; null = nothing.</param>
    /// <returns>The terms.</returns>
    /// <exception cref="DefinitionException">The terms cannot be used; the exception holds all faults.</exception>
    public static PlanTerms Stated(ReadOnlySpan<(LocalDate Due, Money Principal)> rows, PlanInterest? interest = null)
    {
        var (dates, principal) = (ImmutableArray.CreateBuilder<LocalDate>(rows.Length), ImmutableArray.CreateBuilder<Money>(rows.Length));
        foreach (var row in rows)
        {
            dates.Add(row.Due);
            principal.Add(row.Principal);
        }

        return Checked(new PlanTerms { Repayment = new Repayment.Stated(principal.MoveToImmutable()), Dates = new PlanDates.Stated(dates.MoveToImmutable()), Interest = interest });
    }

    /// <summary>The plan for a principal.</summary>
    /// <param name="principal">The principal, above zero.</param>
    /// <param name="start">The day from which it bears interest.</param>
    /// <param name="calendars">Where the calendars of the roll are found; null = the built-in ones.</param>
    /// <returns>
    /// The plan; or <c>settlement.invalid-principal</c>; <c>settlement.invalid-schedule</c> if the first row is due before the start or stated amounts do not come to the principal;
    /// <c>settlement.invalid-unit</c> if a rounding step is finer than the currency; <c>settlement.unit-too-large</c> if it is larger than a row; <c>settlement.never-repaid</c> if a fixed amount does not exceed the interest of the first row;
    /// <c>settlement.invalid-terms</c> if a balloon exceeds the principal; <c>settlement.invalid-count</c> if stated rates are too few; <c>settlement.currency-mismatch</c>; or a failure of a
    /// calendar or day count.
    /// </returns>
    /// <exception cref="DefinitionException">The terms cannot be used; the exception holds all faults.</exception>
    public Result<InstalmentPlan> Plan(Money principal, LocalDate start, BusinessCalendars? calendars = null)
    {
        Check();
        return new PlanExpansion(this, principal, start, calendars ?? BusinessCalendars.BuiltIn, null).Run();
    }

    /// <summary>The same, with how it came about.</summary>
    /// <param name="principal">The principal, above zero.</param>
    /// <param name="start">The day from which it bears interest.</param>
    /// <param name="calendars">Where the calendars of the roll are found; null = the built-in ones.</param>
    /// <returns>What <see cref="Plan"/> gives, and the steps.</returns>
    /// <exception cref="DefinitionException">The terms cannot be used; the exception holds all faults.</exception>
    public Explained<Result<InstalmentPlan>> Explain(Money principal, LocalDate start, BusinessCalendars? calendars = null)
    {
        Check();
        var recorder = new StepRecorder();
        var plan = new PlanExpansion(this, principal, start, calendars ?? BusinessCalendars.BuiltIn, recorder).Run();
        return new Explained<Result<InstalmentPlan>>(plan, recorder.Steps);
    }

    private static PlanTerms Checked(PlanTerms terms)
    {
        terms.Check();
        return terms;
    }

    private void Check()
    {
        var faults = Validate();
        if (!faults.IsEmpty) throw new DefinitionException("plan terms", faults);
    }
}
