using System.Collections.Immutable;

namespace TradeCredit.Settlement;

/// <summary>Puts scenarios together so that their probabilities come to exactly what they are parts of.</summary>
internal static class ScenarioMix
{
    // A product of chances soon has more digits than a decimal holds. Cumulated chances are cut here, and their differences are exact.
    private const int Decimals = 18;

    /// <summary>What happens for sure.</summary>
    public static ImmutableArray<Scenario> Certain(string name, params ReadOnlySpan<ScenarioFlow> flows) => [new Scenario(name, 1, [.. flows])];

    /// <summary>One thing with a chance, another one otherwise.</summary>
    public static ImmutableArray<Scenario> Either(Percentage chance, string name, ReadOnlySpan<ScenarioFlow> flows, string otherwise, ReadOnlySpan<ScenarioFlow> others) =>
        [new Scenario(name, chance.Fraction, [.. flows]), new Scenario(otherwise, 1 - chance.Fraction, [.. others])];

    /// <summary>One thing with a chance; otherwise all that can come of something else.</summary>
    public static ImmutableArray<Scenario> Either(Percentage chance, string name, ReadOnlySpan<ScenarioFlow> flows, IEnumerable<Scenario> otherwise) =>
        [new Scenario(name, chance.Fraction, [.. flows]), .. Parts(1 - chance.Fraction, otherwise)];

    /// <summary>The scenarios with probabilities that come to a whole.</summary>
    public static IEnumerable<Scenario> Parts(decimal whole, IEnumerable<Scenario> scenarios)
    {
        var (sum, before) = (0m, 0m);
        foreach (var scenario in scenarios)
        {
            sum += scenario.Probability;
            var upTo = sum == 1 ? whole : decimal.Round(whole * sum, Decimals, MidpointRounding.ToZero);
            yield return new Scenario(scenario.Name, upTo - before, scenario.Flows);
            before = upTo;
        }
    }

    /// <summary>Promised payments of which each is kept with a chance, and nothing more once one is not.</summary>
    /// <param name="kept">The chance that a payment is made if those before it were.</param>
    /// <param name="payments">The payments in order.</param>
    /// <param name="start">What moves in any case.</param>
    /// <param name="broken">What moves after a payment is not made.</param>
    /// <param name="completed">What moves besides if all are made.</param>
    public static ImmutableArray<Scenario> Survival(
        Percentage kept, IReadOnlyList<PromisedPayment> payments, ImmutableArray<ScenarioFlow> start, Func<PromisedPayment, ImmutableArray<ScenarioFlow>> broken, ImmutableArray<ScenarioFlow> completed)
    {
        var scenarios = ImmutableArray.CreateBuilder<Scenario>(payments.Count + 1);
        var (flows, alive) = (start, 1m);
        for (var j = 0; j < payments.Count; j++)
        {
            var after = decimal.Round(alive * kept.Fraction, Decimals, MidpointRounding.ToZero);
            var number = (j + 1).ToInvariantText();
            scenarios.Add(new Scenario($"broken at payment {number}", alive - after, [.. flows, .. broken(payments[j])]));
            flows = flows.Add(new ScenarioFlow(payments[j].On, payments[j].Amount, $"payment {number}"));
            alive = after;
        }

        scenarios.Add(new Scenario("kept to the end", alive, [.. flows, .. completed]));
        return scenarios.DrainToImmutable();
    }
}
