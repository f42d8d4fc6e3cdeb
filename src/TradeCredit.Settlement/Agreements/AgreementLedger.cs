using NodaTime;
using TradeCredit.Receivables;
using TradeCredit.Terms;

namespace TradeCredit.Settlement;

/// <summary>Writes what an agreement means for the ledger.</summary>
internal sealed class AgreementLedger(string id, BusinessCalendars calendars)
{
    private readonly List<AgreementPosting> _postings = [];
    private int _rounds;

    public IReadOnlyList<AgreementPosting> Postings => _postings;

    /// <summary>Nothing is demanded of the items while an offer stands.</summary>
    public void BeginTalks(AgreementTerms terms, LocalDate on)
    {
        _rounds++;
        foreach (var item in Touched(terms)) Post($"talks-{Round}/{item}", on, new LedgerEvent.HoldPlaced(Talks(item), terms.Debtor, item, HoldReason.Negotiation, terms.ValidUntil));
    }

    public void EndTalks(AgreementTerms terms, LocalDate on)
    {
        foreach (var item in Touched(terms)) Post($"talks-{Round}-over/{item}", on, new LedgerEvent.HoldReleased(Talks(item)));
    }

    /// <summary>The plan takes the place of the items; what is forgiven is credited, or held back until the plan is completed.</summary>
    public Failure? Agree(AgreementTerms terms, LocalDate on)
    {
        if (!terms.Plan.ToEvent(terms.Items, terms.Entity, terms.Document, terms.Debtor, on, calendars).TryGet(out var plan, out var failure)) return failure;
        Post("plan", on, plan);
        if (!terms.IsSpringing) Forgive(terms, on, wasHeld: false);
        else
        {
            foreach (var forgiven in terms.Forgiven) Post($"forgiveness-held/{forgiven.Item}", on, new LedgerEvent.HoldPlaced(Held(forgiven.Item), terms.Debtor, forgiven.Item, HoldReason.Other));
        }

        return null;
    }

    public void Forgive(AgreementTerms terms, LocalDate on, bool wasHeld)
    {
        if (wasHeld) EndForgivenessHold(terms, on);
        Credit(terms, "forgiven", on, terms.Forgiven);
    }

    public void EndForgivenessHold(AgreementTerms terms, LocalDate on)
    {
        foreach (var forgiven in terms.Forgiven) Post($"forgiveness-over/{forgiven.Item}", on, new LedgerEvent.HoldReleased(Held(forgiven.Item)));
    }

    /// <summary>Everything is due on a day: due dates move, interest that is not earned is credited, and what was forgiven on condition can be demanded again.</summary>
    public Failure? CallDue(AgreementTerms terms, InstalmentPlan before, LocalDate on)
    {
        var rows = terms.Plan.Rows.Where(r => !r.IsNothing).ToArray();
        var instalments = rows.Select((row, i) =>
            (i == rows.Length - 1 ? Instalment.Balance() : Instalment.Fixed(row.Total)).On(LocalDate.Min(row.Due.Unadjusted, on)).DueBy(row.Due.Unadjusted > on ? DueRule.None : terms.Plan.Roll)).ToArray();
        if (!PaymentTerms.Of(terms.Document, instalments).Schedule(new InvoiceAmounts(terms.Plan.Total), EventDates.None, calendars).TryGet(out var schedule, out var failure)) return failure;
        Post("due", on, new LedgerEvent.DueDatesChanged(terms.Entity, terms.Document, schedule));
        Credit(terms, "unearned", on, [.. Unearned(terms, before, rows, on)]);
        if (terms.IsSpringing) EndForgivenessHold(terms, on);
        return null;
    }

    // The interest of a later row that is not earned by the day, on the item of that row.
    private static IEnumerable<ItemAmount> Unearned(AgreementTerms terms, InstalmentPlan before, PlanRow[] rows, LocalDate on)
    {
        var left = Money.Sum(before.Rows.Where(r => r.Due.Unadjusted > on).Select(r => r.Interest), before.Currency) - before.EarnedInterest(on);
        for (var i = rows.Length - 1; i >= 0 && left.IsPositive; i--)
        {
            var open = before.Rows.FirstOrDefault(r => r.Due.Unadjusted == rows[i].Due.Unadjusted)?.Interest ?? Money.Zero(before.Currency);
            if (rows[i].Due.Unadjusted <= on || open.IsZero) continue;
            var credited = Money.Min(open, left);
            left -= credited;
            yield return new ItemAmount(new ItemId(terms.Entity, terms.Document, i + 1), credited);
        }
    }

    private void Credit(AgreementTerms terms, string what, LocalDate on, IReadOnlyList<ItemAmount> amounts)
    {
        for (var i = 0; i < amounts.Count; i++)
        {
            var note = new ItemId(terms.Entity, $"{terms.Document}-{what}", i + 1);
            Post($"{what}-{(i + 1).ToInvariantText()}", on, new LedgerEvent.CreditNotePosted(note, terms.Debtor, on, amounts[i].Amount));
            Post($"{what}-{(i + 1).ToInvariantText()}-applied", on, new LedgerEvent.Applied(note, amounts[i].Item, amounts[i].Amount));
        }
    }

    private static IEnumerable<ItemId> Touched(AgreementTerms terms) => terms.Items.Concat(terms.Forgiven).Select(i => i.Item).Distinct();

    private string Round => _rounds.ToInvariantText();

    private string Talks(ItemId item) => $"{id}/talks-{Round}/{item}";

    private string Held(ItemId item) => $"{id}/forgiveness/{item}";

    private void Post(string name, LocalDate on, LedgerEvent happened) => _postings.Add(new AgreementPosting($"{id}/{name}", on, happened));
}
