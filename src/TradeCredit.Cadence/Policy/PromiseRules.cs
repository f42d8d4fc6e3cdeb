namespace TradeCredit.Cadence;

/// <summary>What promises to pay do to the plan.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record PromiseRules
{
    /// <summary>Calendar days after the last day of a promise in which money is still waited for; they end on a business day of the debtor. Default: 0.</summary>
    public int ToleranceDays { get; init; }

    /// <summary>The part of a promise that keeps it, above 0 up to 100 %. Default: all of it.</summary>
    public Percentage KeptAt { get; init; } = Percentage.Hundred;

    /// <summary>Whether a promise for a part puts off the whole item. Default: the rest is still reminded of.</summary>
    public bool PutOffWholeItem { get; init; }

    /// <summary>Whether a broken promise makes the next stage ready at once, for what it was about and what is in arrears. Default: it does.</summary>
    public bool BrokenRaisesStage { get; init; } = true;

    /// <summary>How many broken promises there may be before another one needs an approval. Default: one.</summary>
    public int MaxBrokenWithoutApproval { get; init; } = 1;
}
