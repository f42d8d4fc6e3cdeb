namespace TradeCredit.Settlement;

/// <summary>What the rows of a plan are computed from, in minor units.</summary>
internal readonly ref struct PlanTask
{
    public required long Principal { get; init; }

    /// <summary>How many rows at most, grace included; the last one takes what is left.</summary>
    public required int Rows { get; init; }

    public required PeriodRates Rates { get; init; }

    public required MinorRounding InterestRounding { get; init; }

    public bool IsFlat { get; init; }

    public int RowsPerRest { get; init; } = 1;

    /// <summary>Rows at the start without principal.</summary>
    public int PrincipalGrace { get; init; }

    /// <summary>Rows at the start without interest.</summary>
    public int InterestGrace { get; init; }

    /// <summary>Whether that interest is due with the first row after them.</summary>
    public bool DefersInterest { get; init; }

    public PlanTask()
    {
    }

    /// <summary>Whether the balance starts to bear interest anew with a row.</summary>
    public bool RestsAt(int row) => !IsFlat && row % RowsPerRest == 0;
}
