using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradeCredit.LatePayment;

/// <summary>The sum that a late debtor owes for recovery without proof of cost: none, one amount, or an amount by the size of the debt.</summary>
/// <remarks>
/// Due once for each late payment, from its first day of interest. Equality is by content. The canonical text is <c>none</c>, <c>EUR 40.00</c> or
/// <c>GBP 40.00; from GBP 1000.00: GBP 70.00</c>.
/// </remarks>
[JsonConverter(typeof(CanonicalTextConverter<FixedCompensation>))]
public sealed class FixedCompensation : IEquatable<FixedCompensation>, IParsable<FixedCompensation>
{
    private FixedCompensation(Money? amount, ImmutableArray<CompensationStep> steps)
    {
        Amount = amount;
        Steps = steps;
    }

    /// <summary>No compensation.</summary>
    public static FixedCompensation None { get; } = new(null, []);

    /// <summary>The amount for any debt, or for debts below the first step; null = none.</summary>
    public Money? Amount { get; }

    /// <summary>Other amounts for larger debts, in ascending order of size; mostly none.</summary>
    public ImmutableArray<CompensationStep> Steps { get; }

    /// <summary>A compensation.</summary>
    /// <param name="amount">The amount for any debt, or for debts below the first step.</param>
    /// <param name="steps">Other amounts for larger debts.</param>
    /// <returns>The compensation.</returns>
    /// <exception cref="ArgumentException">The steps do not ascend, or an amount is negative.</exception>
    /// <exception cref="CurrencyMismatchException">The steps are in another currency.</exception>
    public static FixedCompensation Of(Money amount, params ReadOnlySpan<CompensationStep> steps)
    {
        var threshold = Money.Zero(amount.Currency);
        if (amount.IsNegative) throw new ArgumentException($"A compensation is zero or more; it is {amount}.", nameof(amount));
        foreach (var step in steps)
        {
            ArgumentNullException.ThrowIfNull(step, nameof(steps));
            if (step.Amount.Currency != amount.Currency) throw new CurrencyMismatchException(amount.Currency, step.Amount.Currency);
            if (step.Threshold <= threshold || step.Amount.IsNegative) throw new ArgumentException($"Steps ascend, with amounts of zero or more; '{step}' does not.", nameof(steps));
            threshold = step.Threshold;
        }

        return new FixedCompensation(amount, [.. steps]);
    }

    /// <summary>The compensation for a debt that is late.</summary>
    /// <param name="debt">The whole debt, whatever has been paid of it.</param>
    /// <returns>
    /// The amount, zero for a debt of zero; or <c>late-payment.compensation-currency</c> if the amount depends on the size of the debt and the debt is in another currency.
    /// A flat amount keeps its own currency.
    /// </returns>
    public Result<Money> For(Money debt)
    {
        if (Amount is not { } amount || !debt.IsPositive) return Money.Zero(Amount?.Currency ?? debt.Currency);
        if (Steps.IsEmpty) return amount;
        if (debt.Currency != amount.Currency)
        {
            return new Failure(FailureReason.CurrencyMismatch, "late-payment.compensation-currency",
                $"The compensation depends on the size of the debt in {amount.Currency.Code}; convert the debt of {debt} first.", "debt", debt.ToString());
        }

        return Steps.LastOrDefault(s => s.Covers(debt))?.Amount ?? amount;
    }

    /// <summary>Reads the canonical text.</summary>
    /// <param name="s">For example <c>EUR 40.00</c>.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The compensation.</returns>
    /// <exception cref="FormatException">The text cannot be read.</exception>
    public static FixedCompensation Parse(string s, IFormatProvider? provider = null) => TryParse(s, provider, out var compensation) ? compensation
        : throw new FormatException($"'{s}' is no fixed compensation: expected none, an amount, or an amount and ascending steps such as GBP 40.00; from GBP 1000.00: GBP 70.00.");

    /// <summary>Reads the canonical text.</summary>
    /// <param name="s">For example <c>EUR 40.00</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The compensation, or null.</param>
    /// <returns>Whether the text could be read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out FixedCompensation result)
    {
        result = string.Equals(s, "none", StringComparison.Ordinal) ? None : null;
        if (result is not null) return true;
        var parts = s?.Split("; ") ?? [];
        if (parts.Length == 0 || !Money.TryParse(parts[0], CultureInfo.InvariantCulture, out var amount)) return false;
        var steps = new List<CompensationStep>();
        foreach (var part in parts.AsSpan(1))
        {
            if (part.Split(": ") is not [var size, var sum] || size.Split(' ', 2) is not ["from" or "above", var threshold]
                || !Money.TryParse(threshold, CultureInfo.InvariantCulture, out var from) || !Money.TryParse(sum, CultureInfo.InvariantCulture, out var stepAmount)) return false;
            steps.Add(new CompensationStep(from, size.StartsWith("from", StringComparison.Ordinal), stepAmount));
        }

        try
        {
            result = Of(amount, [.. steps]);
            return true;
        }
        catch (Exception e) when (e is ArgumentException or CurrencyMismatchException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public bool Equals(FixedCompensation? other) => other is not null && Amount == other.Amount && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FixedCompensation);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Amount, Steps.Length);

    /// <summary>The canonical text.</summary>
    /// <returns>For example <c>GBP 40.00; from GBP 1000.00: GBP 70.00</c>.</returns>
    public override string ToString() => Amount is { } amount ? string.Join("; ", Steps.Select(s => s.ToString()).Prepend(amount.ToString())) : "none";

    /// <summary>Whether both are the same compensation.</summary>
    /// <param name="left">One compensation.</param>
    /// <param name="right">Another compensation.</param>
    public static bool operator ==(FixedCompensation? left, FixedCompensation? right) => Equals(left, right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One compensation.</param>
    /// <param name="right">Another compensation.</param>
    public static bool operator !=(FixedCompensation? left, FixedCompensation? right) => !Equals(left, right);
}
