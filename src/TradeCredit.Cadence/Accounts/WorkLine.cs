using System.Collections.Immutable;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <summary>One line of what to do today about a debtor, or of what is left alone, with its reason.</summary>
/// <param name="Debtor">The debtor.</param>
/// <param name="Kind">What the line is.</param>
/// <param name="Item">The item it is about; null = the debtor.</param>
/// <param name="What">What to do, or that nothing is done: a short code such as the channel, the task, or <c>wait</c>.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record WorkLine(DebtorId Debtor, WorkLineKind Kind, ItemId? Item, string What, string Reason)
{
    /// <summary>The lines of a plan: contact, stages, tasks, acts, withheld offers, and each item that is left alone.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The lines, in that order.</returns>
    public static ImmutableArray<WorkLine> Of(ReminderPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var lines = ImmutableArray.CreateBuilder<WorkLine>();
        void Add(WorkLineKind kind, string what, string reason, ItemId? item = null) => lines.Add(new WorkLine(plan.Debtor, kind, item, what, reason));
        if (plan.Contact is { } contact)
        {
            foreach (var demand in contact.Demands)
            {
                Add(WorkLineKind.Contact, $"{contact.Channel}", string.Create(System.Globalization.CultureInfo.InvariantCulture,
                    $"{AmountsOf(demand, plan.Today)}: {contact.Stage.Name ?? "reminder"} (level {demand.Level}, {Words(contact.Tone)}), {OccasionOf(contact.Occasion)}"));
            }
        }

        foreach (var stage in plan.Stages) Add(WorkLineKind.Task, stage.Stage.Name ?? "internal stage", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"level {stage.Stage.Level} is reached"));
        foreach (var task in plan.Tasks.Where(t => t != CreditorTask.InternalStage)) Add(WorkLineKind.Task, $"{task}", "called for by the last answer, promise or stage");
        foreach (var act in plan.Escalations) Add(WorkLineKind.Act, $"{act.Act}", act.IsAllowed ? "called for, and nothing stands in its way" : $"called for; first: {string.Join(", ", act.Unmet.Select(u => Words(u)))}");
        foreach (var offer in plan.BlockedOffers) Add(WorkLineKind.Withheld, $"{offer.Offer.GetType().Name}", offer.Reason.Message);
        foreach (var item in plan.Items.Where(i => i.Reason is not (PlanReason.Included or PlanReason.NotOwed)))
            Add(WorkLineKind.Wait, "wait", item.CheckOn is { } check ? $"{Words(item.Reason)}, look again on {Iso.Text(check)}" : Words(item.Reason), item.Item.Id);
        return lines.ToImmutable();
    }

    /// <summary>Debtor, what and why on one line.</summary>
    /// <returns>For example <c>Hansa: Email, EUR 900.00 for INV-7: ...</c>.</returns>
    public override string ToString() => $"{Debtor}: {(Item is { } item ? item.Document + " " : "")}{What}, {Reason}";

    internal static WorkLine Of(DebtorId debtor, Failure failure) => new(debtor, WorkLineKind.NotPlanned, null, "not planned", failure.ToString());

    // What is not yet due is announced, not demanded.
    private static string AmountsOf(Demand demand, LocalDate today)
    {
        string Documents(bool due) => string.Join(", ", demand.Lines.Where(l => l.Item.DueDate < today == due).Select(l => l.Item.Id.Document));
        var announced = $"{demand.NotYetDue} not yet due for {Documents(due: false)}";
        if (demand.NotYetDue.IsZero) return $"{demand.Total} for {string.Join(", ", demand.Lines.Select(l => l.Item.Id.Document))}";
        return demand.NotYetDue == demand.Total ? announced : $"{demand.Total - demand.NotYetDue} for {Documents(due: true)}, and {announced}";
    }

    // NotDue: "not due".
    private static string Words<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));

    private static string OccasionOf(ContactOccasion occasion) => occasion switch
    {
        ContactOccasion.Repetition => "repeated",
        ContactOccasion.BrokenPromise => "since a promise was broken",
        ContactOccasion.BufferEnded => "since the agreed time is over",
        ContactOccasion.Refusal => "since the debtor refused",
        _ => "its stage is ready",
    };
}
