using NodaTime;

namespace TradeCredit.Terms;

/// <summary>What a reader of notations needs to know beyond the text.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record NotationOptions
{
    /// <summary>The defaults.</summary>
    public static NotationOptions Default { get; } = new();

    /// <summary>
    /// The last day of the month that still counts as its own month in terms that count from the end of the month; 25 is the "26th rule" of American
    /// trade, by which an invoice of the 26th or later counts as of the next month. Null = every day counts as its own month, the default.
    /// </summary>
    public int? LastDayOfMonth { get; init => field = value is { } day ? Guard.InRange(day, 1, 31, "(days of a month)", nameof(LastDayOfMonth)) : null; }

    /// <summary>The calendar of business days that a text counts in; null = a text that counts them is refused.</summary>
    public CalendarId? Calendar { get; init; }

    /// <summary>The year of dates that a text writes without one ("as of May 1"); null = such a text is refused.</summary>
    public int? Year { get; init => field = value is { } year ? Guard.InRange(year, 1, 9999, "(years)", nameof(Year)) : null; }

    /// <summary>The currency of amounts that a text states without one (XRechnung's BASISBETRAG); null = such a text is refused.</summary>
    public Currency? Currency { get; init; }

    /// <summary>The total of the sample invoice by which readings are compared.</summary>
    public Money SampleTotal { get; init; } = Money.Of(1000m, TradeCredit.Currency.EUR);

    /// <summary>The date of the sample invoice, and of every event of the sample. Default: 30 January 2026, a day on which the usual readings differ.</summary>
    public LocalDate SampleDate { get; init; } = new(2026, 1, 30);
}
