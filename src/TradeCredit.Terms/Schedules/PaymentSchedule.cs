using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Terms;

/// <summary>The expansion of payment terms for one invoice or contract: exact amounts with due dates, as far as they are known.</summary>
/// <remarks>
/// <para>An immutable snapshot. It holds the terms it was made from, version and all, so that later terms do not move it. <see cref="Resolve(TradeEvent, LocalDate, string)"/> gives a
/// new schedule when an event happens or moves; lines that are settled stay as they are. The lines add up to <see cref="Total"/>.</para>
/// <para>Equality is by content.</para>
/// </remarks>
public sealed partial record PaymentSchedule
{
    /// <summary>Makes a schedule as it was stored.</summary>
    /// <param name="terms">The terms it was made from.</param>
    /// <param name="amounts">The amounts of the invoice.</param>
    /// <param name="events">What was known of the events.</param>
    /// <param name="taxReduction">The tax that was reduced at posting for a discount; zero unless the terms say so.</param>
    /// <param name="lines">The lines.</param>
    [JsonConstructor]
    public PaymentSchedule(PaymentTerms terms, InvoiceAmounts amounts, EventDates events, Money taxReduction, ImmutableArray<ScheduledInstalment> lines)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(amounts);
        ArgumentNullException.ThrowIfNull(events);
        Terms = terms;
        Amounts = amounts;
        Events = events;
        TaxReduction = taxReduction;
        Lines = Guard.Assigned(lines, nameof(lines));
    }

    /// <summary>The terms it was made from.</summary>
    public PaymentTerms Terms { get; }

    /// <summary>The amounts of the invoice, before <see cref="TaxReduction"/>.</summary>
    public InvoiceAmounts Amounts { get; }

    /// <summary>What is known of the events.</summary>
    public EventDates Events { get; }

    /// <summary>The tax by which the invoice was posted lower because a discount is offered (<see cref="DiscountTax.Mixed"/>); else zero.</summary>
    public Money TaxReduction { get; }

    /// <summary>The lines in the order of the terms.</summary>
    public ImmutableArray<ScheduledInstalment> Lines { get; }

    /// <summary>What is owed in all: the total of the invoice as posted.</summary>
    [JsonIgnore]
    public Money Total => Amounts.Total - TaxReduction;

    /// <summary>The currency.</summary>
    [JsonIgnore]
    public Currency Currency => Amounts.Currency;

    /// <summary>What is open.</summary>
    [JsonIgnore]
    public Money Open => Money.Sum(Lines.Select(l => l.Open), Currency);

    /// <summary>The schedule after an event happened, or after its date became known better. Settled lines do not change.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="date">Its date.</param>
    /// <param name="label">Tells several events of one kind apart.</param>
    /// <returns>The new schedule, or a failure of a due rule.</returns>
    public Result<PaymentSchedule> Resolve(TradeEvent happened, LocalDate date, string label = "") => Resolve(Events.With(happened, date, label), BusinessCalendars.BuiltIn);

    /// <summary>The schedule for other event dates. Settled lines do not change.</summary>
    /// <param name="events">All event dates.</param>
    /// <param name="calendars">Where the calendars that the rules name are found.</param>
    /// <returns>The new schedule, or a failure of a due rule.</returns>
    public Result<PaymentSchedule> Resolve(EventDates events, BusinessCalendars calendars)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(calendars);
        var expansion = new ScheduleExpansion(Terms, Amounts, events, calendars, null, 0);
        var lines = Lines.ToBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsSettled) continue;
            var previous = i == 0 ? null : lines[i - 1];
            if (!expansion.Dated(lines[i].Definition, i + 1, previous?.Date, previous?.DueDate).TryGet(out var dated, out var failure))
                return failure.Under(string.Create(CultureInfo.InvariantCulture, $"lines[{i}]"));
            lines[i] = lines[i].WithDate(dated.Date, dated.Windows);
        }

        return new PaymentSchedule(Terms, Amounts, events, TaxReduction, lines.MoveToImmutable());
    }

    /// <summary>How one line came about: its share, its trigger, each step of its due rule.</summary>
    /// <param name="number">The number of the line, from 1.</param>
    /// <returns>The line as the terms give it for the events known now, and the steps. Settlement is no part of it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public Explained<Result<ScheduledInstalment>> Explain(int number) => Explain(number, BusinessCalendars.BuiltIn);

    /// <inheritdoc cref="Explain(int)"/>
    /// <param name="number">The number of the line, from 1.</param>
    /// <param name="calendars">Where the calendars that the rules name are found.</param>
    public Explained<Result<ScheduledInstalment>> Explain(int number, BusinessCalendars calendars)
    {
        ArgumentNullException.ThrowIfNull(calendars);
        Guard.InRange(number, 1, Lines.Length, "(lines of the schedule)", nameof(number));
        var recorder = new StepRecorder();
        var lines = new ScheduleExpansion(Terms, AsPosted, Events, calendars, recorder, number).Lines();
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
        other is not null && Terms == other.Terms && Amounts == other.Amounts && Events == other.Events && TaxReduction == other.TaxReduction && Lines.SequenceEqual(other.Lines);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Terms, Amounts, Lines.Length);

    /// <summary>The lines, one a line.</summary>
    /// <returns>For example <c>1: EUR 300.00, due 2026-12-01</c> and so on.</returns>
    public override string ToString() => string.Join('\n', Lines);

    private InvoiceAmounts AsPosted => TaxReduction.IsZero ? Amounts : new InvoiceAmounts(Total, Amounts.Tax - TaxReduction, Amounts.FixedTax, Amounts.Freight);
}
