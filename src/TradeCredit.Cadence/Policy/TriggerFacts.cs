namespace TradeCredit.Cadence;

/// <summary>What triggers look at. Days are day numbers, <see cref="StageTrigger.Never"/> where there is none.</summary>
internal readonly ref struct TriggerFacts
{
    public required int DueDay { get; init; }

    public required int DocumentDay { get; init; }

    public required int LastSentDay { get; init; }

    public required int LastDeadlineDay { get; init; }

    public required int SilentSinceDay { get; init; }

    public required int Items { get; init; }

    public required ReadOnlySpan<Money> Balances { get; init; }
}
