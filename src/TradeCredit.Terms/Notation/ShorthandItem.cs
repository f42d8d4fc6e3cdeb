namespace TradeCredit.Terms;

/// <summary>A discount or a net period of shorthand.</summary>
/// <param name="Position">Where it stands.</param>
internal sealed record ShorthandItem(int Position)
{
    // Up to this many days "10 EOM" is read as the 10th of the next month, which is the usual meaning; from there on trade differs.
    private const int LastPlainDay = 25;

    /// <summary>The percentage of a discount; null for a net period.</summary>
    public decimal? Percent { get; init; }

    /// <summary>How many units, or which day of the month.</summary>
    public int Count { get; init; }

    public CountedUnit Unit { get; init; }

    /// <summary>Whether the unit is written.</summary>
    public bool HasUnit { get; init; }

    /// <summary>Whether the number is a day of a month: 10th.</summary>
    public bool IsDay { get; init; }

    /// <summary>Of which month the day is, counted from the invoice's; 0 = the next one.</summary>
    public int MonthsAhead { get; init; }

    /// <summary>Whether it is the end of a month itself.</summary>
    public bool IsMonthEnd { get; init; }

    /// <summary>Whether it says itself that it counts from the end of the month, or is a day of the next.</summary>
    public bool IsUnderMonthEnd { get; init; }

    /// <summary>Whether it is said in full, so that trade does not differ: 30 days after the end of the month.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether it counts, so that it matters from where.</summary>
    public bool IsCount => !IsDay && !IsMonthEnd;

    public static ShorthandItem AtMonthEnd(int position) => new(position) { IsMonthEnd = true };

    /// <summary>The rule, where counts begin at the end of the month or at once.</summary>
    public DueRule Rule(bool fromMonthEnd, int? cutoff)
    {
        var start = cutoff is { } last && (fromMonthEnd || !IsCount) ? DueRule.None.WithCutoff(last) : DueRule.None;
        if (IsMonthEnd) return start.ToEndOf(CalendarUnit.Month, MonthsAhead);
        if (IsDay) return start.ToDay(Count, Math.Max(MonthsAhead, 1));
        return Unit.Plus(fromMonthEnd ? start.ToEndOf(CalendarUnit.Month) : start, Count);
    }

    /// <summary>What a net period alone can mean with "EOM" after it.</summary>
    public IEnumerable<(string Note, DueRule Rule)> ReadingsAlone(int? cutoff)
    {
        var afterwards = Rule(true, cutoff);
        if (Count <= LastPlainDay && Unit == default)
        {
            yield return ("", afterwards);
            yield break;
        }

        yield return ("the days count from the end of the invoice's month", afterwards);
        if (Unit == default && Count % 30 == 0 && Count <= 360) yield return ("30 days stand for a month: the end of the month so many months later", DueRule.None.ToEndOf(CalendarUnit.Month, Count / 30));
        yield return ("the days count from the invoice date, then to the end of the month", Rule(false, null).ToEndOf(CalendarUnit.Month));
    }
}
