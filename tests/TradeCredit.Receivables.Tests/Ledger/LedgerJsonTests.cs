using static TradeCredit.Receivables.Tests.History;

namespace TradeCredit.Receivables.Tests;

public sealed class LedgerJsonTests
{
    [Fact]
    public void Histories_ComeBackEqual() => Check.That(Histories, events => events.SequenceEqual(NodaJson.Again(events)!), 200);

    // A line of a file that lacks something costs that line alone.
    [Fact]
    public void EventWithoutItsSchedule_FailsAlone()
    {
        var json = """{"Key":"bad","EffectiveOn":"2026-01-01","RecordedAt":"2026-01-01T12:00:00Z","Event":{"kind":"invoicePosted","Entity":"CN01","Document":"B","Debtor":"Hansa","DocumentDate":"2026-01-01"}}""";
        var bad = System.Text.Json.JsonSerializer.Deserialize<Recorded<LedgerEvent>>(json, NodaJson.Options)!;
        var result = Ledger.From([On(0, "good", Invoice("A", Hansa, 0, Euro(100))), bad]);
        Assert.Equal(("receivables.part-missing", "bad"), (result.Failures.Single().Code, result.Failures.Single().Path));
        Assert.Equal(Euro(100), result.Value.AsOf(Start).Single().Open);
    }
}
