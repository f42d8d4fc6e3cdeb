using System.Collections.Immutable;

namespace TradeCredit.Settlement;

/// <summary>What to do about a cause of arrears.</summary>
/// <remarks>Equality is by cause: there is one for each. <i>Source:</i> convention of practice.</remarks>
public sealed record Countermeasure
{
    private Countermeasure(EmbeddedRow row)
    {
        Cause = Enum.TryParse<ArrearsCause>(row["cause"], out var cause) ? cause : throw row.Fault($"'{row["cause"]}' is no cause.");
        Signals = [.. row["signals"].Split('|').Select(s => Enum.TryParse<ArrearsSignal>(s, out var signal) ? signal : throw row.Fault($"'{s}' is no signal."))];
        First = row["first"];
        Second = row["second"];
        Avoid = row["avoid"];
        Options = Codes(row["options"]);
        Unsuited = Codes(row["unsuited"]);
    }

    /// <summary>All countermeasures, one for each cause.</summary>
    public static ImmutableArray<Countermeasure> All { get; } = [.. SettlementTables.Read("arrears-causes").Select(row => new Countermeasure(row)).OrderBy(c => c.Cause)];

    /// <summary>The cause.</summary>
    public ArrearsCause Cause { get; }

    /// <summary>What points to it.</summary>
    public ImmutableArray<ArrearsSignal> Signals { get; }

    /// <summary>What to do first, in words.</summary>
    public string First { get; }

    /// <summary>What to do next, in words.</summary>
    public string Second { get; }

    /// <summary>What not to do, in words.</summary>
    public string Avoid { get; }

    /// <summary>The codes of the options that answer the cause.</summary>
    public ImmutableArray<string> Options { get; }

    /// <summary>The codes of the options that do not.</summary>
    public ImmutableArray<string> Unsuited { get; }

    /// <summary>The countermeasure for a cause.</summary>
    /// <param name="cause">The cause.</param>
    /// <returns>The countermeasure.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The cause is not declared.</exception>
    public static Countermeasure For(ArrearsCause cause) => All[(int)Guard.Declared(cause, nameof(cause))];

    /// <inheritdoc/>
    public bool Equals(Countermeasure? other) => other is not null && Cause == other.Cause;

    /// <inheritdoc/>
    public override int GetHashCode() => Cause.GetHashCode();

    private static ImmutableArray<string> Codes(string cell) => cell.Length == 0 ? [] : [.. cell.Split('|')];
}
