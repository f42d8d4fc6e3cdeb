using System.Diagnostics;
using System.Text.Json.Serialization;

namespace TradeCredit.Claims;

/// <summary>An agreed time for complaints. It displaces the reasonable time of the sales convention.</summary>
/// <remarks>Equality is by case and members. <i>Source:</i> CISG art. 6; OGH, 30 June 1998 (pineapples): an agreed period of twelve hours governs.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(InHours), "inHours")]
[JsonDerivedType(typeof(InDays), "inDays")]
public abstract record ComplaintPeriod
{
    private ComplaintPeriod()
    {
    }

    /// <summary>From when the time runs.</summary>
    public abstract ComplaintStart Start { get; init; }

    private protected abstract int CaseIndex { get; }

    /// <summary>Elapsed hours, whatever the local clock does. The instants of start and notice are needed.</summary>
    /// <param name="Hours">How many, 1 or more.</param>
    /// <param name="Start">From when they run.</param>
    public sealed record InHours(int Hours, ComplaintStart Start) : ComplaintPeriod
    {
        /// <summary>How many hours.</summary>
        public int Hours { get; init; } = Guard.InRange(Hours, 1, 100_000, "hours", nameof(Hours));

        /// <inheritdoc/>
        public override ComplaintStart Start { get; init; } = Guard.Declared(Start, nameof(Start));

        private protected override int CaseIndex => 0;
    }

    /// <summary>Days, weeks or months; the day of the start does not count.</summary>
    /// <param name="Length">How long.</param>
    /// <param name="Start">From when it runs.</param>
    public sealed record InDays(PeriodLength Length, ComplaintStart Start) : ComplaintPeriod
    {
        /// <inheritdoc/>
        public override ComplaintStart Start { get; init; } = Guard.Declared(Start, nameof(Start));

        private protected override int CaseIndex => 1;
    }

    /// <summary>Answers one way for each case.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="inHours">What to do with hours.</param>
    /// <param name="inDays">What to do with days.</param>
    /// <returns>What the delegate returned.</returns>
    public TResult Match<TResult>(Func<InHours, TResult> inHours, Func<InDays, TResult> inDays)
    {
        ArgumentNullException.ThrowIfNull(inHours);
        ArgumentNullException.ThrowIfNull(inDays);
        return this switch
        {
            InHours hours => inHours(hours),
            InDays days => inDays(days),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Does one thing for each case.</summary>
    /// <param name="inHours">What to do with hours.</param>
    /// <param name="inDays">What to do with days.</param>
    public void Switch(Action<InHours> inHours, Action<InDays> inDays)
    {
        ArgumentNullException.ThrowIfNull(inHours);
        ArgumentNullException.ThrowIfNull(inDays);
        switch (this)
        {
            case InHours hours: inHours(hours); break;
            case InDays days: inDays(days); break;
            default: throw new UnreachableException();
        }
    }
}
