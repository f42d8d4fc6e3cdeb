using System.Globalization;
using HandlebarsDotNet;
using TradeCredit;
using TradeCredit.Settlement;

namespace StrandedCargo;

/// <summary>The decision as one page that needs nothing else: to be mailed, printed, opened years later.</summary>
internal static class HtmlReport
{
    public static void Write(Decision decision, TextWriter writer)
    {
        using var resource = typeof(HtmlReport).Assembly.GetManifestResourceStream("DecisionPage.html")!;
        using var template = new StreamReader(resource);
        Handlebars.Create().Compile(template)(writer, Page(decision));
    }

    private static object Page(Decision decision)
    {
        var @case = decision.File.Case;
        var best = decision.Now.Best;
        return new
        {
            decision.File.Title,
            Balance = @case.Claim.Whole(),
            AsOf = @case.AsOf.Text(),
            Rate = @case.CostOfCapital.ToString(),
            Best = best?.Candidate.Id ?? "nothing can be done",
            BestValue = best?.Value.Npv.Whole(),
            DecideBy = decision.Course?.DecideBy?.Text(),
            Alternative = decision.Course?.Alternative,
            Protection = decision.Salvage is { } salvage ? TextReport.Protection(salvage) : null,
            Chart = decision.Chart?.Svg(alone: false),
            Options = decision.Now.Ranked.Select(Option).ToArray(),
            Infeasible = decision.Now.Infeasible.Select(o => new { o.Candidate.Id, Reasons = o.Feasibility.Reasons.Select(r => $"{r.Sentence} {r.Fact}").ToArray() }).ToArray(),
            Refused = decision.Now.Refused.Select(f => f.ToString()).ToArray(),
            WaitDays = decision.WaitDays.ToString(CultureInfo.InvariantCulture),
            Waiting = decision.Waiting.Select(w => new { w.Id, Now = w.Now.Whole(), Later = w.Later?.Whole() ?? "not possible", Change = w.Later is { } later ? (later - w.Now).Whole() : "", Falls = w.Later is null || w.Later < w.Now }).ToArray(),
            Minimum = decision.Zone.Minimum.Whole(),
            Maximum = decision.Zone.Maximum.Whole(),
            decision.Zone.IsEmpty,
            From = decision.Zone.From ?? "nothing",
            Arguments = (decision.Counter?.Arguments ?? []).Select(a => a.Sentence).ToArray(),
            Steps = (decision.Course?.Steps ?? []).Select(s => new { On = s.On.Text(), s.What }).ToArray(),
        };
    }

    private static object Option(RankedOption option) => new
    {
        Place = option.Place.ToString(CultureInfo.InvariantCulture),
        option.Candidate.Id,
        Npv = option.Value.Npv.Whole(),
        Negative = option.Value.Npv.IsNegative,
        P10 = option.Value.P10.Whole(),
        Worst = option.Value.Worst.Whole(),
        Recovery = option.Value.Recovery.ToString(),
        Days = option.Value.Days(),
        option.DominatedBy,
        option.Reason,
        BreakEven = option.BreakEven?.Text(),
        Conditions = option.Feasibility is Feasibility.WithConditions with ? with.Conditions.Select(c => $"{c.Sentence} {c.Fact}").ToArray() : [],
        Liabilities = option.Value.Liabilities.Select(l => $"{l.What}, up to {l.Amount.Whole()}").ToArray(),
        Deadlines = option.Feasibility.Deadlines.Select(d => d.ToString()).ToArray(),
    };
}
