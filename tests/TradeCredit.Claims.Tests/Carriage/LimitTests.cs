using FsCheck;
using FsCheck.Fluent;
using static TradeCredit.Claims.Tests.Sales;

namespace TradeCredit.Claims.Tests;

/// <summary>What a carrier pays at most.</summary>
public sealed class LimitTests
{
    private static readonly LocalDate Day = new(2026, 3, 6);

    private static readonly CarriageRules Rules = CarriageRules.BuiltIn;

    /// <summary>Every regime with a limit for damage on file.</summary>
    private static readonly CarriageRegime[] Limited = [.. CarriageRegime.All.Where(r => !Rules.LimitsOf(r, CargoHead.Damage).IsEmpty)];

    private static readonly Arbitrary<(CarriageRegime Regime, LimitFacts Facts)> Cases = Arb.From(
        from regime in Gen.Elements(Limited)
        from packages in Gen.Choose(1, 400)
        from kilograms in Gen.Choose(1, 400_000)
        from articles in Gen.Choose(1, 5)
        from listed in Gen.Elements(true, false)
        from wilful in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from declared in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        select (regime, new LimitFacts
        {
            AsOf = Day,
            Packages = packages,
            GrossKilograms = kilograms / 10m,
            ArticlesOfTransport = articles,
            PackagesAreListed = listed,
            IsWilfulOrReckless = wilful,
            DeclaredValue = declared ? UnroundedAmount.Of(1_234.5m, Currency.XDR) : null,
        }),
        c => c.Item2 is { IsWilfulOrReckless: false, DeclaredValue: null } ? [] : [(c.Item1, c.Item2 with { IsWilfulOrReckless = false, DeclaredValue = null })]);

    [Fact]
    public void Limit_EveryLimitedRegime_IsCovered() => Assert.Equal(14, Limited.Length);

    [Fact]
    public void Cap_NeverExceedsTheLossNorTheLimit() => Check.That(Cases, Arb.From(Gen.Choose(0, 100_000_000), n => n > 0 ? [n / 2] : []), (c, cents) =>
    {
        var limit = Rules.Limit(c.Regime, c.Facts).Value;
        var loss = UnroundedAmount.Of(cents / 100m, limit.Amount?.Currency ?? Currency.XDR);
        var payable = limit.Cap(loss).Value.Amount;
        return payable.Amount <= loss.Amount && (limit.Amount is not { } most || payable.Amount <= most.Amount) && (payable == loss || payable == limit.Amount);
    });

    [Fact]
    public void Limit_GrowsWithPackagesAndWeight() => Check.That(Cases, c => c.Facts.IsWilfulOrReckless
        || (Amount(c.Regime, c.Facts with { Packages = c.Facts.Packages + 1m }) >= Amount(c.Regime, c.Facts)
            && Amount(c.Regime, c.Facts with { GrossKilograms = c.Facts.GrossKilograms + 0.1m }) >= Amount(c.Regime, c.Facts)
            && Amount(c.Regime, c.Facts with { ShippersArticlesDamaged = 1m }) >= Amount(c.Regime, c.Facts)));

    [Fact]
    public void Limit_ListingPackages_NeverLowersIt_ButForAFewPackagesUnderCmni() => Check.That(Cases, c =>
    {
        // A container holds at least one package.
        if (c.Facts.IsWilfulOrReckless || c.Facts.Packages < c.Facts.ArticlesOfTransport || (c.Regime == CarriageRegime.Cmni && c.Facts.Packages < 40m * c.Facts.ArticlesOfTransport)) return true;
        return Amount(c.Regime, c.Facts with { PackagesAreListed = true }) >= Amount(c.Regime, c.Facts with { PackagesAreListed = false });
    });

    [Theory]
    [InlineData("MONTREAL_1999", false)]
    [InlineData("HAGUE_VISBY", true)]
    [InlineData("HAMBURG", true)]
    [InlineData("CMR", true)]
    [InlineData("CIM", true)]
    [InlineData("CMNI", true)]
    public void Limit_IntentOrRecklessness_BreaksItWhereTheTextSaysSo(string regime, bool broken) =>
        Assert.Equal(broken, Rules.Limit(CarriageRegime.Of(regime), new LimitFacts { AsOf = Day, Packages = 1m, GrossKilograms = 10m, IsWilfulOrReckless = true }).Value.IsUnlimited);

    [Theory]
    [InlineData("333.334", LimitBasis.Package)]
    [InlineData("333.335", LimitBasis.PackageAndWeight)]
    [InlineData("333.336", LimitBasis.Weight)]
    public void Limit_HagueVisby_WeightBeatsThePackageAbove333Kilograms335(string kilograms, LimitBasis basis) =>
        Assert.Equal(basis, Rules.Limit(CarriageRegime.HagueVisby, new LimitFacts { Packages = 1m, GrossKilograms = decimal.Parse(kilograms, System.Globalization.CultureInfo.InvariantCulture) }).Value.Basis);

    [Theory]
    [InlineData("HAMBURG", 3 * 835)]
    [InlineData("MTC_1980", 3 * 920)]
    [InlineData("HAGUE_VISBY", 2 * 666.67)]
    [InlineData("CMNI", 2 * 666.67)]
    public void Limit_ShippersDamagedContainer_IsAFurtherUnitWhereTheTextSaysSo(string regime, double expected) => Assert.Equal(
        (decimal)expected, Rules.Limit(CarriageRegime.Of(regime), new LimitFacts { Packages = 2m, ShippersArticlesDamaged = 1m, GrossKilograms = 1m }).Value.Amount!.Value.Amount);

    [Fact]
    public void Limit_PartOfASetByAir_CountsThePackagesWhoseValueIsAffected() => Assert.Equal(
        26m * (40m + 25m), Rules.Limit(CarriageRegime.Montreal, new LimitFacts { AsOf = Day, GrossKilograms = 40m + 25m }).Value.Amount!.Value.Amount);

    [Fact]
    public void Limit_AgreedHigher_Counts_LowerIsVoidAndSaysSo()
    {
        var facts = new LimitFacts { GrossKilograms = 100m };

        Assert.Equal(LimitBasis.AgreedLimit, Rules.Limit(CarriageRegime.Cmr, facts with { AgreedLimit = UnroundedAmount.Of(900m, Currency.XDR) }).Value.Basis);
        var lower = Rules.Limit(CarriageRegime.Cmr, facts with { AgreedLimit = UnroundedAmount.Of(100m, Currency.XDR) }).Value;
        Assert.Equal((833m, LimitBasis.WeightAlone), (lower.Amount!.Value.Amount, lower.Basis));
        Assert.Contains("void", lower.Caveat, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019-12-27", 19)]
    [InlineData("2019-12-28", 22)]
    [InlineData("2024-12-27", 22)]
    [InlineData("2024-12-28", 26)]
    public void Limit_Montreal_FollowsTheDay(string day, int perKilogram) =>
        Assert.Equal(perKilogram * 10m, Rules.Limit(CarriageRegime.Montreal, new LimitFacts { AsOf = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, GrossKilograms = 10m }).Value.Amount!.Value.Amount);

    public static TheoryData<string, CarriageRegime, LimitFacts> Faults => new()
    {
        { "claims.nothing-to-limit", CarriageRegime.HagueVisby, new LimitFacts() },
        { "claims.nothing-to-limit", CarriageRegime.Cmr, new LimitFacts { Packages = 3m } },
        { "claims.quantity-negative", CarriageRegime.Cmr, new LimitFacts { GrossKilograms = -1m } },
        { "claims.quantity-negative", CarriageRegime.HagueVisby, new LimitFacts { Packages = -1m } },
        { "claims.quantity-negative", CarriageRegime.Cmr, new LimitFacts { Head = CargoHead.Delay, FreightOfGoods = UnroundedAmount.Of(-1m, Currency.EUR) } },
        { "claims.quantity-negative", CarriageRegime.Cmr, new LimitFacts { DeclaredValue = UnroundedAmount.Of(-1m, Currency.EUR) } },
        { "claims.freight-missing", CarriageRegime.Cmr, new LimitFacts { Head = CargoHead.Delay } },
        { "claims.limit-date-missing", CarriageRegime.Montreal, new LimitFacts { GrossKilograms = 1m } },
        { "claims.limit-not-on-file", CarriageRegime.Montreal, new LimitFacts { GrossKilograms = 1m, AsOf = new LocalDate(2003, 11, 3) } },
        { "claims.limit-not-on-file", CarriageRegime.China1992, new LimitFacts { GrossKilograms = 1m, AsOf = new LocalDate(2026, 5, 1) } },
        { "claims.limit-not-on-file", CarriageRegime.China2025, new LimitFacts { GrossKilograms = 1m } },
        { "claims.limit-not-on-file", CarriageRegime.Smgs, new LimitFacts { GrossKilograms = 1m } },
        { "claims.limit-not-on-file", CarriageRegime.HagueVisby, new LimitFacts { Head = CargoHead.Delay, GrossKilograms = 1m } },
        { "claims.currency-mismatch", CarriageRegime.Cmr, new LimitFacts { GrossKilograms = 1m, AgreedLimit = UnroundedAmount.Of(9m, Currency.EUR) } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Limit_NoAnswer_IsAFailure(string code, CarriageRegime regime, LimitFacts facts) => Assert.Equal(code, Rules.Limit(regime, facts).Match(static l => l.ToString(), static f => f.Code));

    [Fact]
    public void With_FiguresOfYourOwn_FillWhatWasNotRead()
    {
        var source = new LegalSource("my-smgs", "SMGS", "art. 42", LegalSourceKind.Law);
        var rules = Rules.With(new RuleRow<RegimeHead, LimitRule>(
            new RegimeHead(CarriageRegime.Smgs, CargoHead.Damage), new LocalDate(2020, 1, 1), null, new LimitRule { Source = source, PerKilogram = UnroundedAmount.Of(2m, Currency.EUR) }, source.Id));

        Assert.Equal("EUR 20", rules.Limit(CarriageRegime.Smgs, new LimitFacts { AsOf = Day, GrossKilograms = 10m }).Value.Amount.ToString());
        Assert.False(Rules.Limit(CarriageRegime.Smgs, new LimitFacts { AsOf = Day, GrossKilograms = 10m }).IsSuccess);
    }

    private static decimal Amount(CarriageRegime regime, LimitFacts facts) => Rules.Limit(regime, facts).Value.Amount!.Value.Amount;
}
