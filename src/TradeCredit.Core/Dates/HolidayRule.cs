using NodaTime;

namespace TradeCredit;

/// <summary>One dated rule of a calendar: a holiday, when it falls, what a weekend does to it, and in which years it applies.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record HolidayRule
{
    /// <summary>Makes a rule.</summary>
    /// <param name="name">The name of the holiday; not blank.</param>
    /// <param name="date">When it falls.</param>
    /// <param name="substitution">What happens when that is a weekend day.</param>
    /// <param name="firstYear">The first year in which the rule applies; null = from the beginning.</param>
    /// <param name="lastYear">The last year in which the rule applies; null = until further notice.</param>
    /// <param name="source">Where the rule comes from, for example an act and its article; empty if nobody needs to know.</param>
    /// <exception cref="ArgumentException">The name is blank, or the last year lies before the first.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The substitution is not declared.</exception>
    public HolidayRule(string name, HolidayDate date, WeekendSubstitution substitution = WeekendSubstitution.None, int? firstYear = null, int? lastYear = null, string source = "")
    {
        ArgumentNullException.ThrowIfNull(date);
        ArgumentNullException.ThrowIfNull(source);
        if (lastYear < firstYear) throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"A rule cannot end in {lastYear}, before it begins in {firstYear}."), nameof(lastYear));
        Name = Guard.Text(name, nameof(name));
        Date = date;
        Substitution = Guard.Declared(substitution, nameof(substitution));
        FirstYear = firstYear;
        LastYear = lastYear;
        Source = source;
    }

    /// <summary>The name of the holiday.</summary>
    public string Name { get; }

    /// <summary>When it falls.</summary>
    public HolidayDate Date { get; }

    /// <summary>What happens when that is a weekend day.</summary>
    public WeekendSubstitution Substitution { get; }

    /// <summary>The first year in which the rule applies; null = from the beginning.</summary>
    public int? FirstYear { get; }

    /// <summary>The last year in which the rule applies; null = until further notice.</summary>
    public int? LastYear { get; }

    /// <summary>Where the rule comes from; empty if nobody needs to know.</summary>
    public string Source { get; }

    /// <summary>The date on which the holiday falls in a year, before any weekend is looked at; null if there is none.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <returns>The date, or null.</returns>
    public LocalDate? In(int year) => year < FirstYear || year > LastYear ? null : Date.In(year);
}
