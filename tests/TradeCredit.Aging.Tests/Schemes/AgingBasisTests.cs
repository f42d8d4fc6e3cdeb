using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using TradeCredit.Receivables;
using TradeCredit.Testing;

namespace TradeCredit.Aging.Tests.Schemes;

public sealed class AgingBasisTests
{
    private static readonly LocalDate AsOf = new(2024, 5, 31);
    private static readonly Arbitrary<AgingBasis> Bases = Arb.From(Gen.Elements(AgingBasis.All.AsEnumerable()));

    private static readonly OpenItem Item = new(new ItemId(Arbitraries.Company, "1"), new DebtorId("A"), new LocalDate(2024, 1, 2), new LocalDate(2024, 2, 3), Money.Of(1m, Currency.EUR), Money.Of(1m, Currency.EUR))
    {
        PostedOn = new LocalDate(2024, 1, 4),
        BaselineDate = new LocalDate(2024, 1, 5),
    };

    [Theory]
    [InlineData("due", "2024-02-03", "aging.due-date-missing")]
    [InlineData("due-or-document", "2024-02-03", "2024-01-02")]
    [InlineData("due-or-as-of", "2024-02-03", "2024-05-31")]
    [InlineData("document", "2024-01-02", "2024-01-02")]
    [InlineData("posting", "2024-01-04", "2024-01-04")]
    [InlineData("baseline", "2024-01-05", "2024-01-05")]
    public void DateOf_IsTheNamedDate_AndWithoutDueDateWhatTheNameSays(string name, string withDue, string withoutDue)
    {
        static string Text(Result<LocalDate> date) => date.Match(d => d.ToString("uuuu'-'MM'-'dd", null), f => f.Code);
        var basis = AgingBasis.Of(name);
        var undated = new OpenItem(Item.Id, Item.Debtor, Item.DocumentDate, null, Item.Original, Item.Open) { PostedOn = Item.PostedOn, BaselineDate = Item.BaselineDate };
        Assert.Equal((withDue, withoutDue), (Text(basis.DateOf(Item, AsOf)), Text(basis.DateOf(undated, AsOf))));
        Assert.Same(basis, JsonSerializer.Deserialize<AgingBasis>(JsonSerializer.Serialize(basis)));
    }

    [Fact]
    public void DueOrAsOf_IsCurrent_WhereDueTodayIs()
    {
        var undated = new OpenItem(Item.Id, Item.Debtor, Item.DocumentDate, null, Item.Original, Item.Open);
        Assert.Equal("<=0", AgingScheme.Default.At(AsOf).BucketOf(undated, AgingBasis.DueOrAsOf).Value.Label);
        Assert.Equal("121+", AgingScheme.Default.At(AsOf).BucketOf(undated, AgingBasis.DueOrDocument).Value.Label);
    }

    [Fact]
    public void Explain_SaysDateGraceAgeAndBucket()
    {
        var explained = AgingScheme.OfDays(0, 30, 60).WithGrace(10).At(new LocalDate(2024, 3, 14)).Explain(Item, AgingBasis.Due);
        Assert.Equal("1-30", explained.Value.Value.Label);
        Assert.Equal(
            [
                ("aging.basis", "2024-02-03", "The item ages by its due date: 2024-02-03."),
                ("aging.grace", "later start", "It begins to age 10 days after that date; the date itself does not move."),
                ("aging.age", "30", "On 2024-03-14 its age is 30 calendar days after grace."),
                ("aging.bucket", "1-30", "Dates from 2024-02-03 to 2024-03-03 are in bucket 1-30: age in calendar days to the as-of day; edges 0, 30, 60; an age on an edge counts to the younger bucket; due on the as-of day counts as not overdue; an item begins to age after 10 days of grace."),
            ],
            explained.Steps.Select(s => (s.Rule, s.Outcome, s.Sentence)));
    }

    [Fact]
    public void Explain_OpenEnds_AreNamed()
    {
        var cuts = AgingScheme.OfDays(0).At(AsOf);
        Assert.Contains("up to 2024-05-30", cuts.Explain(Item, AgingBasis.Due).Steps[^1].Sentence);
        Assert.Contains("from 2024-05-31 on", cuts.Explain(Arbitraries.Item(1, "A", AsOf, AsOf, Money.Of(1m, Currency.EUR)), AgingBasis.Due).Steps[^1].Sentence);
    }

    [Fact]
    public void Explain_IsThePlainAnswer() => Check.That(Arbitraries.Schemes, Arbitraries.Items, Bases, (scheme, items, basis) =>
    {
        var cuts = scheme.At(AsOf);
        return items.All(i => cuts.Explain(i, basis) is var explained && explained.Value == cuts.BucketOf(i, basis) && explained.Steps.Length > 0
            && explained.Steps[^1].Outcome == explained.Value.Match(b => b.Label, _ => "none"));
    }, maxTest: 100);

    // With due dates on or after document dates, no item is younger by its document date.
    [Fact]
    public void BucketByDocumentDate_IsNeverYounger() => Check.That(Arbitraries.Schemes, Arbitraries.Debits, (scheme, items) =>
        items.All(i => scheme.At(AsOf).BucketOf(i, AgingBasis.Document).Value.Index >= scheme.At(AsOf).BucketOf(i, AgingBasis.Due).Value.Index), maxTest: 200);
}
