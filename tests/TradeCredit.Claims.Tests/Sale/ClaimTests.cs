using static TradeCredit.Claims.Tests.Sales;

namespace TradeCredit.Claims.Tests;

/// <summary>Claims that cannot be used, and one loss that is claimed twice.</summary>
public sealed class ClaimTests
{
    private static readonly ClaimLine Line = new("TILE-60", ClaimKind.Damage, Delivered: 40m, Claimed: 2m, Eur(3_000m)) { Batch = "B7" };

    private static readonly Claim Sound = new() { Id = "CL-7", Sale = "SO-1", ReceivedAt = Instant.FromUtc(2026, 3, 2, 8, 0), Lines = [Line] };

    public static TheoryData<string, string, Claim> Faults => new()
    {
        { "claims.id-missing", "id", Sound with { Id = " " } },
        { "claims.lines-missing", "lines", Sound with { Lines = [] } },
        { "claims.chronology", "receivedAt", Sound with { ReceivedAt = Instant.FromUtc(2026, 3, 3, 0, 1) } },
        { "claims.quantity-negative", "lines[0]", Sound with { Lines = [Line with { Claimed = -1m }] } },
        { "claims.quantity-negative", "lines[0]", Sound with { Lines = [Line with { Amount = Eur(-1m) }] } },
        { "claims.quantity-exceeds-delivery", "lines[0].claimed", Sound with { Lines = [Line with { Claimed = 41m }] } },
        { "claims.currency-mismatch", "lines[1].amount", Sound with { Lines = [Line, Line with { Batch = "B8", Amount = Money.Of(1m, Currency.USD) }] } },
        { "claims.duplicate-claim", "lines[1]", Sound with { Lines = [Line, Line with { Claimed = 3m }] } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Validate_AnUnusableClaim_NamesCodeAndPath(string code, string path, Claim claim)
    {
        var fault = Assert.Single(claim.Validate(Instant.FromUtc(2026, 3, 3, 0, 0)));

        Assert.Equal((code, path), (fault.Code, fault.Path));
    }

    [Fact]
    public void Validate_Shortage_CanClaimMoreThanCame() => Assert.Empty((Sound with { Lines = [Line with { Kind = ClaimKind.Shortage, Claimed = 45m }] }).Validate());

    [Fact]
    public void DuplicatesAmong_BuyerAndItsInsurer_ClaimOneLossOnce()
    {
        var fault = Assert.Single(Claim.DuplicatesAmong(Sound, Sound with { Id = "CL-9", Claimant = Claimant.SubrogatedInsurer }));

        Assert.Equal(("claims.duplicate-claim", 1L), (fault.Code, fault.Index!.Value));
    }

    [Fact]
    public void DuplicatesAmong_AReplacementThatFailsAgain_IsANewLoss() =>
        Assert.Empty(Claim.DuplicatesAmong(Sound, Sound with { Id = "CL-9", Lines = [Line with { Delivery = "replacement of May" }] }));

    [Fact]
    public void PriceDefence_NoWithholdingTerm_BindsEvenForDefects_AndSetOffIsForNationalLaw()
    {
        Assert.False(PriceDefence.Of(SaleOn() with { ExcludesWithholding = true }).MayWithhold);
        Assert.Equal(SetOffBasis.NationalLaw, PriceDefence.Of(SaleOn()).SetOff);
        Assert.Equal(SetOffBasis.Excluded, PriceDefence.Of(SaleOn() with { ExcludesSetOff = true }).SetOff);
        Assert.False(ConventionScope.Governs(ConventionMatter.SetOff));
    }
}
