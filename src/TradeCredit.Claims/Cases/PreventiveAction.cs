using NodaTime;

namespace TradeCredit.Claims;

/// <summary>What is done so that it does not happen again.</summary>
/// <param name="What">The action, in words.</param>
/// <param name="Owner">Who sees to it.</param>
/// <param name="DueOn">Until when.</param>
/// <param name="DoneOn">When it was done; null = not yet.</param>
public sealed record PreventiveAction(string What, string Owner, LocalDate DueOn, LocalDate? DoneOn = null)
{
    /// <summary>Whether it is overdue.</summary>
    /// <param name="asOf">The day it is looked at.</param>
    /// <returns>Whether it is not done and its day has passed.</returns>
    public bool IsOverdue(LocalDate asOf) => DoneOn is null && asOf > DueOn;
}
