using System.Collections.Immutable;
using System.Numerics;
using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>How a debtor has paid, up to a day.</summary>
/// <remarks>
/// <para>Counted are invoices and instalments with a due date that money settled in full; an item is settled on the day on which nothing of it was left.
/// Items that were only credited, written off, cancelled or rescheduled are no payments and are left out. Days are calendar days.</para>
/// <para>The median of an even number of items is the mean of the two in the middle; the 90th percentile is the smallest value that at least 90 % of the
/// items do not exceed (nearest rank). Equality is by content.</para>
/// </remarks>
public sealed record PaymentBehaviour
{
    private PaymentBehaviour(DebtorId debtor, LocalDate asOf, ImmutableArray<SettledItem> settled)
    {
        Debtor = debtor;
        AsOf = asOf;
        Settled = settled;
    }

    /// <summary>The debtor.</summary>
    public DebtorId Debtor { get; }

    /// <summary>The day up to which payments count.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The items that were paid, in the order of settlement.</summary>
    public ImmutableArray<SettledItem> Settled { get; }

    /// <summary>How many items were paid.</summary>
    public int PaidCount => Settled.Length;

    /// <summary>How many of them after the due date.</summary>
    public int LateCount => Settled.Count(s => s.DaysLate > 0);

    /// <summary>The share that was paid by the due date; null if nothing was paid yet.</summary>
    public Ratio? WithinTerms => PaidCount == 0 ? null : Ratio.Of(PaidCount - LateCount, PaidCount);

    /// <summary>The mean days late, early payments as negative days; null if nothing was paid yet.</summary>
    public Ratio? MeanDaysLate => Mean(Settled);

    /// <summary>The median days late; null if nothing was paid yet.</summary>
    public Ratio? MedianDaysLate { get; private init; }

    /// <summary>The 90th percentile of days late; null if nothing was paid yet.</summary>
    public int? Percentile90DaysLate { get; private init; }

    /// <summary>The most days late; null if nothing was paid yet.</summary>
    public int? MaxDaysLate { get; private init; }

    /// <summary>Mean days late of the last three months less that of the twelve months before them: above 0 = getting worse; null without payments in both.</summary>
    public Ratio? Trend { get; private init; }

    /// <summary>How many open items are past due on the day.</summary>
    public int OverdueCount { get; private init; }

    /// <summary>The most days that an open item is past due; null if none is.</summary>
    public int? OldestOverdueDays { get; private init; }

    /// <summary>The share of the debtor's invoices and instalments that were ever disputed; null without any.</summary>
    public Ratio? DisputeShare { get; private init; }

    /// <summary>How many promises were kept.</summary>
    public int PromisesKept { get; private init; }

    /// <summary>How many promises were broken.</summary>
    public int PromisesBroken { get; private init; }

    /// <summary>What is weighted by amount, one for each currency in which something was paid.</summary>
    public ImmutableArray<CurrencyBehaviour> ByCurrency { get; private init; } = [];

    /// <summary>The behaviour of a debtor.</summary>
    /// <param name="ledger">The ledger, with its whole history: one that begins with a snapshot knows only payments after it.</param>
    /// <param name="debtor">The debtor.</param>
    /// <param name="asOf">The day up to which payments count, itself included.</param>
    /// <returns>The behaviour; of a debtor without history all counts are zero and all means null.</returns>
    public static PaymentBehaviour Of(Ledger ledger, DebtorId debtor, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var state = ledger.StateAsOf(asOf);
        var dueOf = ledger.DueDatesOn(asOf);
        var items = ledger.ItemsOf(debtor).Where(i => i.Item.Kind is ItemKind.Invoice or ItemKind.Instalment && i.Item.PostedOn <= asOf).ToList();
        var settled = items.Select(i => SettlementOf(i.Item, i.Movements, dueOf(i.Item.Id), asOf)).OfType<SettledItem>()
            .OrderBy(s => s.SettledOn).ThenBy(s => s.Item.ToString(), StringComparer.Ordinal).ToImmutableArray();
        var overdue = state.Items.Where(i => i.Debtor == debtor && i.Open.IsPositive).Select(i => i.DaysPastDue(asOf)).Where(d => d > 0).ToList();
        var own = items.Select(i => i.Item.Id).ToHashSet();
        var disputed = state.Disputes.Select(d => d.Item).Where(own.Contains).Distinct().Count();
        var late = settled.Select(s => s.DaysLate).Order().ToList();
        return new PaymentBehaviour(debtor, asOf, settled)
        {
            MedianDaysLate = late.Count == 0 ? null : Ratio.Of(late[(late.Count - 1) / 2] + late[late.Count / 2], 2),
            Percentile90DaysLate = late.Count == 0 ? null : late[((late.Count * 9) + 9) / 10 - 1],
            MaxDaysLate = late.Count == 0 ? null : late[^1],
            Trend = TrendOf(settled, asOf),
            OverdueCount = overdue.Count,
            OldestOverdueDays = overdue.Max(),
            DisputeShare = items.Count == 0 ? null : Ratio.Of(disputed, items.Count),
            PromisesKept = state.Promises.Count(p => p.Debtor == debtor && p.Status == PromiseStatus.Kept),
            PromisesBroken = state.Promises.Count(p => p.Debtor == debtor && p.Status == PromiseStatus.Broken),
            ByCurrency = [.. settled.GroupBy(s => s.Amount.Currency).OrderBy(g => g.Key.Code, StringComparer.Ordinal).Select(g => Weighted(g.Key, [.. g]))],
        };
    }

    /// <inheritdoc/>
    public bool Equals(PaymentBehaviour? other) =>
        other is not null && Debtor == other.Debtor && AsOf == other.AsOf && OverdueCount == other.OverdueCount && OldestOverdueDays == other.OldestOverdueDays
        && DisputeShare == other.DisputeShare && PromisesKept == other.PromisesKept && PromisesBroken == other.PromisesBroken && Settled.SequenceEqual(other.Settled);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Debtor, AsOf, Settled.Length, OverdueCount);

    // The day on which the item was first settled and then stayed so, if money had a part in it.
    private static SettledItem? SettlementOf(LedgerItem item, ArraySegment<Movement> movements, LocalDate? due, LocalDate asOf)
    {
        if (due is not { } dueDate || !item.Original.IsPositive) return null;
        var last = DayNumber.Of(asOf);
        long open = 0;
        var paid = false;
        int? settledOn = null;
        foreach (var movement in movements)
        {
            if (movement.Day > last) break;
            open += movement.MinorUnits;
            paid |= movement.Kind == MovementKind.Payment && movement.MinorUnits < 0;
            if (open > 0) settledOn = null;
            else settledOn ??= movement.Day;
        }

        return paid && settledOn is { } day ? new SettledItem(item.Id, item.Original, dueDate, DayNumber.ToDate(day)) : null;
    }

    private static Ratio? Mean(IReadOnlyCollection<SettledItem> items) => items.Count == 0 ? null : Ratio.Of(items.Sum(i => (long)i.DaysLate), items.Count);

    private static Ratio? TrendOf(ImmutableArray<SettledItem> settled, LocalDate asOf)
    {
        var (recent, before) = (asOf.PlusMonths(-3), asOf.PlusMonths(-15));
        return Mean(settled.Where(s => s.SettledOn > recent).ToList()) - Mean(settled.Where(s => s.SettledOn <= recent && s.SettledOn > before).ToList());
    }

    private static CurrencyBehaviour Weighted(Currency currency, ImmutableArray<SettledItem> items)
    {
        // Sums of amount times score would leave 64 bits; the quotient does not.
        var (weight, days, score) = (BigInteger.Zero, BigInteger.Zero, BigInteger.Zero);
        const long scale = 840; // the steps of the table divide it, so every score is a whole number of 1/840
        foreach (var item in items)
        {
            weight += item.Amount.MinorUnits;
            days += (BigInteger)item.Amount.MinorUnits * Math.Max(0, item.DaysLate);
            var points = PromptnessIndex.ScoreOf(item.DaysLate);
            score += (BigInteger)item.Amount.MinorUnits * points.Numerator * (scale / points.Denominator);
        }

        return new CurrencyBehaviour(currency, Money.Sum(items.Select(i => i.Amount), currency), TwoDecimals(days, weight), TwoDecimals(score, weight * scale));
    }

    // A quotient of non-negative numbers to two decimals, half up.
    private static decimal TwoDecimals(BigInteger numerator, BigInteger denominator) => (decimal)(((numerator * 200) + denominator) / (denominator * 2)) / 100m;
}
