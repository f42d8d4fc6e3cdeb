using BenchmarkDotNet.Attributes;
using NodaTime;
using TradeCredit.Terms;

namespace TradeCredit.Benchmarks.Terms;

/// <summary>From terms to a schedule: net 30, and thirty per cent before seventy. The baselines compute the same dates and amounts by hand and keep nothing of the terms.</summary>
[MemoryDiagnoser]
public class ScheduleBenchmarks
{
    private readonly PaymentTerms _net = PaymentTerms.Net(30);
    private readonly PaymentTerms _deposit = PaymentTerms.Of("TT 30/70", Instalment.Percent(30).On(TradeEvent.ContractSigned).Within(5), Instalment.Balance().On(TradeEvent.BillOfLadingCopySent));
    private readonly InvoiceAmounts _amounts = InvoiceAmounts.Of(Money.Of(70_000m, Currency.USD));
    private readonly LocalDate _date = new(2026, 3, 1);
    private EventDates _events = EventDates.None;

    [GlobalSetup]
    public void Setup()
    {
        _events = EventDates.Of((TradeEvent.Invoice, _date), (TradeEvent.ContractSigned, _date));
        if (Net().Lines[0].DueDate?.Adjusted != NetByHand().Due || NetOfTotal().ToString() != Net().ToString() || Deposit().Lines[0].Amount != DepositByHand()[0].Amount || Deposit().Lines[1].Amount != DepositByHand()[1].Amount)
            throw new InvalidOperationException("The schedules are not those computed by hand.");
    }

    [Benchmark(Baseline = true)]
    public Line NetByHand() => new(_amounts.Total, _date.PlusDays(30));

    [Benchmark]
    public PaymentSchedule Net() => _net.Schedule(_amounts, _events).Value;

    /// <summary>The same from a total and a date, so that the schedule's copy of amounts and events is made as well.</summary>
    [Benchmark]
    public PaymentSchedule NetOfTotal() => _net.Schedule(_amounts.Total, _date).Value;

    [Benchmark]
    public Line[] DepositByHand()
    {
        var deposit = _amounts.Total.Times(Percentage.Of(30m), Rounding.HalfUp);
        return [new Line(deposit, _date.PlusDays(5)), new Line(_amounts.Total - deposit, null)];
    }

    [Benchmark]
    public PaymentSchedule Deposit() => _deposit.Schedule(_amounts, _events).Value;

    /// <summary>What a program keeps that computes by hand.</summary>
    public sealed record Line(Money Amount, LocalDate? Due);
}
