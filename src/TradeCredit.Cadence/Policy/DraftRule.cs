namespace TradeCredit.Cadence;

/// <summary>What a reminder that is prepared but not sent does to the next plan. It never raises a level.</summary>
public enum DraftRule
{
    /// <summary>It waits: its items are not planned again until it is sent or set aside.</summary>
    Waits = 0,

    /// <summary>It is replaced by what the plan says today.</summary>
    Replaced,
}
