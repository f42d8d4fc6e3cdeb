using NodaTime;

namespace TradeCredit.Claims;

/// <summary>The clock of one step of a case: elapsed time between instants, whatever local clocks do.</summary>
/// <remarks>Immutable; equality is by all members.</remarks>
public sealed record CaseClock
{
    private CaseClock(CaseStep step, Instant startedAt, Duration? limit, Instant? stoppedAt, Duration paused, Instant? pausedSince)
    {
        Step = step;
        StartedAt = startedAt;
        Limit = limit;
        StoppedAt = stoppedAt;
        Paused = paused;
        PausedSince = pausedSince;
    }

    /// <summary>The step.</summary>
    public CaseStep Step { get; }

    /// <summary>When it started.</summary>
    public Instant StartedAt { get; }

    /// <summary>How long it may take; null = no limit.</summary>
    public Duration? Limit { get; }

    /// <summary>When it was done; null = it runs.</summary>
    public Instant? StoppedAt { get; private init; }

    /// <summary>How long the clock stood, a pause that lasts not counted.</summary>
    public Duration Paused { get; private init; }

    /// <summary>Since when the clock stands; null = it does not.</summary>
    public Instant? PausedSince { get; private init; }

    /// <summary>A clock without pauses.</summary>
    /// <param name="step">The step.</param>
    /// <param name="startedAt">When it started.</param>
    /// <param name="limit">How long it may take, above zero; null = no limit.</param>
    /// <param name="stoppedAt">When it was done; null = it runs.</param>
    /// <returns>The clock.</returns>
    /// <exception cref="ArgumentException">It was done before it started.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not above zero, or the step is not declared.</exception>
    public static CaseClock Of(CaseStep step, Instant startedAt, Duration? limit, Instant? stoppedAt = null)
    {
        Guard.Declared(step, nameof(step));
        if (limit <= Duration.Zero) throw new ArgumentOutOfRangeException(nameof(limit), limit, "A limit is above zero.");
        if (stoppedAt < startedAt) throw new ArgumentException($"A step cannot be done at {stoppedAt}, before it started at {startedAt}.", nameof(stoppedAt));
        return new CaseClock(step, startedAt, limit, stoppedAt, Duration.Zero, null);
    }

    /// <summary>The time that counts, pauses left out.</summary>
    /// <param name="now">The instant at which it is looked at; not asked once the step is done.</param>
    /// <returns>The time; zero before the start.</returns>
    public Duration Elapsed(Instant now)
    {
        var elapsed = (StoppedAt ?? now) - StartedAt - PausedAt(now);
        return elapsed < Duration.Zero ? Duration.Zero : elapsed;
    }

    /// <summary>Whether the step took, or takes, longer than it may; exactly the limit is in time.</summary>
    /// <param name="now">The instant at which it is looked at; not asked once the step is done.</param>
    /// <returns>Whether it is late; never without a limit.</returns>
    public bool IsLate(Instant now) => Limit is { } limit && Elapsed(now) > limit;

    /// <summary>The last good instant, moved by the pauses so far.</summary>
    /// <param name="now">The instant at which it is looked at.</param>
    /// <returns>The instant; null without a limit.</returns>
    public Instant? Deadline(Instant now) => Limit is { } limit ? StartedAt + limit + PausedAt(now) : null;

    /// <summary>The last good instant as the claimant's clock shows it.</summary>
    /// <param name="now">The instant at which it is looked at.</param>
    /// <param name="zone">The zone of the claimant.</param>
    /// <returns>The local time; null without a limit.</returns>
    public ZonedDateTime? Deadline(Instant now, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return Deadline(now)?.InZone(zone);
    }

    internal CaseClock StoppedOn(Instant at) => ResumedAt(at) with { StoppedAt = at };

    internal CaseClock PausedFrom(Instant at) => PausedSince is null ? this with { PausedSince = at } : this;

    internal CaseClock ResumedAt(Instant at) => PausedSince is { } since ? this with { Paused = Paused + (at - since), PausedSince = null } : this;

    private Duration PausedAt(Instant now) => PausedSince is { } since && now > since ? Paused + (now - since) : Paused;
}
