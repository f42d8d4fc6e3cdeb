using BenchmarkDotNet.Attributes;
using NodaTime;
using TradeCredit.Claims;

namespace TradeCredit.Benchmarks.Claims;

/// <summary>
/// Decisions on 1,000 claim lines of five common kinds, each with its full record of rules, beside the obvious chain of conditions that gives the share and nothing else:
/// no sources, no steps, no open questions. Times are per line; decisions per second are one second divided by them.
/// </summary>
[MemoryDiagnoser]
public class LiabilityBenchmarks
{
    private const int Lines = 1_000;

    private static readonly LocalDate HandedOver = new(2026, 3, 2);

    private readonly ClaimFacts[] _lines = new ClaimFacts[Lines];

    private LiabilityDecision? _decision;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        (ClaimKind Kind, CauseKind Cause)[] kinds =
            [(ClaimKind.Quality, CauseKind.ProductionDefect), (ClaimKind.Damage, CauseKind.Crash), (ClaimKind.Shortage, CauseKind.ShortPacked), (ClaimKind.Damage, CauseKind.BadPackaging), (ClaimKind.WrongGoods, CauseKind.WrongSpecification)];
        Incoterm[] rules = [Incoterm.CIF, Incoterm.FOB, Incoterm.DAP];
        for (var i = 0; i < Lines; i++)
        {
            var (kind, cause) = kinds[random.Next(kinds.Length)];
            _lines[i] = new ClaimFacts
            {
                Kind = kind,
                Sale = new SaleTerms
                {
                    Delivery = new DeliveryTerm(rules[random.Next(rules.Length)], "Rotterdam", 2020),
                    ReasonableTime = new ReasonableTimePolicy("house rule", new ReasonableTime(GoodsKind.Durable, PeriodLength.OfDays(7), PeriodLength.OfDays(14))),
                },
                Delivery = new DeliveryFacts { HandedOverOn = HandedOver },
                Notice = new DefectNotice(HandedOver.PlusDays(random.Next(40))),
                Evidence = [new Evidence("survey", EvidenceKind.SurveyReport, HandedOver)],
                Findings = [new CauseFinding(cause, FindingStatus.Proven, new EvidenceBearing("survey", Ratio.Of(1, 2))) { From = DeliveryStage.MainCarriage, To = DeliveryStage.MainCarriage }],
                Loss = new LossStatement { Heads = [new LossHead(LossHeadKind.PriceReduction, Money.OfMinor(random.Next(1, 1_000_000), Currency.EUR)), new LossHead(LossHeadKind.Sorting, Money.OfMinor(random.Next(1, 10_000), Currency.EUR))] },
            };
        }

        _decision = Liability.Decide(_lines[0]).Value;
        if (Obvious() != Decide()) throw new InvalidOperationException("The decisions and the obvious conditions disagree.");
    }

    /// <summary>What one writes without a library.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Lines)]
    public int Obvious()
    {
        var liable = 0;
        foreach (var line in _lines)
        {
            if (line.Notice!.GivenOn > HandedOver.PlusDays(21)) continue;
            var cause = line.Findings[0].Cause;
            if (cause == CauseKind.WrongSpecification) continue;
            if (cause == CauseKind.Crash && line.Sale.Delivery.Rule != Incoterm.DAP) continue;
            liable++;
        }

        return liable;
    }

    /// <summary>The decision with all its steps.</summary>
    [Benchmark(OperationsPerInvoke = Lines)]
    public int Decide()
    {
        var liable = 0;
        foreach (var line in _lines)
        {
            if (Liability.Decide(line).Value.SellerShare == Ratio.One) liable++;
        }

        return liable;
    }

    /// <summary>The text that a reader gets, of one decision.</summary>
    [Benchmark]
    public string Explain() => _decision!.Explain();
}
