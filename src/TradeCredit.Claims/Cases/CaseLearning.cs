using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Claims;

/// <summary>What reviewed cases teach together: what comes back, what it costs, which actions are overdue.</summary>
public static class CaseLearning
{
    /// <summary>Recurrence by any key.</summary>
    /// <typeparam name="TKey">The key.</typeparam>
    /// <param name="records">The cases, in any order.</param>
    /// <param name="key">The key of a case: its root cause, its product, its supplier.</param>
    /// <returns>One line for each key, most frequent first, equal ones in the order in which they came.</returns>
    public static ImmutableArray<RecurrenceLine<TKey>> By<TKey>(IEnumerable<CaseRecord> records, Func<CaseReview, TKey> key)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(key);
        return [.. records.GroupBy(r => key(r.Review)).Select(Line).OrderByDescending(l => l.Count)];
    }

    /// <summary>The preventive actions that are overdue.</summary>
    /// <param name="records">The cases.</param>
    /// <param name="asOf">The day it is looked at.</param>
    /// <returns>The cases whose action is overdue, the oldest due day first.</returns>
    public static ImmutableArray<CaseRecord> OverdueActions(IEnumerable<CaseRecord> records, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(records);
        return [.. records.Where(r => r.Review.Preventive.IsOverdue(asOf)).OrderBy(r => r.Review.Preventive.DueOn)];
    }

    private static RecurrenceLine<TKey> Line<TKey>(IGrouping<TKey, CaseRecord> group)
        where TKey : notnull
    {
        var prevented = group.Select(r => r.Review.Preventive.DoneOn).Min();
        var cost = group.GroupBy(r => r.Review.Cost.Currency).OrderBy(g => g.Key.Code, StringComparer.Ordinal).Select(g => Money.Sum(g.Select(r => r.Review.Cost), g.Key));
        return new RecurrenceLine<TKey>(group.Key, group.Count(), group.Count(r => r.ReceivedOn > prevented), [.. cost]);
    }
}
