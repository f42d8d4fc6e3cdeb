using System.Collections.Frozen;

namespace TradeCredit.Terms;

/// <summary>What a method of payment means where the text names no event.</summary>
/// <param name="Event">The event that it is counted from; null = the method does not say.</param>
/// <param name="Documents">When the buyer gets the documents.</param>
internal sealed record MethodDefaults(TradeEvent? Event, DocumentRelease Documents)
{
    private static readonly MethodDefaults None = new(null, DocumentRelease.NotStated);

    private static readonly Lazy<FrozenDictionary<PaymentMethod, MethodDefaults>> Table = new(static () => TermsData.Read("methods.csv").ToFrozenDictionary(
        static r => PaymentMethod.Of(r["method"]),
        static r => new MethodDefaults(r["event"].Length == 0 ? null : TradeEvent.Of(r["event"]), Enum.TryParse<DocumentRelease>(r["documents"], out var release) ? release : throw r.Fault("no such release of documents."))));

    public static MethodDefaults Of(PaymentMethod? method) => method is null ? None : Table.Value.GetValueOrDefault(method, None);
}
