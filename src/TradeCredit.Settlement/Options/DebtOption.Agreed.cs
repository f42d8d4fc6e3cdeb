using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <content>What is agreed with the debtor.</content>
public abstract partial record DebtOption
{
    /// <summary>The debtor pays the whole claim by a day.</summary>
    /// <param name="By">The last day.</param>
    /// <param name="Chance">The chance that he does.</param>
    public sealed record PayNow(LocalDate By, Percentage Chance) : DebtOption
    {
        private protected override int CaseIndex => 0;

        /// <inheritdoc/>
        public override bool NeedsConsent => true;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Chance("chance of payment", Chance, p => this with { Chance = p });

        internal override LocalDate ActsOn(SettlementCase @case) => By;

        internal override void Check(OptionCheck check)
        {
            check.Share("chance", Chance);
            check.Fallback(IfBroken);
        }

        internal override ImmutableArray<Scenario> Project(Projection on) =>
            ScenarioMix.Either(Chance, "paid", [new ScenarioFlow(By, on.Claim, "payment")], "not paid", on.After(IfBroken, on.Claim, By).AsSpan());
    }

    /// <summary>Less than the claim, for payment by a day. If the day passes the discount is void and the whole claim is owed.</summary>
    /// <param name="Discount">The discount, per cent of the claim.</param>
    /// <param name="PayBy">The last day.</param>
    /// <param name="Chance">The chance that he pays by then.</param>
    public sealed record EarlyDiscount(Percentage Discount, LocalDate PayBy, Percentage Chance) : DebtOption
    {
        private protected override int CaseIndex => 1;

        /// <inheritdoc/>
        public override bool NeedsConsent => true;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Chance("chance of payment", Chance, p => this with { Chance = p });

        internal override LocalDate ActsOn(SettlementCase @case) => PayBy;

        internal override OptionEffects Effects(SettlementCase @case) => base.Effects(@case) with { Forgiven = @case.Claim.Times(Discount, Rounding.HalfEven) };

        internal override void Check(OptionCheck check)
        {
            check.Discount("discount", Discount);
            check.Share("chance", Chance);
            check.Fallback(IfBroken);
        }

        internal override ImmutableArray<Scenario> Project(Projection on)
        {
            var paid = on.Claim - on.Claim.Times(Discount, Rounding.HalfEven);
            return ScenarioMix.Either(Chance, "paid early", [new ScenarioFlow(PayBy, paid, "payment less discount")], "not paid by the day", on.After(IfBroken, on.Claim, PayBy).AsSpan());
        }
    }

    /// <summary>The whole claim on a later day, with interest for the time and a fee at once.</summary>
    /// <param name="NewDue">The new due date.</param>
    /// <param name="Interest">Interest that is paid with the claim.</param>
    /// <param name="Fee">A fee that is paid on the day of the valuation.</param>
    /// <param name="Chance">The chance that he pays on the new due date.</param>
    public sealed record Deferral(LocalDate NewDue, Money Interest, Money Fee, Percentage Chance) : DebtOption
    {
        private protected override int CaseIndex => 2;

        /// <inheritdoc/>
        public override bool NeedsConsent => true;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Chance("chance of payment", Chance, p => this with { Chance = p });

        internal override LocalDate EndsOn(SettlementCase @case) => NewDue;

        internal override void Check(OptionCheck check)
        {
            check.NotNegative("interest", Interest);
            check.NotNegative("fee", Fee);
            check.Share("chance", Chance);
            check.Fallback(IfBroken);
        }

        internal override ImmutableArray<Scenario> Project(Projection on)
        {
            ScenarioFlow[] fee = Fee.IsZero ? [] : [new ScenarioFlow(on.Today, Fee, "fee")];
            return ScenarioMix.Either(Chance, "paid on the new date", [.. fee, new ScenarioFlow(NewDue, on.Claim + Interest, "claim and interest")], "not paid", [.. fee, .. on.After(IfBroken, on.Claim, NewDue)]);
        }
    }

    /// <summary>Instalments, perhaps after a down payment, perhaps with a part forgiven once all of them are paid.</summary>
    /// <param name="Terms">The plan. Its principal is the claim less the down payment and what is forgiven.</param>
    /// <param name="Kept">The chance that an instalment is paid if those before it were.</param>
    public sealed record Plan(InstalmentPlan Terms, Percentage Kept) : DebtOption
    {
        /// <summary>What is paid when the plan is agreed, on the day of the valuation; null = nothing. Without it there is no plan.</summary>
        public Money? DownPayment { get; init; }

        /// <summary>What is forgiven on condition that the plan is kept; it is owed again when the plan is broken. Null = nothing.</summary>
        public Money? SpringingForgiveness { get; init; }

        private protected override int CaseIndex => 3;

        /// <inheritdoc/>
        public override bool NeedsConsent => true;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Chance("chance that an instalment is kept", Kept, p => this with { Kept = p });

        internal override LocalDate EndsOn(SettlementCase @case) => Terms.Rows.IsEmpty ? @case.AsOf : Terms.Rows[^1].Due.Adjusted;

        internal override OptionEffects Effects(SettlementCase @case) => base.Effects(@case) with { Forgiven = SpringingForgiveness ?? Money.Zero(@case.Claim.Currency) };

        internal override void Check(OptionCheck check)
        {
            check.Share("kept", Kept);
            check.Fallback(IfBroken);
            var zero = Money.Zero(check.Case.Claim.Currency);
            check.WithinClaim("downPayment", DownPayment ?? zero);
            check.WithinClaim("springingForgiveness", SpringingForgiveness ?? zero);
            if (Terms.Currency != check.Case.Claim.Currency)
            {
                check.Add(Fault.Currencies(check.Case.Claim.Currency, Terms.Currency, "terms"));
                return;
            }

            if (check.Failures.IsEmpty && Terms.Principal + (DownPayment ?? zero) + (SpringingForgiveness ?? zero) != check.Case.Claim)
            {
                check.Add(Fault.Of("invalid-terms", $"Principal, down payment and what is forgiven come to the claim of {check.Case.Claim}; the principal of the plan is {Terms.Principal}.",
                    "terms", Terms.Principal.ToString(), FailureReason.Contradiction));
            }
        }

        internal override ImmutableArray<Scenario> Project(Projection on)
        {
            var back = SpringingForgiveness ?? Money.Zero(on.Claim.Currency);
            ImmutableArray<ScenarioFlow> start = DownPayment is { IsPositive: true } down ? [new ScenarioFlow(on.Today, down, "down payment")] : [];
            return ScenarioMix.Survival(Kept, PromisedPayment.Of(Terms), start, broken => on.After(IfBroken, broken.Owed + back, broken.On), []);
        }
    }

    /// <summary>A part is forgiven, the rest is paid by a day.</summary>
    /// <param name="Forgiven">What is forgiven.</param>
    /// <param name="IsSpringing">Whether it is owed again if the rest is not paid by the day; otherwise it is gone at once.</param>
    /// <param name="PayBy">The last day.</param>
    /// <param name="Chance">The chance that he pays by then.</param>
    public sealed record PartialForgiveness(Money Forgiven, bool IsSpringing, LocalDate PayBy, Percentage Chance) : DebtOption
    {
        private protected override int CaseIndex => 4;

        /// <inheritdoc/>
        public override bool NeedsConsent => true;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Chance("chance of payment", Chance, p => this with { Chance = p });

        internal override LocalDate ActsOn(SettlementCase @case) => PayBy;

        internal override OptionEffects Effects(SettlementCase @case) => base.Effects(@case) with { Forgiven = Forgiven };

        internal override void Check(OptionCheck check)
        {
            check.WithinClaim("forgiven", Forgiven);
            check.Share("chance", Chance);
            check.Fallback(IfBroken);
        }

        internal override ImmutableArray<Scenario> Project(Projection on)
        {
            var rest = on.Claim - Forgiven;
            return ScenarioMix.Either(Chance, "rest paid", [new ScenarioFlow(PayBy, rest, "rest of the claim")], "rest not paid", on.After(IfBroken, IsSpringing ? on.Claim : rest, PayBy).AsSpan());
        }
    }

    /// <summary>The debtor gives goods or rights instead of money. What they bring beyond the claim is his; what they fall short of it stays a debt.</summary>
    /// <param name="Asset">What he gives.</param>
    /// <param name="Collateral">The value agreed on, the part of it that is not counted on, and what it costs to fetch, store and sell it.</param>
    /// <param name="RealiseBy">The day on which it is turned into money.</param>
    public sealed record GoodsInLieu(string Asset, Collateral Collateral, LocalDate RealiseBy) : DebtOption
    {
        private protected override int CaseIndex => 5;

        /// <inheritdoc/>
        public override bool NeedsConsent => true;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Price(
            "agreed value", Collateral.AgreedValue, v => this with { Collateral = new Collateral(v, Collateral.Haircut, Collateral.RealisationCost) });

        internal override LocalDate EndsOn(SettlementCase @case) => RealiseBy;

        internal override OptionEffects Effects(SettlementCase @case) => base.Effects(@case) with { Spent = Collateral.RealisationCost };

        internal override void Check(OptionCheck check)
        {
            check.NotNegative("collateral", Collateral.AgreedValue);
            check.Fallback(IfBroken);
        }

        internal override ImmutableArray<Scenario> Project(Projection on) => ScenarioMix.Certain(
            "goods are sold", [new ScenarioFlow(RealiseBy, Collateral.NetFor(on.Claim), $"{Asset} less costs of realisation"), .. on.After(IfBroken, Collateral.ShortfallFor(on.Claim), RealiseBy)]);
    }

    /// <summary>Another option together with new security, perhaps in exchange for one that there was. Security is no money of its own: it changes what comes in after a break.</summary>
    /// <param name="Option">The option that is secured.</param>
    /// <param name="Security">What the debtor or another person gives.</param>
    /// <param name="Releases">The security of the debt that is released in exchange; null = none.</param>
    public sealed record Secured(DebtOption Option, Security Security, string? Releases = null) : DebtOption
    {
        private protected override int CaseIndex => 6;

        /// <inheritdoc/>
        public override bool NeedsConsent => true;

        internal override Sensitivity? Sensitivity =>
            Option.Sensitivity is { } inner ? inner with { With = figure => this with { Option = (DebtOption)inner.With(figure) } } : null;

        internal override LocalDate ActsOn(SettlementCase @case) => Option.ActsOn(@case);

        internal override LocalDate EndsOn(SettlementCase @case) => Option.EndsOn(@case);

        internal override OptionEffects Effects(SettlementCase @case)
        {
            var effects = Option.Effects(@case);
            return Released(@case) is { } released ? effects with { SecurityGivenUp = effects.SecurityGivenUp + released.Collateral.CountedValue } : effects;
        }

        internal override void Check(OptionCheck check)
        {
            Option.Check(check);
            check.NotNegative("security.collateral", Security.Collateral.AgreedValue);
            if (Releases is not null && Released(check.Case) is null) check.Add(Fault.Of("invalid-terms", "The debt has no such security to release.", "releases", Releases, FailureReason.NotFound));
        }

        internal override ImmutableArray<Scenario> Project(Projection on) =>
            Option.Project(on with { Securities = [.. on.Securities.Where(s => !string.Equals(s.Name, Releases, StringComparison.Ordinal)), Security] });

        private Security? Released(SettlementCase @case) => @case.Debt?.Securities.FirstOrDefault(s => string.Equals(s.Name, Releases, StringComparison.Ordinal));
    }

    /// <summary>The claim is set off against what the creditor owes the debtor.</summary>
    /// <param name="Counterclaim">What the creditor owes, undisputed.</param>
    /// <param name="On">The day on which the set-off takes effect: until then the creditor would have paid in cash.</param>
    public sealed record SetOff(Money Counterclaim, LocalDate On) : DebtOption
    {
        private protected override int CaseIndex => 7;

        /// <inheritdoc/>
        public override bool NeedsConsent => false;

        internal override LocalDate ActsOn(SettlementCase @case) => On;

        internal override void Check(OptionCheck check)
        {
            check.NotNegative("counterclaim", Counterclaim);
            check.Fallback(IfBroken);
        }

        internal override ImmutableArray<Scenario> Project(Projection on)
        {
            var used = Money.Min(on.Claim, Counterclaim);
            return ScenarioMix.Certain("set off", [new ScenarioFlow(On, used, "set off"), .. on.After(IfBroken, on.Claim - used, On)]);
        }
    }
}
