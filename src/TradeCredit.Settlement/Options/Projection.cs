using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>What options are projected on: the case, and what secures the debt then.</summary>
internal sealed record Projection(SettlementCase Case, ImmutableArray<Security> Securities)
{
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
            var brings = security.Brings(owed, on);
            if (brings.IsZero) continue;
            flows.Add(new ScenarioFlow(on, brings, $"security {security.Name}"));
            owed -= brings;
        }

        if (fallback is not null && owed.IsPositive) flows.Add(new ScenarioFlow(on, owed.Times(fallback.Share, Rounding.HalfEven), "fallback"));
        return flows.DrainToImmutable();
    }
}
