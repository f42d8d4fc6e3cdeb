using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TradeCredit.Claims;

/// <summary>What a seller can offer to end a claim, who must approve it, and what proves that it was done.</summary>
/// <remarks><i>Source:</i> convention of trade.</remarks>
[JsonConverter(typeof(CanonicalTextConverter<RemedyKind>))]
public sealed class RemedyKind : NamedValue<RemedyKind>, INamedValues<RemedyKind>
{
    private static readonly FrozenDictionary<string, EmbeddedRow> Rows = ClaimsData.Read("remedies").ToFrozenDictionary(r => r["name"], StringComparer.Ordinal);

    private RemedyKind(string name, int value)
        : base(name, value)
    {
        var row = Rows[name];
        Approvals = ClaimsData.Names<ApprovalRole>(row, "approvals");
        Proof = row["proof"];
        Effect = ClaimsData.Name<ReceivableEffectKind>(row, "receivable");
        Words = row["words"];
    }

    /// <summary>The whole price goes back.</summary>
    public static RemedyKind FullRefund { get; } = new("full-refund", 0);

    /// <summary>Part of the price goes back.</summary>
    public static RemedyKind PartialRefund { get; } = new("partial-refund", 1);

    /// <summary>The price is lowered by a credit note.</summary>
    public static RemedyKind Discount { get; } = new("discount", 2);

    /// <summary>A credit on the next order.</summary>
    public static RemedyKind NextOrderCredit { get; } = new("next-order-credit", 3);

    /// <summary>Replacement goods.</summary>
    public static RemedyKind Replacement { get; } = new("replacement", 4);

    /// <summary>Repair.</summary>
    public static RemedyKind Repair { get; } = new("repair", 5);

    /// <summary>Spare parts.</summary>
    public static RemedyKind SpareParts { get; } = new("spare-parts", 6);

    /// <summary>Rejection, with evidence.</summary>
    public static RemedyKind Rejection { get; } = new("rejection", 7);

    /// <summary>All remedies.</summary>
    public static ImmutableArray<RemedyKind> All { get; } = [FullRefund, PartialRefund, Discount, NextOrderCredit, Replacement, Repair, SpareParts, Rejection];

    /// <summary>Who must approve it; an offer whose freight the seller pays needs finance too.</summary>
    public ImmutableArray<ApprovalRole> Approvals { get; }

    /// <summary>What proves that it was done.</summary>
    public string Proof { get; }

    /// <summary>How it touches the receivable.</summary>
    public ReceivableEffectKind Effect { get; }

    /// <summary>The remedy in a few English words.</summary>
    internal string Words { get; }
}
