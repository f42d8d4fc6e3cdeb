using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <content>What somebody else pays.</content>
public abstract partial record DebtOption
{
    /// <summary>The receivable is sold to a factor: an advance at once, the reserve when the debtor pays.</summary>
    /// <param name="Advance">The part that is paid at once.</param>
    /// <param name="Fee">The factor's fee, per cent of the claim, taken from the advance.</param>
    /// <param name="InterestOnAdvance">The yearly rate on the advance until the debtor pays, by actual days over 360, taken from the reserve.</param>
    /// <param name="DebtorPaysOn">The day on which the debtor is expected to pay.</param>
    /// <param name="Chance">The chance that he does.</param>
    /// <param name="WithRecourse">Whether the advance goes back, with its interest, if he does not; without recourse the receivable is the factor's loss.</param>
    /// <remarks>Fees of factors compare only together with advance, day count and recourse.</remarks>
    public sealed record Factor(Percentage Advance, Percentage Fee, Percentage InterestOnAdvance, LocalDate DebtorPaysOn, Percentage Chance, bool WithRecourse) : DebtOption
    {
        private protected override int CaseIndex => 8;

        /// <inheritdoc/>
        public override bool NeedsConsent => false;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Chance("chance of payment", Chance, p => this with { Chance = p });

        internal override LocalDate EndsOn(SettlementCase @case) => DebtorPaysOn;

        internal override ImmutableArray<OptionLiability> Liabilities(SettlementCase @case) =>
            WithRecourse ? [new OptionLiability("advance to be repaid if the debtor does not pay", AdvanceOn(@case.Claim))] : [];

        internal override void Check(OptionCheck check)
        {
            check.Share("advance", Advance);
            check.Share("fee", Fee);
            check.Share("chance", Chance);
            check.Fallback(IfBroken);
            check.NotBefore("debtorPaysOn", DebtorPaysOn, check.Case.AsOf);
            if (InterestOnAdvance < Percentage.Zero) check.Add(Fault.Of("invalid-rate", "The rate is 0 % or more.", "interestOnAdvance", InterestOnAdvance.ToString()));
        }

        internal override ImmutableArray<Scenario> Project(Projection on)
        {
            var advance = AdvanceOn(on.Claim);
            var interest = advance.Times(InterestOnAdvance.ToRatio() * Ratio.Of(Period.DaysBetween(on.Today, DebtorPaysOn), 360), Rounding.HalfEven);
            ImmutableArray<ScenarioFlow> start = [new ScenarioFlow(on.Today, advance, "advance"), new ScenarioFlow(on.Today, -on.Claim.Times(Fee, Rounding.HalfEven), "factor's fee")];
            ImmutableArray<ScenarioFlow> paid = [.. start, new ScenarioFlow(DebtorPaysOn, on.Claim - advance - interest, "reserve less interest")];
            ImmutableArray<ScenarioFlow> unpaid = WithRecourse
                ? [.. start, new ScenarioFlow(DebtorPaysOn, -(advance + interest), "advance repaid with interest"), .. on.After(IfBroken, on.Claim, DebtorPaysOn)]
                : start;
            return ScenarioMix.Either(Chance, "debtor pays", paid.AsSpan(), WithRecourse ? "debtor does not pay, recourse" : "debtor does not pay, no recourse", unpaid.AsSpan());
        }

        private Money AdvanceOn(Money claim) => claim.Times(Advance, Rounding.HalfEven);
    }

    /// <summary>The receivable is sold without recourse at a straight discount: claim × rate × (days + grace) / 360 is kept by the buyer.</summary>
    /// <param name="Rate">The yearly discount, per cent of the face amount.</param>
    /// <param name="MaturesOn">The day on which the receivable matures.</param>
    /// <param name="GraceDays">Days that are added for late transfer.</param>
    public sealed record Forfait(Percentage Rate, LocalDate MaturesOn, int GraceDays = 0) : DebtOption
    {
        private protected override int CaseIndex => 9;

        /// <inheritdoc/>
        public override bool NeedsConsent => false;

        internal override LocalDate EndsOn(SettlementCase @case) => @case.AsOf;

        internal override void Check(OptionCheck check)
        {
            if (Rate < Percentage.Zero) check.Add(Fault.Of("invalid-rate", "The rate is 0 % or more.", "rate", Rate.ToString()));
            check.Days("graceDays", GraceDays);
            check.NotBefore("maturesOn", MaturesOn, check.Case.AsOf);
        }

        internal override ImmutableArray<Scenario> Project(Projection on)
        {
            var discount = on.Claim.Times(Rate.ToRatio() * Ratio.Of(Period.DaysBetween(on.Today, MaturesOn) + GraceDays, 360), Rounding.HalfEven);
            return ScenarioMix.Certain("sold without recourse", new ScenarioFlow(on.Today, on.Claim - discount, "face amount less discount"));
        }
    }

    /// <summary>The loss is claimed from the credit insurer of the case: the covered share of the claim, at most of the limit, less a deductible.</summary>
    /// <param name="FiledOn">The day on which the claim is filed.</param>
    /// <param name="PaidOn">The day on which the insurer is expected to pay.</param>
    /// <param name="Chance">The chance that he accepts.</param>
    public sealed record ClaimInsurance(LocalDate FiledOn, LocalDate PaidOn, Percentage Chance) : DebtOption
    {
        /// <summary>What the insured bears first; null = nothing.</summary>
        public Money? Deductible { get; init; }

        private protected override int CaseIndex => 10;

        /// <inheritdoc/>
        public override bool NeedsConsent => false;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Chance("chance that the insurer pays", Chance, p => this with { Chance = p });

        internal override LocalDate ActsOn(SettlementCase @case) => FiledOn;

        internal override LocalDate EndsOn(SettlementCase @case) => PaidOn;

        internal override void Check(OptionCheck check)
        {
            check.Share("chance", Chance);
            check.NotNegative("deductible", Deductible);
            check.NotBefore("paidOn", PaidOn, FiledOn);
            check.Fallback(IfBroken);
            if (check.Case.Debt?.Cover is { } cover && cover.Limit.Currency != check.Case.Claim.Currency) check.Add(Fault.Currencies(check.Case.Claim.Currency, cover.Limit.Currency, "debt.cover.limit"));
        }

        internal override ImmutableArray<Scenario> Project(Projection on)
        {
            var covered = on.Case.Debt?.Cover is { } cover ? Money.Min(on.Claim, cover.Limit).Times(cover.Share, Rounding.HalfEven) : Money.Zero(on.Claim.Currency);
            var paid = Money.Max(covered - (Deductible ?? Money.Zero(covered.Currency)), Money.Zero(covered.Currency));
            return ScenarioMix.Either(Chance, "insurer pays", [new ScenarioFlow(PaidOn, paid, "insurer's payment")], "insurer refuses", on.After(IfBroken, on.Claim, PaidOn).AsSpan());
        }
    }

    /// <summary>A letter of credit, a standby or a demand guarantee is drawn on.</summary>
    /// <param name="Amount">What is drawn, at most the claim.</param>
    /// <param name="PresentedOn">The day of the presentation.</param>
    /// <param name="PaidOn">The day of payment, after the examination of the documents.</param>
    /// <param name="Chance">The chance that the presentation complies; with known discrepancies it is the chance that they are waived.</param>
    public sealed record DrawSecurity(Money Amount, LocalDate PresentedOn, LocalDate PaidOn, Percentage Chance) : DebtOption
    {
        private protected override int CaseIndex => 11;

        /// <inheritdoc/>
        public override bool NeedsConsent => false;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Chance("chance of a complying presentation", Chance, p => this with { Chance = p });

        internal override LocalDate ActsOn(SettlementCase @case) => PresentedOn;

        internal override LocalDate EndsOn(SettlementCase @case) => PaidOn;

        internal override void Check(OptionCheck check)
        {
            check.WithinClaim("amount", Amount);
            check.Share("chance", Chance);
            check.NotBefore("paidOn", PaidOn, PresentedOn);
            check.Fallback(IfBroken);
        }

        internal override ImmutableArray<Scenario> Project(Projection on) => ScenarioMix.Either(
            Chance, "presentation complies", [new ScenarioFlow(PaidOn, Amount, "drawing"), .. on.After(IfBroken, on.Claim - Amount, PaidOn)],
            "presentation is refused", on.After(IfBroken, on.Claim, PaidOn).AsSpan());
    }
}
