using System.Diagnostics;
using System.Text.Json.Serialization;

namespace TradeCredit.Settlement;

/// <summary>A change of a running plan that parties agree on. <see cref="InstalmentPlan.Apply(PlanChange, BusinessCalendars)"/> makes it.</summary>
/// <remarks>
/// <para>A change is about what is still owed. All but <see cref="Waive"/> of principal and <see cref="Capitalise"/> keep the principal as it is, to the minor unit. Interest is counted anew on the
/// rows that a change touches, as the plan says; interest and charges that fell due already stay on their old dates.</para>
/// <para><i>Source:</i> operations of lending systems; the settings say where those differ.</para>
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ReAge), "reAge")]
[JsonDerivedType(typeof(ReAmortise), "reAmortise")]
[JsonDerivedType(typeof(Capitalise), "capitalise")]
[JsonDerivedType(typeof(ExtraTerms), "extraTerms")]
[JsonDerivedType(typeof(ShiftDue), "shiftDue")]
[JsonDerivedType(typeof(Grace), "grace")]
[JsonDerivedType(typeof(NewRate), "newRate")]
[JsonDerivedType(typeof(Waive), "waive")]
public abstract partial record PlanChange
{
    private PlanChange()
    {
    }

    private protected abstract int CaseIndex { get; }

    /// <summary>The stable id of the rule that a step of an explanation names.</summary>
    internal abstract string Rule { get; }

    /// <summary>What the change does, as the start of a sentence.</summary>
    internal abstract string Words { get; }

    /// <summary>The plan after the change.</summary>
    internal abstract Result<InstalmentPlan> Change(InstalmentPlan plan, BusinessCalendars calendars);

    /// <summary>Answers by case.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="reAge">New dates for a plan that ran out.</param>
    /// <param name="reAmortise">Past-due principal over the rows that are left.</param>
    /// <param name="capitalise">Past-due interest becomes principal.</param>
    /// <param name="extraTerms">More rows.</param>
    /// <param name="shiftDue">Later dates.</param>
    /// <param name="grace">Rows without principal.</param>
    /// <param name="newRate">Another rate.</param>
    /// <param name="waive">Less to pay.</param>
    /// <returns>What the delegate returned.</returns>
    public TResult Match<TResult>(
        Func<ReAge, TResult> reAge, Func<ReAmortise, TResult> reAmortise, Func<Capitalise, TResult> capitalise, Func<ExtraTerms, TResult> extraTerms, Func<ShiftDue, TResult> shiftDue,
        Func<Grace, TResult> grace, Func<NewRate, TResult> newRate, Func<Waive, TResult> waive)
    {
        ArgumentNullException.ThrowIfNull(reAge);
        ArgumentNullException.ThrowIfNull(reAmortise);
        ArgumentNullException.ThrowIfNull(capitalise);
        ArgumentNullException.ThrowIfNull(extraTerms);
        ArgumentNullException.ThrowIfNull(shiftDue);
        ArgumentNullException.ThrowIfNull(grace);
        ArgumentNullException.ThrowIfNull(newRate);
        ArgumentNullException.ThrowIfNull(waive);
        return this switch
        {
            ReAge x => reAge(x),
            ReAmortise x => reAmortise(x),
            Capitalise x => capitalise(x),
            ExtraTerms x => extraTerms(x),
            ShiftDue x => shiftDue(x),
            Grace x => grace(x),
            NewRate x => newRate(x),
            Waive x => waive(x),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Acts by case.</summary>
    /// <param name="reAge">New dates for a plan that ran out.</param>
    /// <param name="reAmortise">Past-due principal over the rows that are left.</param>
    /// <param name="capitalise">Past-due interest becomes principal.</param>
    /// <param name="extraTerms">More rows.</param>
    /// <param name="shiftDue">Later dates.</param>
    /// <param name="grace">Rows without principal.</param>
    /// <param name="newRate">Another rate.</param>
    /// <param name="waive">Less to pay.</param>
    public void Switch(
        Action<ReAge> reAge, Action<ReAmortise> reAmortise, Action<Capitalise> capitalise, Action<ExtraTerms> extraTerms, Action<ShiftDue> shiftDue, Action<Grace> grace, Action<NewRate> newRate, Action<Waive> waive)
    {
        ArgumentNullException.ThrowIfNull(reAge);
        ArgumentNullException.ThrowIfNull(reAmortise);
        ArgumentNullException.ThrowIfNull(capitalise);
        ArgumentNullException.ThrowIfNull(extraTerms);
        ArgumentNullException.ThrowIfNull(shiftDue);
        ArgumentNullException.ThrowIfNull(grace);
        ArgumentNullException.ThrowIfNull(newRate);
        ArgumentNullException.ThrowIfNull(waive);
        switch (this)
        {
            case ReAge x: reAge(x); break;
            case ReAmortise x: reAmortise(x); break;
            case Capitalise x: capitalise(x); break;
            case ExtraTerms x: extraTerms(x); break;
            case ShiftDue x: shiftDue(x); break;
            case Grace x: grace(x); break;
            case NewRate x: newRate(x); break;
            case Waive x: waive(x); break;
            default: throw new UnreachableException();
        }
    }
}
