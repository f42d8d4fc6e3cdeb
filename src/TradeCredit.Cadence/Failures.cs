namespace TradeCredit.Cadence;

/// <summary>Failures that several places give.</summary>
internal static class Failures
{
    public static Failure CalendarMissing { get; } = new(FailureReason.Missing, "cadence.calendar-missing", "The policy needs the debtor's business days; give his file a calendar.", "file.calendar");
}
