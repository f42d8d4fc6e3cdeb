using System.Globalization;

namespace TradeCredit.Terms;

/// <summary>The rule for dates whose day of the month lies in a range.</summary>
/// <param name="From">The first day of the month, 1 to 31.</param>
/// <param name="Through">The last day of the month, which counts.</param>
/// <param name="Rule">The rule.</param>
public sealed record DayRange(int From, int Through, DueRule Rule)
{
    /// <summary>The canonical text.</summary>
    /// <returns>For example <c>1-9:day10+1</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From}-{Through}:{Rule}");
}
