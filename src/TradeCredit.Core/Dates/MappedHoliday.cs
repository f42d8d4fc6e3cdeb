using NodaTime;

namespace TradeCredit;

/// <summary>A holiday and the date that takes its place.</summary>
/// <param name="Date">The holiday.</param>
/// <param name="Target">The date that a due date on the holiday moves to.</param>
/// <remarks>Equality is by both dates. The rules between them are those of <see cref="HolidayMap"/>.</remarks>
public sealed record MappedHoliday(LocalDate Date, LocalDate Target)
{
    /// <summary>Both dates.</summary>
    /// <returns>For example <c>2015-03-16&gt;2015-03-17</c>.</returns>
    public override string ToString() => $"{Iso.Text(Date)}>{Iso.Text(Target)}";
}
