using NodaTime;

namespace TradeCredit.Aging;

/// <summary>One item on two days: what was open of it, and what became of the rest.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record RolledItem
{
    /// <summary>Makes an item that was paid, credited or cancelled as far as it is not open any more.</summary>
    /// <param name="date">Its basis date, usually the due date.</param>
    /// <param name="before">What was open on the first day.</param>
    /// <param name="after">What is open on the second day.</param>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    public RolledItem(LocalDate date, Money before, Money after)
    {
        Quotient.CommonCurrency(before, after);
        Date = date;
        Before = before;
        After = after;
        DateAfter = date;
        WrittenOff = Money.Zero(before.Currency);
        Rescheduled = Money.Zero(before.Currency);
    }

    /// <summary>Its basis date, usually the due date.</summary>
    public LocalDate Date { get; }

    /// <summary>What was open on the first day.</summary>
    public Money Before { get; }

    /// <summary>What is open on the second day.</summary>
    public Money After { get; }

    /// <summary>Its basis date as known on the second day. Default: as before.</summary>
    public LocalDate DateAfter { get; init; }

    /// <summary>What of the difference was written off. Default: nothing.</summary>
    public Money WrittenOff { get; init; }

    /// <summary>What of the difference moved into a plan of instalments. Default: nothing.</summary>
    public Money Rescheduled { get; init; }
}
