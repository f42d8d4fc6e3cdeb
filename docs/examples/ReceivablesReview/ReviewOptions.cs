using TradeCredit;
using TradeCredit.Aging;
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

    /// <summary>The currency of a file that has no currency column.</summary>
    public Currency? Currency { get; init; }

    public GroupBy GroupBy { get; init; } = GroupBy.Debtor;

    /// <summary>An earlier day: what became of its buckets.</summary>
    public LocalDate? CompareTo { get; init; }

    /// <summary>The rates of the loss allowance.</summary>
    public ProvisionMatrix? Provision { get; init; }
}
