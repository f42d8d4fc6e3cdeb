using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>How well a debtor is expected to keep to instalments: each is paid with the same chance if all before it were, and the first one that is not turns the rest into something else.</summary>
/// <remarks>
/// <para>The chances carry the risk of default already: value with the plain cost of capital, or risk is counted twice. Equality is by all members. <i>Source:</i> own derivation.</para>
/// </remarks>
public sealed record PaymentSurvival
{
    /// <summary>Makes the expectation.</summary>
    /// <param name="perRow">The chance that a row is paid if all before it were, 0 to 1.</param>
    /// <param name="fallbackShare">The share of what is then still owed that comes in after a break, 0 to 1.</param>
    /// <param name="fallbackDays">Calendar days from the row that was not paid until it does, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
    public PaymentSurvival(Ratio perRow, Ratio fallbackShare, int fallbackDays)
    {
        PerRow = Chance(perRow, nameof(perRow));
        FallbackShare = Chance(fallbackShare, nameof(fallbackShare));
        FallbackDays = Guard.InRange(fallbackDays, 0, 36_600, "days", nameof(fallbackDays));
    }

    /// <summary>The chance that a row is paid if all before it were.</summary>
    public Ratio PerRow { get; }

    /// <summary>The share of what is still owed that comes in after a break.</summary>
    public Ratio FallbackShare { get; }

    /// <summary>Calendar days from the row that was not paid until it does.</summary>
    public int FallbackDays { get; }

    /// <summary>What a plan is expected to be worth.</summary>
    /// <param name="plan">The plan; what is owed before a row is its balance.</param>
    /// <param name="valuation">The day of the valuation and the rate.</param>
    /// <param name="rounding">The rounding; null = half even.</param>
    /// <returns>The value; or <c>settlement.flow-before-valuation</c>.</returns>
    public Result<Money> ExpectedValue(InstalmentPlan plan, Discounting valuation, Rounding? rounding = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return ExpectedValue([.. plan.Rows.Select(r => (new CashFlow(r.Due.Adjusted, r.Total), r.BalanceAfter + r.Principal))], plan.Currency, valuation, rounding);
    }

    /// <summary>What rows are expected to be worth.</summary>
    /// <param name="rows">Each row in order, with what is owed before it.</param>
    /// <param name="currency">The currency of all amounts.</param>
    /// <param name="valuation">The day of the valuation and the rate.</param>
    /// <param name="rounding">The rounding; null = half even.</param>
    /// <returns>The value; or <c>settlement.flow-before-valuation</c> or <c>settlement.currency-mismatch</c> at the index of the row.</returns>
    public Result<Money> ExpectedValue(ReadOnlySpan<(CashFlow Row, Money OwedBefore)> rows, Currency currency, Discounting valuation, Rounding? rounding = null)
    {
        ArgumentNullException.ThrowIfNull(valuation);
        var (sum, reached, perRow, share) = (0.0, 1.0, PerRow.ToDouble(), FallbackShare.ToDouble());
        for (var i = 0; i < rows.Length; i++)
        {
            var (row, owed) = rows[i];
            if (!valuation.Unrounded([row], currency).TryGet(out var paid, out var failure) || !valuation.Unrounded([new CashFlow(row.On.PlusDays(FallbackDays), owed)], currency).TryGet(out var rest, out failure)) return failure.At(i);
            sum += reached * ((perRow * paid) + ((1 - perRow) * share * rest));
            reached *= perRow;
        }

        return Booked.Of(sum, currency, rounding);
    }

    private static Ratio Chance(Ratio chance, string name) =>
        chance >= Ratio.Zero && chance <= Ratio.One ? chance : throw new ArgumentOutOfRangeException(name, chance, $"{name} lies from 0 to 1; it is {chance}.");
}
