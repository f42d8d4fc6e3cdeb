using System.Collections.Immutable;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Settlement;

/// <summary>From what was seen to causes of arrears and what to do about them.</summary>
/// <remarks>A count, no statistics: it orders what a person should look at. What a ledger knows it tells by itself (<see cref="Signals"/>); the rest is for people to add.</remarks>
public static class ArrearsDiagnosis
{
    /// <summary>The causes that what was seen points to.</summary>
    /// <param name="signals">What was seen; a signal counts once.</param>
    /// <returns>The causes, the one with the largest part of its signals first, then the one with more of them, then in the order of their declaration. Open insolvency comes before everything.</returns>
    public static ImmutableArray<DiagnosedCause> Of(params IEnumerable<ArrearsSignal> signals)
    {
        ArgumentNullException.ThrowIfNull(signals);
        var seen = signals.Distinct().Order().ToArray();
        return
        [
            .. Countermeasure.All.Select(c => new DiagnosedCause(c, [.. c.Signals.Intersect(seen).Order()])).Where(c => c.Signals.Length > 0)
                .OrderByDescending(c => c.Cause == ArrearsCause.Insolvency).ThenByDescending(c => c.Strength).ThenByDescending(c => c.Signals.Length).ThenBy(c => c.Cause),
        ];
    }

    /// <summary>What the ledger knows of a debtor: open disputes, broken promises, part payments on overdue items, due events without a date, an insolvency hold.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="debtor">The debtor.</param>
    /// <param name="asOf">The day.</param>
    /// <returns>The signals in the order of their declaration.</returns>
    public static ImmutableArray<ArrearsSignal> Signals(Ledger ledger, DebtorId debtor, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var items = ledger.AsOf(asOf).Where(i => i.Debtor == debtor && i.Kind == ItemKind.Invoice).ToArray();
        var state = ledger.StateAsOf(asOf);
        var signals = new List<ArrearsSignal>();
        if (items.Any(i => i.DaysPastDue(asOf) > 0 && i.Open.IsPositive && i.Open < i.Original)) signals.Add(ArrearsSignal.PaysInPart);
        if (items.Any(i => i.DueDate is null)) signals.Add(ArrearsSignal.DueEventMissing);
        if (items.Any(i => i.IsDisputed)) signals.Add(ArrearsSignal.Complains);
        if (state.Promises.Any(p => p.Debtor == debtor && p.Status == PromiseStatus.Broken)) signals.Add(ArrearsSignal.BrokePromises);
        if (state.Holds.Any(h => h.Debtor == debtor && h.Reason == HoldReason.Insolvency)) signals.Add(ArrearsSignal.ProceedingsOpen);
        return [.. signals];
    }
}
