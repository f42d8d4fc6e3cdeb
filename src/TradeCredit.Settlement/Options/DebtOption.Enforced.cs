using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <content>What is enforced, and what is given up.</content>
public abstract partial record DebtOption
{
    /// <summary>An agency collects for a share of what it gets.</summary>
    /// <param name="Recovered">The part of the claim that is expected to come in; see <see cref="RecoveryCurve"/>.</param>
    /// <param name="Fee">What the agency keeps of it.</param>
    /// <param name="PaidOn">The mean day on which money comes in.</param>
    public sealed record Agency(Percentage Recovered, AgencyFee Fee, LocalDate PaidOn) : DebtOption
    {
        /// <summary>What is spent at once whatever comes in; null = nothing.</summary>
        public Money? Disbursements { get; init; }

        private protected override int CaseIndex => 12;

        /// <inheritdoc/>
        public override bool NeedsConsent => false;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Chance("part recovered", Recovered, p => this with { Recovered = p });

        internal override LocalDate EndsOn(SettlementCase @case) => PaidOn;

        internal override OptionEffects Effects(SettlementCase @case) => base.Effects(@case) with { Spent = Disbursements ?? Money.Zero(@case.Claim.Currency) };

        internal override void Check(OptionCheck check)
        {
            check.Share("recovered", Recovered);
            check.NotNegative("disbursements", Disbursements);
        }

        internal override ImmutableArray<Scenario> Project(Projection on)
        {
            ScenarioFlow[] spent = Disbursements is { IsPositive: true } cost ? [new ScenarioFlow(on.Today, -cost, "disbursements")] : [];
            return ScenarioMix.Certain("agency collects", [.. spent, new ScenarioFlow(PaidOn, Fee.Net(on.Claim, Recovered.ToRatio()).Value, "collected less the agency's share")]);
        }
    }

    /// <summary>A lawyer demands payment.</summary>
    /// <param name="Cost">What the letter costs.</param>
    /// <param name="PayBy">The last day that it sets.</param>
    /// <param name="Chance">The chance that the debtor pays by then.</param>
    public sealed record LawyerLetter(Money Cost, LocalDate PayBy, Percentage Chance) : DebtOption
    {
        private protected override int CaseIndex => 13;

        /// <inheritdoc/>
        public override bool NeedsConsent => false;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Chance("chance of payment", Chance, p => this with { Chance = p });

        internal override LocalDate ActsOn(SettlementCase @case) => PayBy;

        internal override OptionEffects Effects(SettlementCase @case) => base.Effects(@case) with { Spent = Cost };

        internal override void Check(OptionCheck check)
        {
            check.NotNegative("cost", Cost);
            check.Share("chance", Chance);
            check.Fallback(IfBroken);
        }

        internal override ImmutableArray<Scenario> Project(Projection on)
        {
            var cost = new ScenarioFlow(on.Today, -Cost, "lawyer");
            return ScenarioMix.Either(Chance, "paid after the letter", [cost, new ScenarioFlow(PayBy, on.Claim, "payment")], "not paid", [cost, .. on.After(IfBroken, on.Claim, PayBy)]);
        }
    }

    /// <summary>A mediator helps both sides to a settlement.</summary>
    /// <param name="Cost">The own part of the cost, on the day of the valuation.</param>
    /// <param name="SettledAt">The part of the claim that a settlement is expected to bring.</param>
    /// <param name="PayBy">The day on which it is paid.</param>
    /// <param name="Chance">The chance that there is one and that it is paid.</param>
    public sealed record Mediation(Money Cost, Percentage SettledAt, LocalDate PayBy, Percentage Chance) : DebtOption
    {
        private protected override int CaseIndex => 14;

        /// <inheritdoc/>
        public override bool NeedsConsent => true;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Chance("chance of a settlement", Chance, p => this with { Chance = p });

        internal override LocalDate EndsOn(SettlementCase @case) => PayBy;

        internal override OptionEffects Effects(SettlementCase @case) =>
            base.Effects(@case) with { Spent = Cost, Forgiven = @case.Claim - @case.Claim.Times(SettledAt, Rounding.HalfEven) };

        internal override void Check(OptionCheck check)
        {
            check.NotNegative("cost", Cost);
            check.Share("settledAt", SettledAt);
            check.Share("chance", Chance);
            check.Fallback(IfBroken);
        }

        internal override ImmutableArray<Scenario> Project(Projection on)
        {
            var cost = new ScenarioFlow(on.Today, -Cost, "mediation");
            return ScenarioMix.Either(
                Chance, "settled", [cost, new ScenarioFlow(PayBy, on.Claim.Times(SettledAt, Rounding.HalfEven), "settlement")], "not settled", [cost, .. on.After(IfBroken, on.Claim, PayBy)]);
        }
    }

    /// <summary>A suit before a court, and enforcement of the judgment.</summary>
    /// <param name="Forum">The court.</param>
    /// <param name="Proceedings">What it is expected to bring and to cost.</param>
    public sealed record CourtSuit(string Forum, Proceedings Proceedings) : DebtOption
    {
        private protected override int CaseIndex => 15;

        /// <inheritdoc/>
        public override bool NeedsConsent => false;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Chance("chance to win", Proceedings.Win, p => this with { Proceedings = Proceedings with { Win = p } });

        internal override LocalDate EndsOn(SettlementCase @case) => Proceedings.PaidOn;

        internal override OptionEffects Effects(SettlementCase @case) => base.Effects(@case) with { Spent = Proceedings.TotalCost(@case.Claim.Currency) };

        internal override void Check(OptionCheck check) => Proceedings.Check(check);

        internal override ImmutableArray<Scenario> Project(Projection on) => Proceedings.Project(on.Claim);
    }

    /// <summary>An arbitration, and enforcement of the award.</summary>
    /// <param name="Rules">The rules and the seat.</param>
    /// <param name="Proceedings">What it is expected to bring and to cost.</param>
    public sealed record Arbitration(string Rules, Proceedings Proceedings) : DebtOption
    {
        private protected override int CaseIndex => 16;

        /// <inheritdoc/>
        public override bool NeedsConsent => false;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Chance("chance to win", Proceedings.Win, p => this with { Proceedings = Proceedings with { Win = p } });

        internal override LocalDate EndsOn(SettlementCase @case) => Proceedings.PaidOn;

        internal override OptionEffects Effects(SettlementCase @case) => base.Effects(@case) with { Spent = Proceedings.TotalCost(@case.Claim.Currency) };

        internal override void Check(OptionCheck check) => Proceedings.Check(check);

        internal override ImmutableArray<Scenario> Project(Projection on) => Proceedings.Project(on.Claim);
    }

    /// <summary>A court's order for payment without trial: quick if the debtor does not object, and a suit if he does.</summary>
    /// <param name="Forum">The court.</param>
    /// <param name="Proceedings">What it is expected to bring and to cost; the chance to win is that of no objection.</param>
    public sealed record PaymentOrder(string Forum, Proceedings Proceedings) : DebtOption
    {
        private protected override int CaseIndex => 17;

        /// <inheritdoc/>
        public override bool NeedsConsent => false;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Chance("chance of no objection", Proceedings.Win, p => this with { Proceedings = Proceedings with { Win = p } });

        internal override LocalDate EndsOn(SettlementCase @case) => Proceedings.PaidOn;

        internal override OptionEffects Effects(SettlementCase @case) => base.Effects(@case) with { Spent = Proceedings.TotalCost(@case.Claim.Currency) };

        internal override void Check(OptionCheck check) => Proceedings.Check(check);

        internal override ImmutableArray<Scenario> Project(Projection on) => Proceedings.Project(on.Claim);
    }

    /// <summary>The claim is filed in the debtor's insolvency; what is secured is realised first.</summary>
    /// <param name="Dividend">The quota that is expected on what is not secured.</param>
    /// <param name="PaidOn">The day on which it is expected.</param>
    /// <param name="Cost">What filing costs.</param>
    public sealed record InsolvencyFiling(Percentage Dividend, LocalDate PaidOn, Money Cost) : DebtOption
    {
        private protected override int CaseIndex => 18;

        /// <inheritdoc/>
        public override bool NeedsConsent => false;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Chance("quota", Dividend, p => this with { Dividend = p });

        internal override LocalDate EndsOn(SettlementCase @case) => PaidOn;

        internal override OptionEffects Effects(SettlementCase @case) => base.Effects(@case) with { Spent = Cost };

        internal override void Check(OptionCheck check)
        {
            check.Share("dividend", Dividend);
            check.NotNegative("cost", Cost);
        }

        internal override ImmutableArray<Scenario> Project(Projection on) =>
            ScenarioMix.Certain("quota is paid", [new ScenarioFlow(on.Today, -Cost, "filing"), .. on.After(new Fallback(Dividend, 0), on.Claim, PaidOn)]);
    }

    /// <summary>The claim is written off: only tax comes back. The debt is not forgiven, and what comes in later is income.</summary>
    /// <param name="On">The day on which tax comes back.</param>
    /// <param name="TaxRelief">Income tax that is saved.</param>
    /// <param name="VatRelief">Value-added tax that comes back; exports mostly bore none.</param>
    public sealed record WriteOff(LocalDate On, Money TaxRelief, Money VatRelief) : DebtOption
    {
        private protected override int CaseIndex => 19;

        /// <inheritdoc/>
        public override bool NeedsConsent => false;

        internal override LocalDate EndsOn(SettlementCase @case) => On;

        internal override OptionEffects Effects(SettlementCase @case) => base.Effects(@case) with { WrittenOff = @case.Claim };

        internal override void Check(OptionCheck check)
        {
            check.NotNegative("taxRelief", TaxRelief);
            check.NotNegative("vatRelief", VatRelief);
        }

        internal override ImmutableArray<Scenario> Project(Projection on) =>
            ScenarioMix.Certain("written off", new ScenarioFlow(On, TaxRelief, "income tax"), new ScenarioFlow(On, VatRelief, "value-added tax"));
    }
}
