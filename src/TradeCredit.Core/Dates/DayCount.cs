using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit;

/// <summary>How the days between two dates become a part of a year.</summary>
/// <remarks>
/// <para>The fraction is exact: a <see cref="Ratio"/>, never rounded. Unless a day count says otherwise, the start counts and the end does not, which
/// also fits a delay: due on D and paid on P, interest days are D + 1 to P, so the span is [D + 1, P + 1). The days of a span whose start is its end are
/// 0 under every day count. An end before the start is the caller's mistake.</para>
/// <para>Names are traps: the same words mean different counts in different systems, and one count has many names. <see cref="Name"/> is the canonical
/// text that contracts store; <see cref="Resolve(string)"/> reads the names of other systems, and refuses those that mean two things.</para>
/// <para>Immutable and safe for use by several threads. Equality is by identity.</para>
/// </remarks>
/// <example><code>
/// DayCount.Act365Fixed.Fraction(new LocalDate(2024, 1, 1), new LocalDate(2025, 1, 1))   // 366/365
/// DayCount.ActActIsda.Fraction(new LocalDate(2011, 12, 28), new LocalDate(2012, 2, 28)) // 4/365 + 58/366
/// </code></example>
[JsonConverter(typeof(CanonicalTextConverter<DayCount>))]
public sealed partial class DayCount : IParsable<DayCount>
{
    private readonly Func<LocalDate, LocalDate, DayCountContext, Result<Counted>> _count;

    private DayCount(string name, bool isAdditive, Func<LocalDate, LocalDate, DayCountContext, Result<Counted>> count)
    {
        Name = name;
        IsAdditive = isAdditive;
        _count = count;
    }

    /// <summary>The canonical name, for example <c>ACT/365F</c>.</summary>
    public string Name { get; }

    /// <summary>
    /// Whether a span may be cut anywhere without changing its total: the fractions of [a, b) and [b, c) add up to that of [a, c), in the same context.
    /// </summary>
    /// <remarks>
    /// Interest that is split where a rate changes needs an additive day count, or a stated rule (the sum of the segments). <c>30E/360-ISDA</c> is additive
    /// for spans that do not reach beyond the termination date.
    /// </remarks>
    public bool IsAdditive { get; }

    /// <summary>The days of a span, as the day count counts them: the numerator.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="end">The end of the span.</param>
    /// <param name="context">What the day count needs beyond the dates; null = nothing.</param>
    /// <returns>The days; or <c>core.day-count-context-missing</c>, which names what is missing, or a failure of the calendar.</returns>
    /// <exception cref="ArgumentException">The end lies before the start.</exception>
    public Result<int> Days(LocalDate start, LocalDate end, DayCountContext? context = null) => Count(start, end, context).Map(static c => c.Days);

    /// <summary>The part of a year that a span makes, exactly.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="end">The end of the span.</param>
    /// <param name="context">What the day count needs beyond the dates; null = nothing.</param>
    /// <returns>The fraction of a year; or <c>core.day-count-context-missing</c>, which names what is missing, or a failure of the calendar.</returns>
    /// <exception cref="ArgumentException">The end lies before the start.</exception>
    public Result<Ratio> Fraction(LocalDate start, LocalDate end, DayCountContext? context = null) => Count(start, end, context).Map(static c => c.Fraction);

    /// <summary>The day count with that canonical name.</summary>
    /// <param name="name">The name, in its exact spelling.</param>
    /// <returns>The day count.</returns>
    /// <exception cref="ArgumentException">No day count has that name; the message lists the names.</exception>
    public static DayCount Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return TryOf(name, out var dayCount) ? dayCount : throw new ArgumentException(Unknown(name), nameof(name));
    }

    /// <summary>The day count with that canonical name, if there is one.</summary>
    /// <param name="name">The name, in its exact spelling.</param>
    /// <param name="dayCount">The day count, or null.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryOf([NotNullWhen(true)] string? name, [MaybeNullWhen(false)] out DayCount dayCount)
    {
        foreach (var candidate in All)
        {
            if (string.Equals(candidate.Name, name, StringComparison.Ordinal))
            {
                dayCount = candidate;
                return true;
            }
        }

        dayCount = null;
        return false;
    }

    /// <summary>The day count that a name means, canonical or of another system.</summary>
    /// <param name="name">A name; case and outer blanks do not matter.</param>
    /// <returns>
    /// The day count: the one with that canonical name, or the one on which all systems that know the name agree. Otherwise <c>core.day-count-ambiguous</c>
    /// with each system's reading, or <c>core.day-count-unknown</c>.
    /// </returns>
    /// <remarks><i>Source:</i> a row each in <c>day-count-names.csv</c>.</remarks>
    public static Result<DayCount> Resolve(string name) => DayCountNames.Resolve(name);

    /// <summary>The day count that a name means in one system.</summary>
    /// <param name="name">A name; case and outer blanks do not matter.</param>
    /// <param name="system">The system: one of <c>ISDA-2006</c>, <c>FpML</c>, <c>SWIFT</c>, <c>QuantLib</c>, <c>Strata</c>; case does not matter.</param>
    /// <returns>The day count; or <c>core.day-count-unknown</c>, or <c>core.day-count-ambiguous</c> if the system itself has two readings.</returns>
    public static Result<DayCount> Resolve(string name, string system) => DayCountNames.Resolve(name, system);

    /// <summary>The canonical name.</summary>
    /// <returns>For example <c>ACT/365F</c>.</returns>
    public override string ToString() => Name;

    static DayCount IParsable<DayCount>.Parse(string s, IFormatProvider? provider) => TryOf(s, out var dayCount) ? dayCount : throw new FormatException(Unknown(s));

    static bool IParsable<DayCount>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out DayCount result) => TryOf(s, out result);

    private static string Unknown(string name) => $"'{name}' is no day count; the names are {string.Join(", ", All.Select(d => d.Name))}. For other systems' names use Resolve.";

    private Result<Counted> Count(LocalDate start, LocalDate end, DayCountContext? context)
    {
        if (end < start) throw new ArgumentException($"A span cannot end on {Iso.Text(end)}, before it begins on {Iso.Text(start)}.", nameof(end));
        return end == start ? default(Counted) : _count(start, end, context ?? DayCountContext.None);
    }

    /// <summary>The days of a span and the part of a year that they make.</summary>
    private readonly record struct Counted(int Days, Ratio Fraction);
}
