namespace TradeCredit.Cadence;

/// <summary>How plainly first words are put.</summary>
public enum Directness
{
    /// <summary>Plain from the start.</summary>
    Direct = 0,

    /// <summary>The relationship first, the debt after it.</summary>
    Indirect,
}
