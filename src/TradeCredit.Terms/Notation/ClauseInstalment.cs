namespace TradeCredit.Terms;

/// <summary>The instalments that a clause can mean, the most literal first.</summary>
internal static class ClauseInstalment
{
    public static (string Note, Instalment Instalment)[] Of(Clause clause, PaymentMethod? common, ClauseAssembly.Position position, NotationOptions options)
    {
        var method = MethodOf(clause, common);
        var triggers = Triggers(clause, method, position);
        var rules = ClauseTime.Of(clause, options.LastDayOfMonth);
        return [.. triggers.SelectMany(t => rules.Select(r => (Join(t.Note, r.Note), Make(clause, method, t.Trigger, r.Rule))))];
    }

    private static string Join(string one, string other) => one.Length == 0 ? other : other.Length == 0 ? one : $"{one}; {other}";

    private static Instalment Make(Clause clause, PaymentMethod? method, Trigger trigger, DueRule due) => new()
    {
        Share = clause.Percent is { } percent ? new Share.Percent(Percentage.Of(percent)) : clause.Part is { } part ? new Share.Part(part, ShareBasis.Total) : new Share.Balance(),
        Trigger = trigger,
        Due = due,
        Kind = clause.Kind ?? InstalmentKind.Regular,
        Method = method,
        Documents = Documents(clause, method, trigger),
    };

    // A letter of credit with a period is a usance one.
    private static PaymentMethod? MethodOf(Clause clause, PaymentMethod? common)
    {
        var method = clause.Method ?? common;
        return method == PaymentMethod.LetterOfCreditAtSight && clause.Period is not null ? PaymentMethod.LetterOfCreditUsance : method;
    }

    private static (string Note, Trigger Trigger)[] Triggers(Clause clause, PaymentMethod? method, ClauseAssembly.Position position)
    {
        if (clause.Date is { } date) return [("", new Trigger.OnDate(date))];
        if (clause.Event is { } named) return [("", new Trigger.OnEvent(named))];
        if (clause.IsAtSight || clause.IsAfterSight) return [("", new Trigger.OnEvent(method == PaymentMethod.DocumentsAgainstAcceptance ? TradeEvent.DraftAccepted : TradeEvent.DocumentsPresented))];
        if (method == PaymentMethod.LetterOfCreditUsance)
            return [("the days of the letter of credit count from sight of the documents", new Trigger.OnEvent(TradeEvent.DocumentsPresented)), ("the days of the letter of credit count from the bill of lading", new Trigger.OnEvent(TradeEvent.BillOfLading))];
        if (MethodDefaults.Of(method).Event is { } usual) return [("", new Trigger.OnEvent(usual))];
        if (clause.Kind == InstalmentKind.Deposit) return [("no event is named for the deposit: the signature of the contract", new Trigger.OnEvent(TradeEvent.ContractSigned))];
        if (clause.Kind == InstalmentKind.Retention) return [("no event is named for the retention: the end of the warranty", new Trigger.OnEvent(TradeEvent.WarrantyEnd))];
        if (clause.HasTime) return [("", Trigger.Invoice)];
        return position switch
        {
            ClauseAssembly.Position.First => [("no event is named for the first share: the signature of the contract", new Trigger.OnEvent(TradeEvent.ContractSigned))],
            ClauseAssembly.Position.Last => [("no event is named for the last share: before shipment", new Trigger.OnEvent(TradeEvent.Shipment)), ("no event is named for the last share: against a copy of the bill of lading", new Trigger.OnEvent(TradeEvent.BillOfLadingCopySent))],
            _ => [],
        };
    }

    // Before the goods leave, or while the originals stay with the seller, the buyer has no control of them.
    private static DocumentRelease Documents(Clause clause, PaymentMethod? method, Trigger trigger)
    {
        if (MethodDefaults.Of(method).Documents is var release and not DocumentRelease.NotStated) return release;
        var isHeld = trigger is Trigger.OnEvent { Event: var e } && (e == TradeEvent.BillOfLadingCopySent || (e == TradeEvent.Shipment && (clause.IsBefore || !clause.HasTime)));
        return isHeld ? DocumentRelease.NotBeforePaid : DocumentRelease.NotStated;
    }
}
