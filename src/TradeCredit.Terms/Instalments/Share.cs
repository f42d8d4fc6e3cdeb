using System.Diagnostics;
using System.Text.Json.Serialization;

namespace TradeCredit.Terms;

/// <summary>How much of the whole an instalment is.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Percent), "percent")]
[JsonDerivedType(typeof(Part), "part")]
[JsonDerivedType(typeof(FixedAmount), "fixed")]
[JsonDerivedType(typeof(Balance), "balance")]
public abstract record Share
{
    private Share()
    {
    }

    private protected abstract int CaseIndex { get; }

    /// <summary>A part that is written as a decimal ratio together with its divisor, as some systems store a third: 0.3333 and 3.</summary>
    /// <param name="ratio">The ratio, as rounded as it is written.</param>
    /// <param name="divisor">The divisor; the exact part is one divided by it.</param>
    /// <param name="of">What it is a part of.</param>
    /// <returns>The exact part.</returns>
    /// <exception cref="ArgumentException">The ratio is not one divided by the divisor, rounded half up to its own decimals.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The divisor is not above 0.</exception>
    public static Share OfRatioAndDivisor(decimal ratio, decimal divisor, ShareBasis of)
    {
        if (divisor <= 0) throw new ArgumentOutOfRangeException(nameof(divisor), divisor, "The divisor of a share must be above 0.");
        var exact = Ratio.One / Ratio.Of(divisor);
        if (exact.ToDecimal(Math.Min((int)ratio.Scale, 18), RoundingMode.HalfUp) != ratio)
            throw new ArgumentException($"The ratio {Ratio.Of(ratio)} and the divisor {Ratio.Of(divisor)} state different shares: one divided by the divisor is {exact}.", nameof(ratio));
        return new Part(exact, of);
    }

    /// <summary>Answers by case.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="percent">A percentage.</param>
    /// <param name="part">An exact part.</param>
    /// <param name="fixedAmount">A fixed amount.</param>
    /// <param name="balance">What is left.</param>
    /// <returns>What the delegate returned.</returns>
    public TResult Match<TResult>(Func<Percent, TResult> percent, Func<Part, TResult> part, Func<FixedAmount, TResult> fixedAmount, Func<Balance, TResult> balance)
    {
        ArgumentNullException.ThrowIfNull(percent);
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(fixedAmount);
        ArgumentNullException.ThrowIfNull(balance);
        return this switch
        {
            Percent x => percent(x),
            Part x => part(x),
            FixedAmount x => fixedAmount(x),
            Balance x => balance(x),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Acts by case.</summary>
    /// <param name="percent">A percentage.</param>
    /// <param name="part">An exact part.</param>
    /// <param name="fixedAmount">A fixed amount.</param>
    /// <param name="balance">What is left.</param>
    public void Switch(Action<Percent> percent, Action<Part> part, Action<FixedAmount> fixedAmount, Action<Balance> balance)
    {
        ArgumentNullException.ThrowIfNull(percent);
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(fixedAmount);
        ArgumentNullException.ThrowIfNull(balance);
        switch (this)
        {
            case Percent x: percent(x); break;
            case Part x: part(x); break;
            case FixedAmount x: fixedAmount(x); break;
            case Balance x: balance(x); break;
            default: throw new UnreachableException();
        }
    }

    /// <summary>A percentage, for example of the total.</summary>
    /// <param name="Value">The percentage, from 0 to 100.</param>
    /// <param name="Of">What it is a percentage of.</param>
    public sealed record Percent(Percentage Value, ShareBasis Of = ShareBasis.Total) : Share
    {
        private protected override int CaseIndex => 0;

        internal override (Ratio Part, ShareBasis Of)? Stated => (Value.ToRatio(), Of);

        /// <summary>The canonical text.</summary>
        /// <returns>For example <c>30%</c> or <c>10% of untaxed</c>.</returns>
        public override string ToString() => $"{Value}{OfText(Of)}";
    }

    /// <summary>An exact part, for example 1/3.</summary>
    /// <param name="Value">The part, from 0 to 1.</param>
    /// <param name="Of">What it is a part of.</param>
    public sealed record Part(Ratio Value, ShareBasis Of = ShareBasis.Total) : Share
    {
        private protected override int CaseIndex => 1;

        internal override (Ratio Part, ShareBasis Of)? Stated => (Value, Of);

        /// <summary>The canonical text.</summary>
        /// <returns>For example <c>1/3</c>.</returns>
        public override string ToString() => $"{Value}{OfText(Of)}";
    }

    /// <summary>A fixed amount; on a credit note it takes the sign of the total.</summary>
    /// <param name="Amount">The amount, above 0.</param>
    public sealed record FixedAmount(Money Amount) : Share
    {
        private protected override int CaseIndex => 2;

        /// <summary>The canonical text.</summary>
        /// <returns>For example <c>EUR 500.00</c>.</returns>
        public override string ToString() => Amount.ToString();
    }

    /// <summary>What the instalments before have left; it stands last.</summary>
    public sealed record Balance : Share
    {
        private protected override int CaseIndex => 3;

        internal override (Ratio Part, ShareBasis Of)? Stated => (Ratio.One, ShareBasis.Remaining);

        /// <summary>The canonical text.</summary>
        /// <returns><c>balance</c>.</returns>
        public override string ToString() => "balance";
    }

    /// <summary>The share as an exact part of its basis; none for an amount.</summary>
    internal virtual (Ratio Part, ShareBasis Of)? Stated => null;

    private static string OfText(ShareBasis of) => of == ShareBasis.Total ? "" : $" of {Kebab.Of(of)}";
}
