using System.Collections.Immutable;

namespace TradeCredit;

/// <summary>How one payment was spread over the parts of a debt.</summary>
/// <remarks>Equality is by lines and rest.</remarks>
public sealed record WaterfallResult
{
    internal WaterfallResult(ImmutableArray<WaterfallLine> lines, Money unapplied)
    {
        Lines = lines;
        Unapplied = unapplied;
    }

    /// <summary>One line for each component of the waterfall, in its order.</summary>
    public ImmutableArray<WaterfallLine> Lines { get; }

    /// <summary>What no component could take.</summary>
    public Money Unapplied { get; }

    /// <summary>What one component got.</summary>
    /// <param name="component">The component.</param>
    /// <returns>The amount; zero for a component that the waterfall does not have.</returns>
    public Money PaidTo(PaymentComponent component) =>
        Lines.FirstOrDefault(l => l.Component == component)?.Paid ?? Money.Zero(Unapplied.Currency);

    /// <inheritdoc/>
    public bool Equals(WaterfallResult? other) => other is not null && Unapplied == other.Unapplied && Lines.SequenceEqual(other.Lines);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Unapplied, Lines.Length);
}
