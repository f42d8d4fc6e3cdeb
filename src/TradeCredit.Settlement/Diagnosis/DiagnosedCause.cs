using System.Collections.Immutable;

namespace TradeCredit.Settlement;

/// <summary>A cause of arrears that was seen, with what points to it.</summary>
/// <remarks>Equality is by content.</remarks>
public sealed record DiagnosedCause
{
    internal DiagnosedCause(Countermeasure countermeasure, ImmutableArray<ArrearsSignal> signals)
    {
        Countermeasure = countermeasure;
        Signals = signals;
    }

    /// <summary>The cause.</summary>
    public ArrearsCause Cause => Countermeasure.Cause;

    /// <summary>What was seen of what points to it.</summary>
    public ImmutableArray<ArrearsSignal> Signals { get; }

    /// <summary>What to do.</summary>
    public Countermeasure Countermeasure { get; }

    /// <summary>The part of what points to the cause that was seen.</summary>
    public Ratio Strength => Ratio.Of(Signals.Length, Countermeasure.Signals.Length);

    /// <inheritdoc/>
    public bool Equals(DiagnosedCause? other) => other is not null && Cause == other.Cause && Signals.SequenceEqual(other.Signals);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Cause, Signals.Length);

    /// <summary>Cause, signals and what to do first.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Cause} ({string.Join(", ", Signals)}): {Countermeasure.First}; avoid {Countermeasure.Avoid}.";
}
