namespace TradeCredit.LatePayment;

/// <summary>What law says of an agreed payment term.</summary>
public enum TermVerdict
{
    /// <summary>It cannot be told from what is known; the finding says what is missing.</summary>
    Undetermined = 0,

    /// <summary>It may be agreed without more.</summary>
    Permitted,

    /// <summary>It may be agreed on a condition, which the finding names.</summary>
    PermittedOnCondition,

    /// <summary>It is longer than law permits.</summary>
    NotPermitted,
}
