using FsCheck;
using FsCheck.Fluent;
using static TradeCredit.Receivables.Tests.History;

namespace TradeCredit.Receivables.Tests;

public sealed class PaymentAllocationTests
{
    private static readonly OpenItem[] Items = [Open("B", 20, 50), Open("A", 10, 100), Open("C", null, 30), Open("D", 10, -40)];

    private static readonly Arbitrary<OpenItem[]> Lists = Arb.From(
        Gen.Choose(0, 60).SelectMany(due => Gen.Choose(-200, 500).Select(amount => (due, amount))).ListOf().Select(l => l.Select((x, i) => Open($"I{i}", x.due, x.amount)).ToArray()),
        l => l.Length == 0 ? [] : [l[1..], l[..^1]]);

    [Theory]
    [InlineData(AllocationPolicy.OldestDueFirst, 120, "A 100.00, B 20.00", 0)]
    [InlineData(AllocationPolicy.OldestDueFirst, 200, "A 100.00, B 50.00, C 30.00", 20)]
    [InlineData(AllocationPolicy.NewestDueFirst, 60, "C 30.00, B 30.00", 0)]
    [InlineData(AllocationPolicy.ProRata, 18, "A 10.00, B 5.00, C 3.00", 0)]
    [InlineData(AllocationPolicy.ProRata, 0, "", 0)]
    public void Propose_FollowsThePolicy(AllocationPolicy policy, int payment, string expected, int unapplied)
    {
        var proposal = PaymentAllocation.Propose(Euro(payment), Items, policy);
        Assert.Equal(expected, string.Join(", ", proposal.Applied.Select(a => $"{a.Item.Document} {a.Amount.ToString("F", null)}")));
        Assert.Equal(Euro(unapplied), proposal.Unapplied);
        Assert.Equal(proposal.Applied.Length, proposal.ToEvents(Item("P")).Length);
    }

    [Fact]
    public void Propose_AppliesTheSmallerOfCashAndOpen_InWholeItemsButOne() => Check.That(Lists, Arb.From(Gen.Choose(0, 3000)), (items, cash) =>
        Enum.GetValues<AllocationPolicy>().All(policy =>
        {
            var proposal = PaymentAllocation.Propose(Euro(cash), items, policy);
            var open = items.Where(i => i.Open.IsPositive).ToDictionary(i => i.Id, i => i.Open);
            var applied = Money.Sum(proposal.Applied.Select(a => a.Amount), Currency.EUR);
            return applied + proposal.Unapplied == Euro(cash) && applied == Money.Min(Euro(cash), Money.Sum(open.Values, Currency.EUR))
                && proposal.Applied.All(a => a.Amount.IsPositive && a.Amount <= open[a.Item])
                && (policy == AllocationPolicy.ProRata || proposal.Applied.SkipLast(1).All(a => a.Amount == open[a.Item]));
        }));

    [Fact]
    public void Propose_BadInput_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PaymentAllocation.Propose(Euro(-1), Items, AllocationPolicy.ProRata));
        Assert.Throws<ArgumentOutOfRangeException>(() => PaymentAllocation.Propose(Euro(1), Items, (AllocationPolicy)9));
        Assert.Equal(Money.Of(5m, Currency.USD), PaymentAllocation.Propose(Money.Of(5m, Currency.USD), Items, AllocationPolicy.OldestDueFirst).Unapplied);
    }

    private static OpenItem Open(string document, int? due, int amount) => new(Item(document), Hansa, Start, due is { } d ? Start.PlusDays(d) : null, Euro(amount), Euro(amount));
}
