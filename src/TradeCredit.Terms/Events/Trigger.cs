using System.Diagnostics;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Terms;

/// <summary>What an instalment's due rule counts from.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(OnEvent), "event")]
[JsonDerivedType(typeof(AfterPrevious), "previous")]
[JsonDerivedType(typeof(AfterDiscount), "discountEnd")]
[JsonDerivedType(typeof(OnDate), "date")]
public abstract record Trigger
{
    private Trigger()
    {
    }

    /// <summary>The invoice date, the usual trigger.</summary>
    public static Trigger Invoice { get; } = new OnEvent(TradeEvent.Invoice);

    private protected abstract int CaseIndex { get; }

    /// <summary>The trigger in a few English words.</summary>
    internal abstract string Words { get; }

    /// <summary>Answers by case.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="onEvent">An event of the sale.</param>
    /// <param name="afterPrevious">The due date of the instalment before.</param>
    /// <param name="afterDiscount">The last day of the longest cash discount.</param>
    /// <param name="onDate">A fixed date.</param>
    /// <returns>What the delegate returned.</returns>
    public TResult Match<TResult>(Func<OnEvent, TResult> onEvent, Func<AfterPrevious, TResult> afterPrevious, Func<AfterDiscount, TResult> afterDiscount, Func<OnDate, TResult> onDate)
    {
        ArgumentNullException.ThrowIfNull(onEvent);
        ArgumentNullException.ThrowIfNull(afterPrevious);
        ArgumentNullException.ThrowIfNull(afterDiscount);
        ArgumentNullException.ThrowIfNull(onDate);
        return this switch
        {
            OnEvent x => onEvent(x),
            AfterPrevious x => afterPrevious(x),
            AfterDiscount x => afterDiscount(x),
            OnDate x => onDate(x),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Acts by case.</summary>
    /// <param name="onEvent">An event of the sale.</param>
    /// <param name="afterPrevious">The due date of the instalment before.</param>
    /// <param name="afterDiscount">The last day of the longest cash discount.</param>
    /// <param name="onDate">A fixed date.</param>
    public void Switch(Action<OnEvent> onEvent, Action<AfterPrevious> afterPrevious, Action<AfterDiscount> afterDiscount, Action<OnDate> onDate)
    {
        ArgumentNullException.ThrowIfNull(onEvent);
        ArgumentNullException.ThrowIfNull(afterPrevious);
        ArgumentNullException.ThrowIfNull(afterDiscount);
        ArgumentNullException.ThrowIfNull(onDate);
        switch (this)
        {
            case OnEvent x: onEvent(x); break;
            case AfterPrevious x: afterPrevious(x); break;
            case AfterDiscount x: afterDiscount(x); break;
            case OnDate x: onDate(x); break;
            default: throw new UnreachableException();
        }
    }

    /// <summary>An event of the sale.</summary>
    /// <param name="Event">The event.</param>
    /// <param name="Label">Tells several events of one kind apart; empty for the only one.</param>
    public sealed record OnEvent(TradeEvent Event, string Label = "") : Trigger
    {
        private protected override int CaseIndex => 0;

        internal override string Words => Label.Length == 0 ? Event.Words : $"{Event.Words} ({Label})";

        /// <summary>The event, with its label after a colon.</summary>
        /// <returns>For example <c>milestone:FAT</c>.</returns>
        public override string ToString() => Label.Length == 0 ? Event.Name : $"{Event.Name}:{Label}";
    }

    /// <summary>The due date of the instalment before.</summary>
    public sealed record AfterPrevious : Trigger
    {
        private protected override int CaseIndex => 1;

        internal override string Words => "due date of the previous instalment";

        /// <summary>The canonical text.</summary>
        /// <returns><c>previous</c>.</returns>
        public override string ToString() => "previous";
    }

    /// <summary>The last day of the instalment's longest cash discount: in "2/10, net 20, EOM" some count the net days from there.</summary>
    /// <param name="From">What the discount itself counts from.</param>
    public sealed record AfterDiscount(OnEvent From) : Trigger
    {
        private protected override int CaseIndex => 2;

        internal override string Words => $"last day of the discount, counted from the {From.Words}";

        /// <summary>The canonical text.</summary>
        /// <returns>For example <c>discount-end(invoice)</c>.</returns>
        public override string ToString() => $"discount-end({From})";
    }

    /// <summary>A fixed date.</summary>
    /// <param name="Date">The date.</param>
    public sealed record OnDate(LocalDate Date) : Trigger
    {
        private protected override int CaseIndex => 3;

        internal override string Words => Iso.Text(Date);

        /// <summary>The canonical text.</summary>
        /// <returns>The ISO date.</returns>
        public override string ToString() => Iso.Text(Date);
    }
}
