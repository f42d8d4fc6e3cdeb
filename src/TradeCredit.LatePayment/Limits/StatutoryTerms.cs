using System.Collections.Immutable;
using NodaTime;
using TradeCredit.Terms;

namespace TradeCredit.LatePayment;

/// <summary>What a law says on the length of payment terms: the term if none is agreed, and how far parties may go, on which conditions.</summary>
/// <remarks>A term longer than all that are for its parties is not permitted. Equality is by content.</remarks>
public sealed record StatutoryTerms
{
    /// <summary>Makes the terms.</summary>
    /// <param name="all">The terms, at least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public StatutoryTerms(ImmutableArray<StatutoryTerm> all)
    {
        All = Guard.Assigned(all, nameof(all));
        if (all.IsEmpty) throw new ArgumentException("Statutory terms have at least one term.", nameof(all));
    }

    /// <summary>The terms.</summary>
    public ImmutableArray<StatutoryTerm> All { get; }

    /// <summary>The last day to pay if no term is agreed.</summary>
    /// <param name="parties">Who owes whom.</param>
    /// <param name="events">What is known of the events.</param>
    /// <returns>
    /// The day; or <c>late-payment.default-term-not-covered</c>, <c>late-payment.parties-unclear</c>, or <c>late-payment.trigger-unknown</c>, which lists the events that would do.
    /// </returns>
    public Result<LocalDate> DueWhenNotAgreed(TradeParties parties, EventDates events)
    {
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(events);
        foreach (var term in All.Where(t => t.Basis == TermBasis.WhenNotAgreed))
        {
            if (!term.Parties.AppliesTo(parties).TryGet(out var applies, out var failure)) return failure;
            if (applies) return term.LastDay(events);
        }

        return new Failure(FailureReason.OutsideCoveredRange, "late-payment.default-term-not-covered", "No term for contracts without one is known here; an agreed day or a demand decides.", "terms");
    }

    /// <summary>Looks at agreed terms: for every base date, whatever the contract will be about.</summary>
    /// <param name="parties">Who owes whom.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="baseDates">The days that the due rules are tried on, for example the four years after the contract.</param>
    /// <param name="calendars">Where the calendars that the rules name are found.</param>
    /// <returns>The findings, or the failure of a due rule or its calendar.</returns>
    /// <remarks>
    /// A deposit is paid in advance and always permitted. An instalment that counts from the invoice is compared as if it were received on its day. One
    /// that counts from something else than the law does is undetermined; look at the schedule once there are dates.
    /// </remarks>
    public Result<TermsReview> Review(TradeParties parties, PaymentTerms terms, DateInterval baseDates, BusinessCalendars calendars)
    {
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(baseDates);
        ArgumentNullException.ThrowIfNull(calendars);
        var findings = ImmutableArray.CreateBuilder<TermFinding>(terms.Instalments.Length);
        var instalments = terms.Instalments;
        for (var i = 0; i < terms.Instalments.Length; i++)
        {
            if (!new TermsCheck(All, parties).Find(i + 1, terms.Instalments[i], baseDates, calendars).TryGet(out var finding, out var failure))
                return failure.Under(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"instalments[{i}]"));
            findings.Add(finding);
            if (finding is { Verdict: TermVerdict.NotPermitted, Nearest.Longest: { } nearest }) instalments = instalments.SetItem(i, instalments[i].DueBy(nearest));
        }

        return new TermsReview(findings.MoveToImmutable(), instalments == terms.Instalments ? null : terms with { Instalments = instalments });
    }

    /// <summary>Looks at the due days of a schedule.</summary>
    /// <param name="parties">Who owes whom.</param>
    /// <param name="schedule">The schedule.</param>
    /// <returns>The findings; an instalment without a certain due day, or for which no event of the law has a date, is undetermined.</returns>
    public TermsReview Review(TradeParties parties, PaymentSchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(schedule);
        return new TermsReview([.. schedule.Lines.Select(line => new TermsCheck(All, parties).Find(line, schedule.Events))], null);
    }

    /// <inheritdoc/>
    public bool Equals(StatutoryTerms? other) => other is not null && All.SequenceEqual(other.All);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(All.Length, All[0]);

    /// <summary>The terms, one a line.</summary>
    /// <returns>The terms.</returns>
    public override string ToString() => string.Join('\n', All);
}
