using System.Globalization;

namespace TradeCredit.Aging;

/// <summary>A row of a step reserve: from so many days past due on, so much is reserved.</summary>
/// <param name="Days">The first day past due on which it applies.</param>
/// <param name="Rate">The rate, a share of one.</param>
/// <remarks>Equality is by all members.</remarks>
public sealed record StepReserveRow(int Days, Ratio Rate)
{
    /// <summary>The row in words.</summary>
    /// <returns>For example <c>15+: 1/4</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Days}+: {Rate}");
}
