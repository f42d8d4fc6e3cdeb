namespace TradeCredit.Cadence;

/// <summary>A stage that is repeated while no later stage is ready.</summary>
/// <remarks>A repetition comes no sooner than the trigger of the stage allows. Equality is by all members.</remarks>
public sealed record RepeatRule
{
    /// <summary>The time from one to the next: days, weeks, months or years; months end on the last day where the month is shorter.</summary>
    public required PeriodLength Every { get; init; }

    /// <summary>The most repetitions; null = no limit of its own.</summary>
    public int? Max { get; init; }

    /// <summary>What the time counts from. Default: the last sending.</summary>
    public RepeatAnchor Anchor { get; init; }

    /// <summary>A repetition every so many days.</summary>
    /// <param name="days">Calendar days.</param>
    /// <param name="max">The most repetitions; null = no limit of its own.</param>
    /// <returns>The rule.</returns>
    public static RepeatRule EveryDays(int days, int? max = null) => new() { Every = PeriodLength.OfDays(days), Max = max };
}
