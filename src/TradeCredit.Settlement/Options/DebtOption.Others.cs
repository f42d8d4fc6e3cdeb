using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <content>What somebody else pays.</content>
public abstract partial record DebtOption
{
    /// <summary>The receivable is sold to a factor: an advance at once, the reserve when the debtor pays.</summary>
    /// <param name="Terms">What the factor pays and takes.</param>
    /// <param name="DebtorPaysOn">The day on which the debtor is expected to pay.</param>
    /// <param name="Chance">The chance that he does. With recourse the advance goes back if he does not; without it the receivable is the factor's loss.</param>
    public sealed record Factor(FactoringTerms Terms, LocalDate DebtorPaysOn, Percentage Chance) : DebtOption
    {
        private protected override int CaseIndex => 8;

        /// <inheritdoc/>
        public override bool NeedsConsent => false;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Chance("chance of payment", Chance, p => this with { Chance = p });

        internal override LocalDate EndsOn(SettlementCase @case) => DebtorPaysOn;

        internal override ImmutableArray<OptionLiability> Liabilities(SettlementCase @case) =>
            Terms.HasRecourse ? [new OptionLiability("advance to be repaid if the debtor does not pay", @case.Claim.Times(Terms.Advance, Rounding.HalfEven))] : [];

        internal override void Check(OptionCheck check)
        {
            check.Share("chance", Chance);
            check.Fallback(IfBroken);
            check.NotBefore("debtorPaysOn", DebtorPaysOn, check.Case.AsOf);
        }

        internal override ImmutableArray<Scenario> Project(Projection on)
        {
            var paid = Terms.Flows(on.Claim, on.Today, DebtorPaysOn).Select((flow, i) => new ScenarioFlow(flow.On, flow.Amount, i == 0 ? "advance less fee" : "reserve less interest"));
            var unpaid = Terms.FlowsOnDefault(on.Claim, on.Today, DebtorPaysOn).Select((flow, i) => new ScenarioFlow(flow.On, flow.Amount, i == 0 ? "advance less fee" : "advance repaid with interest"));
            return Terms.HasRecourse
                ? ScenarioMix.Either(Chance, "debtor pays", [.. paid], "debtor does not pay, recourse", [.. unpaid, .. on.After(IfBroken, on.Claim, DebtorPaysOn)])
                : ScenarioMix.Either(Chance, "debtor pays", [.. paid], "debtor does not pay, no recourse", [.. unpaid]);
        }
    }

    /// <summary>The receivable is sold without recourse for its face amount less a discount.</summary>
    /// <param name="Discount">How the buyer of the receivable prices it.</param>
    public sealed record Forfait(ForfaitingDiscount Discount) : DebtOption
    {
        private protected override int CaseIndex => 9;

        /// <inheritdoc/>
        public override bool NeedsConsent => false;

        internal override void Check(OptionCheck check)
        {
            // The discount checked itself when it was made.
        }

        internal override ImmutableArray<Scenario> Project(Projection on) =>
            ScenarioMix.Certain("sold without recourse", new ScenarioFlow(on.Today, Discount.Value(on.Claim), "face amount less discount"));
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
