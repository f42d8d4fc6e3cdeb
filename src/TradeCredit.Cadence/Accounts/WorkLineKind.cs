namespace TradeCredit.Cadence;

/// <summary>What a line of work is.</summary>
public enum WorkLineKind
{
    /// <summary>A contact to make.</summary>
    Contact = 0,

    /// <summary>Work for the creditor's own people.</summary>
    Task,

    /// <summary>An act that is called for.</summary>
    Act,

    /// <summary>An offer that is not made.</summary>
    Withheld,

    /// <summary>An item that is left alone for now.</summary>
    Wait,

    /// <summary>An account that could not be planned.</summary>
    NotPlanned,
}
