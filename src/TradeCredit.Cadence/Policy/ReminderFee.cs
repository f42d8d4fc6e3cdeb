using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using TradeCredit.LatePayment;

namespace TradeCredit.Cadence;

/// <summary>What a stage charges.</summary>
/// <remarks>
/// A fee that was agreed is not the compensation that a statute gives: a policy charges one or the other unless it says that both are due. An amount in
/// another currency than the item is converted by the account's exchange rates. Rounded half up to the minor unit.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(None), "none")]
[JsonDerivedType(typeof(Fixed), "fixed")]
[JsonDerivedType(typeof(Percent), "percent")]
[JsonDerivedType(typeof(Banded), "banded")]
[JsonDerivedType(typeof(Compensation), "compensation")]
public abstract record ReminderFee
{
    private ReminderFee()
    {
    }

    private protected abstract int CaseIndex { get; }

    /// <summary>Answers by case.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="none">Nothing is charged.</param>
    /// <param name="fixed">An amount.</param>
    /// <param name="percent">A part of the open amount.</param>
    /// <param name="banded">An amount by the size of the debt.</param>
    /// <param name="compensation">The compensation that the law gives.</param>
    /// <returns>What the delegate returned.</returns>
    public TResult Match<TResult>(Func<None, TResult> none, Func<Fixed, TResult> @fixed, Func<Percent, TResult> percent, Func<Banded, TResult> banded, Func<Compensation, TResult> compensation)
    {
        ArgumentNullException.ThrowIfNull(none);
        ArgumentNullException.ThrowIfNull(@fixed);
        ArgumentNullException.ThrowIfNull(percent);
        ArgumentNullException.ThrowIfNull(banded);
        ArgumentNullException.ThrowIfNull(compensation);
        return this switch
        {
            None x => none(x),
            Fixed x => @fixed(x),
            Percent x => percent(x),
            Banded x => banded(x),
            Compensation x => compensation(x),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Acts by case.</summary>
    /// <param name="none">Nothing is charged.</param>
    /// <param name="fixed">An amount.</param>
    /// <param name="percent">A part of the open amount.</param>
    /// <param name="banded">An amount by the size of the debt.</param>
    /// <param name="compensation">The compensation that the law gives.</param>
    public void Switch(Action<None> none, Action<Fixed> @fixed, Action<Percent> percent, Action<Banded> banded, Action<Compensation> compensation)
    {
        ArgumentNullException.ThrowIfNull(none);
        ArgumentNullException.ThrowIfNull(@fixed);
        ArgumentNullException.ThrowIfNull(percent);
        ArgumentNullException.ThrowIfNull(banded);
        ArgumentNullException.ThrowIfNull(compensation);
        switch (this)
        {
            case None x: none(x); break;
            case Fixed x: @fixed(x); break;
            case Percent x: percent(x); break;
            case Banded x: banded(x); break;
            case Compensation x: compensation(x); break;
            default: throw new UnreachableException();
        }
    }

    /// <summary>Reads a fee as tables write it.</summary>
    /// <param name="kind"><c>none</c>, <c>fixed</c>, <c>percent</c>, <c>banded</c> or <c>compensation</c>.</param>
    /// <param name="value">An amount such as <c>EUR 5.00</c>, a percentage such as <c>15%</c>, bands such as <c>GBP 40.00; from GBP 1000.00: GBP 70.00</c>; empty for the others.</param>
    /// <returns>The fee; or <c>cadence.fee-unknown-kind</c>, <c>cadence.fee-unreadable</c>.</returns>
    public static Result<ReminderFee> Read(string kind, string value)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(value);
        switch (kind)
        {
            case "none": return new None();
            case "compensation": return new Compensation();
            case "fixed" when Money.TryParse(value, CultureInfo.InvariantCulture, out var amount): return new Fixed(amount);
            case "percent" when Percentage.TryParse(value, CultureInfo.InvariantCulture, out var share): return new Percent(share);
            case "banded" when FixedCompensation.TryParse(value, null, out var bands): return new Banded(bands);
            case "fixed" or "percent" or "banded":
                return new Failure(FailureReason.InvalidInput, "cadence.fee-unreadable", $"The value of a {kind} fee cannot be read.", "value", value);
            default:
                return new Failure(FailureReason.InvalidInput, "cadence.fee-unknown-kind", "A fee is none, fixed, percent, banded or compensation.", "kind", kind);
        }
    }

    /// <summary>Nothing is charged.</summary>
    public sealed record None : ReminderFee
    {
        private protected override int CaseIndex => 0;
    }

    /// <summary>An amount.</summary>
    /// <param name="Amount">The amount, 0 or more.</param>
    public sealed record Fixed(Money Amount) : ReminderFee
    {
        private protected override int CaseIndex => 1;
    }

    /// <summary>A part of what is demanded, never of earlier fees.</summary>
    /// <param name="Share">The part, 0 to 100 %.</param>
    /// <param name="Minimum">The least that is charged, in its currency; null = no such bound.</param>
    /// <param name="Maximum">The most that is charged, in its currency; null = no such bound.</param>
    public sealed record Percent(Percentage Share, Money? Minimum = null, Money? Maximum = null) : ReminderFee
    {
        private protected override int CaseIndex => 2;
    }

    /// <summary>An amount by the size of what is demanded.</summary>
    /// <param name="Bands">The amounts and the sizes from which they count.</param>
    public sealed record Banded(FixedCompensation Bands) : ReminderFee
    {
        private protected override int CaseIndex => 3;
    }

    /// <summary>The fixed compensation of the law that applies to the account, once for each item.</summary>
    public sealed record Compensation : ReminderFee
    {
        private protected override int CaseIndex => 4;
    }
}
