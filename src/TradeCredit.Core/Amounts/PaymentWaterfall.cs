using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradeCredit;

/// <summary>The order in which one payment fills the parts of a debt.</summary>
/// <remarks>
/// <para>A payment fills each step before the next. Components of one step share pro rata to what is due (largest remainder, so that nothing is lost).
/// What no component can take is left unapplied.</para>
/// <para>Equality is by order. The canonical text is <c>costs&gt;interest&gt;principal</c>, with <c>+</c> between components that share a step.</para>
/// </remarks>
/// <example><code>
/// PaymentWaterfall.CostsInterestPrincipal.Apply(payment, due)   // due: 40.00 costs, 512.34 interest, 10000.00 principal
/// </code></example>
[JsonConverter(typeof(CanonicalTextConverter<PaymentWaterfall>))]
public sealed class PaymentWaterfall : IEquatable<PaymentWaterfall>, IParsable<PaymentWaterfall>
{
    private readonly ImmutableArray<ImmutableArray<PaymentComponent>> _steps;

    private PaymentWaterfall(ImmutableArray<ImmutableArray<PaymentComponent>> steps) => _steps = steps;

    /// <summary>Costs, then interest, then principal. <i>Source:</i> BGB § 367(1); UNIDROIT Principles art. 6.1.12(1).</summary>
    public static PaymentWaterfall CostsInterestPrincipal { get; } = Of(PaymentComponent.Costs, PaymentComponent.Interest, PaymentComponent.Principal);

    /// <summary>Costs, then principal, then interest. <i>Source:</i> the order of BGB § 497(3) for consumer loans.</summary>
    public static PaymentWaterfall CostsPrincipalInterest { get; } = Of(PaymentComponent.Costs, PaymentComponent.Principal, PaymentComponent.Interest);

    /// <summary>The steps in order; the components of one step share.</summary>
    public ImmutableArray<ImmutableArray<PaymentComponent>> Steps => _steps;

    /// <summary>An order with one component a step.</summary>
    /// <param name="order">The components, each at most once, first filled first.</param>
    /// <returns>The waterfall.</returns>
    /// <exception cref="ArgumentException">There is no component, or one occurs twice.</exception>
    public static PaymentWaterfall Of(params ReadOnlySpan<PaymentComponent> order)
    {
        var steps = ImmutableArray.CreateBuilder<ImmutableArray<PaymentComponent>>(order.Length);
        foreach (var component in order) steps.Add([component]);
        return OfSteps(steps.MoveToImmutable());
    }

    /// <summary>An order in which components may share a step.</summary>
    /// <param name="steps">The steps, first filled first; a component occurs at most once in all.</param>
    /// <returns>The waterfall.</returns>
    /// <exception cref="ArgumentException">There is no component, a step is empty, or a component occurs twice.</exception>
    public static PaymentWaterfall OfSteps(ImmutableArray<ImmutableArray<PaymentComponent>> steps)
    {
        Guard.Assigned(steps, nameof(steps));
        if (steps.IsEmpty || steps.Any(s => s.IsDefaultOrEmpty)) throw new ArgumentException("A waterfall needs at least one component in every step.", nameof(steps));
        var all = steps.SelectMany(s => s).ToArray();
        foreach (var component in all) Guard.Declared(component, nameof(steps));
        if (all.Distinct().Count() != all.Length) throw new ArgumentException($"A component occurs once in a waterfall; given were {string.Join(", ", all)}.", nameof(steps));
        return new PaymentWaterfall(steps);
    }

    /// <summary>Spreads one payment.</summary>
    /// <param name="payment">The payment, zero or more.</param>
    /// <param name="due">What is due of each component, zero or more, in the currency of the payment; a component that is absent is not due.</param>
    /// <returns>What each component gets, in the order of the waterfall, and what is left. Paid amounts and rest add up to the payment.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The payment or a due amount is below zero.</exception>
    /// <exception cref="ArgumentException">Something is due of a component that the waterfall does not have.</exception>
    /// <exception cref="CurrencyMismatchException">A due amount is in another currency.</exception>
    public WaterfallResult Apply(Money payment, IReadOnlyDictionary<PaymentComponent, Money> due)
    {
        ArgumentNullException.ThrowIfNull(due);
        if (payment.IsNegative) throw new ArgumentOutOfRangeException(nameof(payment), payment, "A payment must be zero or more.");
        foreach (var (component, amount) in due)
        {
            if (amount.Currency != payment.Currency) throw new CurrencyMismatchException(payment.Currency, amount.Currency);
            if (amount.IsNegative) throw new ArgumentOutOfRangeException(nameof(due), amount, $"The amount due of {component} must be zero or more.");
            if (!amount.IsZero && !_steps.Any(s => s.Contains(component))) throw new ArgumentException($"{amount} is due of {component}, which the waterfall {this} does not have.", nameof(due));
        }

        var lines = ImmutableArray.CreateBuilder<WaterfallLine>();
        var rest = payment;
        foreach (var step in _steps)
        {
            var dues = step.Select(c => due.TryGetValue(c, out var amount) ? amount : Money.Zero(payment.Currency)).ToArray();
            var total = Money.Sum(dues, payment.Currency);
            var paid = Money.Min(rest, total);
            var shares = total.IsZero ? [.. dues] : paid.Allocate([.. dues.Select(d => Ratio.Of(d.MinorUnits, 1))], ResidualRule.LargestRemainder);
            for (var i = 0; i < dues.Length; i++) lines.Add(new WaterfallLine(step[i], dues[i], shares[i]));
            rest -= paid;
        }

        return new WaterfallResult(lines.ToImmutable(), rest);
    }

    /// <summary>Reads the canonical text.</summary>
    /// <param name="s">For example <c>costs&gt;interest+fee&gt;principal</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The waterfall.</returns>
    /// <exception cref="FormatException">The text cannot be read.</exception>
    public static PaymentWaterfall Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, provider, out var waterfall) ? waterfall
            : throw new FormatException($"'{s}' is no waterfall: expected names of {string.Join(", ", Enum.GetNames<PaymentComponent>()).ToLowerInvariant()}, each once, joined by > (next step) or + (same step).");
    }

    /// <summary>Reads the canonical text.</summary>
    /// <param name="s">For example <c>costs&gt;interest+fee&gt;principal</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The waterfall, or null.</param>
    /// <returns>Whether the text could be read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out PaymentWaterfall result)
    {
        result = null;
        if (string.IsNullOrWhiteSpace(s)) return false;
        var steps = ImmutableArray.CreateBuilder<ImmutableArray<PaymentComponent>>();
        var seen = new HashSet<PaymentComponent>();
        foreach (var step in s.Split('>'))
        {
            var components = ImmutableArray.CreateBuilder<PaymentComponent>();
            foreach (var name in step.Split('+', StringSplitOptions.TrimEntries))
            {
                if (name.Length == 0 || !char.IsAsciiLetter(name[0]) || !Enum.TryParse<PaymentComponent>(name, ignoreCase: true, out var component) || !seen.Add(component)) return false;
                components.Add(component);
            }

            steps.Add(components.ToImmutable());
        }

        result = new PaymentWaterfall(steps.ToImmutable());
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(PaymentWaterfall? other) =>
        other is not null && _steps.Length == other._steps.Length && _steps.Zip(other._steps).All(pair => pair.First.SequenceEqual(pair.Second));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PaymentWaterfall);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The canonical text.</summary>
    /// <returns>For example <c>costs&gt;interest&gt;principal</c>.</returns>
    public override string ToString() =>
        string.Join('>', _steps.Select(s => string.Join('+', s.Select(c => c.ToString().ToLower(CultureInfo.InvariantCulture)))));

    /// <summary>Whether both have the same order.</summary>
    /// <param name="left">One waterfall.</param>
    /// <param name="right">Another waterfall.</param>
    public static bool operator ==(PaymentWaterfall? left, PaymentWaterfall? right) => Equals(left, right);

    /// <summary>Whether the orders differ.</summary>
    /// <param name="left">One waterfall.</param>
    /// <param name="right">Another waterfall.</param>
    public static bool operator !=(PaymentWaterfall? left, PaymentWaterfall? right) => !Equals(left, right);
}
