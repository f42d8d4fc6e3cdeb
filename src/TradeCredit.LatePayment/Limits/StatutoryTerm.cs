using System.Collections.Immutable;
using NodaTime;
using TradeCredit.Terms;

namespace TradeCredit.LatePayment;

/// <summary>A payment term that law gives, or permits to agree on.</summary>
/// <remarks>Counted from the latest of the events that are known, at least one of them. Equality is by content.</remarks>
public sealed record StatutoryTerm
{
    /// <summary>Makes a term.</summary>
    /// <param name="basis">On what basis it holds.</param>
    /// <param name="longest">How long it is at most; null = without end.</param>
    /// <param name="events">What it counts from; empty only for one without end.</param>
    /// <param name="parties">For which parties it is.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="note">A limit that a reader must know; null for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The basis is not declared.</exception>
    /// <exception cref="ArgumentException">A term with an end counts from no event, or a default term has no end.</exception>
    public StatutoryTerm(TermBasis basis, DueRule? longest, ImmutableArray<TradeEvent> events, PartyCondition parties, LegalSource source, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(source);
        Basis = Guard.Declared(basis, nameof(basis));
        Longest = longest;
        Events = Guard.Assigned(events, nameof(events));
        Parties = parties;
        Source = source;
        Note = note;
        if (longest is not null && events.IsEmpty) throw new ArgumentException("A term with an end counts from at least one event.", nameof(events));
        if (longest is null && basis == TermBasis.WhenNotAgreed) throw new ArgumentException("The term that applies if none is agreed has an end.", nameof(longest));
    }

    /// <summary>On what basis it holds.</summary>
    public TermBasis Basis { get; }

    /// <summary>How long it is at most; null = without end.</summary>
    public DueRule? Longest { get; }

    /// <summary>What it counts from: the latest of these that is known.</summary>
    public ImmutableArray<TradeEvent> Events { get; }

    /// <summary>For which parties it is.</summary>
    public PartyCondition Parties { get; }

    /// <summary>Where it comes from.</summary>
    public LegalSource Source { get; }

    /// <summary>A limit that a reader must know; null for none.</summary>
    public string? Note { get; }

    /// <summary>The last day of the term for events that are known.</summary>
    /// <param name="events">The dates; expected ones do not count.</param>
    /// <returns>
    /// The day, the end of time for a term without end; or <c>late-payment.trigger-unknown</c>, which lists the events that would do, or a failure of the due rule.
    /// </returns>
    public Result<LocalDate> LastDay(EventDates events)
    {
        ArgumentNullException.ThrowIfNull(events);
        if (Longest is null) return LocalDate.MaxIsoValue;
        LocalDate? latest = null;
        foreach (var @event in Events)
        {
            if (events.Find(@event) is { IsEstimate: false, Date: var date } && (latest is null || date > latest)) latest = date;
        }

        return latest is { } from ? Longest.Apply(from).Map(due => due.Adjusted)
            : new Failure(FailureReason.Missing, "late-payment.trigger-unknown", $"The term counts from {Names}; none of them has a date.", "events");
    }

    /// <inheritdoc/>
    public bool Equals(StatutoryTerm? other) => other is not null && Basis == other.Basis && Longest == other.Longest && Parties == other.Parties && Source == other.Source
        && string.Equals(Note, other.Note, StringComparison.Ordinal) && Events.SequenceEqual(other.Events);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Basis, Longest, Source);

    /// <summary>The term in words.</summary>
    /// <returns>For example <c>60d from the latest of invoice-received, goods-received (Agreed; Directive 2011/7/EU art. 3(5))</c>.</returns>
    public override string ToString() => $"{(Longest is null ? "without end" : $"{Longest} from {Names}")} ({Basis}; {Source})";

    internal string Names => Events.Length == 1 ? Events[0].Name : $"the latest of {string.Join(", ", Events.Select(e => e.Name))}";
}
