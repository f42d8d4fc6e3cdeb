using NodaTime;

namespace TradeCredit.Claims;

/// <summary>How long each step of a case may take, and who is told when it takes longer.</summary>
/// <remarks>
/// Only the 24 hours for the acknowledgement are a rule; the rest is yours to set, and without a limit by default. Time is elapsed time between instants, so neither zone nor
/// daylight saving matters; it stands while evidence is awaited, but never before the acknowledgement. Equality is by all members.
/// </remarks>
public sealed record CasePolicy
{
    /// <summary>The policy with 24 hours for the acknowledgement and no other limit.</summary>
    public static CasePolicy Default { get; } = new();

    /// <summary>Time to acknowledge. Default: 24 hours.</summary>
    public Duration Acknowledge { get; init; } = Duration.FromHours(24);

    /// <summary>Time to investigate; null = no limit.</summary>
    public Duration? Investigate { get; init; }

    /// <summary>Time to decide liability; null = no limit.</summary>
    public Duration? DecideLiability { get; init; }

    /// <summary>Time to prepare options and have them approved; null = no limit.</summary>
    public Duration? PrepareOptions { get; init; }

    /// <summary>Time to reply once options are approved; null = no limit.</summary>
    public Duration? Reply { get; init; }

    /// <summary>Time to negotiate; null = no limit.</summary>
    public Duration? Negotiate { get; init; }

    /// <summary>Time to carry out what was agreed; null = no limit.</summary>
    public Duration? Execute { get; init; }

    /// <summary>Time to review; null = no limit.</summary>
    public Duration? Review { get; init; }

    /// <summary>Who is told of a late acknowledgement. Default: supervisor.</summary>
    public string LateAcknowledgementGoesTo { get; init; } = "supervisor";

    /// <summary>Who is told of any other late step. Default: manager.</summary>
    public string LateStepGoesTo { get; init; } = "manager";

    /// <summary>The limit of a step; null = none.</summary>
    /// <param name="step">The step.</param>
    /// <returns>The time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The step is not declared.</exception>
    public Duration? LimitOf(CaseStep step) => Guard.Declared(step, nameof(step)) switch
    {
        CaseStep.Acknowledge => Acknowledge,
        CaseStep.Investigate => Investigate,
        CaseStep.DecideLiability => DecideLiability,
        CaseStep.PrepareOptions => PrepareOptions,
        CaseStep.Reply => Reply,
        CaseStep.Negotiate => Negotiate,
        CaseStep.Execute => Execute,
        _ => Review,
    };

    /// <summary>Who is told when a step is late.</summary>
    /// <param name="step">The step.</param>
    /// <returns>The role.</returns>
    public string EscalationOf(CaseStep step) => step == CaseStep.Acknowledge ? LateAcknowledgementGoesTo : LateStepGoesTo;
}
