using System.Collections.Immutable;

namespace TradeCredit;

/// <summary>Thrown when a definition (terms, a policy, a scheme) breaks its own rules; holds every fault, not only the first.</summary>
public sealed class DefinitionException : ArgumentException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="what">What was being defined, for example <c>payment terms</c>.</param>
    /// <param name="failures">All faults, at least one.</param>
    /// <exception cref="ArgumentException">There is no fault.</exception>
    public DefinitionException(string what, ImmutableArray<Failure> failures)
        : base(Text(what, failures)) => Failures = failures;

    /// <summary>All faults with their paths.</summary>
    public ImmutableArray<Failure> Failures { get; }

    private static string Text(string what, ImmutableArray<Failure> failures)
    {
        ArgumentException.ThrowIfNullOrEmpty(what);
        if (failures.IsDefaultOrEmpty) throw new ArgumentException("A definition exception needs at least one failure.", nameof(failures));
        return $"The {what} cannot be used: {string.Join("; ", failures)}";
    }
}
