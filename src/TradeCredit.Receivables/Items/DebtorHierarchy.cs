using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TradeCredit.Receivables;

/// <summary>Which debtors belong together: a parent that pays for its children, a group that shares a limit.</summary>
/// <remarks>Immutable. A debtor that is not mentioned stands alone.</remarks>
public sealed class DebtorHierarchy
{
    private readonly FrozenDictionary<DebtorId, DebtorId> _parents;

    private DebtorHierarchy(FrozenDictionary<DebtorId, DebtorId> parents) => _parents = parents;

    /// <summary>Every debtor stands alone.</summary>
    public static DebtorHierarchy None { get; } = new(FrozenDictionary<DebtorId, DebtorId>.Empty);

    /// <summary>Makes a hierarchy.</summary>
    /// <param name="parents">Each child with its parent; a child has one parent.</param>
    /// <returns>The hierarchy.</returns>
    /// <exception cref="DefinitionException">A child has two parents (<c>receivables.parent-duplicate</c>), or is its own ancestor (<c>receivables.parent-cycle</c>).</exception>
    public static DebtorHierarchy Of(params IEnumerable<(DebtorId Child, DebtorId Parent)> parents)
    {
        ArgumentNullException.ThrowIfNull(parents);
        var map = new Dictionary<DebtorId, DebtorId>();
        var faults = ImmutableArray.CreateBuilder<Failure>();
        foreach (var (child, parent) in parents)
        {
            if (!map.TryAdd(child, parent)) faults.Add(new Failure(FailureReason.Duplicate, "receivables.parent-duplicate", $"{child} has two parents, {map[child]} and {parent}.", "parents", child.ToString()));
        }

        foreach (var child in map.Keys)
        {
            var ancestor = child;
            for (var steps = 0; map.TryGetValue(ancestor, out ancestor) && steps <= map.Count; steps++)
            {
                if (ancestor != child) continue;
                faults.Add(new Failure(FailureReason.Contradiction, "receivables.parent-cycle", $"{child} is its own ancestor.", "parents", child.ToString()));
                break;
            }
        }

        return faults.Count == 0 ? new DebtorHierarchy(map.ToFrozenDictionary()) : throw new DefinitionException("debtor hierarchy", faults.ToImmutable());
    }

    /// <summary>The debtor at the top of a group.</summary>
    /// <param name="debtor">Any debtor.</param>
    /// <returns>Its topmost ancestor; the debtor itself if it stands alone.</returns>
    public DebtorId RootOf(DebtorId debtor)
    {
        while (_parents.TryGetValue(debtor, out var parent)) debtor = parent;
        return debtor;
    }

    /// <summary>Whether two debtors have the same root.</summary>
    /// <param name="left">One debtor.</param>
    /// <param name="right">Another debtor.</param>
    /// <returns>Whether they belong together.</returns>
    public bool AreRelated(DebtorId left, DebtorId right) => RootOf(left) == RootOf(right);
}
