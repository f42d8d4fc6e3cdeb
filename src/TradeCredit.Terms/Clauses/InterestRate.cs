using System.Diagnostics;
using System.Text.Json.Serialization;

namespace TradeCredit.Terms;

/// <summary>A rate of late interest that parties agree on.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Yearly), "yearly")]
[JsonDerivedType(typeof(Daily), "daily")]
[JsonDerivedType(typeof(OverReference), "overReference")]
public abstract record InterestRate
{
    private InterestRate()
    {
    }

    private protected abstract int CaseIndex { get; }

    /// <summary>Answers by case.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="yearly">A fixed rate a year.</param>
    /// <param name="daily">A fixed rate a day.</param>
    /// <param name="overReference">A margin over a published rate.</param>
    /// <returns>What the delegate returned.</returns>
    public TResult Match<TResult>(Func<Yearly, TResult> yearly, Func<Daily, TResult> daily, Func<OverReference, TResult> overReference)
    {
        ArgumentNullException.ThrowIfNull(yearly);
        ArgumentNullException.ThrowIfNull(daily);
        ArgumentNullException.ThrowIfNull(overReference);
        return this switch
        {
            Yearly x => yearly(x),
            Daily x => daily(x),
            OverReference x => overReference(x),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Acts by case.</summary>
    /// <param name="yearly">A fixed rate a year.</param>
    /// <param name="daily">A fixed rate a day.</param>
    /// <param name="overReference">A margin over a published rate.</param>
    public void Switch(Action<Yearly> yearly, Action<Daily> daily, Action<OverReference> overReference)
    {
        ArgumentNullException.ThrowIfNull(yearly);
        ArgumentNullException.ThrowIfNull(daily);
        ArgumentNullException.ThrowIfNull(overReference);
        switch (this)
        {
            case Yearly x: yearly(x); break;
            case Daily x: daily(x); break;
            case OverReference x: overReference(x); break;
            default: throw new UnreachableException();
        }
    }

    /// <summary>A fixed rate a year.</summary>
    /// <param name="Rate">Per cent a year, 0 or more.</param>
    public sealed record Yearly(Percentage Rate) : InterestRate
    {
        private protected override int CaseIndex => 0;
    }

    /// <summary>A fixed rate a day, as Chinese contracts often have: 0.05 % a day.</summary>
    /// <param name="Rate">Per cent a day, 0 or more.</param>
    public sealed record Daily(Percentage Rate) : InterestRate
    {
        private protected override int CaseIndex => 1;
    }

    /// <summary>A margin over a published reference rate.</summary>
    /// <param name="Series">The id of the series, as the table of rates has it, for example <c>ECB-MRO</c>.</param>
    /// <param name="Margin">Percentage points on top.</param>
    public sealed record OverReference(string Series, Percentage Margin) : InterestRate
    {
        private protected override int CaseIndex => 2;
    }
}
