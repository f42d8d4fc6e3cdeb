using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TradeCredit.Claims;

/// <summary>What a claim is about.</summary>
/// <remarks><i>Source:</i> CISG art. 33 to 35, 41 to 43, 52; the names are a convention of this library.</remarks>
[JsonConverter(typeof(CanonicalTextConverter<ClaimKind>))]
public sealed class ClaimKind : NamedValue<ClaimKind>, INamedValues<ClaimKind>
{
    private static readonly FrozenDictionary<string, EmbeddedRow> Rows = ClaimsData.Read("claim-kinds").ToFrozenDictionary(r => r["name"], StringComparer.Ordinal);

    private ClaimKind(string name, int value)
        : base(name, value)
    {
        var row = Rows[name];
        IsConformity = ClaimsData.Flag(row, "conformity");
        IsTime = ClaimsData.Flag(row, "time");
        DecidingEvidence = [.. row["evidence"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(EvidenceKind.Of)];
        Words = row["words"];
    }

    /// <summary>Quality.</summary>
    public static ClaimKind Quality { get; } = new("quality", 0);

    /// <summary>Less than was agreed.</summary>
    public static ClaimKind Shortage { get; } = new("shortage", 1);

    /// <summary>Damage.</summary>
    public static ClaimKind Damage { get; } = new("damage", 2);

    /// <summary>Wrong goods, or goods to a wrong specification.</summary>
    public static ClaimKind WrongGoods { get; } = new("wrong-goods", 3);

    /// <summary>Packaging.</summary>
    public static ClaimKind Packaging { get; } = new("packaging", 4);

    /// <summary>A public norm of the buyer's country that the goods do not meet.</summary>
    public static ClaimKind ImportNorm { get; } = new("import-norm", 5);

    /// <summary>Wrong or missing documents.</summary>
    public static ClaimKind Documents { get; } = new("documents", 6);

    /// <summary>Delay.</summary>
    public static ClaimKind Delay { get; } = new("delay", 7);

    /// <summary>More than was agreed.</summary>
    public static ClaimKind Surplus { get; } = new("surplus", 8);

    /// <summary>A right of somebody else in the goods: not decided here.</summary>
    public static ClaimKind ThirdPartyRight { get; } = new("third-party-right", 9);

    /// <summary>All kinds.</summary>
    public static ImmutableArray<ClaimKind> All { get; } = [Quality, Shortage, Damage, WrongGoods, Packaging, ImportNorm, Documents, Delay, Surplus, ThirdPartyRight];

    /// <summary>Whether it is a lack of conformity, of which the buyer must give notice (CISG art. 39).</summary>
    public bool IsConformity { get; }

    /// <summary>Whether it is about time and not about the goods.</summary>
    public bool IsTime { get; }

    /// <summary>The evidence that decides an unknown cause of such a claim.</summary>
    public ImmutableArray<EvidenceKind> DecidingEvidence { get; }

    /// <summary>The kind in a few English words.</summary>
    internal string Words { get; }
}
