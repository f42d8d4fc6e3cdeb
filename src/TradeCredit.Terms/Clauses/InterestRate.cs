using System.Diagnostics;
using System.Text.Json.Serialization;

namespace TradeCredit.Terms;

/// <summary>A rate of late interest, agreed or given by law.</summary>
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
    /// <remarks>The value is rounded up (<see cref="RoundedUpTo"/>), multiplied, the margin added, and the sum kept between <see cref="Minimum"/> and <see cref="Maximum"/>, in this order.</remarks>
    /// <param name="Series">The id of the series, as the table of rates has it, for example <c>ECB-MRO</c>.</param>
    /// <param name="Margin">Percentage points on top.</param>
    public sealed record OverReference(string Series, Percentage Margin) : InterestRate
    {
        /// <summary>How many times the reference counts, for example 1.3 for "30 per cent above". Default: 1.</summary>
        public decimal Multiple { get; init; } = 1m;

        /// <summary>On which day the reference is looked at. Default: on the day for which a rate is needed.</summary>
        public ReferenceDay Day { get; init; }

        /// <summary>The step that the reference is rounded up to, for example half a point; null = it is taken as published.</summary>
        public Percentage? RoundedUpTo { get; init; }

        /// <summary>The lowest rate that can result; null = none is stated.</summary>
        public Percentage? Minimum { get; init; }

        /// <summary>The highest rate that can result; null = none is stated.</summary>
        public Percentage? Maximum { get; init; }

        private protected override int CaseIndex => 2;
    }
}
