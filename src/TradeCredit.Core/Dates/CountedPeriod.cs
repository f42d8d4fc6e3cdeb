using NodaTime;

namespace TradeCredit;

/// <summary>A period that was counted: its days, both ends inclusive, and the days on either side of it.</summary>
/// <remarks>
/// <para>Law and people name different days of one period: the last good day (<see cref="LastDay"/>), the first day too late (<see cref="FirstDayAfter"/>), the last
/// day that leaves the period free before an event (<see cref="LastDayBefore"/>). All of them are here, so that nobody is a day off.</para>
/// <para>A period of length 0 is empty: its last day is the day before its first. Equality is by all members.</para>
/// </remarks>
public sealed record CountedPeriod
{
    /// <summary>Makes a period.</summary>
    /// <param name="firstDay">The first day that counts.</param>
    /// <param name="lastDayUnadjusted">The last day that counts, before a holiday at the end was looked at; for an empty period the day before the first.</param>
    /// <param name="lastDay">The last day that counts, not before <paramref name="lastDayUnadjusted"/>.</param>
    /// <exception cref="ArgumentException">The days are not in that order.</exception>
    public CountedPeriod(LocalDate firstDay, LocalDate lastDayUnadjusted, LocalDate lastDay)
    {
        if (lastDayUnadjusted < firstDay.PlusDays(-1)) throw new ArgumentException($"A period cannot end on {Iso.Text(lastDayUnadjusted)}, before it begins on {Iso.Text(firstDay)}.", nameof(lastDayUnadjusted));
        if (lastDay < lastDayUnadjusted) throw new ArgumentException($"A holiday at the end moves the last day forward, not from {Iso.Text(lastDayUnadjusted)} to {Iso.Text(lastDay)}.", nameof(lastDay));
        FirstDay = firstDay;
        LastDayUnadjusted = lastDayUnadjusted;
        LastDay = lastDay;
    }

    /// <summary>The first day that counts.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last day that counts, before a holiday at the end was looked at.</summary>
    public LocalDate LastDayUnadjusted { get; }

    /// <summary>The last day that counts: the last good day for what must be done within the period.</summary>
    public LocalDate LastDay { get; }

    /// <summary>The day after the last: the first day after the period, and the first day that is too late.</summary>
    public LocalDate FirstDayAfter => LastDay.PlusDays(1);

    /// <summary>The day before the first: for a period counted back from an event, the last day for an act that must leave the period free.</summary>
    public LocalDate LastDayBefore => FirstDay.PlusDays(-1);

    /// <summary>First and last day on one line.</summary>
    /// <returns>For example <c>2023-03-02..2023-03-15</c>.</returns>
    public override string ToString() => $"{Iso.Text(FirstDay)}..{Iso.Text(LastDay)}";
}
