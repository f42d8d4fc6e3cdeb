using System.Diagnostics;
using System.Text.Json.Serialization;

namespace TradeCredit.Cadence;

/// <summary>A way out that a stage offers. What the debtor accepts becomes promises or a new schedule in the ledger.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Instalments), "instalments")]
[JsonDerivedType(typeof(Deferral), "deferral")]
[JsonDerivedType(typeof(PromptDiscount), "promptDiscount")]
[JsonDerivedType(typeof(PartialSettlement), "partialSettlement")]
public abstract record SolutionOffer
{
    private SolutionOffer()
    {
    }

    private protected abstract int CaseIndex { get; }

    /// <summary>The calendar days from the offer to the last payment.</summary>
    [JsonIgnore]
    public abstract int LastPaymentAfterDays { get; }

    /// <summary>Answers by case.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="instalments">Payment in parts.</param>
    /// <param name="deferral">A later day.</param>
    /// <param name="promptDiscount">A discount for paying soon.</param>
    /// <param name="partialSettlement">A part for the whole.</param>
    /// <returns>What the delegate returned.</returns>
    public TResult Match<TResult>(Func<Instalments, TResult> instalments, Func<Deferral, TResult> deferral, Func<PromptDiscount, TResult> promptDiscount, Func<PartialSettlement, TResult> partialSettlement)
    {
        ArgumentNullException.ThrowIfNull(instalments);
        ArgumentNullException.ThrowIfNull(deferral);
        ArgumentNullException.ThrowIfNull(promptDiscount);
        ArgumentNullException.ThrowIfNull(partialSettlement);
        return this switch
        {
            Instalments x => instalments(x),
            Deferral x => deferral(x),
            PromptDiscount x => promptDiscount(x),
            PartialSettlement x => partialSettlement(x),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Acts by case.</summary>
    /// <param name="instalments">Payment in parts.</param>
    /// <param name="deferral">A later day.</param>
    /// <param name="promptDiscount">A discount for paying soon.</param>
    /// <param name="partialSettlement">A part for the whole.</param>
    public void Switch(Action<Instalments> instalments, Action<Deferral> deferral, Action<PromptDiscount> promptDiscount, Action<PartialSettlement> partialSettlement)
    {
        ArgumentNullException.ThrowIfNull(instalments);
        ArgumentNullException.ThrowIfNull(deferral);
        ArgumentNullException.ThrowIfNull(promptDiscount);
        ArgumentNullException.ThrowIfNull(partialSettlement);
        switch (this)
        {
            case Instalments x: instalments(x); break;
            case Deferral x: deferral(x); break;
            case PromptDiscount x: promptDiscount(x); break;
            case PartialSettlement x: partialSettlement(x); break;
            default: throw new UnreachableException();
        }
    }

    /// <summary>Payment in equal parts.</summary>
    /// <param name="Count">How many, 2 or more.</param>
    /// <param name="EveryDays">Calendar days from one to the next, and to the first.</param>
    public sealed record Instalments(int Count, int EveryDays) : SolutionOffer
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override int LastPaymentAfterDays => (int)Math.Clamp((long)Count * EveryDays, int.MinValue, int.MaxValue);

        private protected override int CaseIndex => 0;
    }

    /// <summary>A later day.</summary>
    /// <param name="Days">Calendar days from the offer.</param>
    public sealed record Deferral(int Days) : SolutionOffer
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override int LastPaymentAfterDays => Days;

        private protected override int CaseIndex => 1;
    }

    /// <summary>A discount for paying soon.</summary>
    /// <param name="Discount">The discount, above 0 and below 100 %.</param>
    /// <param name="WithinDays">Calendar days from the offer.</param>
    public sealed record PromptDiscount(Percentage Discount, int WithinDays) : SolutionOffer
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override int LastPaymentAfterDays => WithinDays;

        private protected override int CaseIndex => 2;
    }

    /// <summary>A part that settles the whole.</summary>
    /// <param name="Share">The part, above 0 and below 100 %.</param>
    /// <param name="WithinDays">Calendar days from the offer.</param>
    public sealed record PartialSettlement(Percentage Share, int WithinDays) : SolutionOffer
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override int LastPaymentAfterDays => WithinDays;

        private protected override int CaseIndex => 3;
    }
}
