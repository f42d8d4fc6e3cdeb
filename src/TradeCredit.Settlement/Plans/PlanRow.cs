using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using TradeCredit.Terms;

namespace TradeCredit.Settlement;

/// <summary>One row of an instalment plan: what falls due on one date, and the principal that is left after it.</summary>
/// <remarks>Principal, interest and charges are zero or more, in one currency. Equality is by content.</remarks>
public sealed record PlanRow
{
    // Bare minor units: a long plan is mostly its rows.
    private readonly long _principal;
    private readonly long _interest;
    private readonly long _balanceAfter;
    private readonly ImmutableArray<PlanCharge> _charges;

    /// <summary>Makes a row as it was stored.</summary>
    /// <param name="number">Its position in the plan, from 1.</param>
    /// <param name="from">The day from which its interest is counted.</param>
    /// <param name="due">When it is due.</param>
    /// <param name="principal">The principal that it brings back.</param>
    /// <param name="interest">The interest that is due with it.</param>
    /// <param name="charges">Charges that are due with it; default counts as none.</param>
    /// <param name="balanceAfter">The principal of all later rows.</param>
    /// <exception cref="ArgumentException">An amount is below zero, or the row is due before its interest starts.</exception>
    /// <exception cref="CurrencyMismatchException">The amounts are in several currencies.</exception>
    [JsonConstructor]
    public PlanRow(int number, LocalDate from, DueDate due, Money principal, Money interest, ImmutableArray<PlanCharge> charges, Money balanceAfter)
    {
        Number = Guard.InRange(number, 1, int.MaxValue, "(rows count from 1)", nameof(number));
        if (due.Unadjusted < from) throw new ArgumentException($"A row cannot be due on {Iso.Text(due.Unadjusted)}, before its interest starts on {Iso.Text(from)}.", nameof(due));
        From = from;
        Due = due;
        Currency = principal.Currency;
        _principal = NotBelowZero(principal, nameof(principal));
        _interest = NotBelowZero(interest, nameof(interest));
        _balanceAfter = NotBelowZero(balanceAfter, nameof(balanceAfter));
        _charges = charges.IsDefaultOrEmpty ? default : charges;
        foreach (var charge in Charges) NotBelowZero(charge.Amount, nameof(charges));
    }

    // Trusts its arguments: for the rows that the package computes.
    internal PlanRow(int number, LocalDate from, DueDate due, Currency currency, long principal, long interest, ImmutableArray<PlanCharge> charges, long balanceAfter)
    {
        Number = number;
        From = from;
        Due = due;
        Currency = currency;
        _principal = principal;
        _interest = interest;
        _charges = charges;
        _balanceAfter = balanceAfter;
    }

    /// <summary>Its position in the plan, from 1.</summary>
    public int Number { get; }

    /// <summary>The day from which its interest is counted, which bears interest; the unadjusted due date does not. A row for whose period no interest is due counts from its due date.</summary>
    public LocalDate From { get; }

    /// <summary>When it is due. A roll to a business day changes the adjusted date only: neither interest nor later dates move with it.</summary>
    public DueDate Due { get; }

    /// <summary>The principal that it brings back.</summary>
    public Money Principal => Money.OfMinor(_principal, Currency);

    /// <summary>The interest that is due with it.</summary>
    public Money Interest => Money.OfMinor(_interest, Currency);

    /// <summary>Charges that are due with it.</summary>
    public ImmutableArray<PlanCharge> Charges => _charges.IsDefault ? [] : _charges;

    /// <summary>The principal of all later rows.</summary>
    public Money BalanceAfter => Money.OfMinor(_balanceAfter, Currency);

    /// <summary>What is due in all.</summary>
    [JsonIgnore]
    public Money Total => _charges.IsDefault ? Money.OfMinor(_principal + _interest, Currency) : Money.Sum(Charges.Select(c => c.Amount), Currency) + Principal + Interest;

    /// <summary>The currency.</summary>
    [JsonIgnore]
    public Currency Currency { get; }

    /// <summary>A row to make a plan of; the plan gives it its number, the start of its interest and its balance.</summary>
    /// <param name="due">When it is due.</param>
    /// <param name="principal">The principal that it brings back.</param>
    /// <param name="interest">The interest that is due with it; null = none.</param>
    /// <param name="charges">Charges that are due with it.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentException">An amount is below zero.</exception>
    /// <exception cref="CurrencyMismatchException">The amounts are in several currencies.</exception>
    public static PlanRow Of(LocalDate due, Money principal, Money? interest = null, params ReadOnlySpan<PlanCharge> charges) =>
        new(1, due, new DueDate(due, due), principal, interest ?? Money.Zero(principal.Currency), [.. charges], Money.Zero(principal.Currency));

    /// <summary>What is due of one component.</summary>
    /// <param name="component">The component.</param>
    /// <returns>The amount; zero if nothing is.</returns>
    public Money AmountOf(PaymentComponent component) => component switch
    {
        PaymentComponent.Principal => Principal,
        PaymentComponent.Interest => Interest,
        _ => Money.Sum(Charges.Where(c => c.Component == component).Select(c => c.Amount), Currency),
    };

    /// <inheritdoc/>
    public bool Equals(PlanRow? other) => other is not null && Number == other.Number && _balanceAfter == other._balanceAfter && SaysTheSame(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, From, Due, Currency, _principal, _interest);

    /// <summary>The row on one line.</summary>
    /// <returns>For example <c>1: 2026-12-01 EUR 102.50 (principal 100.00, interest 2.50), then 900.00</c>.</returns>
    public override string ToString()
    {
        var charges = Charges.IsEmpty ? "" : ", " + string.Join(", ", Charges.Select(c => $"{c.Component} {c.Amount.ToString("F", null)}").Select(t => t.ToLowerInvariant()));
        return $"{Number}: {Due} {Total} (principal {Principal.ToString("F", null)}, interest {Interest.ToString("F", null)}{charges}), then {BalanceAfter.ToString("F", null)}";
    }

    internal long PrincipalMinor => _principal;

    internal long InterestMinor => _interest;

    internal bool IsNothing => Total.IsZero;

    // The same claim on the same date, whatever stands before and after it.
    internal bool SaysTheSame(PlanRow other) =>
        From == other.From && Due == other.Due && Currency == other.Currency && _principal == other._principal && _interest == other._interest && Charges.SequenceEqual(other.Charges);

    internal PlanRow With(long principal, long interest) => new(Number, From, Due, Currency, principal, interest, _charges, _balanceAfter);

    internal PlanRow With(ImmutableArray<PlanCharge> charges) => new(Number, From, Due, Currency, _principal, _interest, charges.IsDefaultOrEmpty ? default : charges, _balanceAfter);

    internal PlanRow On(LocalDate from, DueDate due) => new(Number, from, due, Currency, _principal, _interest, _charges, _balanceAfter);

    internal PlanRow At(int number, long balanceAfter) =>
        number == Number && balanceAfter == _balanceAfter ? this : new PlanRow(number, From, Due, Currency, _principal, _interest, _charges, balanceAfter);

    private long NotBelowZero(Money amount, string name)
    {
        if (amount.Currency != Currency) throw new CurrencyMismatchException(Currency, amount.Currency);
        return amount.IsNegative ? throw new ArgumentOutOfRangeException(name, amount, "An amount of a plan is zero or more.") : amount.MinorUnits;
    }
}
