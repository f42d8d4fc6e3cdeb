using NodaTime;
using TradeCredit.Terms;

namespace TradeCredit.LatePayment;

/// <summary>The rules on late payment of one contract: a regime, as it stood on the day of the contract.</summary>
/// <remarks>Each part may be known or not on its own: a regime can have a rate and no compensation that was read. Immutable; equality is by identity.</remarks>
public sealed class ApplicableRules
{
    // What is left of a debt when it falls due does not depend on interest.
    private static readonly InterestRule NoInterest = new() { Rate = new InterestRate.Yearly(Percentage.Zero) };

    private readonly LatePaymentLaw _law;

    internal ApplicableRules(LatePaymentLaw law, LatePaymentRegime regime, TradeParties parties, LocalDate contractDate)
    {
        _law = law;
        Regime = regime;
        Parties = parties;
        ContractDate = contractDate;
    }

    /// <summary>The regime.</summary>
    public LatePaymentRegime Regime { get; }

    /// <summary>Who owes whom.</summary>
    public TradeParties Parties { get; }

    /// <summary>The day of the contract, which picks the version.</summary>
    public LocalDate ContractDate { get; }

    /// <summary>Statutory interest; or a failure of the table of interest, which names the days it covers.</summary>
    public Result<StatutoryInterest> Interest => _law.Interest.At(Regime.Id, ContractDate).Map(static row => row.Value);

    /// <summary>Statutory payment terms; or a failure of their table.</summary>
    public Result<StatutoryTerms> Terms => _law.Terms.At(Regime.Id, ContractDate).Map(static row => row.Value);

    /// <summary>The rule of fixed compensation for a delay.</summary>
    /// <param name="firstDay">The first day of the delay.</param>
    /// <returns>The row with its source; or a failure of the table.</returns>
    public Result<RuleRow<string, FixedCompensation>> CompensationRule(LocalDate firstDay) =>
        _law.Compensation.At(Regime.Id, Regime.CompensationBy == CompensationDate.Default ? firstDay : ContractDate);

    /// <summary>The fixed compensation for a debt on a day.</summary>
    /// <param name="debt">The debt; its whole principal counts, whatever has been paid, less credits that count from the due day or before: those say that the price was lower.</param>
    /// <param name="asOf">The day.</param>
    /// <returns>The amount, zero if nothing was late by then; or a failure of the table, or of <see cref="FixedCompensation.For"/>.</returns>
    public Result<Money> Compensation(LateDebt debt, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(debt);
        return IsLate(debt, asOf) ? CompensationRule(debt.DueDate.PlusDays(1)).Then(row => row.Value.For(WholeDebt(debt))) : Money.Zero(debt.Principal.Currency);
    }

    /// <summary>The last day to pay if no term is agreed.</summary>
    /// <param name="events">What is known of the events.</param>
    /// <returns>The day; or a failure of the table of terms, or of <see cref="StatutoryTerms.DueWhenNotAgreed"/>.</returns>
    public Result<LocalDate> DueWhenNotAgreed(EventDates events) => Terms.Then(terms => terms.DueWhenNotAgreed(Parties, events));

    /// <summary>Agreed terms beside what law permits: tried on every base date of the four years from the contract, by the built-in calendars.</summary>
    /// <param name="terms">The terms.</param>
    /// <returns>The findings; or a failure of the table of terms, of a due rule, or of its calendar.</returns>
    public Result<TermsReview> Review(PaymentTerms terms) =>
        Review(terms, new DateInterval(ContractDate, ContractDate.PlusYears(4).PlusDays(-1)), BusinessCalendars.BuiltIn);

    /// <summary>Agreed terms beside what law permits.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="baseDates">The days that the due rules are tried on.</param>
    /// <param name="calendars">Where the calendars that the rules name are found.</param>
    /// <returns>The findings; or a failure of the table of terms, of a due rule, or of its calendar.</returns>
    public Result<TermsReview> Review(PaymentTerms terms, DateInterval baseDates, BusinessCalendars calendars) =>
        Terms.Then(statutory => statutory.Review(Parties, terms, baseDates, calendars));

    /// <summary>The due days of a schedule beside what law permits.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <returns>The findings; or a failure of the table of terms.</returns>
    public Result<TermsReview> Review(PaymentSchedule schedule) => Terms.Map(statutory => statutory.Review(Parties, schedule));

    /// <summary>What the creditor can claim by statute on a day.</summary>
    /// <param name="debt">The debt. Compensation is added to its costs from the first day of the delay.</param>
    /// <param name="asOf">The day, which counts.</param>
    /// <returns>The claim; or a failure of the table of interest, or of <see cref="InterestRule.Statement(LateDebt, LocalDate, RuleTable{string, Percentage})"/>.</returns>
    /// <remarks>That a fixed compensation is not known for the regime is no failure of the claim: it says so itself.</remarks>
    public Result<LateClaim> Claim(LateDebt debt, LocalDate asOf) => Interest.Then(interest => Claim(interest.Rule, interest.Source, interest.WaivedBelow, debt, asOf, null));

    /// <summary>What the creditor can claim by statute on a day, and why.</summary>
    /// <param name="debt">The debt.</param>
    /// <param name="asOf">The day, which counts.</param>
    /// <returns>What <see cref="Claim(LateDebt, LocalDate)"/> gives, and the steps.</returns>
    public Explained<Result<LateClaim>> Explain(LateDebt debt, LocalDate asOf)
    {
        var recorder = new StepRecorder();
        return new Explained<Result<LateClaim>>(Interest.Then(interest =>
        {
            recorder.Add("late-payment.version", $"contract of {Iso.Text(ContractDate)}", Regime.Id, $"{Regime}, as it stood on {Iso.Text(ContractDate)}; days are counted as {interest.Rule.DayCount} ({interest.DayCountBasis}).", interest.Source);
            return Claim(interest.Rule, interest.Source, interest.WaivedBelow, debt, asOf, recorder);
        }), recorder.Steps);
    }

    /// <summary>What the creditor can claim on a day by the interest that the contract agrees on. The fixed compensation is the statutory one.</summary>
    /// <param name="debt">The debt.</param>
    /// <param name="asOf">The day, which counts.</param>
    /// <param name="agreed">The clause.</param>
    /// <returns>The claim; or a failure of <see cref="InterestRule.Statement(LateDebt, LocalDate, RuleTable{string, Percentage})"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value of the clause is out of range.</exception>
    public Result<LateClaim> Claim(LateDebt debt, LocalDate asOf, AgreedInterest agreed) => Claim(InterestRule.FromAgreement(agreed), null, null, debt, asOf, null);

    /// <summary>The agreed interest beside the statutory.</summary>
    /// <param name="debt">The debt.</param>
    /// <param name="asOf">The day, which counts.</param>
    /// <param name="agreed">The clause.</param>
    /// <returns>Both claims, and what law says of their relation; or the failure of one of them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value of the clause is out of range.</exception>
    public Result<ClaimComparison> Compare(LateDebt debt, LocalDate asOf, AgreedInterest agreed)
    {
        if (!Claim(debt, asOf).TryGet(out var statutory, out var failure)) return failure;
        if (!Claim(debt, asOf, agreed).TryGet(out var contractual, out failure)) return failure;
        var floor = MeetsFloor(agreed);
        return new ClaimComparison(statutory, contractual, Interest.Value.Agreed, floor.IsSuccess ? floor.Value : null, floor.Failure);
    }

    /// <summary>Whether an agreed rate reaches what law demands of one on the day of the contract.</summary>
    /// <param name="agreed">The clause.</param>
    /// <returns>The answer, true where no such rule is known; or a failure of the table of interest or of rates. A rate a day counts 365 times.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value of the clause is out of range.</exception>
    public Result<bool> MeetsFloor(AgreedInterest agreed)
    {
        var rule = InterestRule.FromAgreement(agreed);
        if (!Interest.TryGet(out var interest, out var failure)) return failure;
        if (interest.AgreedFloor is not { } floor) return true;
        if (!new RateFinder(floor, _law.Rates).On(ContractDate).TryGet(out var least, out failure)) return failure;
        if (!rule.RateOn(ContractDate, _law.Rates).TryGet(out var rate, out failure)) return failure;
        return (rate.Period == RatePeriod.Day ? rate.Rate.Value * 365m : rate.Rate.Value) >= least.Rate.Rate.Value;
    }

    private Result<LateClaim> Claim(InterestRule rule, LegalSource? source, Money? waivedBelow, LateDebt debt, LocalDate asOf, StepRecorder? recorder)
    {
        ArgumentNullException.ThrowIfNull(debt);
        var (isLate, firstDay) = (IsLate(debt, asOf), debt.DueDate.PlusDays(1));
        var compensation = Compensation(debt, asOf);
        var compensationSource = isLate && CompensationRule(firstDay).TryGet(out var row, out _) ? _law.FindSource(row.SourceId) : null;
        if (isLate) recorder?.Add("late-payment.compensation", debt.Principal.ToString(), compensation.ToString(), compensation.Match(sum => $"The fixed compensation for the late payment is {sum}.", unknown => $"No fixed compensation: {unknown.Message}"), compensationSource);
        var isInside = compensation.TryGet(out var sum, out _) && sum.IsPositive && sum.Currency == debt.Principal.Currency;
        return rule.Statement(isInside ? debt.WithCost(firstDay, sum) : debt, asOf, _law.Rates, recorder)
            .Map(statement => new LateClaim(Regime, ContractDate, statement, compensation.IsSuccess ? sum : null, compensation.Failure, isInside, source, compensationSource, waivedBelow));
    }

    // Not below zero: where credits take it all, nothing is late.
    private static Money WholeDebt(LateDebt debt) =>
        debt.Principal - Money.Sum(debt.Movements.OfType<DebtMovement.Credit>().Where(c => c.EffectiveOn <= debt.DueDate).Select(c => c.Amount), debt.Principal.Currency);

    private static bool IsLate(LateDebt debt, LocalDate asOf) =>
        asOf > debt.DueDate && NoInterest.Statement(debt, debt.DueDate, ReferenceRates.Empty).Value.PrincipalOpen.IsPositive;
}
