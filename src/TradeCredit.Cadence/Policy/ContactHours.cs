using NodaTime;

namespace TradeCredit.Cadence;

/// <summary>The hours of the day, where the debtor is, in which he may be contacted. Both ends count.</summary>
/// <remarks>Equality is by all members.</remarks>
/// <param name="Earliest">The first time of day.</param>
/// <param name="Latest">The last time of day.</param>
public sealed record ContactHours(LocalTime Earliest, LocalTime Latest)
{
    /// <summary>The whole day.</summary>
    public static ContactHours WholeDay { get; } = new(LocalTime.Midnight, LocalTime.MaxValue);

    /// <summary>Office hours, 09:00 to 17:00.</summary>
    public static ContactHours Office { get; } = new(new LocalTime(9, 0), new LocalTime(17, 0));

    /// <summary>Whether a time lies inside.</summary>
    /// <param name="time">The time of day at the debtor.</param>
    /// <returns>Whether it is neither before the first nor after the last time.</returns>
    public bool Contain(LocalTime time) => time >= Earliest && time <= Latest;
}
