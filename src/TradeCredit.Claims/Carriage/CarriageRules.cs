using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Claims;

/// <summary>What the regimes of carriage say: dated limits, time limits and the States where they are in force.</summary>
/// <remarks>
/// <para><see cref="BuiltIn"/> holds what was read, with a source per row. <c>With</c> adds or replaces rows without a new release: the figures of the
/// revised China Maritime Code, of SMGS or of a courier's terms, or a State that joined.</para>
/// <para>Immutable and safe for use by several threads.</para>
/// </remarks>
public sealed partial class CarriageRules
{
    // The code that ISO 4217 had for it until 2006.
    private static readonly Currency GoldFranc = Currency.Custom("XFO", 2);

    private readonly RuleTable<RegimeHead, LimitRule> _limits;
    private readonly FrozenDictionary<(CarriageRegime Regime, TimeBarClock Clock, bool Container), TimeBarRule> _timeBars;
    private readonly RuleTable<RegimeState, bool> _parties;

    private CarriageRules(
        RuleTable<RegimeHead, LimitRule> limits, FrozenDictionary<(CarriageRegime Regime, TimeBarClock Clock, bool Container), TimeBarRule> timeBars, RuleTable<RegimeState, bool> parties)
    {
        _limits = limits;
        _timeBars = timeBars;
        _parties = parties;
    }

    /// <summary>The rules that come with the package.</summary>
    public static CarriageRules BuiltIn { get; } = new(
        RuleTable.Of("carriage-limits", ClaimsData.Read("carriage-limits").Select(LimitRow), RuleGaps.Allowed),
        CarriageRegime.All.SelectMany(r => TimeBarTable.Of(r.Name).Select(t => ((r, t.Key.Clock, t.Key.Container), t.Value))).ToFrozenDictionary(p => p.Item1, p => p.Value),
        RuleTable.Of("regime-parties", ClaimsData.Read("regime-parties").Select(PartyRow), RuleGaps.Allowed));

    /// <summary>The dated limits of a regime, in order of time.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="head">Damage or delay.</param>
    /// <returns>The rows; none if no figure is on file.</returns>
    public ImmutableArray<RuleRow<RegimeHead, LimitRule>> LimitsOf(CarriageRegime regime, CargoHead head) => _limits.RowsOf(new RegimeHead(regime, head));

    /// <summary>The time limits of a regime, in order of the clocks, those for containers after the general ones.</summary>
    /// <param name="regime">The regime.</param>
    /// <returns>The rules; none if nothing is on file.</returns>
    public ImmutableArray<TimeBarRule> TimeBarsOf(CarriageRegime regime) => [.. _timeBars.Where(t => t.Key.Regime == regime).OrderBy(t => t.Key.Clock).ThenBy(t => t.Key.Container).Select(t => t.Value)];

    /// <summary>The time limit of a regime for an act.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="clock">The act.</param>
    /// <param name="inContainer">Whether the goods were in a container, for which some regimes give more time.</param>
    /// <returns>The rule, or <c>claims.time-bar-not-on-file</c>.</returns>
    public Result<TimeBarRule> TimeBar(CarriageRegime regime, TimeBarClock clock, bool inContainer = false)
    {
        ArgumentNullException.ThrowIfNull(regime);
        if (inContainer && _timeBars.TryGetValue((regime, clock, true), out var forContainers)) return forContainers;
        return _timeBars.TryGetValue((regime, clock, false), out var rule) ? rule
            : new Failure(FailureReason.NotFound, "claims.time-bar-not-on-file", $"No time limit of {regime.Title} for {clock} is on file; add one with CarriageRules.With.", "regime", regime.Name);
    }

    /// <summary>Whether a regime is in force in a State on a day.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="state">The State.</param>
    /// <param name="on">The day.</param>
    /// <returns>The answer; null where nothing about the State is on file, which is not a no.</returns>
    public bool? IsInForce(CarriageRegime regime, CountryCode state, LocalDate on)
    {
        var key = new RegimeState(regime, state);
        if (_parties.RowsOf(key) is not { IsEmpty: false } rows) return null;
        if (_parties.At(key, on).TryGet(out var row, out _)) return row.Value;
        return on < rows[0].From ? false : null;
    }

    /// <summary>These rules with dated limits of your own on top.</summary>
    /// <param name="rows">The rows; they win on the days they cover.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="DefinitionException">The rows overlap each other.</exception>
    public CarriageRules With(params IEnumerable<RuleRow<RegimeHead, LimitRule>> rows) => new(_limits.With(rows), _timeBars, _parties);

    /// <summary>These rules with a time limit of your own on top.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="rule">The rule, which takes the place of an earlier one for the same act.</param>
    /// <param name="inContainer">Whether the rule is for goods in containers.</param>
    /// <returns>The rules.</returns>
    public CarriageRules With(CarriageRegime regime, TimeBarRule rule, bool inContainer = false)
    {
        ArgumentNullException.ThrowIfNull(regime);
        ArgumentNullException.ThrowIfNull(rule);
        var bars = _timeBars.ToDictionary();
        bars[(regime, rule.Clock, inContainer)] = rule;
        return new CarriageRules(_limits, bars.ToFrozenDictionary(), _parties);
    }

    /// <summary>These rules with statements of your own on where a regime is in force.</summary>
    /// <param name="rows">The rows: true = in force in that State over the days of the row, false = not.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="DefinitionException">The rows overlap each other.</exception>
    public CarriageRules With(params IEnumerable<RuleRow<RegimeState, bool>> rows) => new(_limits, _timeBars, _parties.With(rows));

    private static RuleRow<RegimeHead, LimitRule> LimitRow(EmbeddedRow row)
    {
        var unit = row["unit"] switch { "" => Currency.None, "XFO" => GoldFranc, var code => Currency.Of(code) };
        var source = ClaimsData.Source(row);
        var rule = new LimitRule
        {
            Source = source,
            PerPackage = Figure("per_package"),
            PerKilogram = Figure("per_kg"),
            PerClosedContainer = Figure("per_closed_container"),
            PerKilogramWithoutWaterLeg = Figure("per_kg_without_sea"),
            FreightMultiple = ClaimsData.Number(row, "freight_multiple"),
            TotalFreightCaps = ClaimsData.Flag(row, "total_freight_caps"),
            IsWithinTotalLoss = ClaimsData.Flag(row, "within_total_loss"),
            DocumentCountsPackages = ClaimsData.Flag(row, "document_counts"),
            ShippersArticleIsUnit = ClaimsData.Flag(row, "shippers_article"),
            BulkHasNoUnit = ClaimsData.Flag(row, "bulk_has_no_unit"),
            LossCaps = ClaimsData.Flag(row, "loss_caps"),
            RefundsCharges = ClaimsData.Flag(row, "adds_charges"),
        };
        return new RuleRow<RegimeHead, LimitRule>(
            new RegimeHead(CarriageRegime.Of(row["regime"]), ClaimsData.Name<CargoHead>(row, "head")), ClaimsData.Date(row, "from") ?? LocalDate.MinIsoValue, ClaimsData.Date(row, "to"), rule, source.Id);

        UnroundedAmount? Figure(string column) => ClaimsData.Number(row, column) is { } number ? UnroundedAmount.Of(number, unit) : null;
    }

    private static RuleRow<RegimeState, bool> PartyRow(EmbeddedRow row) => new(
        new RegimeState(CarriageRegime.Of(row["regime"]), CountryCode.Of(row["country"])), ClaimsData.Date(row, "from") ?? LocalDate.MinIsoValue, ClaimsData.Date(row, "to"), true, ClaimsData.Source(row).Id);
}
