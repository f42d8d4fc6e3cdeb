using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using TradeCredit.Terms;

namespace TradeCredit.LatePayment;

/// <summary>One debt with one due day: a principal, and what happened to it since.</summary>
/// <remarks>
/// <para>Instalments are debts of their own, each with its interest and its compensation. A dispute leaves an invoice one debt: with a credit of the disputed part
/// from the due day on it is what is owed in any case, without that credit it is what is owed if the debtor is wrong.</para>
/// <para>The principal is what bears interest: with value added tax, unless the law at hand says otherwise. Immutable; the methods return changed copies.
/// Equality is by content.</para>
/// </remarks>
/// <example><code>LateDebt.Of(Money.Of(10_000m, Currency.EUR), due: new LocalDate(2024, 3, 31)).Paid(new LocalDate(2024, 5, 2), Money.Of(4_000m, Currency.EUR))</code></example>
public sealed record LateDebt
{
    private static readonly ImmutableArray<PaymentComponent> Components = [PaymentComponent.Costs, PaymentComponent.Interest, PaymentComponent.Principal];

    /// <summary>Makes a debt.</summary>
    /// <param name="principal">The principal, zero or more.</param>
    /// <param name="dueDate">The last day to pay on time.</param>
    /// <param name="movements">What happened since, in any order; on one day in the order given.</param>
    /// <param name="waterfall">What a payment fills first; null = costs, interest, principal.</param>
    /// <param name="incurredOn">The day of the contract or invoice, before which there can be no movement; null = not stated.</param>
    /// <exception cref="ArgumentOutOfRangeException">The principal is below zero (a credit balance is no debt), or a movement is not above zero.</exception>
    /// <exception cref="CurrencyMismatchException">A movement is in another currency.</exception>
    /// <exception cref="ArgumentException">
    /// The due day or a movement lies before the day on which the debt was incurred, or the waterfall lacks costs, interest or principal.
    /// </exception>
    [JsonConstructor]
    public LateDebt(Money principal, LocalDate dueDate, ImmutableArray<DebtMovement> movements, PaymentWaterfall? waterfall = null, LocalDate? incurredOn = null)
    {
        if (principal.IsNegative) throw new ArgumentOutOfRangeException(nameof(principal), principal, "A late debt is zero or more; a credit balance is no debt of the buyer.");
        if (dueDate < incurredOn) throw new ArgumentException($"The debt cannot be due on {Iso.Text(dueDate)}, before it was incurred on {Iso.Text(incurredOn.Value)}.", nameof(dueDate));
        Principal = principal;
        DueDate = dueDate;
        Movements = Guard.Assigned(movements, nameof(movements));
        Waterfall = waterfall ?? PaymentWaterfall.CostsInterestPrincipal;
        IncurredOn = incurredOn;
        var missing = waterfall is null ? [] : Components.Where(c => !Waterfall.Steps.Any(s => s.Contains(c))).ToList();
        if (missing.Count > 0) throw new ArgumentException($"The waterfall {Waterfall} leaves out {string.Join(", ", missing)}.", nameof(waterfall));
        foreach (var movement in movements)
        {
            var (date, amount) = (movement.Date, movement.Value);
            if (amount.Currency != principal.Currency) throw new CurrencyMismatchException(principal.Currency, amount.Currency);
            if (!amount.IsPositive) throw new ArgumentOutOfRangeException(nameof(movements), amount, $"A movement is above zero; that of {Iso.Text(date)} is {amount}.");
            if (date < incurredOn) throw new ArgumentException($"A movement on {Iso.Text(date)} lies before the debt was incurred on {Iso.Text(incurredOn.Value)}.", nameof(movements));
        }
    }

    /// <summary>The principal.</summary>
    public Money Principal { get; }

    /// <summary>The last day to pay on time. Where law moves a closed due day, this is the moved one.</summary>
    public LocalDate DueDate { get; }

    /// <summary>What happened since.</summary>
    public ImmutableArray<DebtMovement> Movements { get; }

    /// <summary>What a payment fills first.</summary>
    public PaymentWaterfall Waterfall { get; }

    /// <summary>The day of the contract or invoice; null = not stated.</summary>
    public LocalDate? IncurredOn { get; }

    /// <summary>A debt to which nothing has happened.</summary>
    /// <param name="principal">The principal, zero or more.</param>
    /// <param name="due">The last day to pay on time.</param>
    /// <returns>The debt.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The principal is below zero.</exception>
    public static LateDebt Of(Money principal, LocalDate due) => new(principal, due, []);

    /// <summary>The debt of an instalment: what is open of it, from its due day.</summary>
    /// <param name="instalment">The instalment.</param>
    /// <param name="interestBase">Whether tax bears interest; the share of tax in what is open is that in the whole.</param>
    /// <returns>The debt; or <c>late-payment.not-due</c> while the due day is not known for certain, <c>late-payment.credit-balance</c> for a credit note.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The base is not declared.</exception>
    public static Result<LateDebt> FromInstalment(ScheduledInstalment instalment, InterestBase interestBase = InterestBase.WithTax)
    {
        ArgumentNullException.ThrowIfNull(instalment);
        Guard.Declared(interestBase, nameof(interestBase));
        if (instalment.Date is not InstalmentDate.Due due)
            return new Failure(FailureReason.Missing, "late-payment.not-due", $"Instalment {instalment.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)} is {instalment.Date}: without a due day nothing is late.", "date");
        var (open, amounts) = (instalment.Open, instalment.Amounts);
        if (open.IsNegative) return new Failure(FailureReason.NotPermitted, "late-payment.credit-balance", "A credit balance is no late debt of the buyer.", "open", open.ToString());
        var principal = interestBase == InterestBase.WithTax || amounts.Total.IsZero ? open : open.Times(amounts.Untaxed.RatioTo(amounts.Total), Rounding.HalfUp);
        return Of(principal, due.Date.Adjusted);
    }

    /// <summary>The debt after a payment.</summary>
    /// <param name="on">The day on which the creditor could dispose of the money.</param>
    /// <param name="amount">How much, above 0.</param>
    /// <returns>The changed debt.</returns>
    public LateDebt Paid(LocalDate on, Money amount) => With(new DebtMovement.Payment(on, amount));

    /// <summary>The debt after a credit note or price reduction.</summary>
    /// <param name="effectiveOn">The first day on which the lower principal counts.</param>
    /// <param name="amount">How much, above 0.</param>
    /// <returns>The changed debt.</returns>
    public LateDebt Credited(LocalDate effectiveOn, Money amount) => With(new DebtMovement.Credit(effectiveOn, amount));

    /// <summary>The debt with a cost of recovery.</summary>
    /// <param name="on">The day on which it arose.</param>
    /// <param name="amount">How much, above 0.</param>
    /// <returns>The changed debt.</returns>
    public LateDebt WithCost(LocalDate on, Money amount) => With(new DebtMovement.Cost(on, amount));

    /// <summary>The debt with another order of payment, for example one that the creditor accepted.</summary>
    /// <param name="waterfall">The order; it has costs, interest and principal.</param>
    /// <returns>The changed debt.</returns>
    /// <exception cref="ArgumentException">The waterfall leaves a part out.</exception>
    public LateDebt Under(PaymentWaterfall waterfall) => new(Principal, DueDate, Movements, waterfall, IncurredOn);

    /// <inheritdoc/>
    public bool Equals(LateDebt? other) => other is not null && Principal == other.Principal && DueDate == other.DueDate && Waterfall == other.Waterfall
        && IncurredOn == other.IncurredOn && Movements.SequenceEqual(other.Movements);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Principal, DueDate, Movements.Length);

    /// <summary>Principal and due day.</summary>
    /// <returns>For example <c>EUR 10000.00 due 2024-03-31</c>.</returns>
    public override string ToString() => $"{Principal} due {Iso.Text(DueDate)}";

    private LateDebt With(DebtMovement movement) => new(Principal, DueDate, Movements.Add(movement), Waterfall, IncurredOn);
}
