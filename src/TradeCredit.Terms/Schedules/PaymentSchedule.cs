using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Terms;

/// <summary>The expansion of payment terms for one invoice or contract: exact amounts with due dates, as far as they are known.</summary>
/// <remarks>
/// <para>An immutable snapshot. It holds the terms it was made from, version and all, so that later terms do not move it. <see cref="Resolve(EventDates, BusinessCalendars)"/> gives a
/// new schedule when an event happens or moves; lines that are settled stay as they are. The lines add up to <see cref="Total"/>.</para>
/// <para>Equality is by content.</para>
/// </remarks>
public sealed partial record PaymentSchedule
{
    /// <summary>Makes a schedule as it was stored.</summary>
    /// <param name="terms">The terms it was made from.</param>
    /// <param name="amounts">The amounts of the invoice, before any tax reduction of the lines.</param>
    /// <param name="events">What was known of the events.</param>
    /// <param name="lines">The lines.</param>
    /// <exception cref="ArgumentException">The lines are not numbered 1, 2, 3, or do not come to the total.</exception>
    [JsonConstructor]
    public PaymentSchedule(PaymentTerms terms, InvoiceAmounts amounts, EventDates events, ImmutableArray<ScheduledInstalment> lines)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(amounts);
        ArgumentNullException.ThrowIfNull(events);
        Terms = terms;
        Amounts = amounts;
        Events = events;
        Lines = Guard.Assigned(lines, nameof(lines));
        Check(lines, amounts);
    }

    /// <summary>The terms it was made from.</summary>
    public PaymentTerms Terms { get; }

    /// <summary>The amounts of the invoice, before <see cref="TaxReduction"/>.</summary>
    public InvoiceAmounts Amounts { get; }

    /// <summary>What is known of the events.</summary>
    public EventDates Events { get; }

    /// <summary>The lines in the order of the terms.</summary>
    public ImmutableArray<ScheduledInstalment> Lines { get; }

    /// <summary>The tax by which the invoice was posted lower because discounts are offered (<see cref="DiscountTax.Mixed"/>); else zero.</summary>
    [JsonIgnore]
    public Money TaxReduction => Money.Sum(Lines.Select(l => l.TaxReduction), Currency);

    /// <summary>What is owed in all: the total of the invoice as posted.</summary>
    [JsonIgnore]
    public Money Total => Amounts.Total - TaxReduction;

    /// <summary>The currency.</summary>
    [JsonIgnore]
    public Currency Currency => Amounts.Currency;

    /// <summary>What is open.</summary>
    [JsonIgnore]
    public Money Open => Money.Sum(Lines.Select(l => l.Open), Currency);

    /// <summary>The first due date that is known or expected, for example for the one due date that an electronic invoice has (EN 16931, BT-9); null while there is none.</summary>
    [JsonIgnore]
    public LocalDate? FirstDue => Lines.Select(l => l.DueDate?.Adjusted).Min();

    /// <summary>The last due date; null while a line has none.</summary>
    [JsonIgnore]
    public LocalDate? LastDue => Lines.Any(l => l.DueDate is null) ? null : Lines.Select(l => l.DueDate?.Adjusted).Max();

    /// <summary>The schedule after an event happened, or after its date became known better. Settled lines do not change.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="date">Its date.</param>
    /// <param name="label">Tells several events of one kind apart.</param>
    /// <param name="calendars">Where the calendars that the rules name are found; null = the built-in ones.</param>
    /// <returns>The new schedule, or a failure of a due rule.</returns>
    public Result<PaymentSchedule> Resolve(TradeEvent happened, LocalDate date, string label = "", BusinessCalendars? calendars = null) => Resolve(Events.With(happened, date, label), calendars);

    /// <summary>The schedule for other event dates. Settled lines do not change.</summary>
    /// <param name="events">All event dates.</param>
    /// <param name="calendars">Where the calendars that the rules name are found; null = the built-in ones.</param>
    /// <returns>The new schedule, or a failure of a due rule.</returns>
    public Result<PaymentSchedule> Resolve(EventDates events, BusinessCalendars? calendars = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        var expansion = new ScheduleExpansion(Terms, events, CalendarSource.Of(calendars ?? BusinessCalendars.BuiltIn));
        var lines = Lines.ToBuilder();
        InstalmentDate? previous = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!expansion.Dated(lines[i].Definition, i + 1, previous).TryGet(out var dated, out var failure)) return failure.Under(string.Create(CultureInfo.InvariantCulture, $"lines[{i}]"));
            if (!lines[i].IsSettled) lines[i] = lines[i].WithDate(dated.Date, dated.Windows);
            // A line that was settled before its own date was known still passes the date on to the line that counts from it.
            previous = lines[i].Date is InstalmentDate.Due ? lines[i].Date : dated.Date;
        }

        return new PaymentSchedule(Terms, Amounts, events, lines.DrainToImmutable());
    }

    /// <summary>How one line came about: its share, its trigger, each step of its due rule.</summary>
    /// <param name="number">The number of the line, from 1.</param>
    /// <param name="calendars">Where the calendars that the rules name are found; null = the built-in ones.</param>
    /// <returns>The line as the terms give it for the events known now, and the steps. Settlement is no part of it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public Explained<Result<ScheduledInstalment>> Explain(int number, BusinessCalendars? calendars = null)
    {
        Guard.InRange(number, 1, Lines.Length, "(lines of the schedule)", nameof(number));
        var recorder = new StepRecorder();
        var lines = new ScheduleExpansion(Terms, Events, CalendarSource.Of(calendars ?? BusinessCalendars.BuiltIn), recorder, number).Lines(Amounts);
        return new Explained<Result<ScheduledInstalment>>(lines.Map(l => l[number - 1]), recorder.Steps);
    }

    /// <summary>The amounts of the lines in another currency; the last line takes the difference to the converted total.</summary>
    /// <param name="rate">The rate.</param>
    /// <param name="rounding">The rounding of each amount.</param>
    /// <returns>One amount for each line, together the converted total.</returns>
    /// <exception cref="CurrencyMismatchException">The rate is for other currencies.</exception>
    public ImmutableArray<Money> Converted(ExchangeRate rate, Rounding rounding)
    {
        ArgumentNullException.ThrowIfNull(rate);
        var converted = Lines.Select(l => rate.Convert(l.Amount, rounding)).ToArray();
        if (converted.Length == 0) return [];
        converted[^1] = rate.Convert(Total, rounding) - Money.Sum(converted[..^1], converted[^1].Currency);
        return [.. converted];
    }

    /// <inheritdoc/>
    public bool Equals(PaymentSchedule? other) =>
        other is not null && Terms == other.Terms && Amounts == other.Amounts && Events == other.Events && Lines.SequenceEqual(other.Lines);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Terms, Amounts, Lines.Length);

    /// <summary>The lines, one a line.</summary>
    /// <returns>For example <c>1: EUR 300.00, due 2026-12-01</c> and so on.</returns>
    public override string ToString() => string.Join('\n', Lines);

    private static void Check(ImmutableArray<ScheduledInstalment> lines, InvoiceAmounts amounts)
    {
        Int128 sum = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Number != i + 1) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Line {i + 1} of the schedule has the number {lines[i].Number}."), nameof(lines));
            if (lines[i].Amounts.Currency != amounts.Currency) throw new CurrencyMismatchException(amounts.Currency, lines[i].Amounts.Currency);
            sum += (Int128)lines[i].Amount.MinorUnits + lines[i].TaxReduction.MinorUnits;
        }

        if (sum != amounts.Total.MinorUnits) throw new ArgumentException($"The lines come to {Money.OfMinor(sum, amounts.Currency)}, the total is {amounts.Total}.", nameof(lines));
    }
}
