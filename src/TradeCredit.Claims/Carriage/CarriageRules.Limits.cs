using System.Globalization;
using NodaTime;

namespace TradeCredit.Claims;

/// <content>Computing a limit.</content>
public sealed partial class CarriageRules
{
    /// <summary>The most that a carrier pays under a regime.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="facts">What the limit is computed from.</param>
    /// <returns>
    /// The limit, exact; or <c>claims.quantity-negative</c>, <c>claims.limit-not-on-file</c> (no figure for that regime, head or day),
    /// <c>claims.limit-date-missing</c> (figures changed and no day is given), <c>claims.nothing-to-limit</c> (neither packages nor weight),
    /// <c>claims.freight-missing</c>, <c>claims.currency-mismatch</c>.
    /// </returns>
    /// <remarks>
    /// In this order: intent or recklessness takes the limit away where the regime says so; a declared value takes its place; else the figures of the
    /// day decide, and a higher agreed limit wins over them.
    /// </remarks>
    public Result<LiabilityLimit> Limit(CarriageRegime regime, LimitFacts facts)
    {
        ArgumentNullException.ThrowIfNull(regime);
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Fault() is { } fault) return fault;
        if (facts.IsWilfulOrReckless && regime.Intent == LimitBreak.Lost) return new LiabilityLimit(regime, null, LimitBasis.Lost, null, regime.Source);
        if (facts.DeclaredValue is { } declared) return new LiabilityLimit(regime, declared, LimitBasis.DeclaredValue, null, regime.Source);
        return RuleAt(regime, facts).Then(rule => Limit(regime, facts, rule)).Then(limit => Agreed(limit, facts));
    }

    private static Result<LiabilityLimit> Limit(CarriageRegime regime, LimitFacts facts, LimitRule rule)
    {
        var limit = new LiabilityLimit(regime, null, LimitBasis.NoPackageOrUnit, null, rule.Source)
        {
            LossCaps = rule.LossCaps,
            RefundsCharges = rule.RefundsCharges,
            IsWithinTotalLoss = rule.IsWithinTotalLoss,
            Caveat = facts.IsWilfulOrReckless && regime.Intent == LimitBreak.NotRead ? "Whether intent or recklessness breaks this limit was not read." : "",
        };
        if (rule.FreightMultiple is { } multiple) return ByFreight(limit, facts, rule, multiple);
        if (rule.BulkHasNoUnit && facts.IsBulk) return limit;
        return rule.PerKilogramWithoutWaterLeg is { } dry && !facts.HasWaterLeg ? ByWeightAlone(limit, facts, dry)
            : rule.IsByWeightAlone ? ByWeightAlone(limit, facts, rule.PerKilogram!.Value)
            : ByTracks(limit, facts, rule);
    }

    private static Result<LiabilityLimit> ByWeightAlone(LiabilityLimit limit, LimitFacts facts, UnroundedAmount perKilogram) => facts.GrossKilograms == 0m ? NothingToLimit("grossKilograms")
        : limit with { Amount = perKilogram.Times(facts.GrossKilograms), Basis = LimitBasis.WeightAlone, Figure = perKilogram.Amount };

    private static Result<LiabilityLimit> ByTracks(LiabilityLimit limit, LimitFacts facts, LimitRule rule)
    {
        var listed = facts.PackagesAreListed || !rule.DocumentCountsPackages;
        var units = (listed ? facts.Packages : facts.ArticlesOfTransport) + (rule.ShippersArticleIsUnit ? facts.ShippersArticlesDamaged : 0m);
        var byUnits = !listed && rule.PerClosedContainer is { } container ? container.Times(facts.ArticlesOfTransport) : rule.PerPackage?.Times(units);
        var byWeight = rule.PerKilogram?.Times(facts.GrossKilograms);
        var (perUnits, perWeight) = (byUnits?.Amount ?? 0m, byWeight?.Amount ?? 0m);
        if (perUnits == 0m && perWeight == 0m) return NothingToLimit();
        var basis = perUnits > perWeight ? LimitBasis.Package : perUnits < perWeight ? LimitBasis.Weight : LimitBasis.PackageAndWeight;
        return limit with { Amount = perUnits >= perWeight ? byUnits : byWeight, Basis = basis };
    }

    private static Result<LiabilityLimit> ByFreight(LiabilityLimit limit, LimitFacts facts, LimitRule rule, decimal multiple)
    {
        if (facts.FreightOfGoods is not { } freight)
            return new Failure(FailureReason.Missing, "claims.freight-missing", $"{limit.Regime.Title} limits delay by the freight of the goods; give it.", "freightOfGoods");
        var amount = freight.Times(multiple);
        if (!rule.TotalFreightCaps || facts.FreightTotal is not { } total) return limit with { Amount = amount, Basis = LimitBasis.Freight, Figure = multiple };
        if (total.Currency != freight.Currency) return Mismatch("freightTotal", freight.Currency, total.Currency);
        return total.Amount < amount.Amount ? limit with { Amount = total, Basis = LimitBasis.TotalFreight } : limit with { Amount = amount, Basis = LimitBasis.Freight, Figure = multiple };
    }

    private static Result<LiabilityLimit> Agreed(LiabilityLimit limit, LimitFacts facts)
    {
        if (facts.AgreedLimit is not { } agreed || limit.Amount is not { } legal) return limit;
        if (agreed.Currency != legal.Currency) return Mismatch("agreedLimit", legal.Currency, agreed.Currency);
        return agreed.Amount > legal.Amount ? limit with { Amount = agreed, Basis = LimitBasis.AgreedLimit, Figure = null }
            : limit with { Caveat = $"{limit.Caveat} The agreed limit of {agreed} is lower than the legal one and void.".TrimStart() };
    }

    private Result<LimitRule> RuleAt(CarriageRegime regime, LimitFacts facts)
    {
        var rows = LimitsOf(regime, facts.Head);
        if (rows.IsEmpty) return NotOnFile(regime, facts.Head, "");
        if (facts.AsOf is { } day) return _limits.At(new RegimeHead(regime, facts.Head), day).TryGet(out var row, out _) ? row.Value : NotOnFile(regime, facts.Head, $" for {Iso.Text(day)}");
        return rows.Length == 1 ? rows[0].Value
            : new Failure(FailureReason.Missing, "claims.limit-date-missing", $"The figures of {regime.Title} changed over time; give the day that counts.", "asOf");
    }

    private static Failure NothingToLimit(string path = "packages") => new(FailureReason.Missing, "claims.nothing-to-limit", "A limit needs packages or a weight above 0.", path, "0");

    private static Failure NotOnFile(CarriageRegime regime, CargoHead head, string day) => new(FailureReason.OutsideCoveredRange, "claims.limit-not-on-file",
        string.Create(CultureInfo.InvariantCulture, $"No limit of {regime.Title} for {head}{day} is on file; add a row of the table carriage-limits with CarriageRules.With."), "regime", regime.Name);

    private static Failure Mismatch(string path, Currency expected, Currency actual) => new(FailureReason.CurrencyMismatch, "claims.currency-mismatch",
        $"The amount is in {actual.Code}, the one it is compared with in {expected.Code}.", path, actual.Code);
}
