using System.Diagnostics;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>Something that happened to a running plan. <see cref="PlanAccount"/> replays them in the order of their days.</summary>
/// <remarks>Payments are facts of the ledger; an event of a plan says that one of them was for the plan.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Paid), "paid")]
[JsonDerivedType(typeof(Changed), "changed")]
[JsonDerivedType(typeof(Undone), "undone")]
[JsonDerivedType(typeof(Proposed), "proposed")]
[JsonDerivedType(typeof(Answered), "answered")]
[JsonDerivedType(typeof(Accelerated), "accelerated")]
[JsonDerivedType(typeof(ChargedOff), "chargedOff")]
[JsonDerivedType(typeof(WrittenOff), "writtenOff")]
public abstract record PlanEvent
{
    private PlanEvent(LocalDate on) => On = on;

    /// <summary>The day on which it counts.</summary>
    public LocalDate On { get; }

    /// <summary>The place of the case among those of one day: payments come first.</summary>
    internal int Order => CaseIndex;

    private protected abstract int CaseIndex { get; }

    /// <summary>Answers by case.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="paid">A payment.</param>
    /// <param name="changed">A change that was agreed.</param>
    /// <param name="undone">The last change taken back.</param>
    /// <param name="proposed">A change that was proposed.</param>
    /// <param name="answered">The answer to it.</param>
    /// <param name="accelerated">Everything due.</param>
    /// <param name="chargedOff">Taken out of the books as an asset.</param>
    /// <param name="writtenOff">Given up in the books.</param>
    /// <returns>What the delegate returned.</returns>
    public TResult Match<TResult>(
        Func<Paid, TResult> paid, Func<Changed, TResult> changed, Func<Undone, TResult> undone, Func<Proposed, TResult> proposed, Func<Answered, TResult> answered, Func<Accelerated, TResult> accelerated,
        Func<ChargedOff, TResult> chargedOff, Func<WrittenOff, TResult> writtenOff)
    {
        ArgumentNullException.ThrowIfNull(paid);
        ArgumentNullException.ThrowIfNull(changed);
        ArgumentNullException.ThrowIfNull(undone);
        ArgumentNullException.ThrowIfNull(proposed);
        ArgumentNullException.ThrowIfNull(answered);
        ArgumentNullException.ThrowIfNull(accelerated);
        ArgumentNullException.ThrowIfNull(chargedOff);
        ArgumentNullException.ThrowIfNull(writtenOff);
        return this switch
        {
            Paid x => paid(x),
            Changed x => changed(x),
            Undone x => undone(x),
            Proposed x => proposed(x),
            Answered x => answered(x),
            Accelerated x => accelerated(x),
            ChargedOff x => chargedOff(x),
            WrittenOff x => writtenOff(x),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Acts by case.</summary>
    /// <param name="paid">A payment.</param>
    /// <param name="changed">A change that was agreed.</param>
    /// <param name="undone">The last change taken back.</param>
    /// <param name="proposed">A change that was proposed.</param>
    /// <param name="answered">The answer to it.</param>
    /// <param name="accelerated">Everything due.</param>
    /// <param name="chargedOff">Taken out of the books as an asset.</param>
    /// <param name="writtenOff">Given up in the books.</param>
    public void Switch(
        Action<Paid> paid, Action<Changed> changed, Action<Undone> undone, Action<Proposed> proposed, Action<Answered> answered, Action<Accelerated> accelerated, Action<ChargedOff> chargedOff, Action<WrittenOff> writtenOff)
    {
        ArgumentNullException.ThrowIfNull(paid);
        ArgumentNullException.ThrowIfNull(changed);
        ArgumentNullException.ThrowIfNull(undone);
        ArgumentNullException.ThrowIfNull(proposed);
        ArgumentNullException.ThrowIfNull(answered);
        ArgumentNullException.ThrowIfNull(accelerated);
        ArgumentNullException.ThrowIfNull(chargedOff);
        ArgumentNullException.ThrowIfNull(writtenOff);
        switch (this)
        {
            case Paid x: paid(x); break;
            case Changed x: changed(x); break;
            case Undone x: undone(x); break;
            case Proposed x: proposed(x); break;
            case Answered x: answered(x); break;
            case Accelerated x: accelerated(x); break;
            case ChargedOff x: chargedOff(x); break;
            case WrittenOff x: writtenOff(x); break;
            default: throw new UnreachableException();
        }
    }

    /// <summary>The debtor paid.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Amount">The amount, zero or more.</param>
    public sealed record Paid(LocalDate On, Money Amount) : PlanEvent(On)
    {
        private protected override int CaseIndex => 0;
    }

    /// <summary>A change was agreed on.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Change">The change.</param>
    public sealed record Changed(LocalDate On, PlanChange Change) : PlanEvent(On)
    {
        private protected override int CaseIndex => 1;
    }

    /// <summary>The last change was taken back.</summary>
    /// <param name="On">The day.</param>
    public sealed record Undone(LocalDate On) : PlanEvent(On)
    {
        private protected override int CaseIndex => 2;
    }

    /// <summary>A change was proposed; until it is answered no other can be proposed or made.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Change">The change.</param>
    public sealed record Proposed(LocalDate On, PlanChange Change) : PlanEvent(On)
    {
        private protected override int CaseIndex => 3;
    }

    /// <summary>The proposal was answered.</summary>
    /// <param name="On">The day.</param>
    /// <param name="IsAccepted">Whether it was accepted, which makes the change.</param>
    public sealed record Answered(LocalDate On, bool IsAccepted) : PlanEvent(On)
    {
        private protected override int CaseIndex => 4;
    }

    /// <summary>Everything was called due.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Restored">What came back because a forgiveness was on condition that the plan is kept; null = nothing.</param>
    public sealed record Accelerated(LocalDate On, Money? Restored = null) : PlanEvent(On)
    {
        private protected override int CaseIndex => 5;
    }

    /// <summary>The debt was charged off: it is owed as before and can be paid, but the plan can no longer be changed.</summary>
    /// <param name="On">The day.</param>
    public sealed record ChargedOff(LocalDate On) : PlanEvent(On)
    {
        private protected override int CaseIndex => 6;
    }

    /// <summary>What is owed was written off. The debt is not forgiven: what comes in later is recovered.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Reason">Why, in words.</param>
    public sealed record WrittenOff(LocalDate On, string Reason) : PlanEvent(On)
    {
        private protected override int CaseIndex => 7;
    }
}
