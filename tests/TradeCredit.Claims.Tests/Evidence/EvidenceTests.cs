using static TradeCredit.Claims.Tests.Sales;

namespace TradeCredit.Claims.Tests;

/// <summary>Weight of evidence, and what a review of the file finds.</summary>
public sealed class EvidenceTests
{
    private static readonly Evidence Photos = new("photos", EvidenceKind.Photos, HandedOver);

    [Theory]
    [InlineData(FindingStatus.Proven, "3/4", "1/4", "1/2")]
    [InlineData(FindingStatus.Proven, "1/4", "3/4", "0")]
    [InlineData(FindingStatus.Presumed, "1/2", "1/4", "1")]
    [InlineData(FindingStatus.Presumed, "0", "3/4", "1/4")]
    [InlineData(FindingStatus.Alleged, "1", "0", "0")]
    [InlineData(FindingStatus.Disproved, "1", "0", "0")]
    public void Weight_IsWhatSpeaksForItLessWhatSpeaksAgainst_FromZeroToOne(FindingStatus status, string speaksFor, string against, string weight) => Assert.Equal(
        Ratio.Parse(weight),
        new CauseFinding(CauseKind.Crash, status, new EvidenceBearing("photos", Ratio.Parse(speaksFor)), new EvidenceBearing("log", Ratio.Parse(against), EvidenceDirection.Against)).Weight);

    [Fact]
    public void Review_NamesConflictsGapsAndWhomToAsk()
    {
        var finding = new CauseFinding(CauseKind.RoughHandling, FindingStatus.Alleged, new EvidenceBearing("photos", Ratio.Of(1, 2)), new EvidenceBearing("receipt", Ratio.Of(1, 2), EvidenceDirection.Against));

        var review = EvidenceReview.Of([Photos], [finding], CauseKind.BadPackaging);

        Assert.Equal((CauseKind.RoughHandling, "photos", "receipt"), (review.Conflicts.Single().Cause, review.Conflicts.Single().For.Single(), review.Conflicts.Single().Against.Single()));
        Assert.Equal([CauseKind.RoughHandling, CauseKind.BadPackaging], review.Unproven.AsEnumerable());
        Assert.Equal(
            ["Internal: packing specification", "Customer: delivery receipt with remarks, photos of the packaging", "Carrier: tally", "Independent: survey report"],
            review.Requests.Select(r => r.ToString()));
    }

    [Fact]
    public void Review_WhatIsAtHandOrDisproved_IsNotAskedFor()
    {
        var review = EvidenceReview.Of([new Evidence("log", EvidenceKind.TemperatureLog, HandedOver)], [Proven(CauseKind.Temperature, "log"), new CauseFinding(CauseKind.Theft, FindingStatus.Disproved, new EvidenceBearing("log", Ratio.One))]);

        Assert.Empty(review.Unproven);
        Assert.Equal(["Independent: survey report"], review.Requests.Select(r => r.ToString()));
    }
}
