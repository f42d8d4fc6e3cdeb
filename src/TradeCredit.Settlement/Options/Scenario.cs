using System.Collections.Immutable;

namespace TradeCredit.Settlement;

/// <summary>One way in which an option can turn out: how likely it is, and the money that then moves.</summary>
/// <remarks>Equality is by content.</remarks>
public sealed record Scenario
{
    /// <summary>Makes a scenario.</summary>
    /// <param name="name">What happens, in a few English words.</param>
    /// <param name="probability">How likely it is, from 0 to 1. The probabilities of an option's scenarios come to exactly 1.</param>
    /// <param name="flows">The money that moves, in any order.</param>
    public Scenario(string name, decimal probability, ImmutableArray<ScenarioFlow> flows)
    {
        Name = Guard.Text(name, nameof(name));
        Probability = probability;
        Flows = Guard.Assigned(flows, nameof(flows));
    }

    /// <summary>What happens, in a few English words.</summary>
    public string Name { get; }

    /// <summary>How likely it is, from 0 to 1.</summary>
    public decimal Probability { get; }

    /// <summary>The money that moves.</summary>
    public ImmutableArray<ScenarioFlow> Flows { get; }

    /// <inheritdoc/>
    public bool Equals(Scenario? other) => other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && Probability == other.Probability && Flows.SequenceEqual(other.Flows);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Probability, Flows.Length);
}
