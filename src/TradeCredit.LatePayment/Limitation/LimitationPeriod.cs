using NodaTime;

namespace TradeCredit.LatePayment;

/// <summary>A limitation period that was counted: from when it runs, the last day on which the claim can be pursued, the first on which it is barred.</summary>
/// <remarks>Both days are named, because people mix them up by one. Equality is by all members.</remarks>
public sealed record LimitationPeriod
{
    internal LimitationPeriod(LocalDate firstDay, LocalDate? lastGoodDay, LocalDate? stoppedOn)
    {
        FirstDay = firstDay;
        LastGoodDay = lastGoodDay;
        StoppedOn = stoppedOn;
    }

    /// <summary>The first day of the period that runs now: after a new beginning, that of the new one.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last day on which the claim can be pursued; null while proceedings are pending.</summary>
    public LocalDate? LastGoodDay { get; }

    /// <summary>The day after the last good one; null while proceedings are pending.</summary>
    public LocalDate? FirstBarredDay => LastGoodDay?.PlusDays(1);

    /// <summary>The day on which proceedings stopped the period; null if none did.</summary>
    public LocalDate? StoppedOn { get; }

    /// <summary>Whether the claim is barred on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>Whether the last good day has passed.</returns>
    public bool IsBarredOn(LocalDate date) => date > LastGoodDay;

    /// <summary>The period in words.</summary>
    /// <returns>For example <c>2008-01-01..2010-12-31</c>, or <c>2008-01-01.. stopped 2010-05-03</c>.</returns>
    public override string ToString() => LastGoodDay is { } last ? $"{Iso.Text(FirstDay)}..{Iso.Text(last)}" : $"{Iso.Text(FirstDay)}.. stopped {Iso.Text(StoppedOn!.Value)}";
}
