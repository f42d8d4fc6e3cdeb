using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TradeCredit.Claims;

/// <summary>A peril of cargo insurance: what happened, and which Institute Cargo Clauses cover it.</summary>
/// <remarks>
/// The general exclusions (wilful misconduct, ordinary leakage and wear, insufficient packing, inherent vice, delay) are perils that nobody covers. So a defect of the
/// seller's making is never an insurance matter. <i>Source:</i> comparison tables of the Institute Cargo Clauses 2009; the text was not read.
/// </remarks>
[JsonConverter(typeof(CanonicalTextConverter<CargoPeril>))]
public sealed class CargoPeril : NamedValue<CargoPeril>, INamedValues<CargoPeril>
{
    private static readonly FrozenDictionary<string, EmbeddedRow> Rows = ClaimsData.Read("cargo-perils").ToFrozenDictionary(r => r["name"], StringComparer.Ordinal);

    private readonly bool _a;
    private readonly bool _b;
    private readonly bool _c;

    private CargoPeril(string name, int value)
        : base(name, value)
    {
        var row = Rows[name];
        (_a, _b, _c) = (ClaimsData.Flag(row, "A"), ClaimsData.Flag(row, "B"), ClaimsData.Flag(row, "C"));
        Cause = CauseKind.Of(row["cause"]);
        Words = row["words"];
        Source = ClaimsData.Source(row);
    }

    /// <summary>Stranding, grounding, sinking or capsizing.</summary>
    public static CargoPeril Stranding { get; } = new("stranding_grounding_sinking_capsizing", 0);

    /// <summary>Overturning or derailment of a land conveyance.</summary>
    public static CargoPeril Overturning { get; } = new("overturning_or_derailment", 1);

    /// <summary>Collision.</summary>
    public static CargoPeril Collision { get; } = new("collision", 2);

    /// <summary>Contact with anything but water.</summary>
    public static CargoPeril Contact { get; } = new("contact_other_than_water", 3);

    /// <summary>Discharge at a port of distress.</summary>
    public static CargoPeril PortOfDistress { get; } = new("discharge_at_port_of_distress", 4);

    /// <summary>Fire or explosion.</summary>
    public static CargoPeril Fire { get; } = new("fire_or_explosion", 5);

    /// <summary>General average sacrifice.</summary>
    public static CargoPeril GeneralAverageSacrifice { get; } = new("general_average_sacrifice", 6);

    /// <summary>Jettison.</summary>
    public static CargoPeril Jettison { get; } = new("jettison", 7);

    /// <summary>Earthquake, volcanic eruption or lightning.</summary>
    public static CargoPeril Earthquake { get; } = new("earthquake_volcano_lightning", 8);

    /// <summary>Washing overboard.</summary>
    public static CargoPeril WashingOverboard { get; } = new("washing_overboard", 9);

    /// <summary>Entry of sea, lake or river water.</summary>
    public static CargoPeril WaterEntry { get; } = new("water_entry_sea_lake_river", 10);

    /// <summary>Total loss of a package dropped in loading or unloading.</summary>
    public static CargoPeril DroppedPackage { get; } = new("total_loss_of_package_in_loading_or_unloading", 11);

    /// <summary>Malicious damage by others.</summary>
    public static CargoPeril MaliciousDamage { get; } = new("malicious_damage_by_others", 12);

    /// <summary>Theft or pilferage.</summary>
    public static CargoPeril Theft { get; } = new("theft_or_pilferage", 13);

    /// <summary>Partial damage by rough handling.</summary>
    public static CargoPeril RoughHandling { get; } = new("rough_handling_partial_damage", 14);

    /// <summary>Rainwater or condensation.</summary>
    public static CargoPeril Rainwater { get; } = new("rainwater_or_condensation", 15);

    /// <summary>Wilful misconduct of the assured; excluded.</summary>
    public static CargoPeril WilfulMisconduct { get; } = new("wilful_misconduct_of_assured", 16);

    /// <summary>Ordinary leakage, loss in weight or wear; excluded.</summary>
    public static CargoPeril OrdinaryWear { get; } = new("ordinary_leakage_or_wear", 17);

    /// <summary>Insufficient packing; excluded.</summary>
    public static CargoPeril InsufficientPacking { get; } = new("insufficient_packing", 18);

    /// <summary>Inherent vice; excluded.</summary>
    public static CargoPeril InherentVice { get; } = new("inherent_vice", 19);

    /// <summary>Delay, even if a covered peril caused it; excluded.</summary>
    public static CargoPeril Delay { get; } = new("delay", 20);

    /// <summary>All perils: those that all clauses cover first, the exclusions last.</summary>
    public static ImmutableArray<CargoPeril> All { get; } =
    [
        Stranding, Overturning, Collision, Contact, PortOfDistress, Fire, GeneralAverageSacrifice, Jettison, Earthquake, WashingOverboard, WaterEntry, DroppedPackage,
        MaliciousDamage, Theft, RoughHandling, Rainwater, WilfulMisconduct, OrdinaryWear, InsufficientPacking, InherentVice, Delay,
    ];

    /// <summary>The cause of a claim that the peril is. Insufficient packing and inherent vice existed when risk passed (CISG art. 35(2)(d), 36(1)): they go back to the seller.</summary>
    public CauseKind Cause { get; }

    /// <summary>Whether no clauses cover the peril: a general exclusion.</summary>
    public bool IsExcluded => !_a;

    /// <summary>Where the cover comes from.</summary>
    public LegalSource Source { get; }

    /// <summary>The peril in a few English words.</summary>
    internal string Words { get; }

    /// <summary>Whether clauses cover the peril.</summary>
    /// <param name="clauses">The clauses.</param>
    /// <returns>Whether the insurer covers it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The clauses are not declared.</exception>
    public bool IsCoveredBy(CargoClauses clauses) => Guard.Declared(clauses, nameof(clauses)) switch
    {
        CargoClauses.A => _a,
        CargoClauses.B => _b,
        _ => _c,
    };
}
