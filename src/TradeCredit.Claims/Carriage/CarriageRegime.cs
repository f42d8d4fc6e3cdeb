using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Claims;

/// <summary>A regime of liability for the carriage of goods: a convention, a statute, or the terms of the contract.</summary>
/// <remarks>
/// <para>The names are stable codes that cases store. What the regimes say is data with a source per row: limits and time limits are in <see cref="CarriageRules"/>,
/// dated, and open to rows of your own. A figure that was not read is absent; asking for it fails and names the table.</para>
/// <para>Equality is by identity.</para>
/// </remarks>
[JsonConverter(typeof(CanonicalTextConverter<CarriageRegime>))]
public sealed class CarriageRegime : NamedValue<CarriageRegime>, INamedValues<CarriageRegime>
{
    private static readonly FrozenDictionary<string, EmbeddedRow> Rows = ClaimsData.Read("carriage-regimes").ToFrozenDictionary(r => r["name"], StringComparer.Ordinal);

    private CarriageRegime(string name, int value)
        : base(name, value)
    {
        var row = Rows[name];
        Title = row["title"];
        Modes = ClaimsData.Names<TransportMode>(row, "modes");
        IsInForce = ClaimsData.Flag(row, "in_force");
        Intent = ClaimsData.Name(row, "broken", LimitBreak.NotRead);
        Concurrent = ClaimsData.Name(row, "concurrent", ConcurrentCauses.NotRead);
        ValueBasis = row["value_basis"];
        ConversionDay = ClaimsData.Name(row, "rate_date", UnitConversionDay.NotRead);
        DaysUntilLostAfterAgreedDate = ClaimsData.Count(row, "lost_after_agreed");
        DaysUntilLostAfterTakingOver = ClaimsData.Count(row, "lost_after_taking_over");
        Extension = ClaimsData.Name(row, "suspension", SuitExtension.NotRead);
        SetOffAfterExpiry = ClaimsData.Name(row, "set_off", BarredSetOff.NotRead);
        Interest = ClaimsData.Number(row, "interest") is { } percent ? Percentage.Of(percent) : null;
        Scope = ClaimsData.Name(row, "scope", RegimeScope.None);
        Superseded = [.. row["supersedes"].Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        Source = ClaimsData.Source(row);
        ScopeSource = ClaimsData.Source(row, "scope_source");
    }

    /// <summary>Hague Rules 1924.</summary>
    public static CarriageRegime Hague { get; } = new("HAGUE_1924", 0);

    /// <summary>Hague-Visby Rules with the SDR Protocol of 1979.</summary>
    public static CarriageRegime HagueVisby { get; } = new("HAGUE_VISBY", 1);

    /// <summary>US Carriage of Goods by Sea Act.</summary>
    public static CarriageRegime Cogsa { get; } = new("COGSA", 2);

    /// <summary>Hamburg Rules 1978.</summary>
    public static CarriageRegime Hamburg { get; } = new("HAMBURG", 3);

    /// <summary>Rotterdam Rules 2008; not in force.</summary>
    public static CarriageRegime Rotterdam { get; } = new("ROTTERDAM", 4);

    /// <summary>China Maritime Code 1992, until 30 April 2026.</summary>
    public static CarriageRegime China1992 { get; } = new("CMC_1992", 5);

    /// <summary>China Maritime Code as revised in 2025, from 1 May 2026. Its limits and notice days were not read: supply them.</summary>
    public static CarriageRegime China2025 { get; } = new("CMC_2025", 6);

    /// <summary>Warsaw Convention 1929.</summary>
    public static CarriageRegime Warsaw { get; } = new("WARSAW_1929", 7);

    /// <summary>Warsaw Convention as amended at The Hague 1955.</summary>
    public static CarriageRegime WarsawHague { get; } = new("WARSAW_HAGUE_1955", 8);

    /// <summary>Warsaw Convention as amended by Montreal Protocol No. 4.</summary>
    public static CarriageRegime WarsawMontreal4 { get; } = new("WARSAW_MP4", 9);

    /// <summary>Montreal Convention 1999.</summary>
    public static CarriageRegime Montreal { get; } = new("MONTREAL_1999", 10);

    /// <summary>CMR 1956 with its Protocol of 1978.</summary>
    public static CarriageRegime Cmr { get; } = new("CMR", 11);

    /// <summary>CIM, Appendix B to COTIF 1999.</summary>
    public static CarriageRegime Cim { get; } = new("CIM", 12);

    /// <summary>CMNI 2001.</summary>
    public static CarriageRegime Cmni { get; } = new("CMNI", 13);

    /// <summary>UN Multimodal Convention 1980; not in force.</summary>
    public static CarriageRegime Multimodal { get; } = new("MTC_1980", 14);

    /// <summary>SMGS. Its figures were not read: supply them.</summary>
    public static CarriageRegime Smgs { get; } = new("SMGS", 15);

    /// <summary>Terms of the contract of carriage, where no other regime applies (couriers and post, for example). Supply their figures.</summary>
    public static CarriageRegime Contract { get; } = new("CONTRACT", 16);

    /// <summary>All regimes: sea, air, road, rail, inland waterway, multimodal, contract.</summary>
    public static ImmutableArray<CarriageRegime> All { get; } =
    [
        Hague, HagueVisby, Cogsa, Hamburg, Rotterdam, China1992, China2025, Warsaw, WarsawHague, WarsawMontreal4, Montreal, Cmr, Cim, Smgs, Cmni, Multimodal, Contract,
    ];

    /// <summary>The regime in words.</summary>
    public string Title { get; }

    /// <summary>The modes of carriage that the regime is for.</summary>
    public ImmutableArray<TransportMode> Modes { get; }

    /// <summary>Whether the regime is in force anywhere. One that is not can still be agreed on.</summary>
    public bool IsInForce { get; }

    /// <summary>What the carrier's intent or recklessness does to the limit. Under the Montreal Convention it never breaks the limit for cargo.</summary>
    public LimitBreak Intent { get; }

    /// <summary>What the carrier answers for when its fault meets another cause.</summary>
    public ConcurrentCauses Concurrent { get; }

    /// <summary>Where and when the value of the goods is taken; empty where it was not read.</summary>
    public string ValueBasis { get; }

    /// <summary>The day whose rate converts the unit of account.</summary>
    public UnitConversionDay ConversionDay { get; }

    /// <summary>Calendar days after the agreed day of delivery from which the goods count as lost; null = not read.</summary>
    public int? DaysUntilLostAfterAgreedDate { get; }

    /// <summary>Calendar days after taking over from which the goods count as lost where no day was agreed; null = no such rule, or not read.</summary>
    public int? DaysUntilLostAfterTakingOver { get; }

    /// <summary>What stops or extends the time for suit.</summary>
    public SuitExtension Extension { get; }

    /// <summary>Whether a barred claim may still be set off.</summary>
    public BarredSetOff SetOffAfterExpiry { get; }

    /// <summary>Interest a year on compensation, which runs from the written claim; null = none in the text, or not read.</summary>
    public Percentage? Interest { get; }

    /// <summary>Which links to a party State make the regime apply.</summary>
    public RegimeScope Scope { get; }

    /// <summary>Where the limits come from.</summary>
    public LegalSource Source { get; }

    /// <summary>Where the scope comes from.</summary>
    public LegalSource ScopeSource { get; }

    /// <summary>The names of earlier regimes that give way where both apply.</summary>
    internal ImmutableArray<string> Superseded { get; }

    /// <summary>The day from which goods that did not arrive count as lost: so many days after the agreed day, else after taking over.</summary>
    /// <param name="takenOverOn">The day the carrier took the goods over; null = not known.</param>
    /// <param name="agreedOn">The agreed day of delivery; null = none.</param>
    /// <returns>The day; null where the regime has no such rule, or the day it counts from is not known.</returns>
    public LocalDate? LostOn(LocalDate? takenOverOn, LocalDate? agreedOn) =>
        agreedOn is { } agreed ? Plus(agreed, DaysUntilLostAfterAgreedDate) : takenOverOn is { } taken ? Plus(taken, DaysUntilLostAfterTakingOver) : null;

    /// <summary>The time for suit that counts where the transport document has a clause of its own: a shorter time is void, a longer one is the carrier's to grant.</summary>
    /// <param name="clause">The time in the transport document.</param>
    /// <param name="statutory">The time by law.</param>
    /// <returns>The longer of the two.</returns>
    /// <remarks>Compared as calendar time from one day. <i>Source:</i> Hague-Visby Rules art. 3(6), 3(8); William H McGee v Ming Plenty (nine months in the bill, one year by statute).</remarks>
    /// <exception cref="ArgumentException">A length counts business days.</exception>
    public static PeriodLength TimeForSuit(PeriodLength clause, PeriodLength statutory)
    {
        if (clause.Unit == PeriodUnit.BusinessDays || statutory.Unit == PeriodUnit.BusinessDays) throw new ArgumentException("Time for suit is compared in calendar time, not in business days.", nameof(clause));
        return Ends(clause) > Ends(statutory) ? clause : statutory;
    }

    private static LocalDate Ends(PeriodLength length) => PeriodRule.EventExcluded.Count(new LocalDate(2000, 1, 1), length).Value.LastDay;

    private static LocalDate? Plus(LocalDate date, int? days) => days is { } d ? date.PlusDays(d) : null;
}
