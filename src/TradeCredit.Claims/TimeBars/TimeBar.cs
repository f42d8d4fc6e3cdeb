using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Claims;

/// <summary>One time limit in one case: when it started, when it ended, when the act was done.</summary>
/// <remarks>Equality is by all members.</remarks>
/// <param name="Clock">What had to be done.</param>
/// <param name="Start">The day it started; it does not count.</param>
/// <param name="Deadline">The last good day.</param>
/// <param name="DoneOn">The day it was done; null = not done.</param>
/// <param name="Effect">What it means to be late.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record TimeBar(TimeBarClock Clock, LocalDate Start, LocalDate Deadline, LocalDate? DoneOn, TimeBarEffect Effect, LegalSource Source)
{
    /// <summary>Why lateness does not count: the other side waived it, or knew; empty when it counts.</summary>
    public string Exception { get; init; } = "";

    /// <summary>The last good instant, where the time runs in hours; null = in days.</summary>
    public Instant? DeadlineAt { get; init; }

    /// <summary>The instant the act was done, where the time runs in hours; null = in days, or not done.</summary>
    public Instant? DoneAt { get; init; }

    /// <summary>Whether the act was done on or before the last good day, or instant.</summary>
    [JsonIgnore]
    public bool IsOnTime => DeadlineAt is { } end ? DoneAt is { } at && at <= end : DoneOn is { } day && day <= Deadline;

    /// <summary>Whether the limit was missed and nothing excuses it.</summary>
    [JsonIgnore]
    public bool IsMissed => !IsOnTime && Exception.Length == 0;

    /// <summary>The same limit with a later end, by agreement after the event or a declaration of the debtor.</summary>
    /// <param name="deadline">The new last good day, not before the old one.</param>
    /// <returns>The extended limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The new end lies before the old one: a limit of law is not shortened.</exception>
    public TimeBar ExtendedTo(LocalDate deadline) => deadline >= Deadline ? this with { Deadline = deadline }
        : throw new ArgumentOutOfRangeException(nameof(deadline), deadline, $"The new end must not lie before {Iso.Text(Deadline)}.");

    /// <summary>The same limit, longer by the days for which a written claim suspended it.</summary>
    /// <param name="claimedOn">The day the claim was received.</param>
    /// <param name="rejectedOn">The day the carrier rejected it and returned the documents.</param>
    /// <returns>The limit; unchanged if the claim came after its end.</returns>
    /// <remarks>The days from the claim to the rejection are added. Only the first claim suspends; later ones on the same subject do not. <i>Source:</i> CMR art. 32(2).</remarks>
    /// <exception cref="ArgumentException">The rejection lies before the claim.</exception>
    public TimeBar SuspendedBetween(LocalDate claimedOn, LocalDate rejectedOn)
    {
        if (rejectedOn < claimedOn) throw new ArgumentException($"A claim of {Iso.Text(claimedOn)} cannot be rejected on {Iso.Text(rejectedOn)}.", nameof(rejectedOn));
        return claimedOn > Deadline ? this : this with { Deadline = Deadline.PlusDays(Period.DaysBetween(claimedOn, rejectedOn)) };
    }

    /// <summary>The limit on one line.</summary>
    /// <returns>For example <c>NoticeHidden by 2026-03-05: missed on 2026-03-06 (presumption), Hague-Visby Rules art. 3(6)</c>.</returns>
    public override string ToString()
    {
        var done = DoneOn is { } day ? $"on {Iso.Text(day)}" : "and not done";
        var state = IsOnTime ? $"kept {done}" : Exception.Length > 0 ? $"late {done}, excused: {Exception}" : $"missed {done} ({Effect.Name})";
        return $"{Clock} by {Iso.Text(Deadline)}: {state}, {Source}";
    }
}
