namespace TradeCredit.Settlement;

/// <summary>How a row of an agreed plan was kept.</summary>
public enum AgreementRowState
{
    /// <summary>It is not due yet.</summary>
    Pending = 0,

    /// <summary>It is due, and its days of grace run.</summary>
    Due,

    /// <summary>It was paid by its due date and grace.</summary>
    PaidOnTime,

    /// <summary>It was paid later.</summary>
    PaidLate,

    /// <summary>Part of it is open beyond its grace.</summary>
    PartlyPaid,

    /// <summary>All of it is open beyond its grace.</summary>
    Missed,

    /// <summary>It was not due yet when everything was called due; what is open of it, less interest not earned, became due then.</summary>
    CalledDue,
}
