using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>What options are projected on: the case, and what secures the debt then.</summary>
internal sealed record Projection(SettlementCase Case, ImmutableArray<Security> Securities)
{
    /// <summary>Since when the goods lie in bonded storage and what a day costs there; null = they are at the terminal.</summary>
    public (LocalDate Since, Money Daily)? Storage { get; init; }

    public static Projection Of(SettlementCase @case) => new(@case, @case.Debt?.Securities ?? []);

    public Money Claim => Case.Claim;

    public LocalDate Today => Case.AsOf;

    /// <summary>What comes in of an amount after a break: securities first, then the fallback's part of the rest.</summary>
    public ImmutableArray<ScenarioFlow> After(Fallback? fallback, Money owed, LocalDate brokenOn)
    {
        var flows = ImmutableArray.CreateBuilder<ScenarioFlow>();
        var on = brokenOn.PlusDays(fallback?.DelayDays ?? 0);
        foreach (var security in Securities)
        {
            var covered = security.Covers(owed, on);
            if (covered.IsZero) continue;
            flows.Add(new ScenarioFlow(on, security.Collateral.NetFor(owed), $"security {security.Name}"));
            owed -= covered;
        }

        if (fallback is not null && owed.IsPositive) flows.Add(new ScenarioFlow(on, owed.Times(fallback.Share, Rounding.HalfEven), "fallback"));
        return flows.DrainToImmutable();
    }

    /// <summary>What has run up when goods leave on a day.</summary>
    public ScenarioFlow Meters(LocalDate on)
    {
        var stopped = Storage is { } storage && storage.Since < on ? storage.Since : on;
        var cost = Money.Sum((Case.Cargo?.Meters ?? []).Select(m => m.CostOn(stopped)), Claim.Currency);
        if (Storage is { } bonded) cost += bonded.Daily.Times(Math.Max(0, Period.DaysBetween(bonded.Since, on)));
        return new ScenarioFlow(on, -cost, "demurrage, detention and storage");
    }

    /// <summary>What comes of the option that follows; nothing moves if there is none.</summary>
    public ImmutableArray<Scenario> Following(CargoOption? option) => option?.Project(this) ?? ScenarioMix.Certain("nothing follows");
}
