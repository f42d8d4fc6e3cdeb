using static TradeCredit.Claims.Tests.Sales;

namespace TradeCredit.Claims.Tests;

/// <summary>What reviewed cases teach together.</summary>
public sealed class CaseLearningTests
{
    private static readonly CaseRecord[] Records =
    [
        Record("CL-1", new LocalDate(2026, 1, 5), CauseKind.Wetting, "TILE-60", "", Eur(1_000m), doneOn: new LocalDate(2026, 2, 1)),
        Record("CL-2", new LocalDate(2026, 1, 20), CauseKind.Wetting, "TILE-60", "", Eur(500m)),
        Record("CL-3", new LocalDate(2026, 3, 1), CauseKind.Wetting, "TILE-30", "", Money.Of(700m, Currency.USD)),
        Record("CL-4", new LocalDate(2026, 3, 2), CauseKind.ProductionDefect, "TILE-30", "Kiln AG", Eur(9_000m)),
    ];

    [Fact]
    public void By_Cause_CountsCostAndWhatCameBackAfterAnAction()
    {
        var lines = CaseLearning.By(Records, r => r.RootCause);

        Assert.Equal([(CauseKind.Wetting, 3, 1), (CauseKind.ProductionDefect, 1, 0)], lines.Select(l => (l.Key, l.Count, l.AfterAction)));
        Assert.Equal([Eur(1_500m), Money.Of(700m, Currency.USD)], lines[0].Cost.AsEnumerable());
    }

    [Fact]
    public void By_ProductAndSupplier_AreKeysLikeAnyOther()
    {
        Assert.Equal([("TILE-60", 2), ("TILE-30", 2)], CaseLearning.By(Records, r => r.Product).Select(l => (l.Key, l.Count)));
        Assert.Equal([("", 3), ("Kiln AG", 1)], CaseLearning.By(Records, r => r.Supplier).Select(l => (l.Key, l.Count)));
    }

    [Fact]
    public void OverdueActions_TheDueDayItselfIsInTime()
    {
        Assert.Empty(CaseLearning.OverdueActions(Records, new LocalDate(2026, 6, 1)));
        Assert.Equal(["CL-2", "CL-3", "CL-4"], CaseLearning.OverdueActions(Records, new LocalDate(2026, 6, 2)).Select(r => r.Id));
    }

    [Fact]
    public void From_AReviewedCase_GivesItsRecord()
    {
        Assert.Equal(("CL-7", EightSteps.Review), (CaseRecord.From(EightSteps.After("caseClosed"))!.Id, CaseRecord.From(EightSteps.After("caseClosed"))!.Review));
        Assert.Null(CaseRecord.From(EightSteps.Before("caseReviewed")));
    }

    private static CaseRecord Record(string id, LocalDate receivedOn, CauseKind cause, string product, string supplier, Money cost, LocalDate? doneOn = null) =>
        new(id, receivedOn, new CaseReview(cause, product, supplier, "sorted", new PreventiveAction("hoods", "packing", new LocalDate(2026, 6, 1), doneOn), cost));
}
