using System.Diagnostics;
using System.Text.Json.Serialization;

namespace TradeCredit.Terms;

/// <summary>When an instalment is due, as far as it is known.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Pending), "pending")]
[JsonDerivedType(typeof(Expected), "expected")]
[JsonDerivedType(typeof(Due), "due")]
public abstract record InstalmentDate
{
    private InstalmentDate()
    {
    }

    /// <summary>The due date, known or expected; null while the event has no date.</summary>
    [JsonIgnore]
    public DueDate? DueDate => this switch { Due due => due.Date, Expected expected => expected.Date, _ => null };

    private protected abstract int CaseIndex { get; }

    /// <summary>Answers by case.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="pending">The event has no date.</param>
    /// <param name="expected">The event has an estimated date.</param>
    /// <param name="due">The event has a date.</param>
    /// <returns>What the delegate returned.</returns>
    public TResult Match<TResult>(Func<Pending, TResult> pending, Func<Expected, TResult> expected, Func<Due, TResult> due)
    {
        ArgumentNullException.ThrowIfNull(pending);
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(due);
        return this switch
        {
            Pending x => pending(x),
            Expected x => expected(x),
            Due x => due(x),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Acts by case.</summary>
    /// <param name="pending">The event has no date.</param>
    /// <param name="expected">The event has an estimated date.</param>
    /// <param name="due">The event has a date.</param>
    public void Switch(Action<Pending> pending, Action<Expected> expected, Action<Due> due)
    {
        ArgumentNullException.ThrowIfNull(pending);
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(due);
        switch (this)
        {
            case Pending x: pending(x); break;
            case Expected x: expected(x); break;
            case Due x: due(x); break;
            default: throw new UnreachableException();
        }
    }

    /// <summary>The event that the due date waits for has no date: there is an amount but no due date.</summary>
    /// <param name="Event">The event.</param>
    public sealed record Pending(Trigger.OnEvent Event) : InstalmentDate
    {
        private protected override int CaseIndex => 0;

        /// <summary>The state in words.</summary>
        /// <returns>For example <c>pending bill-of-lading</c>.</returns>
        public override string ToString() => $"pending {Event}";
    }

    /// <summary>The event has an estimated date only.</summary>
    /// <param name="Date">The due date if the estimate holds.</param>
    public sealed record Expected(DueDate Date) : InstalmentDate
    {
        private protected override int CaseIndex => 1;

        /// <summary>The state in words.</summary>
        /// <returns>For example <c>expected 2026-12-01</c>.</returns>
        public override string ToString() => $"expected {Date}";
    }

    /// <summary>The due date is known.</summary>
    /// <param name="Date">The due date.</param>
    public sealed record Due(DueDate Date) : InstalmentDate
    {
        private protected override int CaseIndex => 2;

        /// <summary>The state in words.</summary>
        /// <returns>For example <c>due 2026-12-01</c>.</returns>
        public override string ToString() => $"due {Date}";
    }
}
