namespace TradeCredit;

/// <summary>Why there is no answer, in about ten coarse reasons that a caller can branch on. The exact cause is <see cref="Failure.Code"/>.</summary>
public enum FailureReason
{
    /// <summary>Used when no other reason fits; the code and the message say what happened.</summary>
    Other = 0,

    /// <summary>Used when a value cannot be read or lies outside its permitted range.</summary>
    InvalidInput,

    /// <summary>Used when something that the answer needs was not given.</summary>
    Missing,

    /// <summary>Used when a key, code or name is not known.</summary>
    NotFound,

    /// <summary>Used when a table or calendar does not cover the date that was asked for.</summary>
    OutsideCoveredRange,

    /// <summary>Used when the same key or identity occurs twice.</summary>
    Duplicate,

    /// <summary>Used when two statements that were given cannot both be true.</summary>
    Contradiction,

    /// <summary>Used when a text or a set of facts has more than one reading; the readings are listed.</summary>
    Ambiguous,

    /// <summary>Used when amounts of different currencies would have to be combined without a rate.</summary>
    CurrencyMismatch,

    /// <summary>Used when a rule, a contract or an authority does not permit what was asked for.</summary>
    NotPermitted,

    /// <summary>Used when the result is too large for its type.</summary>
    Overflow,
}
