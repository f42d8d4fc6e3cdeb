using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit;

/// <summary>Periods in which a debtor does not pay: a due date inside one moves to the day after it, again and again until it is outside all.</summary>
/// <remarks>
/// <para>Another way to move a due date than a calendar with a convention: weekends and holidays are not looked at. Periods are single ones or yearly ones, both ends
/// counted; they may touch and overlap.</para>
/// <para>Equality is by periods. The canonical text joins them by blanks: <c>2021-02-01..2021-02-28 12-24..01-01</c>. Immutable and safe for use by several
/// threads.</para>
/// </remarks>
[JsonConverter(typeof(CanonicalTextConverter<BlockedPeriods>))]
public sealed class BlockedPeriods : IEquatable<BlockedPeriods>, IParsable<BlockedPeriods>
{
    private BlockedPeriods(ImmutableArray<DateInterval> once, ImmutableArray<YearlyPeriod> yearly)
    {
        Once = once;
        Yearly = yearly;
    }

    /// <summary>The periods that occur once, in order.</summary>
    public ImmutableArray<DateInterval> Once { get; }

    /// <summary>The periods that return every year, in the order given.</summary>
    public ImmutableArray<YearlyPeriod> Yearly { get; }

    /// <summary>Blocked periods.</summary>
    /// <param name="once">The periods that occur once, in any order.</param>
    /// <param name="yearly">The periods that return every year.</param>
    /// <returns>The periods.</returns>
    /// <exception cref="DefinitionException">The yearly periods leave no free day in the year (<c>core.blocked-periods-no-free-day</c>).</exception>
    public static BlockedPeriods Of(IEnumerable<DateInterval> once, IEnumerable<YearlyPeriod> yearly)
    {
        ArgumentNullException.ThrowIfNull(once);
        ArgumentNullException.ThrowIfNull(yearly);
        var all = yearly.ToImmutableArray();
        if (!HasFreeDay(all)) throw new DefinitionException("blocked periods", [new Failure(FailureReason.Contradiction, "core.blocked-periods-no-free-day", "The yearly periods leave no free day in the year.", "yearly")]);
        return new BlockedPeriods([.. once.OrderBy(p => p.Start).ThenBy(p => p.End)], all);
    }

    /// <summary>Moves a date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The date itself if it lies in no period, else the first later date that lies in none.</returns>
    public LocalDate Adjust(LocalDate date)
    {
        while (DayAfterPeriodOf(date) is { } next) date = next;
        return date;
    }

    /// <summary>Reads the canonical text.</summary>
    /// <param name="s">For example <c>2021-02-01..2021-02-28 12-24..01-01</c>; empty for no period.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The periods.</returns>
    /// <exception cref="FormatException">The text cannot be read, or a period ends before it begins.</exception>
    /// <exception cref="DefinitionException">The yearly periods leave no free day in the year.</exception>
    public static BlockedPeriods Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryPeriods(s, out var once, out var yearly) ? Of(once, yearly)
            : throw new FormatException($"'{s}' are no blocked periods: expected periods such as 2021-02-01..2021-02-28 or 12-24..01-01, joined by blanks.");
    }

    /// <summary>Reads the canonical text.</summary>
    /// <param name="s">For example <c>2021-02-01..2021-02-28</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The periods, or null.</param>
    /// <returns>Whether the text are periods that leave a free day in the year.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out BlockedPeriods result)
    {
        result = s is not null && TryPeriods(s, out var once, out var yearly) && HasFreeDay(yearly) ? Of(once, yearly) : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public bool Equals(BlockedPeriods? other) => other is not null && Once.SequenceEqual(other.Once) && Yearly.SequenceEqual(other.Yearly);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BlockedPeriods);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The canonical text.</summary>
    /// <returns>For example <c>2021-02-01..2021-02-28</c>.</returns>
    public override string ToString() => string.Join(' ', Once.Select(p => $"{Iso.Text(p.Start)}..{Iso.Text(p.End)}").Concat(Yearly.Select(p => p.ToString())));

    /// <summary>Whether both have the same periods.</summary>
    /// <param name="left">Some periods.</param>
    /// <param name="right">Other periods.</param>
    public static bool operator ==(BlockedPeriods? left, BlockedPeriods? right) => Equals(left, right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">Some periods.</param>
    /// <param name="right">Other periods.</param>
    public static bool operator !=(BlockedPeriods? left, BlockedPeriods? right) => !Equals(left, right);

    private LocalDate? DayAfterPeriodOf(LocalDate date)
    {
        foreach (var period in Once)
        {
            if (period.Contains(date)) return period.End.PlusDays(1);
        }

        foreach (var period in Yearly)
        {
            if (period.Contains(date)) return period.DayAfter(date);
        }

        return null;
    }

    // A day that is free in a common year is free every year; 2001 stands for all of them.
    private static bool HasFreeDay(ICollection<YearlyPeriod> yearly) =>
        new DateInterval(new LocalDate(2001, 1, 1), new LocalDate(2001, 12, 31)).Any(date => !yearly.Any(p => p.Contains(date)));

    private static bool TryPeriods(string text, out List<DateInterval> once, out List<YearlyPeriod> yearly)
    {
        (once, yearly) = ([], []);
        foreach (var item in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (YearlyPeriod.TryParse(item, null, out var period)) yearly.Add(period);
            else if (item.Split("..") is [var from, var to] && Iso.TryDate(from, out var start) && Iso.TryDate(to, out var end) && start <= end) once.Add(new DateInterval(start, end));
            else return false;
        }

        return true;
    }
}
