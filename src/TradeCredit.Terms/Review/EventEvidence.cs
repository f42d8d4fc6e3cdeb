using System.Collections.Frozen;

namespace TradeCredit.Terms;

/// <summary>Where the goods are when an event happens, and in whose hands the event is.</summary>
internal sealed record EventEvidence(bool GoodsHaveLeft, string HeldBy)
{
    private static readonly Lazy<FrozenDictionary<TradeEvent, EventEvidence>> Events = new(static () => TermsData.Read("event-evidence.csv").ToFrozenDictionary(
        static r => TradeEvent.Of(r["event"]),
        static r => new EventEvidence(
            r["goods"] switch { "left" => true, "with-seller" => false, _ => throw r.Fault("goods are 'left' or 'with-seller'.") },
            r["held-by"] is "seller" or "third-party" or "buyer" or "nobody" ? r["held-by"] : throw r.Fault("an event is held by seller, third-party, buyer or nobody."))));

    private static readonly Lazy<FrozenDictionary<Incoterm, FrozenSet<TradeEvent>>> NotEvidenced = new(static () => TermsData.Read("incoterm-evidence.csv").ToFrozenDictionary(
        static r => Incoterm.Of(r["incoterm"]),
        static r => r["events"].Split(' ').Select(TradeEvent.Of).ToFrozenSet()));

    public static EventEvidence Of(TradeEvent @event) => Events.Value[@event];

    /// <summary>Whether the seller gets evidence of the event under the Incoterm.</summary>
    public static bool IsEvidenced(TradeEvent @event, Incoterm incoterm) => !NotEvidenced.Value.TryGetValue(incoterm, out var missing) || !missing.Contains(@event);
}
