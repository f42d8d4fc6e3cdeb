using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>What a suit, an arbitration or an order for payment is expected to bring and to cost.</summary>
/// <remarks>The chance to win and what can be collected after winning are two figures: a judgment is not money. Equality is by content.</remarks>
public sealed record Proceedings
{
    /// <summary>The chance to win.</summary>
    public required Percentage Win { get; init; }

    /// <summary>The part of what is awarded that can be collected, 0 to 100 %; awards and judgments do not travel equally well.</summary>
    public required Percentage Collected { get; init; }

    /// <summary>The day on which the money is expected: the end of the proceedings and of enforcement.</summary>
    public required LocalDate PaidOn { get; init; }

    /// <summary>The own costs on their days; they are spent whether the case is won or lost.</summary>
    public ImmutableArray<DatedCost> Costs { get; init; } = [];

    /// <summary>What is awarded on top of the claim: interest and costs; null = nothing.</summary>
    public Money? AwardedOnTop { get; init; }

    /// <summary>What is owed to the other side if the case is lost; null = nothing.</summary>
    public Money? CostsIfLost { get; init; }

    /// <inheritdoc/>
    public bool Equals(Proceedings? other) =>
        other is not null && Win == other.Win && Collected == other.Collected && PaidOn == other.PaidOn && AwardedOnTop == other.AwardedOnTop && CostsIfLost == other.CostsIfLost && Costs.SequenceEqual(other.Costs);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Win, Collected, PaidOn, Costs.Length);

    internal Money TotalCost(Currency currency) => Money.Sum(Costs.Select(c => c.Amount), currency) + (CostsIfLost ?? Money.Zero(currency));

    internal void Check(OptionCheck check)
    {
        check.Share("proceedings.win", Win);
        check.Share("proceedings.collected", Collected);
        foreach (var cost in Costs) check.NotNegative("proceedings.costs", cost.Amount);
        check.NotNegative("proceedings.awardedOnTop", AwardedOnTop);
        check.NotNegative("proceedings.costsIfLost", CostsIfLost);
    }

    internal ImmutableArray<Scenario> Project(Money claim)
    {
        ImmutableArray<ScenarioFlow> costs = [.. Costs.Select(c => new ScenarioFlow(c.On, -c.Amount, "own costs"))];
        var awarded = claim + (AwardedOnTop ?? Money.Zero(claim.Currency));
        var lost = CostsIfLost is { } adverse ? costs.Add(new ScenarioFlow(PaidOn, -adverse, "costs of the other side")) : costs;
        return ScenarioMix.Either(Win, "won", [.. costs, new ScenarioFlow(PaidOn, awarded.Times(Collected, Rounding.HalfEven), "collected")], "lost", lost.AsSpan());
    }
}
