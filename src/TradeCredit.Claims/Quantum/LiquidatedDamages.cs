using NodaTime;

namespace TradeCredit.Claims;

/// <summary>An agreed sum for delay: so much per started period, capped.</summary>
/// <remarks>
/// It is computed on the price of the part that is late. Days of an impediment that exempts the seller do not count (CISG art. 79(3)). Whether the clause is valid, and
/// whether it replaces damages, is national law (art. 4(a)): the clause says what was agreed. Equality is by all members.
/// </remarks>
public sealed record LiquidatedDamages
{
    /// <summary>Makes a clause.</summary>
    /// <param name="rate">The percentage of the late part per period, above 0.</param>
    /// <param name="period">The period, 1 day or more, in calendar units: a started one counts whole.</param>
    /// <param name="cap">The most, as a percentage of the late part; null = no cap.</param>
    /// <param name="replacesDamages">Whether the sum stands in place of other damages for the delay.</param>
    /// <exception cref="ArgumentOutOfRangeException">A percentage is not above 0, or the period is empty.</exception>
    /// <exception cref="ArgumentException">The period counts business days.</exception>
    public LiquidatedDamages(Percentage rate, PeriodLength period, Percentage? cap = null, bool replacesDamages = true)
    {
        if (rate <= Percentage.Zero) throw new ArgumentOutOfRangeException(nameof(rate), rate, "The rate is a percentage above 0.");
        if (cap <= Percentage.Zero) throw new ArgumentOutOfRangeException(nameof(cap), cap, "The cap is a percentage above 0.");
        Guard.InRange(period.Count, 1, PeriodLength.MaxCount, "units", nameof(period));
        if (period.Unit == PeriodUnit.BusinessDays) throw new ArgumentException("The period is in days, weeks, months or years.", nameof(period));
        Rate = rate;
        Period = period;
        Cap = cap;
        ReplacesDamages = replacesDamages;
    }

    /// <summary>The percentage of the late part per started period.</summary>
    public Percentage Rate { get; }

    /// <summary>The period.</summary>
    public PeriodLength Period { get; }

    /// <summary>The most, as a percentage of the late part; null = no cap.</summary>
    public Percentage? Cap { get; }

    /// <summary>Whether the sum stands in place of other damages for the delay.</summary>
    public bool ReplacesDamages { get; }

    /// <summary>The sum for a delay.</summary>
    /// <param name="latePart">The price of the part that is late.</param>
    /// <param name="due">The day it was due; delivery on that day is in time.</param>
    /// <param name="delivered">The day it was delivered.</param>
    /// <param name="exemptDays">Calendar days of an impediment that exempts the seller.</param>
    /// <param name="rounding">The rounding, the only one; null = half up to the minor unit.</param>
    /// <returns>The sum; zero if nothing was late.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The exempt days are negative.</exception>
    public Money For(Money latePart, LocalDate due, LocalDate delivered, int exemptDays = 0, Rounding? rounding = null)
    {
        Guard.InRange(exemptDays, 0, int.MaxValue, "days", nameof(exemptDays));
        var counted = delivered.PlusDays(-exemptDays);
        var periods = 0;
        while (EndOf(due, periods) < counted) periods++;
        var share = Rate.ToRatio() * Ratio.Of(periods, 1);
        if (Cap?.ToRatio() is { } cap && share > cap) share = cap;
        return latePart.Times(share, rounding ?? Rounding.HalfUp);
    }

    // The last day of the first n periods; multiples are counted from the due day, so that month ends do not drift.
    private LocalDate EndOf(LocalDate due, int periods) =>
        periods == 0 ? due : PeriodRule.EventExcluded.Count(due, PeriodLength.Of(checked(Period.Count * periods), Period.Unit)).Value.LastDay;
}
