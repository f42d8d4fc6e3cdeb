using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>When a claim under credit insurance or an official guarantee may be filed. The policy in hand prevails.</summary>
/// <remarks>
/// <para>The original due date counts, whatever was agreed with the debtor since. A claim may be filed from the end of the waiting period (that day included) to the last day of filing (included).
/// A part that is null is not known: nothing is concluded from it.</para>
/// <para>Equality is by all members.</para>
/// </remarks>
public sealed record CoverWindow
{
    /// <summary>What it is called, for example <c>us-exim-short-term</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The programme in words.</summary>
    public string Programme { get; init; } = "";

    /// <summary>How long after the due date a claim must wait; null = not known.</summary>
    public DeadlineRule? Waits { get; init; }

    /// <summary>The last day to report that the debt is overdue, after the due date; null = not known.</summary>
    public DeadlineRule? Reports { get; init; }

    /// <summary>The last day to file; null = not known.</summary>
    public DeadlineRule? Files { get; init; }

    /// <summary>Whether the last day to file is counted from the end of the policy instead of the due date.</summary>
    public bool FilesFromPolicyEnd { get; init; }

    /// <summary>Calendar days in which the insurer decides; null = not known.</summary>
    public int? DecisionDays { get; init; }

    /// <summary>The day on which the source speaks; null = it is not dated.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>Where the figures are from.</summary>
    public string Source { get; init; } = "";

    /// <summary>The first day on which a claim may be filed.</summary>
    /// <param name="due">The original due date.</param>
    /// <returns>The day, the due date if no waiting period is known; or a failure as for <see cref="DeadlineRule.From"/>.</returns>
    public Result<LocalDate> Opens(LocalDate due) => Waits?.From(due) ?? due;

    /// <summary>The last day on which a claim may be filed.</summary>
    /// <param name="due">The original due date.</param>
    /// <param name="policyEnd">The end of the policy; null = not given.</param>
    /// <returns>The day; or <c>settlement.window-unknown</c> if none is known, <c>settlement.policy-end-missing</c> if it hangs on the policy, or a failure as for <see cref="DeadlineRule.From"/>.</returns>
    public Result<LocalDate> Closes(LocalDate due, LocalDate? policyEnd = null)
    {
        if (Files is not { } files) return Fault.Of("window-unknown", $"The last day to file under {Id} is not known; see the policy.", "files", null, FailureReason.Missing);
        if (!FilesFromPolicyEnd) return files.From(due);
        return policyEnd is { } end ? files.From(end) : Fault.Of("policy-end-missing", $"The last day to file under {Id} is counted from the end of the policy.", "policyEnd", null, FailureReason.Missing);
    }

    /// <summary>Whether a claim may be filed on a day.</summary>
    /// <param name="filed">The day.</param>
    /// <param name="due">The original due date.</param>
    /// <param name="policyEnd">The end of the policy; null = not given.</param>
    /// <returns>
    /// The first and the last day; or <c>settlement.too-early</c>, <c>settlement.window-closed</c>, or a failure as for <see cref="Closes"/>.
    /// </returns>
    public Result<DateInterval> Check(LocalDate filed, LocalDate due, LocalDate? policyEnd = null)
    {
        if (!Opens(due).TryGet(out var opens, out var failure)) return failure;
        if (filed < opens) return Fault.NotPermitted("too-early", $"Under {Id} a claim due {Iso.Text(due)} may be filed from {Iso.Text(opens)} on.", "filed", Iso.Text(filed));
        if (!Closes(due, policyEnd).TryGet(out var closes, out failure)) return failure;
        if (filed > closes) return Fault.NotPermitted("window-closed", $"Under {Id} a claim due {Iso.Text(due)} could be filed until {Iso.Text(closes)}.", "filed", Iso.Text(filed));
        return new DateInterval(opens, closes);
    }
}
