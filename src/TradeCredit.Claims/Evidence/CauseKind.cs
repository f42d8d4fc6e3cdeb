using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TradeCredit.Claims;

/// <summary>A kind of cause: who usually answers for it, when it takes effect, and what typically proves it.</summary>
/// <remarks><i>Source:</i> convention of this library.</remarks>
[JsonConverter(typeof(CanonicalTextConverter<CauseKind>))]
public sealed class CauseKind : NamedValue<CauseKind>, INamedValues<CauseKind>
{
    private static readonly FrozenDictionary<string, EmbeddedRow> Rows = ClaimsData.Read("causes").ToFrozenDictionary(r => r["name"], StringComparer.Ordinal);

    private CauseKind(string name, int value)
        : base(name, value)
    {
        var row = Rows[name];
        UsualParty = ClaimsData.Name<LossParty>(row, "party");
        Parties = ClaimsData.Names<LossParty>(row, "parties");
        Origin = ClaimsData.Name<CauseOrigin>(row, "exists");
        TypicalProof = [.. row["proof"].Split(' ').Select(EvidenceKind.Of)];
        Words = row["words"];
    }

    /// <summary>A production defect.</summary>
    public static CauseKind ProductionDefect { get; } = new("production-defect", 0);

    /// <summary>Goods off specification.</summary>
    public static CauseKind OffSpecification { get; } = new("off-specification", 1);

    /// <summary>An inspection that was missed.</summary>
    public static CauseKind MissedInspection { get; } = new("missed-inspection", 2);

    /// <summary>Short packing.</summary>
    public static CauseKind ShortPacked { get; } = new("short-packed", 3);

    /// <summary>Wrong goods.</summary>
    public static CauseKind WrongGoods { get; } = new("wrong-goods", 4);

    /// <summary>Bad packaging.</summary>
    public static CauseKind BadPackaging { get; } = new("bad-packaging", 5);

    /// <summary>Inherent vice.</summary>
    public static CauseKind InherentVice { get; } = new("inherent-vice", 6);

    /// <summary>An ambiguous offer.</summary>
    public static CauseKind AmbiguousOffer { get; } = new("ambiguous-offer", 7);

    /// <summary>An obvious error in the order that the seller passed over.</summary>
    public static CauseKind IgnoredError { get; } = new("ignored-error", 8);

    /// <summary>Late production.</summary>
    public static CauseKind LateProduction { get; } = new("late-production", 9);

    /// <summary>A wrong specification from the buyer.</summary>
    public static CauseKind WrongSpecification { get; } = new("wrong-specification", 10);

    /// <summary>A misunderstanding of the specification.</summary>
    public static CauseKind Misunderstanding { get; } = new("misunderstanding", 11);

    /// <summary>Misuse.</summary>
    public static CauseKind Misuse { get; } = new("misuse", 12);

    /// <summary>Wrong storage by the buyer.</summary>
    public static CauseKind WrongStorage { get; } = new("wrong-storage", 13);

    /// <summary>Late taking of delivery.</summary>
    public static CauseKind LateTaking { get; } = new("late-taking", 14);

    /// <summary>Rough handling.</summary>
    public static CauseKind RoughHandling { get; } = new("rough-handling", 15);

    /// <summary>Theft.</summary>
    public static CauseKind Theft { get; } = new("theft", 16);

    /// <summary>Wetting.</summary>
    public static CauseKind Wetting { get; } = new("wetting", 17);

    /// <summary>A crash.</summary>
    public static CauseKind Crash { get; } = new("crash", 18);

    /// <summary>A broken cold chain.</summary>
    public static CauseKind Temperature { get; } = new("temperature", 19);

    /// <summary>Something on the way.</summary>
    public static CauseKind InTransit { get; } = new("in-transit", 20);

    /// <summary>Delay on the way.</summary>
    public static CauseKind CarrierDelay { get; } = new("carrier-delay", 21);

    /// <summary>Ordinary wastage.</summary>
    public static CauseKind NormalWastage { get; } = new("normal-wastage", 22);

    /// <summary>An impediment beyond control.</summary>
    public static CauseKind ForceMajeure { get; } = new("force-majeure", 23);

    /// <summary>All kinds: of the seller's making, of the buyer's, on the way.</summary>
    public static ImmutableArray<CauseKind> All { get; } =
    [
        ProductionDefect, OffSpecification, MissedInspection, ShortPacked, WrongGoods, BadPackaging, InherentVice, AmbiguousOffer, IgnoredError,
        LateProduction, WrongSpecification, Misunderstanding, Misuse, WrongStorage, LateTaking, RoughHandling, Theft, Wetting, Crash, Temperature,
        InTransit, CarrierDelay, NormalWastage, ForceMajeure,
    ];

    /// <summary>Who usually answers for it.</summary>
    public LossParty UsualParty { get; }

    /// <summary>Who can answer for it.</summary>
    public ImmutableArray<LossParty> Parties { get; }

    /// <summary>When it takes effect.</summary>
    public CauseOrigin Origin { get; }

    /// <summary>The evidence that typically decides it.</summary>
    public ImmutableArray<EvidenceKind> TypicalProof { get; }

    /// <summary>The kind in a few English words.</summary>
    internal string Words { get; }
}
