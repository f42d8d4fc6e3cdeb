using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>When customs may treat goods that nobody clears as abandoned. The law of the place prevails.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record CustomsClock
{
    /// <summary>What it is called: the territory, with the case where it has several.</summary>
    public required string Id { get; init; }

    /// <summary>ISO 3166 country code, or EU.</summary>
    public required string Territory { get; init; }

    /// <summary>For which mode of carriage; null = any.</summary>
    public TransportMode? Mode { get; init; }

    /// <summary>How long after the event.</summary>
    public required DeadlineRule Clock { get; init; }

    /// <summary>Whether the day of the event is the first of the days.</summary>
    public bool CountsEventDay { get; init; }

    /// <summary>Whose consent it takes to bring the goods back or to another buyer.</summary>
    public ReturnConsent Consent { get; init; }

    /// <summary>The day on which the source speaks; null = it is not dated.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>Where the rule is from.</summary>
    public string Source { get; init; } = "";

    /// <summary>What else the source says.</summary>
    public string Note { get; init; } = "";

    /// <summary>The last day before the goods count as abandoned.</summary>
    /// <param name="happened">The day of the event.</param>
    /// <returns>The day; or a failure as for <see cref="DeadlineRule.From"/>.</returns>
    public Result<LocalDate> LastDay(LocalDate happened) => Clock.From(CountsEventDay ? happened.PlusDays(-1) : happened);

    /// <summary>The first day on which customs may treat the goods as abandoned: the day after the last one.</summary>
    /// <param name="happened">The day of the event.</param>
    /// <returns>The day; or a failure as for <see cref="DeadlineRule.From"/>.</returns>
    public Result<LocalDate> Abandonment(LocalDate happened) => LastDay(happened).Map(static day => day.PlusDays(1));
}
