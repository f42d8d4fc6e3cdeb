using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>What later money is worth on a day: a yearly rate, compounded by actual days over 365.</summary>
/// <remarks>
/// <para>The factor of a day is (1 + rate)^(-days / 365); money of the day itself counts in full. Factors are floating point; money comes out of a valuation by one named rounding, half even to the minor
/// unit if none is named.</para>
/// <para>Equality is by day and rate. <i>Source:</i> convention of spreadsheets (XNPV).</para>
/// </remarks>
/// <example><code>
/// new Discounting(today, Percentage.Of(10m)).PresentValue(plan.ToFlows().AsSpan(), Currency.USD)
/// </code></example>
public sealed partial record Discounting
{
    private readonly double _growth;

    /// <summary>Discounts to a day at a rate.</summary>
    /// <param name="on">The day of the valuation.</param>
    /// <param name="yearly">Per cent a year, above -100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is -100 % or less.</exception>
    public Discounting(LocalDate on, Percentage yearly)
    {
        if (yearly.Value <= -100) throw new ArgumentOutOfRangeException(nameof(yearly), yearly, $"A rate of discount is above -100 % a year; it is {yearly}.");
        On = on;
        Yearly = yearly;
        _growth = RealMath.Log1Plus((double)yearly.Fraction);
    }

    /// <summary>The day of the valuation.</summary>
    public LocalDate On { get; }

    /// <summary>Per cent a year.</summary>
    public Percentage Yearly { get; }

    /// <summary>What one unit of money of a day is worth.</summary>
    /// <param name="day">The day, not before the valuation.</param>
    /// <returns>The factor, above 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the valuation.</exception>
    public double Factor(LocalDate day) =>
        day >= On ? Math.Exp(-_growth * Period.DaysBetween(On, day) / 365) : throw new ArgumentOutOfRangeException(nameof(day), Iso.Text(day), $"A day is discounted to {Iso.Text(On)} or later ones are; it is {Iso.Text(day)}.");

    /// <summary>What flows are worth together, not rounded: to weigh with probabilities and then round once.</summary>
    /// <param name="flows">The flows in any order.</param>
    /// <param name="currency">The currency of all flows.</param>
    /// <returns>The value in units of the currency, 0 for no flows; or <c>settlement.flow-before-valuation</c> or <c>settlement.currency-mismatch</c> at the index of the flow.</returns>
    public Result<double> Unrounded(ReadOnlySpan<CashFlow> flows, Currency currency)
    {
        var sum = 0.0;
        for (var i = 0; i < flows.Length; i++)
        {
            if (flows[i].Amount.Currency != currency) return Fault.Currencies(currency, flows[i].Amount.Currency, "flows").At(i);
            if (flows[i].On < On) return TimeValue.BeforeValuation(flows[i].On, On).At(i);
            sum += (double)flows[i].Amount.Amount * Factor(flows[i].On);
        }

        return sum;
    }

    /// <summary>What flows are worth together.</summary>
    /// <param name="flows">The flows in any order.</param>
    /// <param name="currency">The currency of all flows.</param>
    /// <param name="rounding">The rounding; null = half even.</param>
    /// <returns>The value, or a failure as for <see cref="Unrounded"/>.</returns>
    public Result<Money> PresentValue(ReadOnlySpan<CashFlow> flows, Currency currency, Rounding? rounding = null) =>
        Unrounded(flows, currency).Then(value => Booked.Of(value, currency, rounding));

    /// <summary>What one amount of a later day is worth.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="day">Its day.</param>
    /// <param name="rounding">The rounding; null = half even.</param>
    /// <returns>The value; or <c>settlement.flow-before-valuation</c>.</returns>
    public Result<Money> PresentValue(Money amount, LocalDate day, Rounding? rounding = null) => PresentValue([new CashFlow(day, amount)], amount.Currency, rounding);

    /// <inheritdoc/>
    public bool Equals(Discounting? other) => other is not null && On == other.On && Yearly == other.Yearly;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(On, Yearly);

    /// <summary>Rate and day.</summary>
    /// <returns>For example <c>10% a year to 2026-11-21</c>.</returns>
    public override string ToString() => $"{Yearly} a year to {Iso.Text(On)}";
}
