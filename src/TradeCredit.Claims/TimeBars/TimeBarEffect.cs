using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TradeCredit.Claims;

/// <summary>What it means to miss a time limit.</summary>
/// <remarks>The effects differ in kind: some shift the burden of proof and leave the claim alive, one takes the compensation for delay alone, the others end the claim in words of their text.</remarks>
[JsonConverter(typeof(CanonicalTextConverter<TimeBarEffect>))]
public sealed class TimeBarEffect : NamedValue<TimeBarEffect>, INamedValues<TimeBarEffect>
{
    private TimeBarEffect(string name, int value, bool endsClaim, bool endsDelayClaim, string words)
        : base(name, value)
    {
        EndsClaim = endsClaim;
        EndsDelayClaim = endsDelayClaim;
        Words = words;
    }

    /// <summary>Delivery in good order is presumed until the contrary is proven; the claim survives.</summary>
    public static TimeBarEffect Presumption { get; } = new("presumption", 0, endsClaim: false, endsDelayClaim: false, "delivery in good order is presumed; the claim survives");

    /// <summary>No compensation is due for delay; a claim for damage survives.</summary>
    public static TimeBarEffect NoDelayCompensation { get; } = new("no-delay-compensation", 1, endsClaim: false, endsDelayClaim: true, "nothing is due for delay");

    /// <summary>The carrier is discharged.</summary>
    public static TimeBarEffect Discharged { get; } = new("discharged", 2, endsClaim: true, endsDelayClaim: true, "the carrier is discharged");

    /// <summary>The action is time-barred.</summary>
    public static TimeBarEffect TimeBarred { get; } = new("time-barred", 3, endsClaim: true, endsDelayClaim: true, "the action is time-barred");

    /// <summary>The right of action is extinguished by acceptance of the goods.</summary>
    public static TimeBarEffect ActionExtinguished { get; } = new("action-extinguished", 4, endsClaim: true, endsDelayClaim: true, "the action is extinguished");

    /// <summary>No action lies, save in the case of fraud.</summary>
    public static TimeBarEffect NoActionSaveFraud { get; } = new("no-action-save-fraud", 5, endsClaim: true, endsDelayClaim: true, "no action lies, save for fraud");

    /// <summary>The right to damages is extinguished.</summary>
    public static TimeBarEffect RightExtinguished { get; } = new("right-extinguished", 6, endsClaim: true, endsDelayClaim: true, "the right is extinguished");

    /// <summary>The buyer loses the right to rely on the lack of conformity.</summary>
    public static TimeBarEffect RightToRelyLost { get; } = new("right-to-rely-lost", 7, endsClaim: true, endsDelayClaim: false, "the buyer may no longer rely on the lack of conformity");

    /// <summary>All effects.</summary>
    public static ImmutableArray<TimeBarEffect> All { get; } =
        [Presumption, NoDelayCompensation, Discharged, TimeBarred, ActionExtinguished, NoActionSaveFraud, RightExtinguished, RightToRelyLost];

    /// <summary>Whether the claim for loss or damage ends.</summary>
    public bool EndsClaim { get; }

    /// <summary>Whether the claim for delay ends.</summary>
    public bool EndsDelayClaim { get; }

    /// <summary>The effect in a few English words.</summary>
    internal string Words { get; }
}
