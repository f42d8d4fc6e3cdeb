namespace TradeCredit.Cadence;

/// <summary>How far one run of the planner moves up.</summary>
public enum StageAdvance
{
    /// <summary>One stage, and not a second one on the same day, however often the planner runs.</summary>
    OneStepPerDay = 0,

    /// <summary>One stage each run, so that several runs on one day climb several stages.</summary>
    OneStepPerRun,

    /// <summary>Straight to the highest stage that is ready.</summary>
    ToHighest,

    /// <summary>Each stage on its own date or never: a date that was missed is passed over. One on a closed day is kept on the first open day after it.</summary>
    OnItsDate,
}
