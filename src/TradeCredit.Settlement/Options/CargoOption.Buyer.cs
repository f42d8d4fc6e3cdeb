using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <content>With the buyer.</content>
public abstract partial record CargoOption
{
    /// <summary>The documents are held until a day; what follows if the buyer has not paid by then is another option.</summary>
    /// <param name="Until">The last day.</param>
    /// <param name="Chance">The chance that he pays by then.</param>
    /// <param name="Otherwise">What follows; null = nothing, which leaves the goods to their fate.</param>
    public sealed record HoldAndWait(LocalDate Until, Percentage Chance, CargoOption? Otherwise) : CargoOption
    {
        private protected override int CaseIndex => 0;

        /// <inheritdoc/>
        public override bool NeedsConsent => false;

        internal override CargoOption? Next => Otherwise;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Chance("chance of payment", Chance, p => this with { Chance = p });

        internal override LocalDate ActsOn(SettlementCase @case) => Until;

        internal override void Check(OptionCheck check)
        {
            check.Share("chance", Chance);
            CheckNext(check, Otherwise, Until);
        }

        internal override ImmutableArray<Scenario> Project(Projection on) =>
            ScenarioMix.Either(Chance, "buyer pays", [new ScenarioFlow(Until, on.Claim, "balance"), on.Meters(Until)], on.Following(Otherwise));

        private protected override CargoOption Shifted(int days) => this with { Until = Until.PlusDays(days), Otherwise = Otherwise?.After(days) };
    }

    /// <summary>The documents go to the buyer against his payment, once the money is there.</summary>
    /// <param name="On">The day of payment and release.</param>
    /// <param name="Chance">The chance that he pays.</param>
    /// <param name="Otherwise">What follows if he does not; null = nothing.</param>
    public sealed record ReleaseAgainstPayment(LocalDate On, Percentage Chance, CargoOption? Otherwise) : CargoOption
    {
        private protected override int CaseIndex => 1;

        /// <inheritdoc/>
        public override bool NeedsConsent => true;

        internal override CargoOption? Next => Otherwise;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Chance("chance of payment", Chance, p => this with { Chance = p });

        internal override LocalDate ActsOn(SettlementCase @case) => On;

        internal override void Check(OptionCheck check)
        {
            check.Share("chance", Chance);
            CheckNext(check, Otherwise, On);
        }

        internal override ImmutableArray<Scenario> Project(Projection on) =>
            ScenarioMix.Either(Chance, "buyer pays", [new ScenarioFlow(On, on.Claim, "balance"), on.Meters(On)], on.Following(Otherwise));

        private protected override CargoOption Shifted(int days) => this with { On = On.PlusDays(days), Otherwise = Otherwise?.After(days) };
    }

    /// <summary>The documents go to the buyer against a bank's own undertaking to pay later.</summary>
    /// <param name="On">The day of the undertaking and of release.</param>
    /// <param name="PaidOn">The day on which the bank pays.</param>
    /// <param name="Chance">The chance that the buyer brings one.</param>
    /// <param name="Otherwise">What follows if he does not; null = nothing.</param>
    public sealed record ReleaseAgainstBankUndertaking(LocalDate On, LocalDate PaidOn, Percentage Chance, CargoOption? Otherwise) : CargoOption
    {
        private protected override int CaseIndex => 2;

        /// <inheritdoc/>
        public override bool NeedsConsent => true;

        internal override CargoOption? Next => Otherwise;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Chance("chance of an undertaking", Chance, p => this with { Chance = p });

        internal override LocalDate ActsOn(SettlementCase @case) => On;

        internal override LocalDate EndsOn(SettlementCase @case) => PaidOn;

        internal override void Check(OptionCheck check)
        {
            check.Share("chance", Chance);
            check.NotBefore("paidOn", PaidOn, On);
            CheckNext(check, Otherwise, On);
        }

        internal override ImmutableArray<Scenario> Project(Projection on) =>
            ScenarioMix.Either(Chance, "bank undertakes", [new ScenarioFlow(PaidOn, on.Claim, "bank's payment"), on.Meters(On)], on.Following(Otherwise));

        private protected override CargoOption Shifted(int days) => this with { On = On.PlusDays(days), PaidOn = PaidOn.PlusDays(days), Otherwise = Otherwise?.After(days) };
    }

    /// <summary>The documents go to the buyer against part of the balance; the rest is owed and should be secured.</summary>
    /// <param name="Part">The part that is paid before release.</param>
    /// <param name="On">The day of the part payment and of release.</param>
    /// <param name="Chance">The chance that the buyer pays the part.</param>
    /// <param name="RestOn">The day on which the rest is due.</param>
    /// <param name="RestChance">The chance that the rest is paid, once the goods are gone.</param>
    /// <param name="RestIsSecured">Whether a bank's own undertaking secures the rest.</param>
    /// <param name="Otherwise">What follows if he does not pay the part; null = nothing.</param>
    public sealed record ReleaseAgainstPartPayment(Percentage Part, LocalDate On, Percentage Chance, LocalDate RestOn, Percentage RestChance, bool RestIsSecured, CargoOption? Otherwise) : CargoOption
    {
        private protected override int CaseIndex => 3;

        /// <inheritdoc/>
        public override bool NeedsConsent => true;

        internal override CargoOption? Next => Otherwise;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Chance("chance that the rest is paid", RestChance, p => this with { RestChance = p });

        internal override LocalDate ActsOn(SettlementCase @case) => On;

        internal override LocalDate EndsOn(SettlementCase @case) => RestOn;

        internal override void Check(OptionCheck check)
        {
            check.Share("part", Part);
            check.Share("chance", Chance);
            check.Share("restChance", RestChance);
            check.NotBefore("restOn", RestOn, On);
            CheckNext(check, Otherwise, On);
        }

        internal override ImmutableArray<Scenario> Project(Projection on)
        {
            var part = on.Claim.Times(Part, Rounding.HalfEven);
            ScenarioFlow[] released = [new ScenarioFlow(On, part, "part payment"), on.Meters(On)];
            return
            [
                .. ScenarioMix.Parts(Chance.Fraction, ScenarioMix.Either(RestChance, "rest is paid", [.. released, new ScenarioFlow(RestOn, on.Claim - part, "rest")], "rest is not paid", released)),
                .. ScenarioMix.Parts(1 - Chance.Fraction, on.Following(Otherwise)),
            ];
        }

        private protected override CargoOption Shifted(int days) => this with { On = On.PlusDays(days), RestOn = RestOn.PlusDays(days), Otherwise = Otherwise?.After(days) };
    }

    /// <summary>The buyer gets a discount for payment against documents.</summary>
    /// <param name="Discount">The discount, per cent of the balance.</param>
    /// <param name="On">The day of payment and release.</param>
    /// <param name="Chance">The chance that he takes it.</param>
    /// <param name="Otherwise">What follows if he does not; null = nothing.</param>
    public sealed record DiscountToSameBuyer(Percentage Discount, LocalDate On, Percentage Chance, CargoOption? Otherwise) : CargoOption
    {
        private protected override int CaseIndex => 4;

        /// <inheritdoc/>
        public override bool NeedsConsent => true;

        internal override CargoOption? Next => Otherwise;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Chance("chance of payment", Chance, p => this with { Chance = p });

        internal override LocalDate ActsOn(SettlementCase @case) => On;

        internal override OptionEffects Effects(SettlementCase @case) => base.Effects(@case) with { Forgiven = @case.Claim.Times(Discount, Rounding.HalfEven) };

        internal override void Check(OptionCheck check)
        {
            check.Discount("discount", Discount);
            check.Share("chance", Chance);
            CheckNext(check, Otherwise, On);
        }

        internal override ImmutableArray<Scenario> Project(Projection on) => ScenarioMix.Either(
            Chance, "buyer takes the discount", [new ScenarioFlow(On, on.Claim - on.Claim.Times(Discount, Rounding.HalfEven), "balance less discount"), on.Meters(On)], on.Following(Otherwise));

        private protected override CargoOption Shifted(int days) => this with { On = On.PlusDays(days), Otherwise = Otherwise?.After(days) };
    }
}
