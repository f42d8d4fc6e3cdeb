namespace TradeCredit.Claims;

/// <summary>One line of a claim: one defect of one batch of one item.</summary>
/// <remarks>Equality is by all members.</remarks>
/// <param name="Item">The item.</param>
/// <param name="Kind">What the line is about.</param>
/// <param name="Delivered">How much was delivered, in the unit of the item.</param>
/// <param name="Claimed">How much of it is claimed, in the unit of the item.</param>
/// <param name="Amount">The amount that is claimed.</param>
public sealed record ClaimLine(string Item, ClaimKind Kind, decimal Delivered, decimal Claimed, Money Amount)
{
    /// <summary>The batch; empty = not stated.</summary>
    public string Batch { get; init; } = "";

    /// <summary>The delivery note; empty = the first delivery. A replacement that fails again is another delivery, and no second claim for the same one.</summary>
    public string Delivery { get; init; } = "";

    /// <summary>The defect in words; empty = not stated. A vague one is no notice.</summary>
    public string Defect { get; init; } = "";

    internal bool IsSameLossAs(ClaimLine other) =>
        string.Equals(Delivery, other.Delivery, StringComparison.Ordinal) && string.Equals(Item, other.Item, StringComparison.Ordinal)
        && string.Equals(Batch, other.Batch, StringComparison.Ordinal) && Kind == other.Kind;
}
