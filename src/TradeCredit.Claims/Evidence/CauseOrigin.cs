namespace TradeCredit.Claims;

/// <summary>When a cause takes effect, beside the stage of a single case.</summary>
public enum CauseOrigin
{
    /// <summary>It is in the goods, or in the sale, before risk passes, even if it shows later (CISG art. 36(1)).</summary>
    AtTransfer = 0,

    /// <summary>It happens at a stage of the journey.</summary>
    OnTheWay,

    /// <summary>It is the buyer's doing.</summary>
    WithBuyer,
}
