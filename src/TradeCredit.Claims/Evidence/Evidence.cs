using NodaTime;

namespace TradeCredit.Claims;

/// <summary>A piece of evidence: a document, a photo, a sample.</summary>
/// <remarks>It is known by its id; what it proves is said where it is used (<see cref="EvidenceBearing"/>). Equality is by all members.</remarks>
public sealed record Evidence
{
    /// <summary>Makes a piece of evidence.</summary>
    /// <param name="id">What identifies it in the case; not blank.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="date">The day it was made.</param>
    /// <param name="source">Who it comes from; null = who usually has that kind.</param>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The source is not declared.</exception>
    public Evidence(string id, EvidenceKind kind, LocalDate date, EvidenceSource? source = null)
    {
        ArgumentNullException.ThrowIfNull(kind);
        Id = Guard.Text(id, nameof(id));
        Kind = kind;
        Date = date;
        Source = source is { } s ? Guard.Declared(s, nameof(source)) : kind.UsualSource;
    }

    /// <summary>What identifies it in the case.</summary>
    public string Id { get; }

    /// <summary>What it is.</summary>
    public EvidenceKind Kind { get; }

    /// <summary>The day it was made.</summary>
    public LocalDate Date { get; }

    /// <summary>Who it comes from.</summary>
    public EvidenceSource Source { get; }

    /// <summary>A hash of the file, for showing later that it did not change; empty = none.</summary>
    public string Hash { get; init; } = "";
}
