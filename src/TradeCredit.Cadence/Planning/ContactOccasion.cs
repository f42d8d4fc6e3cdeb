namespace TradeCredit.Cadence;

/// <summary>What brings a contact about, apart from its stage being ready.</summary>
public enum ContactOccasion
{
    /// <summary>The stage is ready.</summary>
    Stage = 0,

    /// <summary>The stage is repeated.</summary>
    Repetition,

    /// <summary>A promise was broken.</summary>
    BrokenPromise,

    /// <summary>A buffer has ended: the same stage again, with the agreement cited.</summary>
    BufferEnded,

    /// <summary>The debtor refused to pay.</summary>
    Refusal,
}
