namespace TradeCredit.Receivables;

/// <summary>What a fact introduces, what it refers to, and which items it names.</summary>
internal static class FactNames
{
    public static string? Introduced(LedgerEvent e) => e switch
    {
        LedgerEvent.DisputeOpened d => $"dispute {d.Dispute}",
        LedgerEvent.DisputeClosed d => $"end of dispute {d.Dispute}",
        LedgerEvent.PromiseMade p => $"promise {p.Promise}",
        LedgerEvent.PromiseWithdrawn p => $"end of promise {p.Promise}",
        LedgerEvent.HoldPlaced h => $"hold {h.Hold}",
        LedgerEvent.HoldReleased h => $"end of hold {h.Hold}",
        LedgerEvent.BufferGranted b => $"buffer {b.Buffer}",
        _ => null,
    };

    public static string? Referred(LedgerEvent e) => e switch
    {
        LedgerEvent.DisputeClosed d => $"dispute {d.Dispute}",
        LedgerEvent.PromiseWithdrawn p => $"promise {p.Promise}",
        LedgerEvent.PromiseMade { Supersedes: { } earlier } => $"promise {earlier}",
        LedgerEvent.HoldReleased h => $"hold {h.Hold}",
        _ => null,
    };

    public static IEnumerable<ItemId> Items(LedgerEvent e) => e switch
    {
        LedgerEvent.DisputeOpened d => [d.Item],
        LedgerEvent.PromiseMade p => p.Items,
        LedgerEvent.HoldPlaced { Item: { } item } => [item],
        LedgerEvent.BufferGranted { Item: { } item } => [item],
        _ => [],
    };
}
