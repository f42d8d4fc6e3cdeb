using System.Globalization;

namespace TradeCredit.Aging;

/// <summary>A range of days past due with a loss rate, as a policy states it.</summary>
/// <param name="FromDays">The first day past due that belongs to it, inclusive; null = no limit, not due included.</param>
/// <param name="ToDays">The last day past due that belongs to it, inclusive; null = no limit.</param>
/// <param name="Rate">The loss rate, a share of one.</param>
/// <remarks>Negative days lie before the due date. Equality is by all members.</remarks>
public sealed record ProvisionBand(int? FromDays, int? ToDays, Ratio Rate)
{
    /// <summary>The band in words.</summary>
    /// <returns>For example <c>1..30: 1/50</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{FromDays}..{ToDays}: {Rate}");
}
