using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <content>Without the buyer.</content>
public abstract partial record CargoOption
{
    /// <summary>Another buyer at the port takes the goods.</summary>
    /// <param name="Price">What he pays.</param>
    /// <param name="Commission">The commission, per cent of the price.</param>
    /// <param name="On">The day of clearance and payment.</param>
    public sealed record ResellLocally(Money Price, Percentage Commission, LocalDate On) : CargoOption
    {
        /// <summary>Other costs of the sale: duty that the seller pays, survey, repacking; null = none.</summary>
        public Money? Costs { get; init; }

        private protected override int CaseIndex => 5;

        /// <inheritdoc/>
        public override bool NeedsConsent => false;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Price("resale price", Price, p => this with { Price = p });

        internal override LocalDate ActsOn(SettlementCase @case) => On;

        internal override void Check(OptionCheck check)
        {
            check.NotNegative("price", Price);
            check.Share("commission", Commission);
            check.NotNegative("costs", Costs);
        }

        internal override ImmutableArray<Scenario> Project(Projection on)
        {
            ScenarioFlow[] sale = [new ScenarioFlow(On, Price - Price.Times(Commission, Rounding.HalfEven), "resale less commission"), on.Meters(On)];
            return ScenarioMix.Certain("resold locally", Costs is { IsPositive: true } costs ? [.. sale, new ScenarioFlow(On, -costs, "costs of the sale")] : sale);
        }

        private protected override CargoOption Shifted(int days) => this with { On = On.PlusDays(days) };
    }

    /// <summary>The goods go on to a buyer in another country.</summary>
    /// <param name="Price">What he pays.</param>
    /// <param name="Commission">The commission, per cent of the price.</param>
    /// <param name="OnCarriage">Freight and handling of the goods on their way, paid when they leave.</param>
    /// <param name="LeavesOn">The day on which the goods leave the terminal.</param>
    /// <param name="PaidOn">The day on which he pays.</param>
    public sealed record ResellThirdCountry(Money Price, Percentage Commission, Money OnCarriage, LocalDate LeavesOn, LocalDate PaidOn) : CargoOption
    {
        private protected override int CaseIndex => 6;

        /// <inheritdoc/>
        public override bool NeedsConsent => false;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Price("resale price", Price, p => this with { Price = p });

        internal override LocalDate ActsOn(SettlementCase @case) => LeavesOn;

        internal override LocalDate EndsOn(SettlementCase @case) => PaidOn;

        internal override void Check(OptionCheck check)
        {
            check.NotNegative("price", Price);
            check.Share("commission", Commission);
            check.NotNegative("onCarriage", OnCarriage);
            check.NotBefore("paidOn", PaidOn, LeavesOn);
        }

        internal override ImmutableArray<Scenario> Project(Projection on) => ScenarioMix.Certain(
            "resold in another country", on.Meters(LeavesOn), new ScenarioFlow(LeavesOn, -OnCarriage, "on-carriage"),
            new ScenarioFlow(PaidOn, Price - Price.Times(Commission, Rounding.HalfEven), "resale less commission"));

        private protected override CargoOption Shifted(int days) => this with { LeavesOn = LeavesOn.PlusDays(days), PaidOn = PaidOn.PlusDays(days) };
    }

    /// <summary>The goods come home.</summary>
    /// <param name="LeavesOn">The day on which they leave the terminal.</param>
    /// <param name="Costs">Return freight and both terminals, paid when they leave.</param>
    /// <param name="ImportDuty">Import duty and repaid export refund, due when they arrive; zero where relief for returned goods applies.</param>
    /// <param name="Value">What they bring at home.</param>
    /// <param name="ValuedOn">The day on which they bring it, not before their arrival.</param>
    public sealed record ReturnHome(LocalDate LeavesOn, Money Costs, Money ImportDuty, Money Value, LocalDate ValuedOn) : CargoOption
    {
        private protected override int CaseIndex => 7;

        /// <inheritdoc/>
        public override bool NeedsConsent => false;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Price("value at home", Value, p => this with { Value = p });

        internal override LocalDate ActsOn(SettlementCase @case) => LeavesOn;

        internal override LocalDate EndsOn(SettlementCase @case) => ValuedOn;

        internal override void Check(OptionCheck check)
        {
            check.NotNegative("costs", Costs);
            check.NotNegative("importDuty", ImportDuty);
            check.NotNegative("value", Value);
            check.NotBefore("valuedOn", ValuedOn, LeavesOn);
        }

        internal override ImmutableArray<Scenario> Project(Projection on) => ScenarioMix.Certain(
            "goods come home", on.Meters(LeavesOn), new ScenarioFlow(LeavesOn, -Costs, "return freight and terminals"), new ScenarioFlow(ValuedOn, -ImportDuty, "import duty"),
            new ScenarioFlow(ValuedOn, Value, "goods at home"));

        private protected override CargoOption Shifted(int days) => this with { LeavesOn = LeavesOn.PlusDays(days), ValuedOn = ValuedOn.PlusDays(days) };
    }

    /// <summary>The goods go into bonded storage, which stops what runs up at the terminal, until another option is carried out.</summary>
    /// <param name="On">The day on which they go there.</param>
    /// <param name="MovingCost">What the move costs.</param>
    /// <param name="Daily">What a calendar day costs there, from the day after the move.</param>
    /// <param name="Then">What follows.</param>
    public sealed record BondedStorage(LocalDate On, Money MovingCost, Money Daily, CargoOption Then) : CargoOption
    {
        private protected override int CaseIndex => 8;

        /// <inheritdoc/>
        public override bool NeedsConsent => Then.NeedsConsent;

        internal override CargoOption? Next => Then;

        internal override Sensitivity? Sensitivity => Then.Sensitivity is { } inner ? inner with { With = figure => this with { Then = (CargoOption)inner.With(figure) } } : null;

        internal override LocalDate ActsOn(SettlementCase @case) => On;

        internal override LocalDate EndsOn(SettlementCase @case) => Then.EndsOn(@case);

        internal override OptionEffects Effects(SettlementCase @case) => Then.Effects(@case);

        internal override void Check(OptionCheck check)
        {
            check.NotNegative("movingCost", MovingCost);
            check.NotNegative("daily", Daily);
            CheckNext(check, Then, On);
        }

        internal override ImmutableArray<Scenario> Project(Projection on) =>
        [
            .. Then.Project(on with { Storage = (On, Daily) }).Select(s => new Scenario(s.Name, s.Probability, s.Flows.Insert(0, new ScenarioFlow(On, -MovingCost, "move to bonded storage")))),
        ];

        private protected override CargoOption Shifted(int days) => this with { On = On.PlusDays(days), Then = Then.After(days) };
    }

    /// <summary>The goods are left to customs and carrier. The shipper stays liable to the carrier.</summary>
    /// <param name="On">The day up to which the seller answers for what runs up.</param>
    /// <param name="Charges">Destruction and what else is charged to him.</param>
    public sealed record Abandon(LocalDate On, Money Charges) : CargoOption
    {
        private protected override int CaseIndex => 9;

        /// <inheritdoc/>
        public override bool NeedsConsent => false;

        internal override LocalDate ActsOn(SettlementCase @case) => On;

        internal override ImmutableArray<OptionLiability> Liabilities(SettlementCase @case) =>
            [new OptionLiability("what the carrier charges the shipper until somebody takes or destroys the goods", Money.Sum((@case.Cargo?.Meters ?? []).Select(m => m.CostOn(On)), @case.Claim.Currency) + Charges)];

        internal override void Check(OptionCheck check) => check.NotNegative("charges", Charges);

        internal override ImmutableArray<Scenario> Project(Projection on) => ScenarioMix.Certain("abandoned", on.Meters(On), new ScenarioFlow(On, -Charges, "destruction and charges"));

        private protected override CargoOption Shifted(int days) => this with { On = On.PlusDays(days) };
    }

    /// <summary>Customs auction the goods; in some places the seller may bid.</summary>
    /// <param name="On">The day of the auction.</param>
    /// <param name="ExpectedBid">What they are expected to fetch.</param>
    /// <param name="Deducted">Duty, storage and cost of the sale that are taken from it.</param>
    /// <param name="SurplusIsReturned">Whether the law gives the rest to the seller.</param>
    public sealed record LetAuction(LocalDate On, Money ExpectedBid, Money Deducted, bool SurplusIsReturned) : CargoOption
    {
        private protected override int CaseIndex => 10;

        /// <inheritdoc/>
        public override bool NeedsConsent => false;

        internal override Sensitivity? Sensitivity => SurplusIsReturned ? Settlement.Sensitivity.Price("bid at the auction", ExpectedBid, p => this with { ExpectedBid = p }) : null;

        internal override LocalDate ActsOn(SettlementCase @case) => On;

        internal override void Check(OptionCheck check)
        {
            check.NotNegative("expectedBid", ExpectedBid);
            check.NotNegative("deducted", Deducted);
        }

        internal override ImmutableArray<Scenario> Project(Projection on)
        {
            var surplus = SurplusIsReturned ? Money.Max(ExpectedBid - Deducted, Money.Zero(on.Claim.Currency)) : Money.Zero(on.Claim.Currency);
            return ScenarioMix.Certain("auctioned", on.Meters(On), new ScenarioFlow(On, surplus, "surplus of the auction"));
        }

        private protected override CargoOption Shifted(int days) => this with { On = On.PlusDays(days) };
    }

    /// <summary>An insurer pays and takes the goods.</summary>
    /// <param name="On">The day of payment.</param>
    /// <param name="Amount">What he pays.</param>
    /// <param name="Chance">The chance that he does.</param>
    /// <param name="Otherwise">What follows if he does not; null = nothing.</param>
    public sealed record InsurerSalvage(LocalDate On, Money Amount, Percentage Chance, CargoOption? Otherwise) : CargoOption
    {
        private protected override int CaseIndex => 11;

        /// <inheritdoc/>
        public override bool NeedsConsent => false;

        internal override CargoOption? Next => Otherwise;

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Chance("chance that the insurer pays", Chance, p => this with { Chance = p });

        internal override LocalDate ActsOn(SettlementCase @case) => On;

        internal override void Check(OptionCheck check)
        {
            check.NotNegative("amount", Amount);
            check.Share("chance", Chance);
            CheckNext(check, Otherwise, On);
        }

        internal override ImmutableArray<Scenario> Project(Projection on) =>
            ScenarioMix.Either(Chance, "insurer takes the goods", [new ScenarioFlow(On, Amount, "insurer's payment"), on.Meters(On)], on.Following(Otherwise));

        private protected override CargoOption Shifted(int days) => this with { On = On.PlusDays(days), Otherwise = Otherwise?.After(days) };
    }

    /// <summary>The goods are destroyed under control.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Cost">What it costs.</param>
    public sealed record Destroy(LocalDate On, Money Cost) : CargoOption
    {
        private protected override int CaseIndex => 12;

        /// <inheritdoc/>
        public override bool NeedsConsent => false;

        internal override LocalDate ActsOn(SettlementCase @case) => On;

        internal override void Check(OptionCheck check) => check.NotNegative("cost", Cost);

        internal override ImmutableArray<Scenario> Project(Projection on) => ScenarioMix.Certain("destroyed", on.Meters(On), new ScenarioFlow(On, -Cost, "destruction"));

        private protected override CargoOption Shifted(int days) => this with { On = On.PlusDays(days) };
    }
}
