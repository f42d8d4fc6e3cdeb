using System.Diagnostics;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.LatePayment;

/// <summary>What changes a late debt: money, a credit, a cost.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Payment), "payment")]
[JsonDerivedType(typeof(Credit), "credit")]
[JsonDerivedType(typeof(Cost), "cost")]
public abstract record DebtMovement
{
    private DebtMovement()
    {
    }

    private protected abstract int CaseIndex { get; }

    /// <summary>The day of the movement.</summary>
    [JsonIgnore]
    public LocalDate Date => Match(payment => payment.On, credit => credit.EffectiveOn, cost => cost.On);

    /// <summary>The amount, above 0.</summary>
    [JsonIgnore]
    public Money Value => Match(payment => payment.Amount, credit => credit.Amount, cost => cost.Amount);

    /// <summary>The first day on which the debt is another. A payment counts on its own day as not yet made: that day still bears interest.</summary>
    internal LocalDate ChangesFrom => this is Payment payment ? payment.On.PlusDays(1) : Date;

    /// <summary>Answers by case.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="payment">Money that arrived.</param>
    /// <param name="credit">A credit note or price reduction.</param>
    /// <param name="cost">A cost of recovery.</param>
    /// <returns>What the delegate returned.</returns>
    public TResult Match<TResult>(Func<Payment, TResult> payment, Func<Credit, TResult> credit, Func<Cost, TResult> cost)
    {
        ArgumentNullException.ThrowIfNull(payment);
        ArgumentNullException.ThrowIfNull(credit);
        ArgumentNullException.ThrowIfNull(cost);
        return this switch
        {
            Payment x => payment(x),
            Credit x => credit(x),
            Cost x => cost(x),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Acts by case.</summary>
    /// <param name="payment">Money that arrived.</param>
    /// <param name="credit">A credit note or price reduction.</param>
    /// <param name="cost">A cost of recovery.</param>
    public void Switch(Action<Payment> payment, Action<Credit> credit, Action<Cost> cost)
    {
        ArgumentNullException.ThrowIfNull(payment);
        ArgumentNullException.ThrowIfNull(credit);
        ArgumentNullException.ThrowIfNull(cost);
        switch (this)
        {
            case Payment x: payment(x); break;
            case Credit x: credit(x); break;
            case Cost x: cost(x); break;
            default: throw new UnreachableException();
        }
    }

    /// <summary>Money that arrived. It is spread by the waterfall of the debt, and its day still bears interest on what it paid.</summary>
    /// <param name="On">The day on which the creditor could dispose of it.</param>
    /// <param name="Amount">How much, above 0.</param>
    public sealed record Payment(LocalDate On, Money Amount) : DebtMovement
    {
        private protected override int CaseIndex => 0;
    }

    /// <summary>A credit note or price reduction: it reduces the principal, not interest or costs.</summary>
    /// <param name="EffectiveOn">
    /// The first day on which the lower principal counts. The choice is the user's: the day of the document, or a day not after the due day for a price that was
    /// lower from the start.
    /// </param>
    /// <param name="Amount">How much, above 0.</param>
    public sealed record Credit(LocalDate EffectiveOn, Money Amount) : DebtMovement
    {
        private protected override int CaseIndex => 1;
    }

    /// <summary>A cost of recovery that the debtor owes, fixed compensation included. It bears no interest.</summary>
    /// <param name="On">The day on which it arose.</param>
    /// <param name="Amount">How much, above 0.</param>
    public sealed record Cost(LocalDate On, Money Amount) : DebtMovement
    {
        private protected override int CaseIndex => 2;
    }
}
