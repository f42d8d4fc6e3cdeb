using TradeCredit;
using TradeCredit.Aging;
using TradeCredit.Cadence;
using TradeCredit.Receivables;

namespace ReceivablesReview;

/// <summary>What a review is asked to do.</summary>
internal sealed record ReviewOptions
{
    public required string File { get; init; }

    public required LocalDate AsOf { get; init; }

    public AgingScheme Scheme { get; init; } = AgingScheme.Default;

    public Basis Basis { get; init; } = Basis.Due;

    /// <summary>Column names by role, as the user gave them; roles that are absent are looked up by their usual names.</summary>
    public IReadOnlyDictionary<ItemField, string> Columns { get; init; } = new Dictionary<ItemField, string>();

    public DateFormat Dates { get; init; } = DateFormat.Iso;

    /// <summary>What stands before decimals; null = not said: a point, and a comma is refused where it could be either.</summary>
    public Decimals? Decimals { get; init; }

    /// <summary>The currency of a file that has no currency column.</summary>
    public Currency? Currency { get; init; }

    public GroupBy GroupBy { get; init; } = GroupBy.Debtor;

    /// <summary>An earlier day: what became of its buckets.</summary>
    public LocalDate? CompareTo { get; init; }

    /// <summary>The rates of the loss allowance.</summary>
    public ProvisionMatrix? Provision { get; init; }

    /// <summary>What was said to whom; null = today's work is not planned.</summary>
    public string? Contacts { get; init; }

    /// <summary>Where debtors are and how they are reached; null = not known.</summary>
    public string? Debtors { get; init; }

    /// <summary>The policy by which today's work is planned.</summary>
    public CadencePolicy Policy { get; init; } = new(CadencePresets.Of("export-standard"));

    /// <summary>The moment for which today's work is planned.</summary>
    public Instant Now { get; init; }
}
