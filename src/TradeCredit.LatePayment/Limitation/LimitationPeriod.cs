using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.LatePayment;

/// <summary>A limitation period that was counted: from when it runs, the last day on which the claim can be pursued, the first on which it is barred.</summary>
/// <remarks>Both days are named, because people mix them up by one. Equality is by all members.</remarks>
public sealed record LimitationPeriod
{
    /// <summary>Makes a period as it was stored.</summary>
    /// <param name="firstDay">The first day of the period that runs now.</param>
    /// <param name="lastGoodDay">The last day on which the claim can be pursued; null while proceedings are pending.</param>
    /// <param name="stoppedOn">The day on which proceedings stopped the period; null if none did.</param>
    /// <exception cref="ArgumentException">Of the last good day and the day of the stop both or none are given.</exception>
    public LimitationPeriod(LocalDate firstDay, LocalDate? lastGoodDay, LocalDate? stoppedOn = null)
    {
        if (lastGoodDay is null == stoppedOn is null) throw new ArgumentException("A period either has a last good day or was stopped.", nameof(stoppedOn));
        FirstDay = firstDay;
        LastGoodDay = lastGoodDay;
        StoppedOn = stoppedOn;
    }

    /// <summary>The first day of the period that runs now: after a new beginning, that of the new one.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last day on which the claim can be pursued; null while proceedings are pending.</summary>
    public LocalDate? LastGoodDay { get; }

    /// <summary>The day after the last good one; null while proceedings are pending.</summary>
    [JsonIgnore]
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
