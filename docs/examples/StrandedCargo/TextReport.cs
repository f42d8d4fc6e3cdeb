using System.Globalization;
using TradeCredit;
using TradeCredit.Settlement;

namespace StrandedCargo;

/// <summary>The decision as text.</summary>
internal static class TextReport
{
    private const int Width = 100;

    public static void Write(Decision decision, TextWriter writer)
    {
        var @case = decision.File.Case;
        writer.WriteLine(decision.File.Title);
        writer.WriteLine($"Balance {@case.Claim.Whole()}, valued on {@case.AsOf.Text()} at {@case.CostOfCapital} a year.");
        writer.WriteLine();
        writer.WriteLine(decision.Now.Best is { } best ? $"Decision: {best.Candidate.Id}, worth {best.Value.Npv.Whole()}." : "Decision: nothing can be done.");
        if (decision.Course is { DecideBy: { } day, Alternative: { } way }) writer.WriteLine($"Decide by {day.Text()}: after that {way}, the best way without the buyer, can no longer be begun.");
        if (decision.Salvage is { } salvage) writer.WriteLine(Protection(salvage));

        Heading(writer, "Options");
        foreach (var option in decision.Now.Ranked) Option(writer, option);
        foreach (var option in decision.Now.Infeasible)
        {
            writer.WriteLine($" -  {option.Candidate.Id}: not possible");
            foreach (var reason in option.Feasibility.Reasons) Lines(writer, $"{reason.Sentence} {reason.Fact}");
        }

        foreach (var failure in decision.Now.Refused) Lines(writer, failure.ToString());

        Heading(writer, $"What if we wait {decision.WaitDays} days?");
        foreach (var (id, now, later) in decision.Waiting)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {id,-28} {now.Whole(),12} -> {later?.Whole() ?? "not possible",12}   {(later is { } worth ? (worth - now).Whole() : ""),12}"));

        Heading(writer, "Talks");
        writer.WriteLine(decision.Zone.IsEmpty
            ? $"    Nothing to agree on: we need {decision.Zone.Minimum.Whole()}, a refusal costs the buyer {decision.Zone.Maximum.Whole()}."
            : $"    Both sides gain between {decision.Zone.Minimum.Whole()} ({decision.Zone.From ?? "nothing"}, without the buyer's consent) and {decision.Zone.Maximum.Whole()}.");
        foreach (var argument in decision.Counter?.Arguments ?? []) Lines(writer, argument.Sentence);

        if (decision.Course is not { } course) return;
        Heading(writer, "Steps");
        foreach (var step in course.Steps) writer.WriteLine($"    {step.On.Text()}  {step.What}");
    }

    public static string Protection(SalvageCurve curve) => curve.LastProtectedDay is { } last
        ? last == curve.Points[^1].Day ? "The goods would bring the balance all the time that was looked at." : $"The contract protects itself until {last.Text()}: after that the goods bring less than the balance."
        : "The contract does not protect itself: even today the goods would bring less than the balance.";

    private static void Option(TextWriter writer, RankedOption option)
    {
        var value = option.Value;
        writer.WriteLine($"{option.Place.ToString(CultureInfo.InvariantCulture),2}. {option.Candidate.Id}: {value.Npv.Whole()}");
        writer.WriteLine($"    nine in ten {value.P10.Whole()}, worst {value.Worst.Whole()}, recovers {value.Recovery}, money on {value.Days()}{(option.DominatedBy is { } id ? $", dominated by {id}" : "")}");
        Lines(writer, option.Reason);
        if (option.BreakEven is { } breakEven) Lines(writer, $"{breakEven.Text()}.");
        if (option.Feasibility is Feasibility.WithConditions conditions)
        {
            foreach (var condition in conditions.Conditions) Lines(writer, $"Condition: {condition.Sentence} {condition.Fact}");
        }

        foreach (var liability in value.Liabilities) Lines(writer, $"Liability: {liability.What}, up to {liability.Amount.Whole()}.");
    }

    private static void Heading(TextWriter writer, string text)
    {
        writer.WriteLine();
        writer.WriteLine(text);
        writer.WriteLine(new string('-', text.Length));
    }

    // Indented and wrapped at words.
    private static void Lines(TextWriter writer, string text)
    {
        var line = "   ";
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length >= Width)
            {
                writer.WriteLine(line);
                line = "   ";
            }

            line += " " + word;
        }

        writer.WriteLine(line);
    }
}
