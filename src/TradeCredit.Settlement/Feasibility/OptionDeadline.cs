using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>A day after which an option is gone.</summary>
/// <param name="What">What ends, in a few English words.</param>
/// <param name="LastDay">The last day on which the option can be carried out.</param>
public sealed record OptionDeadline(string What, LocalDate LastDay)
{
    /// <summary>Day and name.</summary>
    /// <returns>For example <c>2026-12-01 customs abandonment</c>.</returns>
    public override string ToString() => $"{Iso.Text(LastDay)} {What}";
}
