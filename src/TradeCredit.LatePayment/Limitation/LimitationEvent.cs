using System.Diagnostics;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.LatePayment;

/// <summary>What can change a limitation period.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Letter), "letter")]
[JsonDerivedType(typeof(Acknowledgement), "acknowledgement")]
[JsonDerivedType(typeof(Proceedings), "proceedings")]
[JsonDerivedType(typeof(Suspension), "suspension")]
public abstract record LimitationEvent
{
    private LimitationEvent()
    {
    }

    private protected abstract int CaseIndex { get; }

    /// <summary>Answers by case.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="letter">A demand in writing.</param>
    /// <param name="acknowledgement">The debtor acknowledged the debt.</param>
    /// <param name="proceedings">Proceedings were begun.</param>
    /// <param name="suspension">A time that does not count.</param>
    /// <returns>What the delegate returned.</returns>
    public TResult Match<TResult>(Func<Letter, TResult> letter, Func<Acknowledgement, TResult> acknowledgement, Func<Proceedings, TResult> proceedings, Func<Suspension, TResult> suspension)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(acknowledgement);
        ArgumentNullException.ThrowIfNull(proceedings);
        ArgumentNullException.ThrowIfNull(suspension);
        return this switch
        {
            Letter x => letter(x),
            Acknowledgement x => acknowledgement(x),
            Proceedings x => proceedings(x),
            Suspension x => suspension(x),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Acts by case.</summary>
    /// <param name="letter">A demand in writing.</param>
    /// <param name="acknowledgement">The debtor acknowledged the debt.</param>
    /// <param name="proceedings">Proceedings were begun.</param>
    /// <param name="suspension">A time that does not count.</param>
    public void Switch(Action<Letter> letter, Action<Acknowledgement> acknowledgement, Action<Proceedings> proceedings, Action<Suspension> suspension)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(acknowledgement);
        ArgumentNullException.ThrowIfNull(proceedings);
        ArgumentNullException.ThrowIfNull(suspension);
        switch (this)
        {
            case Letter x: letter(x); break;
            case Acknowledgement x: acknowledgement(x); break;
            case Proceedings x: proceedings(x); break;
            case Suspension x: suspension(x); break;
            default: throw new UnreachableException();
        }
    }

    /// <summary>The creditor demanded payment in writing.</summary>
    /// <param name="On">The day on which the letter reached the debtor.</param>
    public sealed record Letter(LocalDate On) : LimitationEvent
    {
        private protected override int CaseIndex => 0;
    }

    /// <summary>The debtor acknowledged the debt, also by paying a part or interest.</summary>
    /// <param name="On">The day of it.</param>
    public sealed record Acknowledgement(LocalDate On) : LimitationEvent
    {
        private protected override int CaseIndex => 1;
    }

    /// <summary>The creditor began court or arbitration proceedings that are still pending.</summary>
    /// <param name="On">The day on which they began.</param>
    /// <remarks>What their end does differs; once they have ended, give the time that does not count as a suspension.</remarks>
    public sealed record Proceedings(LocalDate On) : LimitationEvent
    {
        private protected override int CaseIndex => 2;
    }

    /// <summary>A time that does not count, for example negotiations or ended proceedings, as the law at hand has it.</summary>
    /// <remarks>Equality is by both ends.</remarks>
    public sealed record Suspension : LimitationEvent
    {
        /// <summary>Makes a suspension.</summary>
        /// <param name="from">The first day that does not count.</param>
        /// <param name="to">The last day that does not count.</param>
        /// <exception cref="ArgumentException">The last day lies before the first.</exception>
        public Suspension(LocalDate from, LocalDate to)
        {
            if (to < from) throw new ArgumentException($"A suspension cannot end on {Iso.Text(to)}, before it begins on {Iso.Text(from)}.", nameof(to));
            From = from;
            To = to;
        }

        /// <summary>The first day that does not count.</summary>
        public LocalDate From { get; }

        /// <summary>The last day that does not count.</summary>
        public LocalDate To { get; }

        private protected override int CaseIndex => 3;
    }
}
